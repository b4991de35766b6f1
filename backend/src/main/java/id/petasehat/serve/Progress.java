package id.petasehat.serve;

import id.petasehat.area.ProgressListener;
import java.util.Map;

/**
 * How far one piece of work has come, for whoever asks meanwhile; and the way to end it early, by
 * an exception inside the work, so that its transaction is rolled back.
 */
final class Progress implements ProgressListener {
  /** The steps in English, by what the work calls them. */
  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("Menerima berkas", "Receiving the file"),
          Map.entry("Membaca batas desa", "Reading village boundaries"),
          Map.entry("Merapikan batas desa", "Cleaning village boundaries"),
          Map.entry("Memotong petak peta", "Cutting map tiles"),
          Map.entry("Membaca baris", "Reading rows"),
          Map.entry("Menyimpan baris", "Storing rows"),
          Map.entry("Menyimpan angka simulasi", "Storing simulated figures"),
          Map.entry("Membuat kabupaten rekaan", "Inventing a district"),
          Map.entry("Membuat angka rekaan", "Inventing figures"),
          Map.entry("Menunggu giliran", "Waiting for its turn"),
          Map.entry("Menyusun opsi", "Making the options"),
          Map.entry("Mencari susunan terbaik", "Searching the best set"),
          Map.entry("Mencari susunan lain", "Searching other sets"),
          Map.entry("Menghitung kurva", "Computing the curve"),
          Map.entry("Menyusun jawaban", "Putting the answer together"));

  private volatile State state = new State("Menerima berkas", 0, 0);
  private volatile boolean cancelled;

  /**
   * @param of 0 while nobody knows
   */
  record State(String stage, long done, long of) {
    State in(boolean english) {
      return english ? new State(ENGLISH.getOrDefault(stage, stage), done, of) : this;
    }
  }

  /** Ends cancelled work. */
  static final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void at(String what, long done, long total) {
    state = new State(what, done, total);
    endIfCancelled();
  }

  void endIfCancelled() {
    if (cancelled) {
      throw new CancelledException();
    }
  }

  void cancel() {
    cancelled = true;
  }

  /** For work that looks by itself whether to end. */
  boolean isCancelled() {
    return cancelled;
  }

  State state() {
    return state;
  }
}
