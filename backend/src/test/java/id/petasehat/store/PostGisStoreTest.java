package id.petasehat.store;

import id.petasehat.fixture.PostgisStores;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The store of a server; {@code scripts/test} starts one. */
@EnabledIfEnvironmentVariable(
    named = PostgisStores.VARIABLE,
    matches = "jdbc:postgresql:.+",
    disabledReason = "needs a PostgreSQL with PostGIS; scripts/test starts one")
class PostGisStoreTest extends StoreContract {
  private static final PostgisStores STORES = new PostgisStores();
  private String url;

  @Override
  Store open() throws SQLException {
    url = url == null ? STORES.fresh() : url;
    return Store.atUrl(url);
  }

  @AfterEach
  void forgetDatabase() {
    url = null;
  }

  @AfterAll
  static void dropDatabases() throws SQLException {
    STORES.close();
  }
}
