package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Computed;
import id.petasehat.indicator.Deadline;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.PeriodType;
import id.petasehat.indicator.Receipt;
import id.petasehat.indicator.Report;
import id.petasehat.indicator.ReportsDue;
import id.petasehat.store.Observations.Counted;
import id.petasehat.store.VillageReports.Received;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** How complete and how punctual the villages of an area report, month by month of a span. */
public final class ReportBook {
  private final YearMonth from;
  private final YearMonth to;
  private final Deadline deadline;
  private final Map<AreaCode, ReportsDue> dueByDistrict = new HashMap<>();
  private final Map<AreaCode, Map<YearMonth, Optional<LocalDate>>> received = new HashMap<>();
  private final Map<AreaCode, Set<YearMonth>> rounds = new HashMap<>();
  private boolean simulated;

  private ReportBook(YearMonth from, YearMonth to, Deadline deadline) {
    this.from = from;
    this.to = to;
    this.deadline = deadline;
  }

  /** Reads the reports of any indicator in the months of a span, both ends included. */
  public static ReportBook of(Connection connection, YearMonth from, YearMonth to, AreaCode within)
      throws SQLException {
    ReportBook book = new ReportBook(from, to, Setting.deadline(Settings.all(connection)));
    Map<AreaCode, Set<YearMonth>> dated = new HashMap<>();
    for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      for (Received report : VillageReports.ofMonth(connection, month, within)) {
        book.add(report);
        if (report.firstReceived() != null) {
          dated.computeIfAbsent(district(report.village()), code -> new HashSet<>()).add(month);
        }
      }
    }
    book.findDue(connection, within, dated);
    return book;
  }

  /**
   * The same of one indicator that villages report. Of an annual round a report is due in the
   * months in which anybody in the district reported it.
   */
  public static ReportBook of(
      Connection connection, Indicator indicator, YearMonth from, YearMonth to, AreaCode within)
      throws SQLException {
    ReportBook book = new ReportBook(from, to, Setting.deadline(Settings.all(connection)));
    boolean inPart = within.level() == Level.KECAMATAN || within.level() == Level.DESA;
    AreaCode around = inPart ? within.at(Level.KABUPATEN) : within;
    boolean inRounds = indicator.periodType() == PeriodType.A;
    for (Counted figure : Observations.counted(connection, indicator.code(), from, to, around)) {
      Report report = figure.report();
      book.add(
          new Received(figure.village(), report.month(), report.received(), figure.simulated()));
      if (inRounds) {
        book.rounds
            .computeIfAbsent(district(figure.village()), code -> new HashSet<>())
            .add(report.month());
      }
    }
    ReportedSpans.of(connection, indicator.code())
        .forEach(
            (district, span) ->
                book.dueByDistrict.put(
                    district, new ReportsDue(span.first(), span.last(), Set.of())));
    return book;
  }

  private void add(Received report) {
    simulated |= report.simulated();
    received
        .computeIfAbsent(report.village(), village -> new HashMap<>())
        .put(report.month(), Optional.ofNullable(report.firstReceived()));
  }

  private void findDue(
      Connection connection, AreaCode within, Map<AreaCode, Set<YearMonth>> datedHere)
      throws SQLException {
    for (Map.Entry<AreaCode, ReportedSpans.Span> one :
        ReportedSpans.byDistrict(connection).entrySet()) {
      AreaCode district = one.getKey();
      if (district.within(within) || within.within(district)) {
        Set<YearMonth> dated = new HashSet<>(datedHere.getOrDefault(district, Set.of()));
        if (!district.within(within)) {
          addDatedElsewhere(connection, district, dated);
        }
        dueByDistrict.put(
            district, new ReportsDue(one.getValue().first(), one.getValue().last(), dated));
      }
    }
  }

  /** Of a part of a district, the reports of the other parts decide too what can be judged. */
  private void addDatedElsewhere(Connection connection, AreaCode district, Set<YearMonth> dated)
      throws SQLException {
    for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      if (!dated.contains(month) && VillageReports.anyDated(connection, month, district)) {
        dated.add(month);
      }
    }
  }

  /** Whether anything that was read is invented. */
  public boolean simulated() {
    return simulated;
  }

  /** Whether any village's report was due in the span. */
  boolean knows() {
    return dueByDistrict.values().stream()
        .anyMatch(due -> !due.first().isAfter(to) && !due.last().isBefore(from));
  }

  /** A village's months of a computed indicator that follows from reports. */
  NavigableMap<YearMonth, Report> reports(Computed indicator, AreaCode village) {
    ReportsDue due = dueByDistrict.get(district(village));
    if (due == null) {
      return new TreeMap<>();
    }
    Map<YearMonth, Optional<LocalDate>> came = received.getOrDefault(village, Map.of());
    return indicator == Computed.LAPOR_LENGKAP
        ? due.completeness(came, from, to)
        : due.timeliness(came, deadline, from, to);
  }

  /** What is known of a village's report of a month of the span. */
  public Receipt receipt(AreaCode village, YearMonth month) {
    ReportsDue due = dueByDistrict.get(district(village));
    Set<YearMonth> round = rounds.get(district(village));
    if (due == null || (round != null && !round.contains(month))) {
      return Receipt.NOT_DUE;
    }
    return due.receipt(received.getOrDefault(village, Map.of()), deadline, month);
  }

  /** When a village's report of a month was first received; empty when not known. */
  public Optional<LocalDate> receivedOn(AreaCode village, YearMonth month) {
    return received.getOrDefault(village, Map.of()).getOrDefault(month, Optional.empty());
  }

  /** By when a report must have come. */
  public Deadline deadline() {
    return deadline;
  }

  private static AreaCode district(AreaCode village) {
    return village.at(Level.KABUPATEN);
  }
}
