package id.petasehat.serve;

import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.store.Store;
import java.nio.file.Path;

/** A province in an embedded store. */
class ProvinceRoutesTest extends ProvinceRoutes {
  @Override
  Store open(Path folder) {
    return Store.inFolder(EmbeddedStores.prepare(folder));
  }
}
