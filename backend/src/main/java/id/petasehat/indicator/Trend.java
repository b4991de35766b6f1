package id.petasehat.indicator;

import java.util.Locale;

/** This month's coverage beside that of the month before. */
public enum Trend {
  NAIK,
  TETAP,
  TURUN;

  /** As in answers: {@code naik}, {@code tetap}, {@code turun}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
