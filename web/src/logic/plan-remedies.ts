/** What of the page's own choices mends a question without an answer. */
import type { OptionLine, PlanFinding } from '../data/plan-types';
import { withStand, type PlanView } from './plan-view';

/** A change of the question; `n` is what the button names: rupiah, a number, a kecamatan's code. */
export interface Remedy {
  kind:
    | 'except'
    | 'budget'
    | 'count'
    | 'bidan'
    | 'perawat'
    | 'unfair'
    | 'dropUnknown'
    | 'allowForced'
    | 'forceOne'
    | 'unforce';
  n: number | string;
  change: Partial<PlanView>;
}

const LIMITS = ['budget', 'count', 'bidan', 'perawat'] as const;

/** Null where the page has nothing to change, or where the change would change nothing. */
export function remedyOf(
  finding: PlanFinding,
  plan: PlanView,
  known: ReadonlyMap<string, Pick<OptionLine, 'post'>>,
): Remedy | null {
  const { code, place } = finding;
  const limit = LIMITS.find((one) => code.startsWith(`${one}-`));
  if (limit) return higherLimit(finding, limit);
  switch (code) {
    case 'kecamatan-cannot-be-met':
      return { kind: 'except', n: place, change: { except: [...plan.except, place] } };
    case 'rules-conflict':
      return plan.fair ? { kind: 'unfair', n: 0, change: { fair: false } } : null;
    case 'unknown-option':
      return dropUnknown(plan, known);
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

/** The least that would do stands in the server's sentence, in rupiah or as a plain number. */
function higherLimit({ remedy }: PlanFinding, kind: (typeof LIMITS)[number]): Remedy | null {
  const digits = (kind === 'budget' ? /Rp ([\d.]+)/ : /(\d+)/).exec(remedy.id)?.[1];
  const n = Number(digits?.replaceAll('.', ''));
  return Number.isFinite(n) ? { kind, n, change: { [kind]: n } } : null;
}

function dropUnknown(plan: PlanView, known: ReadonlyMap<string, unknown>): Remedy | null {
  const kept = (ids: string[]) => ids.filter((id) => known.has(id));
  const [forced, forbidden] = [kept(plan.forced), kept(plan.forbidden)];
  const n = plan.forced.length + plan.forbidden.length - forced.length - forbidden.length;
  return n > 0 ? { kind: 'dropUnknown', n, change: { forced, forbidden } } : null;
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
