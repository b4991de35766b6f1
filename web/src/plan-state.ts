/** What the parts of the page that show where to rebuild read from the state. */
import type { ChosenOption, OptionLine } from './data/plan-types';
import { planRequest, type PlanView } from './logic/plan-view';
import { remembered, type State } from './state';

/** Whether map and answer are about where to rebuild. */
export function showsPlan({ view }: Pick<State, 'view'>): boolean {
  return view.place === 'rencana';
}

/** Changes what is asked, for `app.go`: it is then no longer what a kept plan answers. */
export function asking({ view }: State, change: Partial<PlanView>): { plan: PlanView } {
  return { plan: { ...view.plan, kept: null, ...change } };
}

/** Changes what is shown and not what is asked, for `app.go`. */
export function showing(
  { view }: State,
  change: Partial<Pick<PlanView, 'option' | 'kept' | 'compare'>>,
): { plan: PlanView } {
  return { plan: { ...view.plan, ...change } };
}

/** The question of a view, of one district; null while district or month are open. */
export function questionOf({ view }: Pick<State, 'view'>): string | null {
  const { district, period, plan, reach } = view;
  if (!district || !period) return null;
  return plan.kept === null
    ? JSON.stringify(planRequest(district, period, plan, reach))
    : `kept ${plan.kept}`;
}

/** The answer on hand is the one to what is asked now. */
export function isPlanCurrent(state: State): boolean {
  return state.plan.plan !== null && state.plan.answered === questionOf(state);
}

/** The answer on hand is one to another question, and for so long that it looks like it. */
export function isPlanBehind(state: State): boolean {
  const { plan, solving } = state.plan;
  return plan !== null && !isPlanCurrent(state) && solving?.wait !== 'short';
}

/** What is asked now has no answer: it was refused, or the server is silent. */
export function isPlanRefused(state: State): boolean {
  const { failure, failed } = state.plan;
  return failure !== null && failed === questionOf(state) && !isPlanCurrent(state);
}

/** Every option that is known by id: those of the list, and those of the answer. */
export const optionsById = remembered(
  ({ plan }: State): Map<string, OptionLine> => {
    const { chosen = [], others = [] } = plan.plan ?? {};
    const lines = [
      ...(plan.options?.options ?? []),
      ...others,
      ...chosen.map(({ option }) => option),
    ];
    return new Map(lines.map((line) => [line.id, line]));
  },
  ({ plan }) => [plan.options, plan.plan],
);

/** The chosen options by id. */
export const chosenById = remembered(
  ({ plan }: State): Map<string, ChosenOption> =>
    new Map((plan.plan?.chosen ?? []).map((one) => [one.option.id, one])),
  ({ plan }) => [plan.plan],
);
