/** What the parts of the page that show travel to posts read from the state. */
import type { OpenRule, ReachSurface, Season, TravelMode } from './data/reach-types';
import { KINDS, kindOf } from './logic/post-choice';
import { isCut, isStart, type ReachItem, type ReachPost } from './logic/reach-marks';
import type { VillageReach } from './logic/reach-villages';
import { otherSeason, reachQuery, TRAVEL_MODES, type ReachView } from './logic/reach-view';
import { askedOf } from './logic/scope';
import { remembered, type State } from './state';

/** Whether map and answer are about travel to posts. */
export function showsReach({ view }: Pick<State, 'view'>): boolean {
  return view.place === 'jangkauan';
}

/** Whether map and answer are about people on their way to a post, not about an indicator. */
export function showsTravel({ view }: Pick<State, 'view'>): boolean {
  return view.place === 'jangkauan' || view.place === 'rencana';
}

/** The season that counts; null while it is not known which one the month lies in. */
export function seasonOf({ view, reach }: State): Season | null {
  return view.reach.season ?? reach.choices?.seasonOfPeriod ?? null;
}

/** The season that is held against the dry one; null while the month's is not known. */
export function wetSeason(state: State): Season | null {
  const season = seasonOf(state);
  return season === 'kemarau' ? otherSeason(season) : season;
}

/**
 * The dry season and the one held against it, alike in all else; null while one of them has not come.
 */
export function seasonPair({
  reach: { surface, query, other, otherQuery, choices },
}: Pick<State, 'reach'>): { dry: ReachSurface; wet: ReachSurface; season: Season } | null {
  if (!surface || !query || !other || !otherQuery || !choices) return null;
  const season = (query.season as Season) ?? choices.seasonOfPeriod;
  if (otherQuery.season !== otherSeason(season) || !differBySeason(query, otherQuery)) return null;
  return season === 'kemarau'
    ? { dry: surface, wet: other, season: otherSeason(season) }
    : { dry: other, wet: surface, season };
}

/** Where the minutes of both seasons are, as tiles; null while one of them has not come. */
export function seasonSources(
  state: Pick<State, 'reach'>,
): Record<'dry' | 'wet', { query: Record<string, string>; version: string }> | null {
  const pair = seasonPair(state);
  const { surface, query, otherQuery } = state.reach;
  if (!pair || !query || !otherQuery) return null;
  const sourceOf = (one: ReachSurface) => ({
    query: one === surface ? query : otherQuery,
    version: one.version,
  });
  return { dry: sourceOf(pair.dry), wet: sourceOf(pair.wet) };
}

/** In nothing else. */
function differBySeason(a: Record<string, string>, b: Record<string, string>): boolean {
  const rest = (query: Record<string, string>) =>
    Object.entries(query).filter(([name]) => name !== 'season');
  return JSON.stringify(rest(a)) === JSON.stringify(rest(b));
}

export function modesOf({ view }: State): TravelMode[] {
  return view.reach.modes ?? TRAVEL_MODES;
}

/** The rule that counts: the district's own with what the reader changed; null while not known. */
export function ruleOf({ view, reach }: State): OpenRule | null {
  return reach.choices && { ...reach.choices.rule, ...view.reach.rule };
}

/** Changes part of what is chosen here, for `app.go`. */
export function reachOf({ view }: State, change: Partial<ReachView>): { reach: ReachView } {
  return { reach: { ...view.reach, ...change } };
}

/** Villages of the surface by code. */
const villagesReached = remembered(
  (state: State): Map<string, VillageReach> => {
    const of = state.reach.surface?.villages;
    const all = of?.code.map((code, i) => ({
      code,
      name: of.name[i],
      population: of.population[i],
      byBand: of.byBand[i],
      within60: of.within60[i],
      middle: of.middleMinutes[i],
      nearest: of.nearest[i],
    }));
    return new Map((all ?? []).map((village) => [village.code, village]));
  },
  (state) => [state.reach.surface],
);

/** Villages of what the view is narrowed to, in the order of the answer. */
export function allVillages(state: State): VillageReach[] {
  return [...villagesReached(state).values()];
}

export function villageReach(state: State, code: string): VillageReach | null {
  return villagesReached(state).get(code) ?? null;
}

/** Posts on the map: those that count as open and those that do not; what only meets if it counts. */
export const reachPosts = remembered(
  (state: State): ReachPost[] => {
    const { starts = [], closed = [] } = state.reach.surface ?? {};
    return [...starts, ...closed].filter((post) => {
      const meets = ['posyandu', 'pusling'].includes(kindOf(post.type));
      return !meets || post.change !== null || isStart(post);
    });
  },
  (state) => [state.reach.surface],
);

/** A post keeps its place in the list when it is closed or opened. */
function byKind(a: ReachPost, b: ReachPost): number {
  const rank = ({ type }: ReachPost) => KINDS.indexOf(kindOf(type));
  return rank(a) - rank(b) || a.name.localeCompare(b.name);
}

/** Crossings, and whether the minutes use them; all while that is not known. */
export const reachLinks = remembered(
  ({ reach, view }: State): (ReachItem & { kind: 'link' })[] => {
    const resting = new Set(reach.surface?.links.filter((one) => !one.running).map(({ id }) => id));
    return (reach.choices?.links ?? []).map((link) => ({
      kind: 'link',
      link,
      cut: isCut(view.reach.changes, 'link', link.id),
      running: !resting.has(link.id),
    }));
  },
  ({ reach, view }) => [reach.choices, reach.surface, view.reach.changes],
);

/** Posts, bridges and crossings, each with what a click on it does. */
export function reachItems(state: State): ReachItem[] {
  const { changes } = state.view.reach;
  const { bridges = [] } = state.reach.choices ?? {};
  return [
    ...[...reachPosts(state)].sort(byKind).map((post) => ({ kind: 'post' as const, post })),
    ...reachLinks(state),
    ...bridges.map((bridge) => ({
      kind: 'bridge' as const,
      bridge,
      cut: isCut(changes, 'bridge', bridge.id),
    })),
  ];
}

/** The surface on hand is the one of what is chosen now. */
export function isReachCurrent({ view, reach }: State): boolean {
  const within = askedOf(view);
  if (!within || !view.period || !reach.query) return false;
  const wanted = reachQuery(within, view.period, view.reach);
  return JSON.stringify(wanted) === JSON.stringify(reach.query);
}
