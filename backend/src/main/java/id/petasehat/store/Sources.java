package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Flag;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Series;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where a village's figures came from: the import, its file and the line in it. */
public final class Sources {
  private static final String VERSIONS =
      "SELECT id, yyyymm, numerator, denominator, %s AS counts, note, line_no, batch_id"
          + " FROM %s WHERE id = ANY (?)";

  private Sources() {}

  /**
   * One version of a month's figure.
   *
   * @param numerator null when the line says that nothing was reported
   * @param denominator null when the line left it to the stored sasaran
   * @param current false when a later import corrected it
   * @param undone whether its import was taken back
   * @param held whether a person holds this version back
   * @param line in the file, the header being line 1
   * @param value of a kecamatan or district: as the file says it; null for a village
   * @param source of a kecamatan or district: who says so; null for a village
   */
  public record FigureVersion(
      String period,
      Long numerator,
      Long denominator,
      boolean current,
      boolean undone,
      boolean held,
      String note,
      long importId,
      String file,
      int line,
      String importedAt,
      boolean simulated,
      Double value,
      String source) {}

  /**
   * One sasaran that a denominator may come from; the newest import counts.
   *
   * @param source who counted or projected it
   */
  public record SasaranVersion(
      int year,
      String kind,
      String source,
      long count,
      long importId,
      String file,
      int line,
      boolean simulated) {}

  /** All versions of the figures of a year up to a month, newest month and newest import first. */
  public static List<FigureVersion> figures(
      Connection connection, AreaCode village, Indicator source, YearMonth to) throws SQLException {
    Array ids = connection.createArrayOf("BIGINT", keys(connection, village, source, to).toArray());
    return Sql.all(
        connection,
        "SELECT o.yyyymm, o.numerator, o.denominator, o.counts, b.undone_at IS NOT NULL,"
            + " h.id IS NOT NULL, o.note, b.id, b.file_name,"
            + " o.line_no, b.imported_at, b.simulated FROM ("
            + VERSIONS.formatted("TRUE", "observation")
            + " UNION ALL "
            + VERSIONS.formatted("FALSE", "observation_past")
            + " UNION ALL "
            + VERSIONS.formatted("FALSE", "observation_undone")
            + ") o JOIN import_batch b ON b.id = o.batch_id"
            + " LEFT JOIN figure_held h ON h.id = o.id AND h.batch_id = o.batch_id"
            + " ORDER BY o.yyyymm DESC, b.id DESC",
        row ->
            new FigureVersion(
                Series.month(row.getInt(1)).toString(),
                Observations.longOrNull(row, 2),
                Observations.longOrNull(row, 3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getString(7),
                row.getLong(8),
                row.getString(9),
                row.getInt(10),
                row.getObject(11, OffsetDateTime.class).toInstant().toString(),
                row.getBoolean(12),
                null,
                null),
        ids,
        ids,
        ids);
  }

  /** What people said of a village's figures of a year up to a month, newest month first. */
  public static List<FigureComments.Comment> comments(
      Connection connection, AreaCode village, Indicator source, YearMonth to) throws SQLException {
    return FigureComments.of(connection, keys(connection, village, source, to)).values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(FigureComments.Comment::at).reversed())
        .toList();
  }

  /** What the checks found in a village's figures of a year up to a month. */
  public static List<Flag> flags(
      Connection connection, AreaCode village, Indicator source, YearMonth to) throws SQLException {
    return DoubtfulFigures.flags(connection, keys(connection, village, source, to))
        .values()
        .stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Flag::month).reversed().thenComparing(Flag::check))
        .toList();
  }

  private static List<Long> keys(
      Connection connection, AreaCode village, Indicator source, YearMonth to) throws SQLException {
    int number = IndicatorNumbers.of(connection, source.code());
    List<Long> keys = new ArrayList<>();
    for (YearMonth month = to.withMonth(1); !month.isAfter(to); month = month.plusMonths(1)) {
      keys.add(FigureKey.of(number, month, village));
    }
    return keys;
  }

  /** All versions of what was said of a kecamatan or district itself, newest first. */
  public static List<FigureVersion> ofArea(
      Connection connection, AreaCode area, Indicator indicator) throws SQLException {
    return Sql.all(
        connection,
        "SELECT f.for_period, f.numerator, f.denominator, NOT EXISTS (SELECT 1 FROM area_figure n"
            + " WHERE n.area = f.area AND n.indicator = f.indicator"
            + " AND n.for_period = f.for_period AND n.source = f.source"
            + " AND n.batch_id > f.batch_id), f.note, b.id, b.file_name, f.line_no,"
            + " b.imported_at, b.simulated, f.measured, f.source FROM area_figure f"
            + " JOIN import_batch b ON b.id = f.batch_id WHERE f.area = ? AND f.indicator = ?"
            + " ORDER BY f.for_period DESC, b.id DESC, f.source",
        row ->
            new FigureVersion(
                row.getString(1),
                Observations.longOrNull(row, 2),
                Observations.longOrNull(row, 3),
                row.getBoolean(4),
                false,
                false,
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                row.getInt(8),
                row.getObject(9, OffsetDateTime.class).toInstant().toString(),
                row.getBoolean(10),
                row.getBigDecimal(11) == null ? null : row.getBigDecimal(11).doubleValue(),
                row.getString(12)),
        area.dotted(),
        indicator.code());
  }

  /** The sasaran of an indicator's kind in a year, newest import first; empty without a kind. */
  public static List<SasaranVersion> sasaran(
      Connection connection, AreaCode village, Indicator source, int year) throws SQLException {
    if (source.sasaran() == null) {
      return List.of();
    }
    return Sql.all(
        connection,
        "SELECT s.for_year, s.kind, s.source, s.head_count, b.id, b.file_name, s.line_no,"
            + " b.simulated FROM sasaran s JOIN import_batch b ON b.id = s.batch_id"
            + " WHERE s.village = ? AND s.kind = ? AND s.for_year = ?"
            + " ORDER BY b.id DESC, s.source DESC",
        row ->
            new SasaranVersion(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getString(6),
                row.getInt(7),
                row.getBoolean(8)),
        village.dotted(),
        source.sasaran().id(),
        year);
  }
}
