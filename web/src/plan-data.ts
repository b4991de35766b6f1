import type { ApiError } from './data/api';
import type { Progress } from './data/import-types';
import type { DistrictPlan, KeptPlan, OpenedPlan, PlanOptions } from './data/plan-types';
import type { Season } from './data/reach-types';
import type { PlanMoment } from './logic/plan-colours';

/** A question that is on its way to its answer. */
export interface PlanSolving {
  question: string;
  /** The best set alone, then with near-best sets and the curve. */
  part: 'best' | 'more';
  /** How long it has been: nobody need know, it is told, it can be stopped. */
  wait: 'short' | 'slow' | 'long';
  /** How far the server is; null until it says. */
  progress: Progress | null;
}

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
  solving: PlanSolving | null;
  /** The question that the reader stopped. */
  stopped: string | null;
  /** The question that failed, and why. */
  failed: string | null;
  failure: ApiError | null;
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
  stopped: null,
  failed: null,
  failure: null,
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
