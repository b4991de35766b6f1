/** What the parts of the page that show why villages are not served read from the state. */
import { gapClasses, GAP_TOKENS, type GapClass } from './logic/reach-gaps';
import type { GapCause } from './data/reach-kept-types';
import { reachQuery } from './logic/reach-view';
import { askedOf } from './logic/scope';
import { remembered, type State } from './state';

/** Whether map and answer are about villages that are not served. */
export function showsGaps({ view }: Pick<State, 'view'>): boolean {
  return view.place === 'jangkauan' && view.reach.show === 'celah';
}

/** Classes with their villages; empty until they came. */
export const gapClassesOf = remembered(
  (state: State): GapClass[] => {
    const answer = state.reachKept.gaps?.answer;
    return answer ? gapClasses(answer) : [];
  },
  (state) => [state.reachKept.gaps],
);

/** Why each village is not served, by code. */
export const gapCauses = remembered(
  (state: State): Map<string, GapCause> => {
    const of = state.reachKept.gaps?.answer.villages;
    return new Map(of?.code.map((code, i) => [code, of.class[i]]));
  },
  (state) => [state.reachKept.gaps],
);

/** Tokens of villages; those of which nothing came are hatched. */
export function gapTokens(state: State): (code: string) => string | undefined {
  const causes = gapCauses(state);
  const { district } = state.view;
  return (code) => {
    if (!district || !code.startsWith(district)) return undefined;
    const cause = causes.get(code);
    return cause ? GAP_TOKENS[cause] : '--land';
  };
}

/** The causes on hand are those of what is chosen now. */
export function areGapsCurrent({ view, reachKept }: State): boolean {
  const within = askedOf(view);
  const { gaps } = reachKept;
  if (!within || !view.period || !gaps || gaps.indicator !== view.indicator) return false;
  const wanted = reachQuery(within, view.period, view.reach);
  return JSON.stringify(wanted) === JSON.stringify(gaps.query);
}
