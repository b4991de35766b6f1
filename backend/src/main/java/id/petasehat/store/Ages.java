package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.AgeBand;
import id.petasehat.indicator.AgeCount;
import id.petasehat.indicator.Series;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People and new cases by age. What a batch says of an area and period takes the place of all that
 * an earlier one said of it.
 */
public final class Ages {
  private Ages() {}

  /** Which of the two is counted. */
  public enum Of {
    PEOPLE("population_age"),
    CASES("case_age");

    private final String table;

    Of(String table) {
      this.table = table;
    }
  }

  /** Which counts are taken together; the source of people is no part of it. */
  private record Place(AreaCode area, int period, String about) {
    static Place of(Of kind, AgeCount count) {
      return new Place(count.area(), count.period(), kind == Of.PEOPLE ? "" : count.of());
    }
  }

  /** A stored count; those of the newest batch and source of a place count. */
  private record Row(AgeCount count, long batchId) {
    boolean isTogetherWith(Row other) {
      return batchId == other.batchId && count.of().equals(other.count.of());
    }
  }

  /**
   * What counts, and whether any of it is invented.
   *
   * @param rows by place, in no order
   */
  record Known(List<AgeCount> rows, boolean simulated) {}

  /**
   * Stores a batch's counts.
   *
   * @param onlyMissing leave every area and period of which something is known
   */
  public static Sasarans.Counts add(
      Connection connection, Of kind, long batchId, List<AgeCount> counts, boolean onlyMissing)
      throws SQLException {
    if (counts.isEmpty()) {
      return new Sasarans.Counts(0, 0);
    }
    Map<Place, List<AgeCount>> places = new LinkedHashMap<>();
    counts.forEach(
        one -> places.computeIfAbsent(Place.of(kind, one), none -> new ArrayList<>()).add(one));
    Set<Long> invented = Batches.simulated(connection);
    Map<Place, List<Row>> stored = newest(connection, kind, counts);
    List<AgeCount> fresh =
        places.entrySet().stream()
            .filter(one -> isNews(one.getValue(), stored.get(one.getKey()), invented, onlyMissing))
            .flatMap(one -> one.getValue().stream())
            .toList();
    insert(connection, kind, batchId, fresh);
    return new Sasarans.Counts(fresh.size(), counts.size() - fresh.size());
  }

  /** A real count is news even when an invented one happens to equal it. */
  private static boolean isNews(
      List<AgeCount> counts, List<Row> stored, Set<Long> invented, boolean onlyMissing) {
    if (stored == null) {
      return true;
    }
    return !onlyMissing
        && (invented.contains(stored.get(0).batchId)
            || !said(ofLastSource(counts))
                .equals(said(stored.stream().map(Row::count).collect(Collectors.toList()))));
  }

  /** Of several sources in one file the last counts, as {@link #read} takes them. */
  private static List<AgeCount> ofLastSource(List<AgeCount> counts) {
    String last = counts.stream().map(AgeCount::of).max(Comparator.naturalOrder()).orElseThrow();
    return counts.stream().filter(one -> one.of().equals(last)).toList();
  }

  private static Set<AgeCount> said(Collection<AgeCount> counts) {
    return counts.stream()
        .map(c -> new AgeCount(c.area(), c.of(), c.period(), c.band(), c.sex(), c.count(), 0))
        .collect(Collectors.toSet());
  }

  private static Map<Place, List<Row>> newest(Connection connection, Of kind, List<AgeCount> counts)
      throws SQLException {
    Map<Place, List<Row>> newest = new HashMap<>();
    for (int period : counts.stream().map(AgeCount::period).collect(Collectors.toSet())) {
      for (AreaCode district :
          counts.stream().map(c -> c.area().at(Level.KABUPATEN)).collect(Collectors.toSet())) {
        read(connection, kind, period, district, newest);
      }
    }
    return newest;
  }

  private static void insert(Connection connection, Of kind, long batchId, List<AgeCount> counts)
      throws SQLException {
    Sql.<AgeCount>runEach(
        connection,
        "INSERT INTO "
            + kind.table
            + " (area, about, period, age_from, age_to, sex, head_count, batch_id, line_no)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        counts.iterator(),
        (statement, one) -> {
          statement.setString(1, one.area().dotted());
          statement.setString(2, one.of());
          statement.setInt(3, one.period());
          statement.setInt(4, one.band().from());
          statement.setObject(5, one.band().to());
          statement.setString(6, one.sex());
          statement.setLong(7, one.count());
          statement.setLong(8, batchId);
          statement.setInt(9, one.line());
        });
  }

  /** What counts of one period in an area, by place; later batches and sources replace earlier. */
  private static void read(
      Connection connection, Of kind, int period, AreaCode within, Map<Place, List<Row>> into)
      throws SQLException {
    Sql.each(
        connection,
        "SELECT area, about, period, age_from, age_to, sex, head_count, batch_id FROM "
            + kind.table
            + " WHERE period = ? AND area >= ? AND area < ? ORDER BY batch_id, about",
        Ages::row,
        row -> {
          List<Row> known = into.computeIfAbsent(Place.of(kind, row.count), k -> new ArrayList<>());
          if (!known.isEmpty() && !known.get(0).isTogetherWith(row)) {
            known.clear();
          }
          known.add(row);
        },
        period,
        within.dotted(),
        within.dotted() + "~");
  }

  private static Row row(ResultSet row) throws SQLException {
    int to = row.getInt(5);
    Integer last = row.wasNull() ? null : Integer.valueOf(to);
    return new Row(
        new AgeCount(
            new AreaCode(row.getString(1)),
            row.getString(2),
            row.getInt(3),
            new AgeBand(row.getInt(4), last),
            row.getString(6),
            row.getLong(7),
            0),
        row.getLong(8));
  }

  /**
   * People of the villages of a district, of the year up to one in which most villages are known by
   * age, and of such years the newest.
   */
  static Known people(Connection connection, AreaCode district, int upTo) throws SQLException {
    List<Integer> years =
        Sql.all(
            connection,
            "SELECT period FROM population_age WHERE period <= ? AND area >= ? AND area < ?"
                + " GROUP BY period ORDER BY COUNT(DISTINCT area) DESC, period DESC"
                + " FETCH FIRST 1 ROWS ONLY",
            row -> row.getInt(1),
            upTo,
            district.dotted(),
            district.dotted() + "~");
    Map<Place, List<Row>> newest = new HashMap<>();
    for (int year : years) {
      read(connection, Of.PEOPLE, year, district, newest);
    }
    return known(connection, newest);
  }

  /** New cases in an area of the months between two, both included. */
  static Known cases(Connection connection, YearMonth first, YearMonth last, AreaCode within)
      throws SQLException {
    Map<Place, List<Row>> newest = new HashMap<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      read(connection, Of.CASES, Series.monthNumber(month), within, newest);
    }
    return known(connection, newest);
  }

  private static Known known(Connection connection, Map<Place, List<Row>> newest)
      throws SQLException {
    Set<Long> batches = new HashSet<>();
    List<AgeCount> counts = new ArrayList<>();
    newest
        .values()
        .forEach(
            rows ->
                rows.forEach(
                    row -> {
                      batches.add(row.batchId);
                      counts.add(row.count);
                    }));
    batches.retainAll(Batches.simulated(connection));
    return new Known(counts, !batches.isEmpty());
  }
}
