package id.petasehat.indicator;

import java.util.Locale;

/** This month's coverage beside that of the month before. */
public enum Trend {
  NAIK,
  TETAP,
  TURUN;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** As in answers: {@code naik}, {@code tetap}, {@code turun}. */
  public String id() {
    return id;
  }
}
