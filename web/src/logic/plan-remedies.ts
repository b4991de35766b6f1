/** What of the page's own choices mends a question without an answer. */
import type { OptionLine, PlanFinding } from '../data/plan-types';
import { upToStep } from './plan-sums';
import { withStand, type PlanView } from './plan-view';

/** A change of the question; `n` is what the button names: rupiah, a number, a kecamatan's code. */
export interface Remedy {
  kind:
    | 'except'
    | 'exceptAll'
    | 'budget'
    | 'count'
    | 'bidan'
    | 'perawat'
    | 'unfair'
    | 'dropUnknown'
    | 'allowForced'
    | 'forceOne'
    | 'unforce'
    | 'unforceAll';
  n: number | string;
  change: Partial<PlanView>;
}

const UNFAIR: Remedy = { kind: 'unfair', n: 0, change: { fair: false } };
const LIMITS = ['budget', 'count', 'bidan', 'perawat'] as const;

/** None where the page has nothing to change, or where the change would change nothing. */
export function remediesOf(
  finding: PlanFinding,
  plan: PlanView,
  known: ReadonlyMap<string, Pick<OptionLine, 'post'>>,
): Remedy[] {
  const limit = LIMITS.find((one) => finding.code.startsWith(`${one}-`));
  const found = limit
    ? [higherLimit(finding, limit), ...lessAsked(finding, plan)]
    : [otherRemedy(finding, plan, known)];
  return found.filter((remedy) => remedy !== null);
}

/** All kecamatan that cannot be met left out at once; null where there are not several. */
export function exceptAll(findings: PlanFinding[], plan: PlanView): Remedy | null {
  const places = findings
    .filter(({ code }) => code === 'kecamatan-cannot-be-met')
    .map(({ place }) => place);
  if (places.length < 2) return null;
  return {
    kind: 'exceptAll',
    n: places.length,
    change: { except: [...new Set([...plan.except, ...places])] },
  };
}

/** What a limit that is too small is asked for can be asked no longer. */
function lessAsked({ code }: PlanFinding, { fair, forced }: PlanView): Remedy[] {
  if (!code.includes('-too-small')) return [];
  return [
    ...(fair ? [UNFAIR] : []),
    ...(forced.length > 0
      ? [{ kind: 'unforceAll' as const, n: forced.length, change: { forced: [] } }]
      : []),
  ];
}

function otherRemedy(
  { code, place }: PlanFinding,
  plan: PlanView,
  known: ReadonlyMap<string, Pick<OptionLine, 'post'>>,
): Remedy | null {
  switch (code) {
    case 'kecamatan-cannot-be-met':
      return { kind: 'except', n: place, change: { except: [...plan.except, place] } };
    case 'rules-conflict':
      return plan.fair ? UNFAIR : null;
    case 'unknown-option':
    case 'cost-of-no-option':
      return dropUnknown(place, plan, known);
    case 'forced-and-forbidden': {
      const forbidden = plan.forbidden.filter((id) => !plan.forced.includes(id));
      return { kind: 'allowForced', n: 0, change: { forbidden } };
    }
    case 'forced-exclusive':
      return forceOne(plan, known);
    case 'forced-without-cost':
      return { kind: 'unforce', n: place, change: withStand(plan, place, 'free') };
    default:
      return null;
  }
}

function higherLimit({ least }: PlanFinding, kind: (typeof LIMITS)[number]): Remedy | null {
  if (least === undefined || least === null) return null;
  // a figure that can be said short, and that still does
  const n = kind === 'budget' ? upToStep(least) : least;
  return { kind, n, change: { [kind]: n } };
}

/** The one that is named, and all others that are not in the list of options, once that is there. */
function dropUnknown(
  place: string,
  plan: PlanView,
  known: ReadonlyMap<string, unknown>,
): Remedy | null {
  const drawn = new Set(plan.drawn.map(({ id }) => id));
  const isKnown = (id: string) =>
    id !== place && (known.size === 0 || known.has(id) || drawn.has(id));
  const kept = (ids: string[]) => ids.filter(isKnown);
  const [forced, forbidden] = [kept(plan.forced), kept(plan.forbidden)];
  const said = Object.entries(plan.costs);
  const costs = said.filter(([id]) => isKnown(id));
  const before = plan.forced.length + plan.forbidden.length + said.length;
  const n = before - forced.length - forbidden.length - costs.length;
  const change = { forced, forbidden, costs: Object.fromEntries(costs) };
  return n > 0 ? { kind: 'dropUnknown', n, change } : null;
}

/** Of several for one post the one that was forced last stays. */
function forceOne(
  plan: PlanView,
  known: ReadonlyMap<string, Pick<OptionLine, 'post'>>,
): Remedy | null {
  const postOf = (id: string) => known.get(id)?.post ?? id;
  const forced = plan.forced.filter(
    (id, i) => !plan.forced.slice(i + 1).some((later) => postOf(later) === postOf(id)),
  );
  const n = plan.forced.length - forced.length;
  return n > 0 ? { kind: 'forceOne', n, change: { forced } } : null;
}
