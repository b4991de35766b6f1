package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Computed;
import id.petasehat.indicator.Computed.Source;
import id.petasehat.indicator.Report;
import id.petasehat.indicator.VillageFigure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Figures of computed indicators, from the registers they follow from. */
final class ComputedBook {
  private final ReportBook reports;

  private ComputedBook(ReportBook reports) {
    this.reports = reports;
  }

  /** Without any. */
  static ComputedBook none() {
    return new ComputedBook(null);
  }

  /**
   * Reads what some computed indicators need from the start of a year to a month.
   *
   * @param wanted what the indicators are computed from
   */
  static ComputedBook of(
      Connection connection, Set<Source> wanted, int fromYear, YearMonth to, AreaCode within)
      throws SQLException {
    YearMonth from = YearMonth.of(fromYear - 1, 12); // January looks back at December
    return new ComputedBook(
        wanted.contains(Source.REPORTS) ? ReportBook.of(connection, from, to, within) : null);
  }

  /** Whether anything that was read is invented. */
  boolean simulated() {
    return reports != null && reports.simulated();
  }

  /** Codes of the indicators that the registers know something of. */
  Set<String> indicators() {
    return Arrays.stream(Computed.values())
        .filter(computed -> computed.source() == Source.REPORTS && reports != null)
        .filter(computed -> reports.knows())
        .map(Computed::code)
        .collect(Collectors.toSet());
  }

  /** What is known of a village at the end of a period that ends with a month. */
  VillageFigure figure(Computed indicator, AreaCode village, YearMonth month) {
    return VillageFigure.of(village, reports(indicator, village), month);
  }

  private NavigableMap<YearMonth, Report> reports(Computed indicator, AreaCode village) {
    return indicator.source() == Source.REPORTS && reports != null
        ? reports.reports(indicator, village)
        : new TreeMap<>();
  }
}
