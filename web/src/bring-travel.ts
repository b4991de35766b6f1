/** Brings what travel in a district is made of for the page Data. */
import { ApiError, type Api } from './data/api';
import type { TravelData } from './data/travel-types';
import type { View } from './logic/address';
import type { State } from './state';

/**
 * The model first: layers need the ground of the district, which may take seconds, or more memory
 * than there is until somebody chooses larger cells. What cannot be had is told in its place.
 */
export async function bringTravel(
  api: Api,
  state: State,
  { place, part, district, period }: View,
  set: (change: Partial<Pick<State, 'travel' | 'travelFailure'>>) => void,
): Promise<void> {
  if (place !== 'data' || part !== 'perjalanan' || !district || !period) return;
  const before = state.travel?.district === district ? state.travel.layers : null;
  const told = failing(api.reach.choices(district, period));
  let travel: TravelData;
  try {
    const model = await api.reach.model(district);
    travel = { district, model, layers: before, layersFailure: null };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return set({ travelFailure: error });
  }
  set({ travel, travelFailure: null });
  const choices = await told;
  set({
    travel:
      choices instanceof ApiError
        ? { ...travel, layersFailure: choices }
        : { ...travel, layers: choices.layers },
  });
}

/** The answer, or why there is none. */
async function failing<T>(answer: Promise<T>): Promise<T | ApiError> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}
