package id.petasehat.indicator;

import java.util.Locale;

/** What stands behind a value, or behind its absence. */
public enum State {
  REPORTED,
  /** Reported, and the count was 0. */
  ZERO,
  /** Nothing was reported for the period; a value, if any, is that of an earlier month. */
  NOT_REPORTED,
  /** Reported, received after the deadline. */
  LATE,
  /** The sasaran is 0: nobody to serve. */
  NOT_APPLICABLE,
  /** Known but not shown, to protect people. */
  SUPPRESSED,
  /** Reported, and held back by a person until it is cleared up; counts nowhere. */
  HELD;

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** As in answers: {@code not-reported}. */
  public String id() {
    return id;
  }
}
