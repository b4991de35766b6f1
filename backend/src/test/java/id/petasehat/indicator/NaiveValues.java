package id.petasehat.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The rules of values once more, straight from the recap of each village and without running sums,
 * to be compared with {@link Values}. One area, no restricted indicators.
 */
record NaiveValues(Indicator indicator, Period period, List<VillageYear> villages) {

  /** What is compared. */
  record Answer(Long numerator, Long denominator, State state, Status status, int reporting) {}

  Answer answer() {
    List<VillageYear> able =
        villages.stream().filter(v -> !Objects.equals(0L, sasaran(v))).toList();
    int reporting = (int) villages.stream().filter(this::reported).count();
    if (able.isEmpty()) {
      return new Answer(null, null, State.NOT_APPLICABLE, null, reporting);
    }
    List<VillageYear> there = able.stream().filter(this::reported).toList();
    State state = there.isEmpty() ? State.NOT_REPORTED : State.REPORTED;
    if (there.isEmpty() && indicator.periodType() != PeriodType.M) {
      int latest = able.stream().mapToInt(this::lastMonth).max().orElse(0);
      there = able.stream().filter(v -> latest > 0 && lastMonth(v) == latest).toList();
    }
    List<VillageYear> summed = there.stream().filter(v -> denominator(v) != null).toList();
    if (state == State.REPORTED && isZero(summed.isEmpty() ? there : summed)) {
      state = State.ZERO;
    }
    if (summed.isEmpty()) {
      Long bare = there.isEmpty() ? null : (Long) there.stream().mapToLong(this::numerator).sum();
      return new Answer(bare, null, state, null, reporting);
    }
    long numerator = summed.stream().mapToLong(this::numerator).sum();
    long denominator = summed.stream().mapToLong(this::denominator).sum();
    return new Answer(
        numerator, denominator, state, status(summed, numerator, denominator), reporting);
  }

  private boolean isZero(List<VillageYear> there) {
    return there.stream()
            .mapToLong(v -> period.wholeYear() ? numerator(v) : at(v, period.months()))
            .sum()
        == 0;
  }

  private Status status(List<VillageYear> summed, long numerator, long denominator) {
    List<VillageYear> both = summed.stream().filter(v -> reported(v) && before(v) != null).toList();
    boolean complete = summed.stream().anyMatch(v -> months(v).count() == period.months());
    if (period.wholeYear() || !indicator.hasStatus() || both.isEmpty() || !complete) {
      return null;
    }
    BigDecimal expected =
        indicator
            .target()
            .multiply(BigDecimal.valueOf(period.months()))
            .divide(BigDecimal.valueOf(12), MathContext.DECIMAL128);
    BigDecimal reached =
        BigDecimal.valueOf(100 * numerator)
            .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128);
    // Both quotients are exact or differ by far more than the 34 digits kept.
    boolean above = reached.subtract(expected).doubleValue() > -1e-20;
    long change = both.stream().mapToLong(v -> at(v, period.months()) - before(v)).sum();
    if (above) {
      return change < 0 ? Status.KURANG : Status.BAIK;
    }
    return change > 0 ? Status.CUKUP : Status.JELEK;
  }

  private static Long at(VillageYear village, int month) {
    return village.numerators()[month - 1];
  }

  private Long before(VillageYear village) {
    return period.months() == 1 ? village.december() : at(village, period.months() - 1);
  }

  private IntStream months(VillageYear village) {
    return IntStream.rangeClosed(1, period.months()).filter(month -> at(village, month) != null);
  }

  private int lastMonth(VillageYear village) {
    return months(village).max().orElse(0);
  }

  private boolean reported(VillageYear village) {
    return period.wholeYear() ? lastMonth(village) > 0 : at(village, period.months()) != null;
  }

  private long numerator(VillageYear village) {
    boolean all =
        indicator.periodType() == PeriodType.C
            || (indicator.periodType() == PeriodType.M && period.wholeYear());
    return all
        ? months(village).mapToLong(month -> at(village, month)).sum()
        : at(village, lastMonth(village));
  }

  private Long denominator(VillageYear village) {
    if (indicator.periodType() == PeriodType.M && period.wholeYear()) {
      return months(village)
          .mapToObj(month -> ofMonth(village, month))
          .reduce(0L, NaiveValues::plus);
    }
    return ofMonth(village, lastMonth(village));
  }

  private static Long plus(Long left, Long right) {
    return left == null || right == null ? null : (Long) (left + right);
  }

  private static Long ofMonth(VillageYear village, int month) {
    Long own = village.denominators()[month - 1];
    return own == null ? village.sasaran() : own;
  }

  /** What decides whether the indicator applies: the value's denominator, else the sasaran. */
  private Long sasaran(VillageYear village) {
    boolean own =
        reported(village) || (indicator.periodType() != PeriodType.M && lastMonth(village) > 0);
    return own ? denominator(village) : village.sasaran();
  }
}
