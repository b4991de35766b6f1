package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Flag;
import id.petasehat.indicator.Observation;
import id.petasehat.indicator.SasaranRow;
import id.petasehat.indicator.SeriesChecks;
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
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Writes a batch's figures and keeps what follows from them true. Made for one batch, used for one
 * indicator and district after the other inside one transaction.
 */
public final class ObservationImport {
  private final Connection connection;
  private final long batchId;
  private final boolean onlyMissing;
  private final News news;
  private final Set<Long> simulatedBatches;
  private final SeriesWriter writer;
  private final VillageReports.Change reports = new VillageReports.Change();
  private final ReportedSpans.Change spans = new ReportedSpans.Change();
  private long accepted;
  private long unchanged;

  /**
   * What is told of a batch's figures while they are stored.
   *
   * @param corrected a figure that another one took the place of, and that one
   * @param raised a row of the batch by which a figure became doubtful; of two related figures
   *     either may be the row's
   */
  public record News(
      BiConsumer<Observation, Observation> corrected, BiConsumer<Observation, Flag> raised) {
    public static final News NONE = new News((before, now) -> {}, (row, flag) -> {});
  }

  /**
   * @param onlyMissing leave every figure that the store has already, as invented figures must
   */
  public ObservationImport(
      Connection connection, Catalogue catalogue, long batchId, boolean onlyMissing, News news)
      throws SQLException {
    this.connection = connection;
    this.batchId = batchId;
    this.onlyMissing = onlyMissing;
    this.news = news;
    this.simulatedBatches = Batches.simulated(connection);
    this.writer = new SeriesWriter(connection, catalogue, news.raised());
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
   * Stores rows of one indicator in one district, at most one for each village and month. All rows
   * of the district come in one call, since what follows from them is worked out once.
   */
  public void add(String indicator, Collection<Observation> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    ObservationTable table = ObservationTable.of(connection, indicator);
    Range range = Range.of(rows);
    Map<AreaCode, NavigableMap<YearMonth, Entry>> villages = table.read(range.ofWholeDistrict());
    List<Entry> fresh = new ArrayList<>(rows.size());
    List<Entry> corrected = new ArrayList<>();
    for (Observation row : rows) {
      take(table, row, villages, fresh, corrected);
    }
    if (!fresh.isEmpty()) {
      accepted += fresh.size();
      table.keepPast(corrected);
      table.write(fresh);
      writer.write(table, range, villages, simulatedBatches);
    }
  }

  /** Puts a row in its place unless the store says the same, or may not be corrected. */
  private void take(
      ObservationTable table,
      Observation row,
      Map<AreaCode, NavigableMap<YearMonth, Entry>> villages,
      List<Entry> fresh,
      List<Entry> corrected) {
    NavigableMap<YearMonth, Entry> months =
        villages.computeIfAbsent(row.village(), village -> new TreeMap<>());
    Entry before = months.get(row.period());
    if (before != null && (onlyMissing || saysAlready(before, row))) {
      unchanged++;
      return;
    }
    if (before != null) {
      corrected.add(before);
      tell(before, row);
    }
    note(before, row);
    Entry now = Entry.fresh(table.key(row), row, batchId, before != null);
    months.put(row.period(), now);
    fresh.add(now);
  }

  /** A note that changed, or a figure in place of an invented one, corrects no number. */
  private void tell(Entry before, Observation row) {
    boolean same =
        Objects.equals(before.row().numerator(), row.numerator())
            && Objects.equals(before.row().denominator(), row.denominator());
    if (!same && !simulatedBatches.contains(before.batchId())) {
      news.corrected().accept(before.row(), row);
    }
  }

  /** Remembers what follows from a row for its village's report and its district's span. */
  private void note(Entry before, Observation row) {
    if (before != null) {
      spans.doubt(row.indicator());
    }
    spans.add(row);
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
    writer.compareRelated(batchId);
  }

  /** A real figure is news even when an invented one happens to equal it. */
  private boolean saysAlready(Entry before, Observation row) {
    return before.saysTheSameAs(row) && !simulatedBatches.contains(before.batchId());
  }

  /** Head counts came or went: what the checks find by them is found again. */
  public static void afterSasaran(
      Connection connection, Catalogue catalogue, Collection<SasaranRow> rows) throws SQLException {
    SasaranFlags.afterRows(connection, catalogue, rows);
  }

  /**
   * The villages and months that a change can touch: its years and the one after, whose first half
   * looks back. The half year before is read along but never written.
   */
  record Range(
      AreaCode firstVillage, AreaCode lastVillage, YearMonth firstMonth, YearMonth lastMonth) {

    /** Around both. */
    Range with(Range other) {
      return new Range(
          firstVillage.compareTo(other.firstVillage) <= 0 ? firstVillage : other.firstVillage,
          lastVillage.compareTo(other.lastVillage) >= 0 ? lastVillage : other.lastVillage,
          firstMonth.isBefore(other.firstMonth) ? firstMonth : other.firstMonth,
          lastMonth.isAfter(other.lastMonth) ? lastMonth : other.lastMonth);
    }

    boolean has(AreaCode village) {
      return village.compareTo(firstVillage) >= 0 && village.compareTo(lastVillage) <= 0;
    }

    YearMonth firstWritten() {
      return firstMonth.plusMonths(SeriesChecks.WINDOW_MONTHS);
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

    /** All villages of a district. */
    static Range ofDistrict(AreaCode district, int firstYear, int lastYear) {
      return ofYears(
          new AreaCode(district.dotted() + ".00.0000"),
          new AreaCode(district.dotted() + ".99.9999"),
          firstYear,
          lastYear);
    }

    /** The same months of all villages of the first one's district. */
    Range ofWholeDistrict() {
      AreaCode district = firstVillage.at(Level.KABUPATEN);
      return ofDistrict(district, firstWritten().getYear(), lastMonth.getYear() - 1);
    }

    /** Whether some village of a district may be among the villages. */
    boolean mayConcern(AreaCode district) {
      return firstVillage.at(Level.KABUPATEN).compareTo(district) <= 0
          && lastVillage.at(Level.KABUPATEN).compareTo(district) >= 0;
    }

    static Range ofYears(AreaCode firstVillage, AreaCode lastVillage, int firstYear, int lastYear) {
      return new Range(
          firstVillage,
          lastVillage,
          YearMonth.of(firstYear, 1).minusMonths(SeriesChecks.WINDOW_MONTHS),
          YearMonth.of(lastYear + 1, 12));
    }
  }

  /**
   * A figure and what the store knows of it.
   *
   * @param key see {@link FigureKey}
   * @param fresh whether the row itself is not in the store yet
   * @param corrects whether it is not, but another in its place
   */
  record Entry(long key, Observation row, long batchId, boolean fresh, boolean corrects) {

    static Entry fresh(long key, Observation row, long batchId, boolean corrects) {
      return new Entry(key, row, batchId, true, corrects);
    }

    static Entry stored(long key, Observation row, long batchId) {
      return new Entry(key, row, batchId, false, false);
    }

    boolean saysTheSameAs(Observation other) {
      return row.reported() == other.reported()
          && Objects.equals(row.numerator(), other.numerator())
          && Objects.equals(row.denominator(), other.denominator())
          && Objects.equals(row.note(), other.note());
    }
  }
}
