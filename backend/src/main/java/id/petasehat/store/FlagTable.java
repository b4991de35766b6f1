package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Check;
import id.petasehat.indicator.Flag;
import id.petasehat.indicator.Series;
import id.petasehat.store.ObservationImport.Range;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The flags of one indicator in the table {@code figure_flag}. */
final class FlagTable {
  private final Connection connection;
  private final String indicator;
  private final int number;

  private record Row(long key, AreaCode village, Flag flag) {}

  /**
   * @param number of the indicator in {@link FigureKey}
   */
  FlagTable(Connection connection, String indicator, int number) {
    this.connection = connection;
    this.indicator = indicator;
    this.number = number;
  }

  /** Puts the flags of single series in the place of all that stand in the range. */
  void replace(Range range, Map<AreaCode, List<Flag>> flags) throws SQLException {
    remove(range, "code <> ?");
    insert(flags);
  }

  /** The same of comparisons with other indicators. */
  void replaceRelated(Range range, Map<AreaCode, List<Flag>> flags) throws SQLException {
    remove(range, "code = ?");
    insert(flags);
  }

  private void remove(Range range, String which) throws SQLException {
    for (YearMonth month = firstFlagged(range);
        !month.isAfter(range.lastMonth());
        month = month.plusMonths(1)) {
      Sql.run(
          connection,
          "DELETE FROM figure_flag WHERE id >= ? AND id <= ? AND " + which,
          FigureKey.of(number, month, range.firstVillage()),
          FigureKey.of(number, month, range.lastVillage()),
          Check.ABOVE_RELATED.code());
    }
  }

  /** The first month that has any flag, so that a new indicator costs one question, not many. */
  private YearMonth firstFlagged(Range range) throws SQLException {
    return Sql.first(
            connection,
            "SELECT yyyymm FROM figure_flag WHERE id >= ? AND id <= ?"
                + " ORDER BY id FETCH FIRST 1 ROW ONLY",
            row -> Series.month(row.getInt(1)),
            FigureKey.of(number, range.firstWritten(), range.firstVillage()),
            FigureKey.of(number, range.lastMonth(), range.lastVillage()))
        .orElse(range.lastMonth().plusMonths(1));
  }

  private void insert(Map<AreaCode, List<Flag>> flags) throws SQLException {
    List<Row> rows = new ArrayList<>();
    flags.forEach(
        (village, found) ->
            found.forEach(
                flag ->
                    rows.add(new Row(FigureKey.of(number, flag.month(), village), village, flag))));
    rows.sort(Comparator.comparingLong(Row::key));
    Sql.<Row>runEach(
        connection,
        "INSERT INTO figure_flag"
            + " (id, code, level, indicator, yyyymm, village, figure, low, high, related)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows.iterator(),
        this::bind);
  }

  private void bind(PreparedStatement statement, Row row) throws SQLException {
    Flag flag = row.flag;
    statement.setLong(1, row.key);
    statement.setString(2, flag.check().code());
    statement.setInt(3, DoubtfulFigures.number(flag.check().level()));
    statement.setString(4, indicator);
    statement.setInt(5, Series.monthNumber(flag.month()));
    statement.setString(6, row.village.dotted());
    statement.setLong(7, flag.figure());
    statement.setObject(8, flag.low());
    statement.setObject(9, flag.high());
    statement.setString(10, flag.related());
  }
}
