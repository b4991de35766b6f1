package id.petasehat.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What monthly reports a district expects of its villages: one of each village for each month from
 * the first to the last of which any of its villages reported anything. A month of which nobody
 * reported yet is not due, so that a month just begun does not make everyone late.
 *
 * @param first first month due
 * @param last last month due
 * @param dated months in which at least one report of the district bears a receipt date; in the
 *     others nobody's punctuality can be judged
 */
public record ReportsDue(YearMonth first, YearMonth last, Set<YearMonth> dated) {

  public ReportsDue {
    dated = Set.copyOf(dated);
  }

  /**
   * Of one village, for each month due between two: 1 of 1 where it reported, 0 of 1 where not.
   *
   * @param received first receipt date by month of the reports that came, empty where not known
   */
  public NavigableMap<YearMonth, Report> completeness(
      Map<YearMonth, Optional<LocalDate>> received, YearMonth from, YearMonth to) {
    NavigableMap<YearMonth, Report> months = new TreeMap<>();
    for (YearMonth month = begin(from); !month.isAfter(end(to)); month = month.plusMonths(1)) {
      months.put(month, one(month, received.containsKey(month)));
    }
    return months;
  }

  /**
   * The same for reports received by the deadline. A report of unknown receipt counts in neither; a
   * report that never came was not in time.
   */
  public NavigableMap<YearMonth, Report> timeliness(
      Map<YearMonth, Optional<LocalDate>> received,
      Deadline deadline,
      YearMonth from,
      YearMonth to) {
    NavigableMap<YearMonth, Report> months = new TreeMap<>();
    for (YearMonth month = begin(from); !month.isAfter(end(to)); month = month.plusMonths(1)) {
      Optional<LocalDate> receipt = received.get(month);
      boolean cameUndated = receipt != null && receipt.isEmpty();
      if (dated.contains(month) && !cameUndated) {
        boolean came = receipt != null;
        months.put(month, one(month, came && !deadline.missedBy(month, receipt.get())));
      }
    }
    return months;
  }

  /**
   * What is known of one month's report. A report that came although it was not due is told too.
   */
  public Receipt receipt(
      Map<YearMonth, Optional<LocalDate>> received, Deadline deadline, YearMonth month) {
    Optional<LocalDate> receipt = received.get(month);
    if (receipt == null) {
      return month.isBefore(first) || month.isAfter(last) ? Receipt.NOT_DUE : Receipt.MISSING;
    }
    return receipt
        .map(day -> deadline.missedBy(month, day) ? Receipt.LATE : Receipt.IN_TIME)
        .orElse(Receipt.UNDATED);
  }

  private static Report one(YearMonth month, boolean counts) {
    return new Report(month, counts ? 1 : 0, 1L, null);
  }

  private YearMonth begin(YearMonth from) {
    return from.isAfter(first) ? from : first;
  }

  private YearMonth end(YearMonth to) {
    return to.isBefore(last) ? to : last;
  }
}
