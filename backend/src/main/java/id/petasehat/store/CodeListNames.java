package id.petasehat.store;

import id.petasehat.area.AreaCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Names of areas that no public code list has, those of the invented district. */
public final class CodeListNames {
  private CodeListNames() {}

  /** Names of an invented list; empty in a store of real districts. */
  public static Map<AreaCode, String> all(Connection connection) throws SQLException {
    return names(connection, "SELECT code, name FROM code_list_name");
  }

  /** Names of the villages as their boundary files write them. */
  public static Map<AreaCode, String> villages(Connection connection) throws SQLException {
    return names(connection, "SELECT village, name FROM village_boundary ORDER BY batch_id");
  }

  private static Map<AreaCode, String> names(Connection connection, String sql)
      throws SQLException {
    Map<AreaCode, String> names = new HashMap<>();
    Sql.each(
        connection,
        sql,
        row -> Map.entry(new AreaCode(row.getString(1)), row.getString(2)),
        entry -> names.put(entry.getKey(), entry.getValue()));
    return names;
  }

  /** Replaces the invented list. */
  public static void replace(Connection connection, Map<AreaCode, String> names)
      throws SQLException {
    Sql.run(connection, "DELETE FROM code_list_name");
    Sql.<Map.Entry<AreaCode, String>>runEach(
        connection,
        "INSERT INTO code_list_name (code, name) VALUES (?, ?)",
        names.entrySet().iterator(),
        (statement, entry) -> {
          statement.setString(1, entry.getKey().dotted());
          statement.setString(2, entry.getValue());
        });
  }
}
