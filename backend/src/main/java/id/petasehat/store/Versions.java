package id.petasehat.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The counters that caches are keyed on.
 *
 * @param data rises with each change of the store
 * @param boundary rises with each change of boundaries; part of every tile address
 */
public record Versions(long data, long boundary) {

  /** Reads both counters. */
  public static Versions of(Connection connection) throws SQLException {
    return Sql.first(
            connection,
            "SELECT data_version, boundary_version FROM store_version WHERE id = 1",
            row -> new Versions(row.getLong(1), row.getLong(2)))
        .orElseThrow();
  }

  /** Also takes the lock that lets only one change run at a time. */
  static void raiseDataVersion(Connection connection) throws SQLException {
    Sql.run(connection, "UPDATE store_version SET data_version = data_version + 1 WHERE id = 1");
  }

  /** Takes that lock alone. */
  static void lock(Connection connection) throws SQLException {
    Sql.run(connection, "UPDATE store_version SET data_version = data_version WHERE id = 1");
  }

  static long raiseBoundaryVersion(Connection connection) throws SQLException {
    Sql.run(
        connection,
        "UPDATE store_version SET boundary_version = boundary_version + 1 WHERE id = 1");
    return of(connection).boundary();
  }
}
