package id.petasehat.store;

import id.petasehat.area.AreaCode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Situations of travel that people kept: which posts are open, what is cut and added. */
public final class ReachScenarios {
  /** Letters that a name may have. */
  public static final int LONGEST_NAME = 100;

  /** Letters that a note may have. */
  public static final int LONGEST_NOTE = 400;

  /** Letters that a query may have. */
  public static final int LONGEST_QUERY = 12_000;

  private static final String ALL =
      "SELECT id, district, name, note, asked, made_at FROM reach_scenario";

  private ReachScenarios() {}

  /**
   * One as it is kept.
   *
   * @param within the district
   * @param note empty when not told
   * @param query as in an address, without the district
   * @param madeAt ISO 8601, UTC
   */
  public record Scenario(
      long id, String within, String name, String note, String query, String madeAt) {}

  /** Those of a district, in order of name. */
  public static List<Scenario> of(Connection connection, AreaCode district) throws SQLException {
    return Sql.all(
        connection,
        ALL + " WHERE district = ? ORDER BY name, id",
        ReachScenarios::scenario,
        district.dotted());
  }

  public static Optional<Scenario> find(Connection connection, long id) throws SQLException {
    return Sql.first(connection, ALL + " WHERE id = ?", ReachScenarios::scenario, id);
  }

  /**
   * Keeps one; empty when the district has another one of that name.
   *
   * @param name not empty
   */
  public static Optional<Scenario> keep(
      Connection connection, AreaCode district, String name, String note, String query)
      throws SQLException {
    boolean taken =
        of(connection, district).stream().anyMatch(one -> one.name().equalsIgnoreCase(name));
    if (taken) {
      return Optional.empty();
    }
    long id =
        Sql.insert(
            connection,
            "INSERT INTO reach_scenario (district, name, note, asked, made_at)"
                + " VALUES (?, ?, ?, ?, ?)",
            "id",
            district.dotted(),
            name,
            note,
            query,
            OffsetDateTime.now(ZoneOffset.UTC));
    return find(connection, id);
  }

  /** Forgets one; whether there was one. */
  public static boolean remove(Connection connection, long id) throws SQLException {
    return Sql.run(connection, "DELETE FROM reach_scenario WHERE id = ?", id) > 0;
  }

  private static Scenario scenario(ResultSet row) throws SQLException {
    return new Scenario(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class).toInstant().toString());
  }
}
