package id.petasehat.indicator;

import java.time.YearMonth;

/**
 * One indicator in one area and period. Whatever is not known is null, never 0.
 *
 * @param code of the area, or of a puskesmas
 * @param numerator sum of the numerators
 * @param denominator sum of the denominators; null for a count, or when not known
 * @param value numerator over denominator in the indicator's unit, unrounded and not clipped
 * @param state what stands behind the value
 * @param status PWS category; null when it cannot be judged
 * @param trend this month's increments beside last month's; null when it cannot be judged
 * @param previous the value one month earlier; null when that month was not reported, for a year,
 *     for a cumulative indicator in January, and for a restricted one, whose months together could
 *     tell of one village
 * @param through the last month that is in the value
 * @param reporting villages that reported in the period
 * @param villages all villages, also those where the indicator does not apply
 * @param monthly sum of the numerators of the period's own month; null for a year and for a
 *     restricted indicator
 * @param monthlyPrevious the same of the month before, over the villages that reported that one
 * @param gap how far it is from where it should be by the month of {@code through}
 */
public record AreaValue(
    String code,
    Long numerator,
    Long denominator,
    Double value,
    State state,
    Status status,
    Trend trend,
    Double previous,
    YearMonth through,
    int reporting,
    int villages,
    Long monthly,
    Long monthlyPrevious,
    Gap gap) {}
