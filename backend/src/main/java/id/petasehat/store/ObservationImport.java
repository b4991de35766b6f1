package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Observation;
import id.petasehat.indicator.Report;
import id.petasehat.indicator.Series;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a batch's figures and keeps the running figures of the months around them true. Made for
 * one batch, used for one indicator and some villages after the other inside one transaction.
 */
public final class ObservationImport {
  private final Connection connection;
  private final long batchId;
  private final boolean onlyMissing;
  private final Set<Long> simulatedBatches;
  private final VillageReports.Change reports = new VillageReports.Change();
  private final ReportedSpans.Change spans = new ReportedSpans.Change();
  private final MonthSheets.Change sheets = new MonthSheets.Change();
  private long accepted;
  private long unchanged;

  /**
   * @param onlyMissing leave every figure that the store has already, as invented figures must
   */
  public ObservationImport(Connection connection, long batchId, boolean onlyMissing)
      throws SQLException {
    this.connection = connection;
    this.batchId = batchId;
    this.onlyMissing = onlyMissing;
    this.simulatedBatches = Batches.simulated(connection);
  }

  /** Rows stored so far. */
  public long accepted() {
    return accepted;
  }

  /** Rows so far that said what the store held already. */
  public long unchanged() {
    return unchanged;
  }

  /**
   * Stores rows of one indicator, at most one for each village and month. All rows of one village
   * come in one call, since its running figures are worked out once.
   */
  public void add(String indicator, Collection<Observation> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    ObservationTable table = ObservationTable.of(connection, indicator);
    Range range = Range.of(rows);
    Map<AreaCode, NavigableMap<YearMonth, Entry>> villages = table.read(range);
    List<Entry> corrected = new ArrayList<>();
    for (Observation row : rows) {
      NavigableMap<YearMonth, Entry> months =
          villages.computeIfAbsent(row.village(), village -> new TreeMap<>());
      Entry before = months.get(row.period());
      if (before != null && (onlyMissing || saysAlready(before, row))) {
        unchanged++;
        continue;
      }
      if (before != null) {
        corrected.add(before);
      }
      note(before, row);
      accepted++;
      months.put(row.period(), Entry.fresh(table.key(row), row, batchId, before));
    }
    table.keepPast(corrected);
    write(table, villages.values(), range.firstWritten());
  }

  /** Remembers what follows from a row for its village's report, its district's span and sheets. */
  private void note(Entry before, Observation row) {
    if (before != null) {
      spans.doubt(row.indicator());
    }
    spans.add(row);
    sheets.add(row);
    noteReport(before, row);
  }

  /**
   * A correction of a real report leaves its first receipt date. A report that is taken back, comes
   * again after that, or takes the place of an invented one is found again in all its versions.
   */
  private void noteReport(Entry before, Observation row) {
    boolean inDoubt =
        before != null
            && (before.row().reported() != row.reported()
                || simulatedBatches.contains(before.batchId()));
    if (inDoubt) {
      reports.doubt(row);
    }
    reports.add(row, simulatedBatches.contains(batchId));
  }

  /** Ends the batch: what follows from all its rows together is written. */
  public void end() throws SQLException {
    spans.write(connection);
    reports.write(connection);
    sheets.write(connection);
  }

  /** A real figure is news even when an invented one happens to equal it. */
  private boolean saysAlready(Entry before, Observation row) {
    return before.saysTheSameAs(row) && !simulatedBatches.contains(before.batchId());
  }

  /** Works out the running figures again for villages and months that lost a batch's rows. */
  static void runAgain(Connection connection, String indicator, Range range) throws SQLException {
    ObservationTable table = ObservationTable.of(connection, indicator);
    write(table, table.read(range).values(), range.firstWritten());
    ReportedSpans.find(connection, indicator);
  }

  /**
   * Each element is one village's series of the indicator in order of months, with the year before
   * and after what was touched.
   */
  private static void write(
      ObservationTable table, Collection<NavigableMap<YearMonth, Entry>> villages, YearMonth from)
      throws SQLException {
    List<Entry> changed = new ArrayList<>();
    for (NavigableMap<YearMonth, Entry> months : villages) {
      SortedMap<YearMonth, Series.Running> running = Series.running(reports(months));
      for (Entry entry : months.tailMap(from, true).values()) {
        Series.Running now = running.getOrDefault(entry.row().period(), Series.Running.NONE);
        if (entry.fresh() || !now.equals(entry.stored())) {
          changed.add(entry.running(now));
        }
      }
    }
    table.write(changed);
  }

  private static NavigableMap<YearMonth, Report> reports(NavigableMap<YearMonth, Entry> months) {
    NavigableMap<YearMonth, Report> reports = new TreeMap<>();
    months.forEach(
        (month, entry) -> {
          Observation row = entry.row();
          if (row.reported()) {
            reports.put(month, new Report(month, row.numerator(), row.denominator(), null));
          }
        });
    return reports;
  }

  /**
   * The villages and months that a change can touch: its years and the one after, whose January
   * looks back. The December before is read along but never written.
   */
  record Range(
      AreaCode firstVillage, AreaCode lastVillage, YearMonth firstMonth, YearMonth lastMonth) {

    YearMonth firstWritten() {
      return firstMonth.plusMonths(1);
    }

    static Range of(Collection<Observation> rows) {
      AreaCode first = null;
      AreaCode last = null;
      int firstYear = Integer.MAX_VALUE;
      int lastYear = Integer.MIN_VALUE;
      for (Observation row : rows) {
        AreaCode village = row.village();
        first = first == null || village.compareTo(first) < 0 ? village : first;
        last = last == null || village.compareTo(last) > 0 ? village : last;
        firstYear = Math.min(firstYear, row.period().getYear());
        lastYear = Math.max(lastYear, row.period().getYear());
      }
      return ofYears(first, last, firstYear, lastYear);
    }

    static Range ofYears(AreaCode firstVillage, AreaCode lastVillage, int firstYear, int lastYear) {
      return new Range(
          firstVillage,
          lastVillage,
          YearMonth.of(firstYear - 1, 12),
          YearMonth.of(lastYear + 1, 12));
    }
  }

  /**
   * A figure and what the store knows of it.
   *
   * @param key see {@link FigureKey}
   * @param row without the date of its receipt where it was read from the store
   * @param stored the running figures that stand in the store with it, or with what it corrects;
   *     null when nothing does
   * @param now the running figures that are true; null until they are worked out
   * @param fresh whether the row itself is not in the store yet
   */
  record Entry(
      long key,
      Observation row,
      long batchId,
      Series.Running stored,
      Series.Running now,
      boolean fresh) {

    static Entry fresh(long key, Observation row, long batchId, Entry corrected) {
      return new Entry(key, row, batchId, corrected == null ? null : corrected.stored, null, true);
    }

    static Entry stored(long key, Observation row, long batchId, Series.Running running) {
      return new Entry(key, row, batchId, running, null, false);
    }

    Entry running(Series.Running now) {
      return new Entry(key, row, batchId, stored, now, fresh);
    }

    /** Whether the store has no row in its place. */
    boolean isNew() {
      return stored == null;
    }

    boolean saysTheSameAs(Observation other) {
      return row.reported() == other.reported()
          && Objects.equals(row.numerator(), other.numerator())
          && Objects.equals(row.denominator(), other.denominator())
          && Objects.equals(row.note(), other.note());
    }
  }
}
