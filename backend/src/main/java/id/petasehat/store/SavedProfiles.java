package id.petasehat.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Column mappings that people saved for files of their own sources, as JSON. */
public final class SavedProfiles {
  /** Letters of JSON that one may have. */
  public static final int LONGEST = 20_000;

  private SavedProfiles() {}

  /**
   * One as it is kept.
   *
   * @param kind of import
   * @param json how the columns are read
   */
  public record Saved(String name, String kind, String json) {}

  /** All, in order of name. */
  public static List<Saved> all(Connection connection) throws SQLException {
    return Sql.all(
        connection,
        "SELECT name, kind, content FROM column_profile ORDER BY name",
        row -> new Saved(row.getString(1), row.getString(2), row.getString(3)));
  }

  /**
   * Saves one, in the stead of an earlier one of the same name.
   *
   * @param json at most {@link #LONGEST} letters
   */
  public static void put(Connection connection, String name, String kind, String json)
      throws SQLException {
    remove(connection, name);
    Sql.run(
        connection,
        "INSERT INTO column_profile (name, kind, content) VALUES (?, ?, ?)",
        name,
        kind,
        json);
  }

  /** Forgets one; whether there was one. */
  public static boolean remove(Connection connection, String name) throws SQLException {
    return Sql.run(connection, "DELETE FROM column_profile WHERE name = ?", name) > 0;
  }
}
