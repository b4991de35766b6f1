/** What villages and bridges are called where another of the same name could be meant. */
import { bridgeNames, nameKey, sharedNames } from './logic/apart';
import { remembered, type State } from './state';
import { text } from './text';

const sharedInDistrict = remembered(
  ({ villages }: State) => sharedNames(villages.values()),
  ({ villages }) => [villages],
);

/** What names here depend on besides the language: a list of them is drawn anew once it has changed. */
export function namesFrom({ villages, kecamatan }: State): unknown[] {
  return [villages, kecamatan];
}

/** The kecamatan of a village, where another one of its district bears the same name; else null. */
export function kecamatanApart(state: State, code: string): string | null {
  const village = state.villages.get(code);
  if (!village || !sharedInDistrict(state).has(nameKey(village.name))) return null;
  return state.kecamatan.get(village.parent)?.name ?? null;
}

/** "Hoko", or "Hoko (Kei Besar)" where its district has two; null while it is not known. */
export function villageWords(state: State, code: string): string | null {
  const name = state.villages.get(code)?.name ?? null;
  const apart = kecamatanApart(state, code);
  return apart ? `${name} (${apart})` : name;
}

/** Words for every bridge of the district by id. */
export const bridgeWords = remembered(
  (state: State): Map<number, string> => {
    const { language } = state.view;
    const bridges = (state.reach.choices?.bridges ?? []).map((bridge) => ({
      ...bridge,
      village: bridge.village && (villageWords(state, bridge.village) ?? bridge.village),
    }));
    return bridgeNames(bridges, text(language, 'reach.bridgeUnnamed'), (bridge, village) =>
      text(language, 'reach.bridgeIn', { bridge, village }),
    );
  },
  ({ reach, villages, kecamatan, view }) => [reach.choices, villages, kecamatan, view.language],
);
