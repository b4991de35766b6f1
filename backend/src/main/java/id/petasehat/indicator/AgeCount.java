package id.petasehat.indicator;

import id.petasehat.area.AreaCode;

/**
 * How many people or new cases one age group of an area has.
 *
 * @param area a village; of cases also a kabupaten, whose count is of all its villages
 * @param of the source of people; the code of the indicator of cases
 * @param period year of people; month {@code yyyymm} of cases
 * @param sex {@code L}, {@code P}, or empty for both together
 * @param count at least 0
 * @param line where it stands in its file, the header being line 1
 */
public record AgeCount(
    AreaCode area, String of, int period, AgeBand band, String sex, long count, int line) {}
