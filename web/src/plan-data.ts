import type { ApiError } from './data/api';
import type { Progress } from './data/import-types';
import type {
  DistrictPlan,
  KeptPlan,
  OpenedPlan,
  PlanOptions,
  PlanPriceList,
} from './data/plan-types';
import type { Season } from './data/reach-types';
import type { PlanMoment } from './logic/plan-colours';

/** What is known of where to rebuild; of the last question that was answered. */
export interface PlanData {
  options: PlanOptions | null;
  optionsFailure: ApiError | null;
  /** Stays on the screen while a later question is on its way. */
  plan: DistrictPlan | null;
  /** The question that `plan` answers, as `questionOf` writes it. */
  answered: string | null;
  /** Whether near-best sets and the curve have come with it. */
  isFull: boolean;
  /** The question that is on its way, and since when, milliseconds; null while none is. */
  solving: { question: string; token: string; since: number } | null;
  /** How far the server is with it; null until it says. */
  progress: Progress | null;
  /** Why the last question has no answer. */
  failure: ApiError | null;
  /** The question that failed. */
  failed: string | null;
  prices: PlanPriceList | null;
  /** Of the district; null until they came. */
  kept: { district: string; list: KeptPlan[] } | null;
  keptFailure: ApiError | null;
  /** Kept plans held beside each other, those that came. */
  compared: OpenedPlan[];
}

export const NO_PLAN: PlanData = {
  options: null,
  optionsFailure: null,
  plan: null,
  answered: null,
  isFull: false,
  solving: null,
  progress: null,
  failure: null,
  failed: null,
  prices: null,
  kept: null,
  keptFailure: null,
  compared: [],
};

/** How the plan on the map is looked at. */
export interface PlanSeen {
  moment: PlanMoment;
  /** Null: the first season that was asked for. */
  season: Season | null;
}

export const FIRST_SEEN: PlanSeen = { moment: 'after', season: null };
