package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.SasaranRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sasaran (target population) and population of villages, by year, kind and source. Beside them
 * stand official totals of kecamatan and kabupaten, which are never added to those of villages.
 */
public final class Sasarans {
  /** Codes of villages are longer than those of larger areas. */
  static final String OF_VILLAGES = " AND CHAR_LENGTH(village) = 13";

  private Sasarans() {}

  /**
   * The head count of a kind in a year for each village of an area that has one: of the newest
   * batch, so that one source's file replaces another's whole, unless the {@link SasaranRule} of
   * its district says otherwise.
   *
   * @param within null for everything stored
   */
  public static Map<AreaCode, Long> of(
      Connection connection, String kind, int year, AreaCode within) throws SQLException {
    String from = within == null ? "" : within.dotted();
    Map<AreaCode, Long> counts = new HashMap<>();
    Sql.each(
        connection,
        "SELECT village, head_count FROM sasaran"
            + " WHERE kind = ? AND for_year = ? AND village >= ? AND village < ?"
            + OF_VILLAGES
            + " ORDER BY batch_id, source",
        row -> Map.entry(new AreaCode(row.getString(1)), row.getLong(2)),
        entry -> counts.put(entry.getKey(), entry.getValue()),
        kind,
        year,
        from,
        from + "~");
    SasaranRule.of(connection, year).apply(connection, kind, within, counts);
    return counts;
  }

  /** Head counts of all kinds in a year, by kind, then by village. */
  public static Map<String, Map<AreaCode, Long>> allKinds(
      Connection connection, int year, AreaCode within) throws SQLException {
    Map<String, Map<AreaCode, Long>> kinds = new HashMap<>();
    Sql.each(
        connection,
        "SELECT kind, village, head_count FROM sasaran"
            + " WHERE for_year = ? AND village >= ? AND village < ?"
            + OF_VILLAGES
            + " ORDER BY batch_id, source",
        row -> new SasaranOf(row.getString(1), new AreaCode(row.getString(2)), row.getLong(3)),
        one ->
            kinds
                .computeIfAbsent(one.kind, kind -> new HashMap<>())
                .put(one.village, one.headCount),
        year,
        within.dotted(),
        within.dotted() + "~");
    SasaranRule rule = SasaranRule.of(connection, year);
    for (Sasaran kind : Sasaran.values()) {
      Map<AreaCode, Long> counts = kinds.getOrDefault(kind.id(), new HashMap<>());
      rule.apply(connection, kind.id(), within, counts);
      if (!counts.isEmpty()) {
        kinds.put(kind.id(), counts);
      }
    }
    return kinds;
  }

  private record SasaranOf(String kind, AreaCode village, long headCount) {}

  /** What somebody says is the total of a whole area, rather than the sum of its villages. */
  public record Official(long count, int year, String source) {}

  /** The official total of a kecamatan or kabupaten in its latest year; empty without one. */
  public static Optional<Official> official(Connection connection, String kind, AreaCode area)
      throws SQLException {
    if (area.level() == Level.DESA) {
      return Optional.empty();
    }
    return Sql.first(
        connection,
        "SELECT head_count, for_year, source FROM sasaran WHERE kind = ? AND village = ?"
            + " ORDER BY for_year DESC, batch_id DESC, source DESC FETCH FIRST 1 ROWS ONLY",
        row -> new Official(row.getLong(1), row.getInt(2), row.getString(3)),
        kind,
        area.dotted());
  }

  /** Rows stored, and rows that the store held already. */
  public record Counts(long accepted, long unchanged) {}

  /** The official total of a kabupaten for one year, of the newest import. */
  static Optional<Official> officialOf(Connection connection, String kind, AreaCode area, int year)
      throws SQLException {
    return Sql.first(
        connection,
        "SELECT head_count, for_year, source FROM sasaran"
            + " WHERE kind = ? AND village = ? AND for_year = ?"
            + " ORDER BY batch_id DESC, source DESC FETCH FIRST 1 ROWS ONLY",
        row -> new Official(row.getLong(1), row.getInt(2), row.getString(3)),
        kind,
        area.dotted(),
        year);
  }

  /**
   * Stores a batch's rows.
   *
   * @param onlyMissing leave every village, year and kind that has a count already
   */
  public static Counts add(
      Connection connection, long batchId, Collection<SasaranRow> rows, boolean onlyMissing)
      throws SQLException {
    if (rows.isEmpty()) {
      return new Counts(0, 0);
    }
    Map<String, Stored> newest = newest(connection, rows);
    List<SasaranRow> fresh =
        rows.stream().filter(row -> isNews(row, newest.get(key(row)), onlyMissing)).toList();
    Sql.<SasaranRow>runEach(
        connection,
        "INSERT INTO sasaran (kind, for_year, village, batch_id, source, head_count, line_no)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        fresh.iterator(),
        (statement, row) -> {
          statement.setString(1, row.kind().id());
          statement.setInt(2, row.year());
          statement.setString(3, row.area().dotted());
          statement.setLong(4, batchId);
          statement.setString(5, row.source());
          statement.setLong(6, row.count());
          statement.setInt(7, row.line());
        });
    return new Counts(fresh.size(), rows.size() - fresh.size());
  }

  private record Stored(SasaranRow row, boolean simulated) {}

  /** A real count is news even when an invented one happens to equal it. */
  private static boolean isNews(SasaranRow row, Stored before, boolean onlyMissing) {
    return before == null || (!onlyMissing && (before.simulated || !before.row.saysTheSameAs(row)));
  }

  /** What is stored between the first and the last code that some rows speak of. */
  private static Map<String, Stored> newest(Connection connection, Collection<SasaranRow> rows)
      throws SQLException {
    List<String> codes = rows.stream().map(row -> row.area().dotted()).sorted().toList();
    Map<String, Stored> newest = new HashMap<>();
    Sql.each(
        connection,
        "SELECT s.kind, s.for_year, s.village, s.source, s.head_count, s.line_no, b.simulated"
            + " FROM sasaran s JOIN import_batch b ON b.id = s.batch_id"
            + " WHERE s.village >= ? AND s.village <= ? ORDER BY s.batch_id, s.source",
        row ->
            new Stored(
                new SasaranRow(
                    new AreaCode(row.getString(3)),
                    row.getInt(2),
                    row.getString(4),
                    Sasaran.byId(row.getString(1)).orElseThrow(),
                    row.getLong(5),
                    row.getInt(6)),
                row.getBoolean(7)),
        stored -> newest.put(key(stored.row), stored),
        codes.get(0),
        codes.get(codes.size() - 1));
    return newest;
  }

  private static String key(SasaranRow row) {
    return row.kind().id() + '|' + row.year() + '|' + row.area();
  }
}
