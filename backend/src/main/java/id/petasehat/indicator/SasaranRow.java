package id.petasehat.indicator;

import id.petasehat.area.AreaCode;

/**
 * One row of a population file.
 *
 * @param area a village; or a kecamatan or kabupaten, whose count is an official total and never
 *     mixed with those of villages
 * @param year calendar year the target population is for
 * @param source who counted or projected it, as written, never empty
 * @param kind which target population
 * @param count people, households or patients, at least 0
 * @param line where it stands in its file, the header being line 1
 */
public record SasaranRow(
    AreaCode area, int year, String source, Sasaran kind, long count, int line) {

  /** Whether another row gives the same count from the same source. */
  public boolean saysTheSameAs(SasaranRow other) {
    return source.equals(other.source) && count == other.count;
  }
}
