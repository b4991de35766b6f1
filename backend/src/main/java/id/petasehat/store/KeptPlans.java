package id.petasehat.store;

import id.petasehat.area.AreaCode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Plans that people kept, as they were answered then: nothing that comes later changes them. */
public final class KeptPlans {
  /** Letters that a name may have. */
  public static final int LONGEST_NAME = 100;

  /** Letters that a note may have. */
  public static final int LONGEST_NOTE = 400;

  /** Plans that one district may keep. */
  public static final int MOST = 200;

  private KeptPlans() {}

  /**
   * One without its answer.
   *
   * @param within the district
   * @param note empty when not told
   * @param madeAt when it was kept, ISO 8601, UTC
   */
  public record Head(long id, String within, String name, String note, String madeAt) {}

  /**
   * One with its answer.
   *
   * @param asked JSON
   * @param answered JSON
   */
  public record KeptPlan(Head head, String asked, String answered) {}

  /** Those of a district, in order of name. */
  public static List<Head> of(Connection connection, AreaCode district) throws SQLException {
    return Sql.all(
        connection,
        "SELECT id, district, name, note, made_at FROM plan_kept WHERE district = ?"
            + " ORDER BY name, id",
        KeptPlans::head,
        district.dotted());
  }

  public static Optional<KeptPlan> find(Connection connection, long id) throws SQLException {
    return Sql.first(
        connection,
        "SELECT id, district, name, note, made_at, asked, answered FROM plan_kept WHERE id = ?",
        row -> new KeptPlan(head(row), row.getString(6), row.getString(7)),
        id);
  }

  /**
   * Keeps one; empty when the district has another one of that name.
   *
   * @param name not empty
   */
  public static Optional<Head> keep(
      Connection connection,
      AreaCode district,
      String name,
      String note,
      String asked,
      String answered)
      throws SQLException {
    boolean taken =
        of(connection, district).stream().anyMatch(one -> one.name().equalsIgnoreCase(name));
    if (taken) {
      return Optional.empty();
    }
    long id =
        Sql.insert(
            connection,
            "INSERT INTO plan_kept (district, name, note, asked, answered, made_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)",
            "id",
            district.dotted(),
            name,
            note,
            asked,
            answered,
            OffsetDateTime.now(ZoneOffset.UTC));
    return find(connection, id).map(KeptPlan::head);
  }

  /** Forgets one; whether there was one. */
  public static boolean remove(Connection connection, long id) throws SQLException {
    return Sql.run(connection, "DELETE FROM plan_kept WHERE id = ?", id) > 0;
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class).toInstant().toString());
  }
}
