package id.petasehat.area;

/**
 * Watches a long computation; the work does not know who watches. Called from several threads. A
 * watcher may end the work by throwing an unchecked exception.
 */
@FunctionalInterface
public interface ProgressListener {
  /** For those who do not watch. */
  ProgressListener NONE = (what, done, total) -> {};

  /**
   * Tells how far the work has come.
   *
   * @param what the step, in plain Indonesian, e.g. {@code Merapikan batas desa}
   * @param done parts finished, 0 to total
   * @param total parts in all; 0 while nobody knows
   */
  void at(String what, long done, long total);
}
