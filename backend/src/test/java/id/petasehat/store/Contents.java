package id.petasehat.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that a store holds, as text, so that two moments can be compared. */
final class Contents {
  private static final List<String> TABLES =
      List.of(
          "store_version",
          "setting",
          "import_batch",
          "import_problem",
          "village_boundary",
          "area",
          "area_outline",
          "code_list_name",
          "tile",
          "sasaran",
          "population_age",
          "case_age",
          "facility_fact",
          "facility_alias",
          "facility_place",
          "work_area",
          "catchment",
          "travel_layer",
          "travel_feature",
          "travel_link",
          "settlement",
          "plan_candidate",
          "column_profile",
          "observed_indicator",
          "observation",
          "observation_past",
          "month_sheet",
          "figure_flag",
          "figure_held",
          "reported_span",
          "village_report",
          "area_figure",
          "target",
          "reach_scenario");

  private Contents() {}

  /** Every row of every table. */
  static Map<String, List<String>> of(Store store) {
    return store.<Map<String, List<String>>, RuntimeException>read(
        connection -> {
          Map<String, List<String>> tables = new TreeMap<>();
          for (String table : TABLES) {
            tables.put(table, rows(connection, "SELECT * FROM " + table));
          }
          return tables;
        });
  }

  /** The map as it is drawn: areas, and tiles without the version of their bytes. */
  static Map<String, List<String>> mapOf(Store store) {
    return Map.of(
        "areas", rows(store, "SELECT * FROM area"),
        "outlines", rows(store, "SELECT * FROM area_outline"),
        "tiles", rows(store, "SELECT layer, z, x, y, bytes FROM tile"));
  }

  /** Rows of a query in order of their text. */
  static List<String> rows(Store store, String sql, Object... values) {
    return store.<List<String>, RuntimeException>read(connection -> rows(connection, sql, values));
  }

  static List<String> rows(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<String> lines = new ArrayList<>();
        while (rows.next()) {
          lines.add(line(rows));
        }
        return lines.stream().sorted().toList();
      }
    }
  }

  private static String line(ResultSet row) throws SQLException {
    StringBuilder line = new StringBuilder();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      Object value = row.getObject(column);
      line.append(column == 1 ? "" : " | ")
          .append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
    }
    return line.toString();
  }
}
