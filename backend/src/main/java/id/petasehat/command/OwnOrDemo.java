package id.petasehat.command;

import id.petasehat.area.ProgressListener;
import id.petasehat.demo.DemoDistrict;
import id.petasehat.intake.RefusedException;
import id.petasehat.serve.Mode;
import id.petasehat.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The stores of a server: the one that the user named; or, when none was named, the folder {@code
 * data} and the demo in {@code data/demo}.
 */
final class OwnOrDemo implements AutoCloseable {
  private final StoreOptions where;
  private final PrintWriter err;
  private final Deque<Store> opened = new ArrayDeque<>();

  OwnOrDemo(StoreOptions where, PrintWriter err) {
    this.where = where;
    this.err = err;
  }

  /** The store that the user named. */
  Store given() {
    return kept(where.open());
  }

  /** The folder {@code data} when it holds a district, else the demo. */
  Mode first() {
    Path own = where.folder();
    if (!Store.existsIn(own)) {
      return Mode.DEMO;
    }
    try (Store store = StoreOptions.open(own)) {
      return new Demo(store, ProgressListener.NONE).isEmpty() ? Mode.DEMO : Mode.OWN;
    }
  }

  /** Opens one of the two; makes the own one empty, and the demo with all its figures. */
  Store open(Mode mode, ProgressListener progress) throws IOException, RefusedException {
    return kept(mode == Mode.OWN ? StoreOptions.open(where.folder()) : openDemo(progress));
  }

  private Store openDemo(ProgressListener progress) throws IOException, RefusedException {
    Path folder = where.folder().resolve("demo");
    Store store = StoreOptions.open(folder);
    if (!new Demo(store, ProgressListener.NONE).isComplete()) {
      fillDemo(store, folder, progress);
      store = StoreOptions.open(folder);
    }
    err.println("Yang tampil adalah DEMO dengan data simulasi. Untuk data sendiri, jalankan:");
    err.println("  " + AppVersion.invocation() + " import boundaries BATAS-DESA.geojson");
    return store;
  }

  private void fillDemo(Store store, Path folder, ProgressListener progress)
      throws IOException, RefusedException {
    err.println("Belum ada data sendiri: menyiapkan kabupaten rekaan untuk dicoba …");
    ProgressListener terminal = new TerminalProgress(err);
    try {
      new Demo(
              store,
              (what, done, total) -> {
                progress.at(what, done, total);
                terminal.at(what, done, total);
              })
          .fill(folder.resolve("berkas-simulasi"), DemoDistrict.DEFAULT_SEED);
    } finally {
      store.closePacked();
    }
  }

  private Store kept(Store store) {
    opened.push(store);
    return store;
  }

  @Override
  public void close() {
    opened.forEach(Store::close);
  }
}
