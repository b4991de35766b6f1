package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Series;
import id.petasehat.store.Observations.Figure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sheets of the store, derived from its figures: one for each indicator, district and month
 * from the first report of a year to its December, so that a month is found by its key alone.
 */
final class MonthSheets {
  private static final String SHEETS =
      "SELECT yyyymm, district, packed FROM month_sheet WHERE indicator = ?"
          + " AND yyyymm = ? AND district >= ? AND district < ?";

  private MonthSheets() {}

  private record Stored(String indicator, YearMonth month, AreaCode district, byte[] packed) {

    MonthSheet sheet() {
      return MonthSheet.unpack(month.getYear(), packed);
    }

    void key(PreparedStatement statement) throws SQLException {
      statement.setString(1, indicator);
      statement.setInt(2, Series.monthNumber(month));
      statement.setString(3, district.dotted());
    }
  }

  /**
   * The sheets of one month, by district, with the villages of an area only.
   *
   * @param within null for everything stored
   */
  static Map<AreaCode, MonthSheet> ofMonth(
      Connection connection, String indicator, YearMonth month, AreaCode within)
      throws SQLException {
    String from = within == null ? "" : atMost(within, Level.KABUPATEN).dotted();
    Map<AreaCode, MonthSheet> sheets = new HashMap<>();
    ofMonth(connection, indicator, month, from, from)
        .forEach(
            (district, whole) -> {
              MonthSheet part = within == null ? whole : whole.within(within);
              if (!part.isEmpty()) {
                sheets.put(district, part);
              }
            });
    return sheets;
  }

  /** The sheets of one month of the districts from one code to those that begin with another. */
  static Map<AreaCode, MonthSheet> ofMonth(
      Connection connection, String indicator, YearMonth month, String from, String to)
      throws SQLException {
    Map<AreaCode, MonthSheet> sheets = new HashMap<>();
    Sql.each(
        connection,
        SHEETS,
        row ->
            new Stored(
                indicator,
                Series.month(row.getInt(1)),
                new AreaCode(row.getString(2)),
                row.getBytes(3)),
        stored -> sheets.put(stored.district, stored.sheet()),
        indicator,
        Series.monthNumber(month),
        from,
        to + "~");
    return sheets;
  }

  private static AreaCode atMost(AreaCode code, Level level) {
    return code.level().codeLength() > level.codeLength() ? code.at(level) : code;
  }

  /** The sheets that follow from the figures of one indicator in one district. */
  static SortedMap<YearMonth, MonthSheet> of(Collection<Figure> figures) {
    SortedMap<YearMonth, List<Figure>> months = new TreeMap<>();
    for (Figure figure : figures) {
      months.computeIfAbsent(figure.report().month(), month -> new ArrayList<>()).add(figure);
    }
    SortedMap<YearMonth, MonthSheet> sheets = new TreeMap<>();
    months.keySet().stream()
        .mapToInt(YearMonth::getYear)
        .distinct()
        .forEach(year -> addYear(year, months, sheets));
    return sheets;
  }

  private static void addYear(
      int year, Map<YearMonth, List<Figure>> months, Map<YearMonth, MonthSheet> sheets) {
    SortedMap<AreaCode, Figure> last = new TreeMap<>();
    for (int month = 1; month <= 12; month++) {
      YearMonth now = YearMonth.of(year, month);
      for (Figure figure : months.getOrDefault(now, List.of())) {
        last.merge(figure.village(), figure, (before, newer) -> newer.since(before));
      }
      if (!last.isEmpty()) {
        sheets.put(now, MonthSheet.of(year, List.copyOf(last.values())));
      }
    }
  }

  /** Derives the sheets of an indicator and district again, for all months of some years. */
  static void derive(
      Connection connection, String indicator, AreaCode district, int firstYear, int lastYear)
      throws SQLException {
    Holds holds = Holds.ofIndicator(connection, IndicatorNumbers.of(connection, indicator));
    derive(connection, indicator, district, firstYear, lastYear, holds);
  }

  private static void derive(
      Connection connection,
      String indicator,
      AreaCode district,
      int firstYear,
      int lastYear,
      Holds holds)
      throws SQLException {
    List<Figure> figures =
        Observations.ofMonths(
            connection,
            indicator,
            YearMonth.of(firstYear, 1),
            YearMonth.of(lastYear, 12),
            district,
            holds);
    replace(connection, indicator, district, firstYear, lastYear, figures);
  }

  /**
   * Puts the sheets of some years in the place of those that are there.
   *
   * @param figures all of the indicator, the district and those years that count
   */
  static void replace(
      Connection connection,
      String indicator,
      AreaCode district,
      int firstYear,
      int lastYear,
      Collection<Figure> figures)
      throws SQLException {
    List<Stored> derived = new ArrayList<>();
    of(figures)
        .forEach(
            (month, sheet) -> derived.add(new Stored(indicator, month, district, sheet.packed())));
    Sql.<Stored>runEach(
        connection,
        "DELETE FROM month_sheet WHERE indicator = ? AND yyyymm = ? AND district = ?",
        Stream.iterate(YearMonth.of(firstYear, 1), month -> month.plusMonths(1))
            .limit(12L * (lastYear + 1 - firstYear))
            .map(month -> new Stored(indicator, month, district, null))
            .iterator(),
        (statement, sheet) -> sheet.key(statement));
    Sql.<Stored>runEach(
        connection,
        "INSERT INTO month_sheet (indicator, yyyymm, district, packed) VALUES (?, ?, ?, ?)",
        derived.iterator(),
        (statement, sheet) -> {
          sheet.key(statement);
          statement.setBytes(4, sheet.packed);
        });
  }

  /**
   * Derives all sheets of a store whose figures are older than its sheets, and older than any that
   * is held back.
   */
  static void deriveAll(Connection connection) throws SQLException {
    for (Changed one :
        Sql.all(
            connection,
            "SELECT indicator, district, first_yyyymm, last_yyyymm FROM reported_span",
            row ->
                new Changed(
                    row.getString(1),
                    new AreaCode(row.getString(2)),
                    row.getInt(3) / 100,
                    row.getInt(4) / 100))) {
      derive(connection, one.indicator, one.district, one.firstYear, one.lastYear, Holds.NONE);
    }
  }

  private record Changed(String indicator, AreaCode district, int firstYear, int lastYear) {}
}
