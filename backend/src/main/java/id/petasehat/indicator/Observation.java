package id.petasehat.indicator;

import id.petasehat.area.AreaCode;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One row of an indicator file.
 *
 * @param village code of level desa
 * @param indicator code from the catalogue
 * @param period month reported on
 * @param numerator at least 0, or below where sums since January fell; null when not reported
 * @param denominator at least 0; null when the row has none, or is not reported
 * @param reported false when the row says that the village has not reported
 * @param received when the report was received; null when the file does not say
 * @param note free text, may be empty
 * @param line where it stands in its file, the header being line 1
 */
public record Observation(
    AreaCode village,
    String indicator,
    YearMonth period,
    Long numerator,
    Long denominator,
    boolean reported,
    LocalDate received,
    String note,
    int line) {

  public Observation {
    if (reported != (numerator != null) || (!reported && denominator != null)) {
      throw new IllegalArgumentException(
          village + " " + indicator + " " + period + ": a report has a numerator, none has not");
    }
  }
}
