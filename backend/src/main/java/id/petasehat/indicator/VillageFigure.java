package id.petasehat.indicator;

import id.petasehat.area.AreaCode;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;

/**
 * What is known of one village and one indicator at the end of a period: a month, or a year, which
 * ends in December. Of a {@code belum-layan} indicator these are the facts of its parent.
 *
 * @param village code of the village
 * @param last the latest report of the year of the period, not after its end; null when there is
 *     none. It is the report of the period's own month when its month says so
 * @param previous the report of the month before the period's last month, for January that of
 *     December before; null when that month was not reported
 * @param yearToDate sums from January up to {@code last}
 * @param sasaran stored target population of the period's year, of the indicator's kind; null when
 *     not known, or when the indicator has no kind
 * @param held whether the figure that would be shown is held back by a person; no other part of
 *     this record knows it
 */
public record VillageFigure(
    AreaCode village,
    Report last,
    Report previous,
    YearToDate yearToDate,
    Long sasaran,
    boolean held) {

  public VillageFigure {
    if ((last == null) != (yearToDate.months() == 0)) {
      throw new IllegalArgumentException(village + ": sums without a report, or the reverse");
    }
    if (sasaran != null && sasaran < 0) {
      throw new IllegalArgumentException(village + ": sasaran " + sasaran);
    }
  }

  /** A village none of whose figures is held back. */
  public VillageFigure(
      AreaCode village, Report last, Report previous, YearToDate yearToDate, Long sasaran) {
    this(village, last, previous, yearToDate, sasaran, false);
  }

  /** The same with its figure held back. */
  public VillageFigure heldBack() {
    return new VillageFigure(village, last, previous, yearToDate, sasaran, true);
  }

  /** A village of which nothing was reported this year. */
  public static VillageFigure silent(AreaCode village, Long sasaran) {
    return new VillageFigure(village, null, null, YearToDate.NONE, sasaran);
  }

  /**
   * What follows from the reports of single months.
   *
   * @param reports of the months from January to {@code month}, and of the December before
   * @param month the last month of the period
   */
  public static VillageFigure of(
      AreaCode village, NavigableMap<YearMonth, Report> reports, YearMonth month) {
    Map.Entry<YearMonth, Report> last = reports.floorEntry(month);
    if (last == null || last.getKey().getYear() != month.getYear()) {
      return silent(village, null);
    }
    YearToDate sums = YearToDate.NONE;
    for (Report report : reports.subMap(month.withMonth(1), true, month, true).values()) {
      sums = sums.plus(report);
    }
    return new VillageFigure(
        village, last.getValue(), reports.get(month.minusMonths(1)), sums, null);
  }

  boolean reported(YearMonth month) {
    return last != null && last.month().equals(month);
  }
}
