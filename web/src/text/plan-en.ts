import type { planId } from './plan-id';

export const planEn: Record<keyof typeof planId, string> = {
  'nav.rencana': 'Plan',
  'plan.label': 'Choices of the plan',
  'plan.loading': 'Looking for the best set',
  'plan.chooseDistrict': 'Choose a district first',
  'plan.back': 'Plan',
};
