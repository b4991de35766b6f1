package id.petasehat.indicator;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Looks for figures that may be wrong in one village's series of one indicator: all checks that
 * need no other indicator. A held figure is looked at itself, but nothing is measured by it.
 */
public final class SeriesChecks {
  /** Months before a month that its count is compared with. */
  public static final int WINDOW_MONTHS = 6;

  /** Of those, how many must have been reported: two counts have no spread worth the name. */
  static final int FEWEST_IN_WINDOW = 3;

  /** Persons by which a count must differ from the last one before it is called an outlier. */
  static final int LEAST_CHANGE = 10;

  private static final int SAME_RUN_MONTHS = 3;

  private final Indicator indicator;
  private final IntFunction<Long> sasaran;
  private final List<Flag> flags = new ArrayList<>();
  private final long[] window = new long[WINDOW_MONTHS];
  private YearMonth[] months;
  private Report[] reports;
  private boolean[] held;

  private SeriesChecks(Indicator indicator, IntFunction<Long> sasaran) {
    this.indicator = indicator;
    this.sasaran = sasaran;
  }

  /**
   * Checks a series.
   *
   * @param series reported months, held ones too; at least the six before the first month whose
   *     flags are wanted
   * @param held months whose figure a person holds back
   * @param sasaran stored target population of the village by year; null when there is none
   * @return in order of months
   */
  public static List<Flag> of(
      Indicator indicator,
      NavigableMap<YearMonth, Report> series,
      Set<YearMonth> held,
      IntFunction<Long> sasaran) {
    SeriesChecks checks = new SeriesChecks(indicator, sasaran);
    checks.read(series, held);
    checks.run();
    return checks.flags;
  }

  private void read(NavigableMap<YearMonth, Report> series, Set<YearMonth> heldMonths) {
    months = new YearMonth[series.size()];
    reports = new Report[series.size()];
    held = new boolean[series.size()];
    int at = 0;
    for (Map.Entry<YearMonth, Report> one : series.entrySet()) {
      months[at] = one.getKey();
      reports[at] = one.getValue();
      held[at] = heldMonths.contains(one.getKey());
      at++;
    }
  }

  private void run() {
    boolean comesMonthly =
        indicator.periodType() == PeriodType.C || indicator.periodType() == PeriodType.M;
    boolean cumulative =
        indicator.aggregation() == Aggregation.CUMULATIVE && indicator.unit() == Unit.PERCENT;
    boolean partOfWhole =
        indicator.periodType() != PeriodType.C && indicator.unit() == Unit.PERCENT;
    long sinceJanuary = 0;
    long saidSinceJanuary = 0;
    for (int at = 0; at < months.length; at++) {
      if (at == 0 || months[at].getYear() != months[at - 1].getYear()) {
        sinceJanuary = 0;
        saidSinceJanuary = 0;
      }
      if (cumulative) {
        above(at, Check.OVER_SASARAN, sinceJanuary + count(at), sasaranOfYear(at));
        fall(at, saidSinceJanuary);
      } else if (partOfWhole) {
        above(at, Check.ABOVE_DENOMINATOR, count(at), denominator(at));
      }
      if (comesMonthly || indicator.periodType() == PeriodType.L) {
        checkOutlier(at);
      }
      if (comesMonthly) {
        checkRuns(at);
      }
      sinceJanuary += held[at] ? 0 : count(at);
      saidSinceJanuary += count(at);
    }
  }

  private long count(int at) {
    return reports[at].numerator();
  }

  private void above(int at, Check check, long figure, Long most) {
    if (most != null && figure > most) {
      flags.add(Flag.above(months[at], check, figure, most));
    }
  }

  /**
   * Only sums since January can make a month count less than nobody.
   *
   * @param before sum up to the month before as its file said it, with what is held of it by now
   */
  private void fall(int at, long before) {
    if (count(at) < 0) {
      flags.add(Flag.below(months[at], Check.CUMULATIVE_FALLS, before + count(at), before));
    }
  }

  private Long denominator(int at) {
    Long own = reports[at].denominator();
    return own != null ? own : sasaran.apply(months[at].getYear());
  }

  /** One sasaran a year: the latest that came with a report, else the stored one. */
  private Long sasaranOfYear(int at) {
    int year = months[at].getYear();
    int last = at;
    while (last + 1 < months.length && months[last + 1].getYear() == year) {
      last++;
    }
    for (; last >= 0 && months[last].getYear() == year; last--) {
      if (!held[last] && reports[last].denominator() != null) {
        return reports[last].denominator();
      }
    }
    return sasaran.apply(year);
  }

  /**
   * In whole numbers: twice the median and four times the MAD of whole counts are whole, so no
   * figure lies on the edge by rounding.
   */
  private void checkOutlier(int at) {
    int found = 0;
    Long last = null;
    for (int i = at - 1; i >= 0 && distance(i, at) <= WINDOW_MONTHS; i--) {
      if (!held[i]) {
        last = last == null ? Long.valueOf(count(i)) : last;
        window[found++] = count(i);
      }
    }
    if (found < FEWEST_IN_WINDOW || Math.abs(count(at) - last) < LEAST_CHANGE) {
      return;
    }
    long twiceMedian = twiceMedian(found);
    for (int i = 0; i < found; i++) {
      window[i] = Math.abs(2 * window[i] - twiceMedian);
    }
    long fourTimesMad = twiceMedian(found);
    if (Math.abs(4 * count(at) - 2 * twiceMedian) > 3 * fourTimesMad) {
      double low = (2 * twiceMedian - 3 * fourTimesMad) / 4.0;
      double high = (2 * twiceMedian + 3 * fourTimesMad) / 4.0;
      flags.add(new Flag(months[at], Check.OUTLIER, count(at), low, high, null));
    }
  }

  /** Twice the median of the first numbers of the window, which are put in order. */
  private long twiceMedian(int found) {
    Arrays.sort(window, 0, found);
    return window[(found - 1) / 2] + window[found / 2];
  }

  /** A count of 0 is no run: nobody to count, month after month, is nothing unusual. */
  private void checkRuns(int at) {
    if (held[at] || count(at) == 0) {
      return;
    }
    if (runs(at, SAME_RUN_MONTHS, i -> count(i) == count(at))) {
      flags.add(Flag.seen(months[at], Check.SAME_VALUE, count(at)));
    }
    if (runs(at, WINDOW_MONTHS, i -> count(i) % 10 == 0)) {
      flags.add(Flag.seen(months[at], Check.MULTIPLES_OF_10, count(at)));
    } else if (runs(at, WINDOW_MONTHS, i -> count(i) % 5 == 0)) {
      flags.add(Flag.seen(months[at], Check.MULTIPLES_OF_5, count(at)));
    }
  }

  /** Whether a month and those before it, none missing or held, all count somebody and fit. */
  private boolean runs(int at, int length, IntPredicate fits) {
    if (at < length - 1 || distance(at - length + 1, at) != length - 1) {
      return false;
    }
    for (int i = at - length + 1; i <= at; i++) {
      if (held[i] || count(i) == 0 || !fits.test(i)) {
        return false;
      }
    }
    return true;
  }

  private int distance(int earlier, int later) {
    return 12 * (months[later].getYear() - months[earlier].getYear())
        + months[later].getMonthValue()
        - months[earlier].getMonthValue();
  }
}
