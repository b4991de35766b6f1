/** What is asked on the place Rencana, for the page's address and for the API. */
import type { DrawnPlace, PlanAsked, PlanJudge, PlanRequest, WorkKind } from '../data/plan-types';
import type { Season } from '../data/reach-types';
import { decidingParts, SEASONS, type ReachView } from './reach-view';

export const LIMITS = [30, 60, 90, 120];
export const WORK_KINDS: WorkKind[] = [
  'rebuild',
  'repair',
  'staff',
  'house',
  'upgrade',
  'move',
  'build',
];
/** Most posts that a plan may have on this page. */
export const MOST_COUNT = 50;
const USUAL_COUNT = 3;
/** Near-best sets asked for, and how long a whole answer may take. */
const ALTERNATIVES = 3;
const WHOLE_SECONDS = 20;
/** Plans held beside each other. */
export const MOST_COMPARED = 4;
/** Places that one plan can have drawn. */
export const MOST_DRAWN = 50;

export interface PlanView {
  /** `orang`, `belum:INDICATOR` or `kelompok:GROUP`. */
  aim: string;
  /** Minutes. */
  limit: number;
  seasons: Season[];
  judge: PlanJudge;
  /** Rupiah; null where posts are counted instead. */
  budget: number | null;
  /** Null where money is counted instead. */
  count: number | null;
  /** Staff that can be had; null where they are no limit. */
  bidan: number | null;
  perawat: number | null;
  /** Each kecamatan gets at least one. */
  fair: boolean;
  /** Kecamatan that need not get one, by code. */
  except: string[];
  /** Ids of options. */
  forced: string[];
  forbidden: string[];
  /** What may be done; null: everything. */
  kinds: WorkKind[] | null;
  /** A new place is left out where mending posts would do. */
  rebuildBeforeNew: boolean;
  drawn: DrawnPlace[];
  /** Rupiah by id of option, where somebody knows better than the unit prices. */
  costs: Record<string, number>;
  /** The option whose card is open. */
  option: string | null;
  /** The kept plan that is shown; what is asked here is then what it answers. */
  kept: number | null;
  /** Kept plans held beside each other. */
  compare: number[];
}

export const FIRST_PLAN: PlanView = {
  aim: 'orang',
  limit: 60,
  seasons: ['kemarau'],
  judge: 'weighted',
  budget: null,
  count: USUAL_COUNT,
  bidan: null,
  perawat: null,
  fair: false,
  except: [],
  forced: [],
  forbidden: [],
  kinds: null,
  rebuildBeforeNew: true,
  drawn: [],
  costs: {},
  option: null,
  kept: null,
  compare: [],
};

export function parsePlan(query: URLSearchParams): PlanView {
  const aim = query.get('tujuan') ?? '';
  const limit = Number(query.get('batas'));
  const seasons = SEASONS.filter((one) => query.get('musim')?.split(',').includes(one));
  const budget = wholeOf(query.get('anggaran'), 1);
  const kinds = WORK_KINDS.filter((one) => query.get('jenis')?.split(',').includes(one));
  return {
    aim: /^(belum|kelompok):./.test(aim) ? aim : 'orang',
    limit: LIMITS.includes(limit) ? limit : FIRST_PLAN.limit,
    seasons: seasons.length > 0 ? seasons : FIRST_PLAN.seasons,
    judge: query.get('nilai') === 'terburuk' ? 'worst' : 'weighted',
    budget,
    count: countOf(query.get('jumlah'), budget),
    bidan: wholeOf(query.get('bidan'), 0),
    perawat: wholeOf(query.get('perawat'), 0),
    fair: query.get('adil') === '1',
    except: listOf(query.get('kecuali')),
    forced: listOf(query.get('wajib')),
    forbidden: listOf(query.get('larang')),
    kinds: kinds.length === 0 || kinds.length === WORK_KINDS.length ? null : kinds,
    rebuildBeforeNew: query.get('baru') !== '1',
    drawn: listOf(query.get('titik'))
      .map(parseDrawn)
      .filter((one) => one !== null)
      .slice(0, MOST_DRAWN),
    costs: parseCosts(query.get('biaya')),
    option: query.get('opsi'),
    kept: wholeOf(query.get('simpan'), 1),
    compare: comparedOf(query),
  };
}

/** Names and values for the address; defaults are null. `banding` belongs to the place shown. */
export function planParts(plan: PlanView, isShown: boolean): [string, string | null][] {
  const usualCount = plan.budget === null && plan.count === FIRST_PLAN.count;
  const usualSeasons = plan.seasons.join() === FIRST_PLAN.seasons.join();
  return [
    ['tujuan', plan.aim === 'orang' ? null : plan.aim],
    ['batas', plan.limit === FIRST_PLAN.limit ? null : String(plan.limit)],
    ['musim', usualSeasons ? null : plan.seasons.join(',')],
    ['nilai', plan.judge === 'worst' ? 'terburuk' : null],
    ['anggaran', textOf(plan.budget)],
    ['jumlah', usualCount ? null : textOf(plan.count)],
    ['bidan', textOf(plan.bidan)],
    ['perawat', textOf(plan.perawat)],
    ['adil', plan.fair ? '1' : null],
    ['kecuali', listText(plan.except)],
    ['wajib', listText(plan.forced)],
    ['larang', listText(plan.forbidden)],
    ['jenis', plan.kinds && plan.kinds.join(',')],
    ['baru', plan.rebuildBeforeNew ? null : '1'],
    ['titik', listText(plan.drawn.map(drawnText))],
    ['biaya', listText(Object.entries(plan.costs).map(([id, rupiah]) => `${id}=${rupiah}`))],
    ['opsi', plan.option],
    ['simpan', textOf(plan.kept)],
    ['banding', isShown ? plan.compare.join(',') || null : null],
  ];
}

/** The question as it is sent. Which posts count as open, and how people travel, is reach's choice. */
export function planRequest(
  within: string,
  period: string,
  plan: PlanView,
  reach: Pick<ReachView, 'modes' | 'rule'>,
): PlanRequest {
  return {
    within,
    period,
    limit: plan.limit,
    seasons: plan.seasons,
    judge: plan.judge,
    aim: plan.aim,
    ...(reach.modes && { modes: reach.modes }),
    ...(Object.keys(reach.rule).length > 0 && { rule: ruleParts(reach) }),
    count: plan.count,
    budget: plan.budget,
    bidan: plan.bidan,
    perawat: plan.perawat,
    leastPerKecamatan: plan.fair ? 1 : null,
    kecamatanExcept: plan.except,
    forced: plan.forced,
    forbidden: plan.forbidden,
    ...(plan.kinds && { kinds: plan.kinds }),
    rebuildBeforeNew: plan.rebuildBeforeNew,
    extra: plan.drawn.map(({ instead: _, ...place }) => place),
    costs: plan.costs,
  };
}

/** The same with near-best sets and the curve, which take longer. */
export function wholeRequest(asked: PlanRequest): PlanRequest {
  const frontier = asked.count == null ? 'budget' : 'count';
  return { ...asked, alternatives: ALTERNATIVES, frontier, seconds: WHOLE_SECONDS };
}

/** The query of the options, which depend on neither money nor rules on the set. */
export function optionsQuery(
  within: string,
  period: string,
  { limit, seasons, aim }: Pick<PlanView, 'limit' | 'seasons' | 'aim'>,
  reach: Pick<ReachView, 'modes' | 'rule'>,
): Record<string, string> {
  return {
    within,
    period,
    limit: String(limit),
    seasons: seasons.join(','),
    ...(reach.modes && { modes: reach.modes.join(',') }),
    aim,
    ...ruleParts(reach),
  };
}

/** What was asked, as choices of this page: a kept plan opens with them. */
export function viewOfAsked(asked: PlanAsked): Omit<PlanView, 'option' | 'kept' | 'compare'> {
  const every = WORK_KINDS.every((kind) => asked.kinds.includes(kind));
  return {
    aim: asked.aim,
    limit: asked.limit,
    seasons: asked.seasons,
    judge: asked.judge,
    budget: asked.budget,
    count: asked.count,
    bidan: asked.bidan,
    perawat: asked.perawat,
    fair: asked.leastPerKecamatan !== null,
    except: asked.kecamatanExcept,
    forced: asked.forced,
    forbidden: asked.forbidden,
    kinds: every ? null : asked.kinds,
    rebuildBeforeNew: asked.rebuildBeforeNew,
    drawn: asked.extra,
    costs: asked.costs,
  };
}

/** Without mention of how things stand, an option is free: it is neither forced nor forbidden. */
export function withStand(
  plan: PlanView,
  id: string,
  stand: 'forced' | 'forbidden' | 'free',
): Pick<PlanView, 'forced' | 'forbidden'> {
  const without = (ids: string[]) => ids.filter((one) => one !== id);
  return {
    forced: [...without(plan.forced), ...(stand === 'forced' ? [id] : [])],
    forbidden: [...without(plan.forbidden), ...(stand === 'forbidden' ? [id] : [])],
  };
}

/** The first free id for a place that is drawn. */
export function nextDrawnId({ drawn }: Pick<PlanView, 'drawn'>): string {
  const numbers = drawn.map(({ id }) => Number(id.split(':')[1]));
  return `drawn:${Math.max(0, ...numbers) + 1}`;
}

/** Without a drawn place and all that was said of it. */
export function withoutDrawn(plan: PlanView, id: string): Partial<PlanView> {
  const drawn = plan.drawn.filter((one) => one.id !== id);
  const free = { ...plan, ...withStand(plan, id, 'free') };
  const instead = plan.drawn.find((one) => one.id === id)?.instead;
  // what it was moved away from takes part again
  const { forced, forbidden } = instead ? withStand(free, instead, 'free') : free;
  return { drawn, ...withCost(plan, id, null), forced, forbidden };
}

/** With a drawn place, new or changed; what it was moved away from is forbidden in its favour. */
export function withDrawn(plan: PlanView, place: DrawnPlace): Partial<PlanView> {
  const isKnown = plan.drawn.some(({ id }) => id === place.id);
  const drawn = isKnown
    ? plan.drawn.map((one) => (one.id === place.id ? place : one))
    : [...plan.drawn, place];
  const { instead } = place;
  if (!instead || isKnown) return { drawn };
  const moved = { ...plan, ...withStand(plan, instead, 'forbidden') };
  const wasForced = plan.forced.includes(instead);
  const { forced, forbidden } = wasForced ? withStand(moved, place.id, 'forced') : moved;
  return { drawn, forced, forbidden };
}

/** What an option costs where somebody knows better, rupiah; null: the unit prices. */
export function withCost(
  { costs }: PlanView,
  id: string,
  rupiah: number | null,
): Pick<PlanView, 'costs'> {
  const others = Object.entries(costs).filter(([of]) => of !== id);
  return { costs: Object.fromEntries(rupiah === null ? others : [...others, [id, rupiah]]) };
}

function ruleParts({ rule }: Pick<ReachView, 'rule'>): Record<string, string> {
  const plain = { season: null, modes: null, rule, changes: [] };
  return decidingParts(plain);
}

/** Money or posts: without either, three posts. */
function countOf(text: string | null, budget: number | null): number | null {
  const count = wholeOf(text, 1);
  if (count !== null) return Math.min(count, MOST_COUNT);
  return budget === null ? FIRST_PLAN.count : null;
}

function comparedOf(query: URLSearchParams): number[] {
  if (query.get('view') !== 'rencana') return [];
  const ids = (query.get('banding') ?? '').split(',').map((id) => wholeOf(id, 1));
  return ids.filter((id) => id !== null).slice(0, MOST_COMPARED);
}

function wholeOf(text: string | null, least: number): number | null {
  const whole = text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
  return whole !== null && whole >= least ? whole : null;
}

function textOf(whole: number | null): string | null {
  return whole === null ? null : String(whole);
}

/** Ids have commas and colons in them, so a list is divided by semicolons. */
function listText(items: string[]): string | null {
  return items.map((item) => item.replace(/[%;]/g, encodeURIComponent)).join(';') || null;
}

function listOf(text: string | null): string[] {
  return (text ?? '').split(';').filter(Boolean).map(decoded);
}

/** What is not rightly encoded is taken as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

function drawnText({ id, lon, lat, name, post, cost, land, instead }: DrawnPlace): string {
  const place = [lon.toFixed(5), lat.toFixed(5)];
  return [id, ...place, name, post ?? '', textOf(cost) ?? '', land ?? '', instead ?? '']
    .map((part) => part.replace(/[%,]/g, encodeURIComponent))
    .join(',')
    .replace(/,+$/, '');
}

function parseDrawn(text: string): DrawnPlace | null {
  const [id, lon, lat, name, post, cost, land, instead] = text.split(',').map(decoded);
  const [x, y] = [Number(lon), Number(lat)];
  if (!/^drawn:\d+$/.test(id) || !Number.isFinite(x) || !(Math.abs(y) <= 85)) return null;
  return {
    id,
    name: name || id,
    lon: x,
    lat: y,
    post: post || null,
    cost: wholeOf(cost ?? null, 1),
    land: land || null,
    ...(instead && { instead }),
  };
}

function parseCosts(text: string | null): Record<string, number> {
  const said = listOf(text).map((item) => {
    const at = item.lastIndexOf('=');
    return [item.slice(0, at), wholeOf(item.slice(at + 1), 1)] as const;
  });
  const known = said.filter((one): one is [string, number] => one[0] !== '' && one[1] !== null);
  return Object.fromEntries(known);
}
