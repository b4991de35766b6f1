package id.petasehat.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The numbers that stand for indicators in {@link FigureKey}; given once, never changed. */
final class IndicatorNumbers {
  /** Of an indicator that nothing was ever stored of; keys with it find nothing. */
  private static final int NONE = 0;

  private IndicatorNumbers() {}

  /** The number of an indicator; 0, under which nothing is stored, while it has none. */
  static int of(Connection connection, String indicator) throws SQLException {
    return Sql.first(
            connection,
            "SELECT number FROM observed_indicator WHERE code = ?",
            row -> row.getInt(1),
            indicator)
        .orElse(NONE);
  }

  /** All numbers by code. */
  static Map<String, Integer> all(Connection connection) throws SQLException {
    Map<String, Integer> numbers = new HashMap<>();
    Sql.each(
        connection,
        "SELECT code, number FROM observed_indicator",
        row -> Map.entry(row.getString(1), row.getInt(2)),
        entry -> numbers.put(entry.getKey(), entry.getValue()));
    return numbers;
  }

  /** The number of an indicator, which it is given now if it had none. One writer at a time. */
  static int given(Connection connection, String indicator) throws SQLException {
    int known = of(connection, indicator);
    if (known != NONE) {
      return known;
    }
    Sql.run(
        connection,
        "INSERT INTO observed_indicator (number, code)"
            + " SELECT COALESCE(MAX(number), 0) + 1, CAST(? AS VARCHAR(60)) FROM observed_indicator",
        indicator);
    return of(connection, indicator);
  }
}
