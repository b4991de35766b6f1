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
      Map.of(
          "Menerima berkas", "Receiving the file",
          "Membaca batas desa", "Reading village boundaries",
          "Merapikan batas desa", "Cleaning village boundaries",
          "Memotong petak peta", "Cutting map tiles",
          "Membaca baris", "Reading rows",
          "Menyimpan baris", "Storing rows",
          "Menyimpan angka simulasi", "Storing simulated figures",
          "Membuat kabupaten rekaan", "Inventing a district",
          "Membuat angka rekaan", "Inventing figures");

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
    if (cancelled) {
      throw new CancelledException();
    }
  }

  void cancel() {
    cancelled = true;
  }

  State state() {
    return state;
  }
}
