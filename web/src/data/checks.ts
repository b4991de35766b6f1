/** What the server says of figures that may be wrong, field by field as the API names them. */

export const CHECK_LEVELS = ['warned', 'flag', 'info', 'held'] as const;
/** `held` is no level of a check: figures that people hold back. */
export type CheckLevel = (typeof CHECK_LEVELS)[number];

export const CHECK_SPANS = ['month', 'year'] as const;
export type CheckSpan = (typeof CHECK_SPANS)[number];

/** What a check found; `low` and `high` bound what it would not have found. */
export interface Flag {
  period: string;
  code: string;
  level: 'warned' | 'flag' | 'info';
  figure: number;
  low: number | null;
  high: number | null;
  /** Indicator whose count is `high`. */
  related: string | null;
}

export interface FigureComment {
  period: string;
  text: string;
  who: string | null;
  at: string;
  decision: 'keep' | 'hold';
  importId: number;
}

export interface DoubtfulFigure {
  /** Null of a restricted indicator: then only what is `under` may be told. */
  village: { code: string; name: string } | null;
  /** A puskesmas or the district; null unless the indicator is restricted. */
  under: { code: string; name: string } | null;
  indicator: string;
  period: string;
  numerator: number | null;
  denominator: number | null;
  state: 'reported' | 'held';
  flags: Flag[];
  /** Newest first. */
  comments: FigureComment[];
  importId: number;
  /** Null of a restricted indicator, as is the row. */
  file: string | null;
  row: number | null;
  simulated: boolean;
}

/** The figures of a month or a year that somebody should look at. */
export interface Doubtful {
  within: string;
  period: string;
  level: CheckLevel;
  counts: Record<CheckLevel, number>;
  figures: DoubtfulFigure[];
}

/** What a person says of one figure. */
export interface SaidComment {
  village: string;
  indicator: string;
  period: string;
  text: string;
  hold: boolean;
}
