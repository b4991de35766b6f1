/** What the parts of the page that show diseases read from the state. */
import type { Diseases } from './data/disease-types';
import { diseaseClasses, diseaseTokens, dominantOf, type DiseaseClass } from './logic/diseases';
import { askedOf, levelOfArea } from './logic/scope';
import { showsTravel } from './reach-state';
import { areaOf, levelOf, openedOf, remembered, type State } from './state';

/** Whether map and answer are about diseases. */
export function showsDiseases({ view }: State): boolean {
  return view.show === 'penyakit' && view.district !== null && !showsTravel({ view });
}

/** Diseases of the areas that are compared; null until they came. */
export function diseasesShown(state: State): Diseases | null {
  return showsDiseases(state) ? (state.diseases?.[levelOf(state)] ?? null) : null;
}

/** Diseases of all that the view is about, in the only row; null until they came. */
export function diseasesOfWhole(state: State): Diseases | null {
  const whole = askedOf(state.view);
  const diseases = whole ? state.diseases?.[levelOfArea(whole)] : null;
  return diseases?.code[0] === whole ? diseases : null;
}

/** Diseases of the area whose panel is open, with its place in them. */
export function diseasesOpened(state: State): { diseases: Diseases; row: number } | null {
  const code = openedOf(state.view);
  for (const diseases of Object.values(state.diseases ?? {})) {
    const row = code ? diseases.code.indexOf(code) : -1;
    if (row >= 0) return { diseases, row };
  }
  return null;
}

const NO_CLASSES = new Map<string, DiseaseClass>();

/** Colours and letters, decided on all villages of the district so that no level changes them. */
export const classesOf = remembered(
  (state: State) => (state.diseases?.desa ? diseaseClasses(state.diseases.desa) : NO_CLASSES),
  (state) => [state.diseases],
);

const tokensOf = remembered(
  (state: State): Map<string, string> => {
    const { diseaseRank } = state.view;
    const levels = Object.values(state.diseases ?? {});
    return new Map(levels.flatMap((of) => [...diseaseTokens(of, classesOf(state), diseaseRank)]));
  },
  (state) => [state.diseases, state.view.diseaseRank],
);

/** Token of each area by its disease; null while the map shows something else. */
export function diseaseLookup(state: State): ((code: string) => string | undefined) | null {
  if (!showsDiseases(state)) return null;
  const tokens = tokensOf(state);
  return (code) => tokens.get(code);
}

/** The letter of each area's disease, to be drawn on it. */
export function diseaseLetters(state: State) {
  const diseases = diseasesShown(state);
  if (!diseases) return [];
  return diseases.code.flatMap((code, row) => {
    const group = dominantOf(diseases, row, state.view.diseaseRank);
    const point = areaOf(state, code)?.point;
    const letter = group && classesOf(state).get(group)?.letter;
    return point && letter ? [{ text: letter, point }] : [];
  });
}
