package id.petasehat.indicator;

import id.petasehat.area.AreaCode;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a survey, or another office, says of one indicator in a whole kecamatan or district. It
 * belongs to that area alone: it is not spread over villages, not summed, and no part of what
 * villages report.
 *
 * @param area code of a kecamatan or kabupaten
 * @param indicator code from the catalogue
 * @param period the month or year it is of
 * @param source who says so, never empty
 * @param value in the indicator's unit, at least 0; null when the counts say it
 * @param numerator at least 0; null when only the value is known
 * @param denominator at least 0; null when not known, or for a count
 * @param note free text, may be empty
 * @param line where it stands in its file, the header being line 1
 */
public record AreaFigure(
    AreaCode area,
    String indicator,
    Period period,
    String source,
    BigDecimal value,
    Long numerator,
    Long denominator,
    String note,
    int line) {

  public AreaFigure {
    if (source.isBlank() || (value == null && numerator == null)) {
      throw new IllegalArgumentException(area + " " + indicator + ": no source, or no figure");
    }
  }

  /** In the unit: as said, else of the counts; null for a ratio without a denominator above 0. */
  public Double valueIn(Unit unit) {
    if (value != null) {
      return value.doubleValue();
    }
    if (unit == Unit.COUNT) {
      return numerator.doubleValue();
    }
    return denominator == null || denominator == 0
        ? null
        : (Double) ((double) unit.factor() * numerator / denominator);
  }

  /** Whether another row says the same of the same area, period and source. */
  public boolean saysTheSameAs(AreaFigure other) {
    return sameNumber(value, other.value)
        && Objects.equals(numerator, other.numerator)
        && Objects.equals(denominator, other.denominator)
        && note.equals(other.note);
  }

  private static boolean sameNumber(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }
}
