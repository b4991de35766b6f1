package id.petasehat.serve;

import id.petasehat.fixture.PostgisStores;
import id.petasehat.store.Store;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The same province in the store of a server. */
@EnabledIfEnvironmentVariable(
    named = PostgisStores.VARIABLE,
    matches = "jdbc:postgresql:.+",
    disabledReason = "needs a PostgreSQL with PostGIS; scripts/test starts one")
class ProvinceRoutesPostgisTest extends ProvinceRoutes {
  private static final PostgisStores STORES = new PostgisStores();

  @Override
  Store open(Path folder) throws SQLException {
    return Store.atUrl(STORES.fresh());
  }

  @AfterAll
  static void dropDatabases() throws SQLException {
    STORES.close();
  }
}
