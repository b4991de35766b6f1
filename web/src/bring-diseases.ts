/** Brings diseases and reports for the places that show them. */
import type { Level } from './data/types';
import type { Loader } from './loader';
import type { View } from './logic/address';
import { askedOf, levelOfArea } from './logic/scope';
import { showsTravel } from './reach-state';
import { levelOf, type State } from './state';

type Setter = (change: Pick<State, 'diseases'> | Pick<State, 'completeness'>) => void;

export async function bringDiseases(
  loader: Loader,
  state: State,
  view: View,
  set: Setter,
): Promise<void> {
  const { period } = view;
  const within = askedOf(view);
  if (!view.district || !within || !period) return;
  if (view.place === 'laporan') {
    const completeness = await loader.completeness(within, period.slice(0, 4), view.report);
    if (state.completeness !== completeness) set({ completeness });
  } else if (view.show === 'penyakit' && !showsTravel({ view })) {
    await bringLevels(loader, state, view, within, period, set);
  }
}

/** Villages and the whole always; puskesmas and kecamatan where they are looked at. */
async function bringLevels(
  loader: Loader,
  state: State,
  view: View,
  within: string,
  period: string,
  set: Setter,
): Promise<void> {
  const wanted = new Set<Level>(['desa', levelOfArea(within), levelOf(state)]);
  if (view.unit) wanted.add(levelOfArea(view.unit));
  const levels = [...wanted];
  const answers = await Promise.all(
    levels.map((level) => loader.diseases(within, period, level, view.limits)),
  );
  const before = state.diseases;
  if (before && levels.every((level, i) => before[level] === answers[i])) return;
  set({ diseases: Object.fromEntries(levels.map((level, i) => [level, answers[i]])) });
}
