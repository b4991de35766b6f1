package id.petasehat.indicator;

/** How an indicator behaves over time; the names are the catalogue's letters. */
public enum PeriodType {
  /** Cumulative: distinct persons within the year; reports are monthly increments. */
  C,
  /** Monthly flow: every month stands alone. */
  M,
  /** Stock: the last value in the period. */
  L,
  /** Annual round or survey: the last round of the year. */
  A,
  /** Outcome of a cohort: the last cohort of the year. */
  O
}
