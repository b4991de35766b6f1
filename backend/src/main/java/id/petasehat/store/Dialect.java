package id.petasehat.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** What differs between the embedded H2GIS and PostGIS; everything else is the same SQL. */
enum Dialect {
  H2GIS(Map.of("bytes", "VARBINARY")),
  POSTGIS(Map.of("bytes", "BYTEA"));

  private final Map<String, String> migrationWords;

  Dialect(Map<String, String> migrationWords) {
    this.migrationWords = migrationWords;
  }

  static Dialect ofJdbcUrl(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:postgresql:") ? POSTGIS : H2GIS;
  }

  /**
   * Makes a commit outlive a power cut before anybody is told of it. H2 writes up to half a second
   * later unless asked; PostgreSQL has written when it answers.
   */
  void makeDurable(Connection connection) throws SQLException {
    if (this == H2GIS) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CHECKPOINT SYNC");
      }
    }
  }

  /** The words that stand for {@code ${…}} in the migrations. */
  Map<String, String> migrationWords() {
    return migrationWords;
  }
}
