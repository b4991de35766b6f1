/** What the parts of the page that show travel to posts read from the state. */
import type { OpenRule, Season, TravelMode } from './data/reach-types';
import type { Change } from './logic/reach-changes';
import { TRAVEL_MODES, type ReachView } from './logic/reach-view';
import type { State } from './state';

/** Whether map and answer are about travel to posts. */
export function showsReach({ view }: Pick<State, 'view'>): boolean {
  return view.place === 'jangkauan';
}

/** The season that counts; null while it is not known which one the month lies in. */
export function seasonOf({ view, reach }: State): Season | null {
  return view.reach.season ?? reach.choices?.seasonOfPeriod ?? null;
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

export function changesOf({ view }: State): Change[] {
  return view.reach.changes;
}
