/** Brings the minutes to the nearest post for the place Jangkauan. */
import { ApiError } from './data/api';
import type { Loader } from './loader';
import type { View } from './logic/address';
import { askedOf } from './logic/scope';
import { otherSeason, reachQuery } from './logic/reach-view';
import { NO_REACH, type ReachData, type State } from './state';

/**
 * Where they cannot be had the rest of the page stands: the failure is kept, and the minutes that
 * were there before stay on the map.
 */
export async function bringReach(
  loader: Loader,
  state: State,
  view: View,
  set: (change: Pick<State, 'reach'>) => void,
): Promise<void> {
  const { district, period, reach } = view;
  if (view.place !== 'jangkauan' || !district || !period) return;
  const take = (change: Partial<ReachData>) => {
    const differs = Object.entries(change).some(
      ([name, value]) => state.reach[name as keyof ReachData] !== value,
    );
    if (differs) set({ reach: { ...state.reach, ...change } });
  };
  if (state.reach.choices && state.reach.choices.district !== district) take(NO_REACH);
  const within = askedOf(view)!;
  const query = reachQuery(within, period, reach);
  const choices = loader.reachChoices(district, period);
  const surface = loader.reachSurface(query);
  try {
    await Promise.all([
      choices.then((answer) => take({ choices: answer })),
      surface.then((answer) => take({ surface: answer, query, failure: null })),
      reach.show === 'selisih'
        ? choices.then(async ({ seasonOfPeriod }) => {
            const season = otherSeason(reach.season ?? seasonOfPeriod);
            const otherQuery = reachQuery(within, period, { ...reach, season });
            const other = await loader.reachSurface(otherQuery);
            take({ other, otherQuery });
          })
        : take({ other: null, otherQuery: null }),
      reach.route
        ? loader.reachPath(query, ...reach.route).then((path) => take({ path }))
        : take({ path: null }),
    ]);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    take({ failure: error });
  }
}
