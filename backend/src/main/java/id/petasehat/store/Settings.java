package id.petasehat.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Settings that an administrator changed; those not here have their default. */
public final class Settings {
  private Settings() {}

  public static Map<String, String> all(Connection connection) throws SQLException {
    Map<String, String> settings = new TreeMap<>();
    Sql.each(
        connection,
        "SELECT name, content FROM setting",
        row -> Map.entry(row.getString(1), row.getString(2)),
        entry -> settings.put(entry.getKey(), entry.getValue()));
    return settings;
  }

  /** Sets one setting, or takes it back to its default when the value is empty. */
  public static void put(Connection connection, String name, String value) throws SQLException {
    Sql.run(connection, "DELETE FROM setting WHERE name = ?", name);
    if (!value.isEmpty()) {
      Sql.run(connection, "INSERT INTO setting (name, content) VALUES (?, ?)", name, value);
    }
  }
}
