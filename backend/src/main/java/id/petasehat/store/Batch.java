package id.petasehat.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One imported file.
 *
 * @param id 0 before it is stored
 * @param kind {@code boundaries}, {@code population}, {@code indicators}, …
 * @param fileName the file's own name, without its folder
 * @param sha256 of the file's bytes, 64 hexadecimal digits
 * @param receivedOn when the report was received; null when not told, then nothing is called late
 * @param simulated whether the figures are invented
 * @param accepted rows or features imported
 * @param unchanged rows that said what the store held already
 * @param warned problems that were listed but did not refuse the file
 * @param undoneAt null while the batch counts
 */
public record Batch(
    long id,
    String kind,
    String fileName,
    String sha256,
    LocalDate receivedOn,
    Instant importedAt,
    boolean simulated,
    long accepted,
    long unchanged,
    long warned,
    Instant undoneAt) {

  /** The same batch under another file name. */
  public Batch named(String otherName) {
    return new Batch(
        id,
        kind,
        otherName,
        sha256,
        receivedOn,
        importedAt,
        simulated,
        accepted,
        unchanged,
        warned,
        undoneAt);
  }
}
