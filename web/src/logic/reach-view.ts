/** What is chosen on the place Jangkauan, for the page's address and for the API. */
import type { Condition } from '../data/posts';
import type { OpenRule, Season, StaffRule, TravelMode } from '../data/reach-types';
import { formatChanges, parseChanges, type Change } from './reach-changes';

/**
 * What the map shows: minutes, villages by their people within 60 minutes, who goes to which post,
 * what another season changes, and why villages are not served.
 */
export type ReachShow = 'waktu' | 'desa' | 'wilayah' | 'selisih' | 'celah';
export const REACH_SHOWS: ReachShow[] = ['waktu', 'desa', 'wilayah', 'selisih', 'celah'];
export const SEASONS: Season[] = ['kemarau', 'hujan', 'ombak'];
export const TRAVEL_MODES: TravelMode[] = ['kaki', 'motor', 'perahu'];
export const CONDITIONS: Condition[] = [
  'baik',
  'rusak-ringan',
  'rusak-sedang',
  'rusak-berat',
  'rusak-total',
];
export const STAFF_RULES: StaffRule[] = ['none', 'one', 'minimum'];

export interface ReachView {
  show: ReachShow;
  /** Null: the one the month lies in. */
  season: Season | null;
  /** Null: all. */
  modes: TravelMode[] | null;
  /** What differs from the district's own rule. */
  rule: Partial<OpenRule>;
  changes: Change[];
  /** Longitude and latitude of the place whose way to its post is drawn. */
  route: [number, number] | null;
  /** The scenario that was opened last; what is chosen may have moved on from it. */
  scenario: number | null;
  /** Scenarios held beside each other. */
  compare: number[];
}

export const FIRST_REACH: ReachView = {
  show: 'waktu',
  season: null,
  modes: null,
  rule: {},
  changes: [],
  route: null,
  scenario: null,
  compare: [],
};

export function parseReach(query: URLSearchParams): ReachView {
  const named = query.get('modes')?.split(',') ?? TRAVEL_MODES;
  // nobody rides from door to door: walking belongs to every way
  const modes = TRAVEL_MODES.filter((mode) => mode === 'kaki' || named.includes(mode));
  const all = modes.length === TRAVEL_MODES.length;
  return {
    show: REACH_SHOWS.find((show) => show === query.get('reach')) ?? 'waktu',
    season: SEASONS.find((season) => season === query.get('season')) ?? null,
    modes: all ? null : modes,
    rule: parseRule(query),
    changes: parseChanges(query.get('changes')),
    route: placeOf(query.get('route')),
    scenario: idsOf(query.get('skenario'))[0] ?? null,
    compare: query.get('view') === 'rencana' ? [] : idsOf(query.get('banding')),
  };
}

/** Names and values for the address; defaults are null. `banding` belongs to the place shown. */
export function reachParts(reach: ReachView, isShown: boolean): [string, string | null][] {
  const deciding = Object.entries(decidingParts(reach));
  const decided = deciding.length > 0;
  return [
    ['reach', reach.show === 'waktu' ? null : reach.show],
    ...deciding,
    ['route', reach.route && reach.route.map((degrees) => degrees.toFixed(5)).join(',')],
    // once all is taken back nothing is left of a scenario
    ['skenario', decided && reach.scenario !== null ? String(reach.scenario) : null],
    ['banding', isShown ? reach.compare.join(',') || null : null],
  ];
}

/** The query of all routes that depend on what is chosen; what is left out is the server's default. */
export function reachQuery(
  within: string,
  period: string,
  reach: ReachView,
): Record<string, string> {
  return { within, period, ...decidingParts(reach) };
}

/** What decides the minutes. */
export function decidingParts({
  season,
  modes,
  rule,
  changes,
}: Pick<ReachView, 'season' | 'modes' | 'rule' | 'changes'>): Record<string, string> {
  return {
    ...(season && { season }),
    ...(modes && { modes: modes.join(',') }),
    ...(rule.types && { types: rule.types.join(',') }),
    ...(rule.worst && { worst: rule.worst }),
    ...(rule.staff && { staff: rule.staff }),
    ...(rule.days !== undefined && { days: String(rule.days) }),
    ...(rule.unknown && { unknown: rule.unknown }),
    ...(changes.length > 0 && { changes: formatChanges(changes) }),
  };
}

/** The season that the chosen one is held against: the dry one, or from there the rainy one. */
export function otherSeason(season: Season): Season {
  return season === 'kemarau' ? 'hujan' : 'kemarau';
}

function parseRule(query: URLSearchParams): Partial<OpenRule> {
  const types = (query.get('types') ?? '').split(',').filter(Boolean);
  const worst = CONDITIONS.find((one) => one === query.get('worst'));
  const staff = STAFF_RULES.find((one) => one === query.get('staff'));
  const days = query.get('days');
  const unknown = query.get('unknown');
  return {
    ...(types.length > 0 && { types }),
    ...(worst && { worst }),
    ...(staff && { staff }),
    ...(days !== null && /^[0-7]$/.test(days) && { days: Number(days) }),
    ...((unknown === 'open' || unknown === 'closed') && { unknown }),
  };
}

function idsOf(text: string | null): number[] {
  return (text ?? '')
    .split(',')
    .filter((id) => /^\d{1,9}$/.test(id))
    .map(Number);
}

function placeOf(text: string | null): [number, number] | null {
  const [lon, lat] = (text ?? '').split(',').map(Number);
  const sound = Boolean(text) && Number.isFinite(lon) && Math.abs(lat) <= 85;
  return sound ? [lon, lat] : null;
}
