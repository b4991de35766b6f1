package id.petasehat.store;

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

  /** The words that stand for {@code ${…}} in the migrations. */
  Map<String, String> migrationWords() {
    return migrationWords;
  }
}
