package id.petasehat.store;

import static java.util.logging.Level.WARNING;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Report;
import id.petasehat.reach.ReachShare;
import id.petasehat.reach.TooManyCells;
import id.petasehat.reach.VillageReach;
import id.petasehat.store.ReachRuns.Decided;
import id.petasehat.store.ReachRuns.MonthOfDistrict;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * How many people of the villages of an area reached a post that worked, as the posts stood at the
 * end of each month of a span, and in the season of that month.
 */
final class ReachFigures {
  private static final Logger LOG = Logger.getLogger(ReachFigures.class.getName());

  private final Map<AreaCode, Map<YearMonth, ReachRun>> runs = new HashMap<>();
  private final YearMonth today;
  private boolean simulated;

  private ReachFigures(YearMonth today) {
    this.today = today;
  }

  /**
   * Reads the months of a span, both ends included. Of an area inside one district what nobody
   * computed yet is computed; of a larger one it is left out, since that would take minutes, and is
   * there once it was stored.
   *
   * @throws NotMadeYet when something must be computed first
   */
  static ReachFigures of(
      Connection connection, ReachRuns runs, YearMonth from, YearMonth to, AreaCode within)
      throws SQLException {
    ReachFigures figures = new ReachFigures(YearMonth.now());
    String moment = ReachRuns.moment(connection);
    List<YearMonth> months = figures.months(from, to);
    List<AreaCode> districts = districts(connection, within);
    boolean mayCompute = districts.size() == 1;
    for (AreaCode district : mayCompute ? districts : ReachRuns.among(connection, districts)) {
      figures.read(connection, runs, moment, months, district, mayCompute);
    }
    return figures;
  }

  private List<YearMonth> months(YearMonth from, YearMonth to) {
    return Stream.iterate(
            notAfterToday(from),
            month -> !month.isAfter(notAfterToday(to)),
            month -> month.plusMonths(1))
        .toList();
  }

  private void read(
      Connection connection,
      ReachRuns known,
      String moment,
      List<YearMonth> months,
      AreaCode code,
      boolean mayCompute)
      throws SQLException {
    if (!isDecided(known, moment, months, code)) {
      decide(connection, known, moment, months, code);
    }
    if (!readRuns(connection, known, moment, months, code) && mayCompute) {
      known.compute(connection, code, months.get(0), last(months));
    }
    simulated |=
        !runs.get(code).isEmpty()
            && known
                .decided(new MonthOfDistrict(moment, code, last(months)))
                .filter(Decided::simulated)
                .isPresent();
  }

  private static YearMonth last(List<YearMonth> months) {
    return months.get(months.size() - 1);
  }

  private static boolean isDecided(
      ReachRuns known, String moment, List<YearMonth> months, AreaCode code) {
    return months.stream()
        .allMatch(month -> known.decided(new MonthOfDistrict(moment, code, month)).isPresent());
  }

  /** Of a district that is too large nothing is known, which is told once. */
  private static void decide(
      Connection connection, ReachRuns known, String moment, List<YearMonth> months, AreaCode code)
      throws SQLException {
    Map<YearMonth, String> keys = Map.of();
    boolean invented = false;
    try {
      ReachDistrict district = ReachDistrict.of(connection, code);
      keys = district.keys(months.get(0), last(months));
      invented = district.simulated();
    } catch (TooManyCells tooLarge) {
      LOG.log(WARNING, "no travel times of {0}: {1}", new Object[] {code, tooLarge.getMessage()});
    }
    for (YearMonth month : months) {
      known.remember(
          new MonthOfDistrict(moment, code, month), new Decided(keys.get(month), invented));
    }
  }

  /** Takes the runs that are there; whether none is missing. */
  private boolean readRuns(
      Connection connection, ReachRuns known, String moment, List<YearMonth> months, AreaCode code)
      throws SQLException {
    Map<YearMonth, ReachRun> found = runs.computeIfAbsent(code, own -> new HashMap<>());
    boolean complete = true;
    for (YearMonth month : months) {
      String key =
          known.decided(new MonthOfDistrict(moment, code, month)).map(Decided::key).orElse(null);
      if (key != null) {
        Optional<ReachRun> run = known.find(connection, key);
        run.ifPresent(one -> found.put(month, one));
        complete &= run.isPresent();
      }
    }
    return complete;
  }

  /** All stored districts. */
  static List<AreaCode> districts(Connection connection) throws SQLException {
    return Sql.all(
        connection,
        "SELECT code FROM area WHERE level = ? ORDER BY code",
        row -> new AreaCode(row.getString(1)),
        Level.KABUPATEN.id());
  }

  /** The stored districts of a province, or the one around a smaller area. */
  private static List<AreaCode> districts(Connection connection, AreaCode within)
      throws SQLException {
    AreaCode around = within.level() == Level.PROVINSI ? within : within.at(Level.KABUPATEN);
    return districts(connection).stream().filter(code -> code.within(around)).toList();
  }

  /** Of months that have not come yet the present state is told. */
  private YearMonth notAfterToday(YearMonth month) {
    return month.isAfter(today) ? today : month;
  }

  /** Whether anything that was read is invented. */
  boolean simulated() {
    return simulated;
  }

  /** Whether anything is known at the end of a month. */
  boolean knows(YearMonth month) {
    return runs.values().stream().anyMatch(months -> months.containsKey(notAfterToday(month)));
  }

  /** A village at the end of a month and of the month before; nothing where it is not known. */
  NavigableMap<YearMonth, Report> reports(ReachShare share, AreaCode village, YearMonth month) {
    YearMonth last = notAfterToday(month);
    NavigableMap<YearMonth, Report> reports = new TreeMap<>();
    report(share, village, last).ifPresent(report -> reports.put(last, report));
    if (!reports.isEmpty()) {
      YearMonth before = last.minusMonths(1);
      report(share, village, before).ifPresent(report -> reports.put(before, report));
    }
    return reports;
  }

  private Optional<Report> report(ReachShare share, AreaCode village, YearMonth month) {
    return Optional.ofNullable(runs.getOrDefault(village.at(Level.KABUPATEN), Map.of()).get(month))
        .flatMap(run -> run.of(village))
        .filter(reach -> reach.isAnyKnown() || isOfUnknown(share, reach))
        .map(reach -> report(share, reach, month));
  }

  private static boolean isOfUnknown(ReachShare share, VillageReach reach) {
    return reach.population() != null && share == ReachShare.AKSES_TAK_DIKETAHUI;
  }

  private static Report report(ReachShare share, VillageReach reach, YearMonth month) {
    return new Report(month, share.people(reach), reach.population(), null);
  }
}
