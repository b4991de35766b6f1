package id.petasehat.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.h2.engine.Constants;

/** What differs between the embedded H2GIS and PostGIS; everything else is the same SQL. */
enum Dialect {
  /** H2 calls snapshot what PostgreSQL does at "repeatable read": there each table begins anew. */
  H2GIS(Map.of("bytes", "VARBINARY"), Constants.TRANSACTION_SNAPSHOT),
  POSTGIS(Map.of("bytes", "BYTEA"), Connection.TRANSACTION_REPEATABLE_READ);

  private final Map<String, String> migrationWords;
  private final int oneMoment;

  Dialect(Map<String, String> migrationWords, int oneMoment) {
    this.migrationWords = migrationWords;
    this.oneMoment = oneMoment;
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

  /** The transaction isolation at which all tables are read as of one moment. */
  int oneMoment() {
    return oneMoment;
  }

  /** The words that stand for {@code ${…}} in the migrations. */
  Map<String, String> migrationWords() {
    return migrationWords;
  }
}
