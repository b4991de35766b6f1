/** Brings kept plans, and those held beside each other, for the place Rencana. */
import { ApiError } from './data/api';
import type { Loader } from './loader';
import type { View } from './logic/address';
import type { PlanData } from './plan-data';
import type { State } from './state';

type Take = (change: Partial<PlanData>) => void;

/** Where they cannot be had the plan itself stands: the failure is told in their place. */
export async function bringPlanKept(
  loader: Loader,
  state: State,
  view: View,
  set: (change: Pick<State, 'plan'>) => void,
): Promise<void> {
  const { district } = view;
  if (view.place !== 'rencana' || !district) return;
  const take: Take = (change) => set({ plan: { ...state.plan, ...change } });
  const known = state.plan.kept;
  if (known && known.district !== district) take({ kept: null, compared: [] });
  try {
    const list = await loader.keptPlans(district);
    const isNew = list !== state.plan.kept?.list || state.plan.keptFailure !== null;
    if (isNew) take({ kept: { district, list }, keptFailure: null });
    await bringCompared(loader, view, state, take);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    take({ keptFailure: error });
  }
}

/** An address may name plans that were deleted since: those are left out. */
async function bringCompared(loader: Loader, view: View, state: State, take: Take): Promise<void> {
  const there = new Set(state.plan.kept?.list.map(({ id }) => id));
  const wanted = view.plan.compare.filter((id) => there.has(id));
  const compared = await Promise.all(wanted.map((id) => loader.keptPlan(id)));
  const before = state.plan.compared;
  const isSame = compared.length === before.length && compared.every((one, i) => one === before[i]);
  if (!isSame) take({ compared });
}
