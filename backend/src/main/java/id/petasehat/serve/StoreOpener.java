package id.petasehat.serve;

import id.petasehat.area.ProgressListener;
import id.petasehat.store.Store;

/** Opens the store of a mode; makes it, and fills the demo, when there is none yet. */
@FunctionalInterface
public interface StoreOpener {
  /** Called at most once for each mode; whoever made the opener closes what it opened. */
  Store open(Mode mode, ProgressListener progress) throws Exception;
}
