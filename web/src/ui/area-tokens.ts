/** What the state says of the looks of areas on the map. */
import type { Values } from '../data/types';
import type { Scheme } from '../logic/scheme';
import { areaOf, levelOf, remembered, schemeOf, type State } from '../state';
import { assignTokens } from './assign-panel';

/** Token of each area of the chosen district by its class; undefined for areas elsewhere. */
export function tokenLookup(state: State): (code: string) => string | undefined {
  const assigned = assignTokens(state);
  if (assigned) return assigned;
  const tokens = new Map<string, string>();
  const scheme = schemeOf(state);
  for (const values of [...state.besides, state.values]) {
    const fits = values?.indicator === state.values?.indicator;
    if (values && scheme && fits) addTokens(tokens, values, scheme);
  }
  return (code) => tokens.get(code);
}

function addTokens(tokens: Map<string, string>, values: Values, scheme: Scheme): void {
  const byClass = new Map(scheme.classes.map((c) => [c.key, c.token]));
  values.code.forEach((code, i) => {
    const key = scheme.classOf(values.value[i], values.state[i], values.status[i]);
    tokens.set(code, byClass.get(key)!);
  });
}

export function lettersOf(state: State) {
  if (!state.values || schemeOf(state)?.kind !== 'status') return [];
  const { code, status } = state.values;
  return code.flatMap((c, i) => {
    const point = areaOf(state, c)?.point;
    const letter = status[i]?.charAt(0);
    return point && letter ? [{ text: letter, point }] : [];
  });
}

/** Puskesmas some of whose villages are only proposed, while puskesmas are compared. */
export const proposedOf = remembered(
  (state: State): ReadonlySet<string> => {
    const shown = levelOf(state) === 'puskesmas' ? [...state.puskesmas.values()] : [];
    return new Set(shown.filter((area) => area.proposed).map((area) => area.code));
  },
  (state) => [state.puskesmas, levelOf(state)],
);
