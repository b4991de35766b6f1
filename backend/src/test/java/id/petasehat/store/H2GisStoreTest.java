package id.petasehat.store;

import id.petasehat.fixture.EmbeddedStores;

/** The embedded store, in a folder. */
class H2GisStoreTest extends StoreContract {
  @Override
  Store open() {
    return Store.inFolder(Store.existsIn(folder) ? folder : EmbeddedStores.prepare(folder));
  }
}
