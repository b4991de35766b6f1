package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.PostShare;
import id.petasehat.indicator.Computed;
import id.petasehat.indicator.Computed.Source;
import id.petasehat.indicator.Report;
import id.petasehat.indicator.VillageFigure;
import id.petasehat.reach.ReachShare;
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
  private final PostBook posts;
  private final ReachFigures reach;
  private final YearMonth to;

  private ComputedBook(ReportBook reports, PostBook posts, ReachFigures reach, YearMonth to) {
    this.reports = reports;
    this.posts = posts;
    this.reach = reach;
    this.to = to;
  }

  /** Without any. */
  static ComputedBook none() {
    return new ComputedBook(null, null, null, null);
  }

  /**
   * Reads what some computed indicators need.
   *
   * @param wanted what the indicators are computed from
   * @param from the first month that will be opened
   * @param to the last one
   */
  static ComputedBook of(
      Connection connection,
      ReachRuns runs,
      Set<Source> wanted,
      YearMonth from,
      YearMonth to,
      AreaCode within)
      throws SQLException {
    YearMonth december = from.withMonth(1).minusMonths(1); // flows look back at all of the year
    return new ComputedBook(
        wanted.contains(Source.REPORTS) ? ReportBook.of(connection, december, to, within) : null,
        wanted.contains(Source.POSTS) ? PostBook.of(connection, within) : null,
        wanted.contains(Source.REACH)
            ? ReachFigures.of(connection, runs, from.minusMonths(1), to, within)
            : null,
        to);
  }

  /** Whether anything that was read is invented. */
  boolean simulated() {
    return (reports != null && reports.simulated())
        || (posts != null && posts.simulated())
        || (reach != null && reach.simulated());
  }

  /** Codes of the indicators that the registers know something of. */
  Set<String> indicators() {
    return Arrays.stream(Computed.values())
        .filter(this::knows)
        .map(Computed::code)
        .collect(Collectors.toSet());
  }

  private boolean knows(Computed indicator) {
    return switch (indicator.source()) {
      case REPORTS -> reports != null && reports.knows();
      case POSTS -> posts != null && posts.knows(share(indicator), to);
      case REACH -> reach != null && reach.knows(to);
    };
  }

  /** What is known of a village at the end of a period that ends with a month. */
  VillageFigure figure(Computed indicator, AreaCode village, YearMonth month) {
    return VillageFigure.of(village, reports(indicator, village, month), month);
  }

  private NavigableMap<YearMonth, Report> reports(
      Computed indicator, AreaCode village, YearMonth month) {
    return switch (indicator.source()) {
      case REPORTS -> reports == null ? new TreeMap<>() : reports.reports(indicator, village);
      case POSTS ->
          posts == null ? new TreeMap<>() : posts.reports(share(indicator), village, month);
      case REACH ->
          reach == null ? new TreeMap<>() : reach.reports(reachShare(indicator), village, month);
    };
  }

  private static PostShare share(Computed indicator) {
    return PostShare.byCode(indicator.code()).orElseThrow();
  }

  private static ReachShare reachShare(Computed indicator) {
    return ReachShare.byCode(indicator.code()).orElseThrow();
  }
}
