/** Brings scenarios, their comparison, and why villages are not served, for the place Jangkauan. */
import { ApiError } from './data/api';
import type { Loader } from './loader';
import type { View } from './logic/address';
import { isPlain, opened, shows, withoutChanges } from './logic/reach-scenarios';
import { reachQuery } from './logic/reach-view';
import { askedOf } from './logic/scope';
import type { Scenario } from './data/reach-kept-types';
import { NO_KEPT, type Compared, type ReachKept, type State } from './state';

type Take = (change: Partial<ReachKept>) => void;

/** Each part that cannot be had says so in its own place; the rest stands. */
export async function bringReachKept(
  loader: Loader,
  state: State,
  view: View,
  set: (change: Pick<State, 'reachKept'>) => void,
): Promise<void> {
  const { district, period } = view;
  if (view.place !== 'jangkauan' || !district || !period) return;
  const take: Take = (change) => set({ reachKept: { ...state.reachKept, ...change } });
  const known = state.reachKept.scenarios;
  if (known && known.district !== district) take(NO_KEPT);
  await Promise.all([bringScenarios(loader, state, view, take), bringGaps(loader, view, take)]);
}

async function bringScenarios(loader: Loader, state: State, view: View, take: Take): Promise<void> {
  const district = view.district!;
  try {
    const list = await loader.scenarios(district);
    take({ scenarios: { district, list }, scenariosFailure: null });
    await bringCompared(loader, state, view, list, take);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    take({ scenariosFailure: error });
  }
}

/** Without changes, as it is tried now, and each of the chosen scenarios. */
async function bringCompared(
  loader: Loader,
  state: State,
  view: View,
  list: Scenario[],
  take: Take,
): Promise<void> {
  const { reach } = view;
  const chosen = list.filter(({ id }) => reach.compare.includes(id));
  if (chosen.length === 0) return take({ compared: [], comparedFailure: null });
  const ofMonth = state.reach.choices?.seasonOfPeriod ?? null;
  const before = withoutChanges(reach);
  const isKept = isPlain(reach) || chosen.some((scenario) => shows(reach, scenario, ofMonth));
  const wanted: Omit<Compared, 'surface'>[] = [
    { of: 'before', reach: before },
    ...(isKept || reach.changes.length === 0 ? [] : [{ of: 'now' as const, reach }]),
    ...chosen.map((scenario) => ({ of: scenario, reach: opened(reach, scenario) })),
  ];
  try {
    const ask = (one: ReachKept['compared'][number]['reach']) =>
      loader.reachSurface(reachQuery(askedOf(view)!, view.period!, one));
    const surfaces = await Promise.all(wanted.map((one) => ask(one.reach)));
    const compared = wanted.map((one, i) => ({ ...one, surface: surfaces[i] }));
    take({ compared, comparedFailure: null });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    take({ comparedFailure: error });
  }
}

async function bringGaps(loader: Loader, view: View, take: Take): Promise<void> {
  const { indicator, period, reach } = view;
  if (reach.show !== 'celah' || !indicator) return;
  const query = reachQuery(askedOf(view)!, period!, reach);
  try {
    const answer = await loader.reachGaps(query, indicator);
    take({ gaps: { query, indicator, answer }, gapsFailure: null });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    take({ gapsFailure: error });
  }
}
