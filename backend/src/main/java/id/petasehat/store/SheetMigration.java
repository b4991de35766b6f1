package id.petasehat.store;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Packs the figures of a store that is older than its table of sheets; after V8.1, in Java. */
final class SheetMigration extends BaseJavaMigration {
  static final String VERSION = "8.2";

  @Override
  protected void init() {
    // the version and description below stand in for those of a class name
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(VERSION);
  }

  @Override
  public String getDescription() {
    return "pack month sheets";
  }

  @Override
  public void migrate(Context context) throws SQLException {
    MonthSheets.deriveAll(context.getConnection());
  }
}
