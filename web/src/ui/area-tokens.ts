/** What the state says of the looks of areas on the map. */
import type { PwsStatus, Values } from '../data/types';
import type { Scheme } from '../logic/scheme';
import { diseaseLetters, diseaseLookup, showsDiseases } from '../disease-state';
import { areaOf, levelOf, remembered, schemeOf, type State } from '../state';
import { assignTokens } from './assign-panel';

/** Token of each area of the chosen district by its class; undefined for areas elsewhere. */
export function tokenLookup(state: State): (code: string) => string | undefined {
  const assigned = assignTokens(state);
  if (assigned) return assigned;
  const diseased = diseaseLookup(state);
  if (diseased) return diseased;
  const tokens = new Map<string, string>();
  const scheme = schemeOf(state);
  for (const values of [...state.besides, state.values]) {
    const fits = values?.indicator === state.values?.indicator;
    if (values && scheme && fits) addTokens(tokens, values, scheme, state.view.status);
  }
  return (code) => tokens.get(code);
}

/** Where only one status is looked at, the others step back; what is not known keeps its pattern. */
function addTokens(
  tokens: Map<string, string>,
  values: Values,
  scheme: Scheme,
  status: PwsStatus | null,
): void {
  const byClass = new Map(scheme.classes.map((c) => [c.key, c.token]));
  const dim = (token: string, i: number) =>
    status && values.status[i] !== status && token.startsWith('--') ? '--dimmed' : token;
  values.code.forEach((code, i) => {
    const key = scheme.classOf(values.value[i], values.state[i], values.status[i]);
    tokens.set(code, dim(byClass.get(key)!, i));
  });
}

export function lettersOf(state: State) {
  if (showsDiseases(state)) return diseaseLetters(state);
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
