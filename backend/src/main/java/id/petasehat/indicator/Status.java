package id.petasehat.indicator;

/**
 * The four PWS categories. The table is that of the PWS-KIA exercise; its two <em>tetap</em> rows
 * are from the PWS-KIA guideline (above) and a default of this program (below).
 */
public enum Status {
  /** On or above the expected line, and not falling. */
  BAIK,
  /** Below the expected line, rising. */
  CUKUP,
  /** On or above the expected line, falling: if it goes on, the annual target is missed. */
  KURANG,
  /** Below the expected line, not rising: first priority. */
  JELEK;

  /** The category of a position and a trend. */
  public static Status of(boolean onOrAbove, Trend trend) {
    if (onOrAbove) {
      return trend == Trend.TURUN ? KURANG : BAIK;
    }
    return trend == Trend.NAIK ? CUKUP : JELEK;
  }
}
