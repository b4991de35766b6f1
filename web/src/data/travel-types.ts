/** The travel model of a district as the API tells and takes it. What is not known is null, never 0. */
import type { ApiError } from './api';
import type { GroundLayer, OpenRule, Season, TravelMode } from './reach-types';

/** How fast one class of one layer is travelled; of neither speed nor barrier: as what lies beneath. */
export interface ModelRow {
  layer: string;
  /** `*` for every class; of roads also with a surface, `lokal/tanah`. */
  class: string;
  mode: TravelMode;
  /** Null: all seasons. */
  season: Season | null;
  /** Text where it is no number: the server says what is wrong with it. */
  kmh: number | string | null;
  /** Nobody can pass. */
  barrier: boolean;
  note: string;
  source: string;
}

export type Outside = 'auto' | 'sea' | 'land' | 'barrier';

export interface ModelRules {
  cellMetres: number | string;
  /** Directions of a step. */
  neighbours: number | string;
  /** How far boats go from the coast, kilometres. */
  boatKm: Record<Season, number | string>;
  /** 1 to 12; each month in exactly one season. */
  seasonMonths: Record<Season, number[]>;
  outside: Outside;
  /** Where the people of villages without known settlements live. */
  nearRoadsAndCoast: boolean;
  /** How far a post may lie from ground that can be passed. */
  snapMetres?: number | string;
  /** Which posts count as open, where nobody asks for another rule. */
  posts?: OpenRule;
}

export interface ModelVersion {
  version: number;
  note: string;
  changedAt: string | null;
}

export interface TravelModel {
  /** 0: what comes with the program. */
  version: number;
  default: boolean;
  rows: ModelRow[];
  rules: ModelRules;
  /** Classes that a layer knows; none where only `*` fits. */
  classes: { layer: string; classes: string[] }[];
  /** Of roads. */
  surfaces: string[];
  /** Newest first, without the one that comes with the program. */
  versions: ModelVersion[];
}

/** A new version of a district's model. */
export interface SaidModel {
  within: string;
  /** The version that was changed: refused where it is no longer the newest. */
  from: number;
  rows: ModelRow[];
  rules: ModelRules;
  note: string;
}

/** What the page Data tells of travel in a district. */
export interface TravelData {
  district: string;
  model: TravelModel;
  /** Null until they came: they take longer than the model. */
  layers: GroundLayer[] | null;
  layersFailure: ApiError | null;
}
