package id.petasehat.intake;

import id.petasehat.store.Batch;
import id.petasehat.store.Digest;
import id.petasehat.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A file that is about to be imported, and what is said of it beside its content.
 *
 * @param receivedOn when the report was received; null when not told
 * @param simulated whether its figures are invented
 * @param dryRun read, check and report, but store nothing
 */
public record SourceFile(Path path, LocalDate receivedOn, boolean simulated, boolean dryRun) {

  /** A real file, to be stored. */
  public static SourceFile of(Path path) {
    return new SourceFile(path, null, false, false);
  }

  /** The file's own name, without its folder. */
  public String name() {
    return path.getFileName().toString();
  }

  /** Changes the store, or only rehearses the change when this is a dry run. */
  <T> T carryOut(Store store, Store.Work<T, RefusedException> work) throws RefusedException {
    return dryRun ? store.rehearse(work) : store.change(work);
  }

  /** The batch that this file will be, without its counts. */
  Batch batch(String kind) throws IOException {
    return new Batch(
        0, kind, name(), sha256(), receivedOn, Instant.now(), simulated, 0, 0, 0, null);
  }

  /** SHA-256 of what a person decided without a file. */
  static String sha256(String content) {
    return new Digest().add(content).hex();
  }

  private String sha256() throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return new Digest().add(in).hex();
    }
  }

  /** Lines of a text; 0, for nobody knows, of a workbook. */
  long lines() throws IOException {
    long lines = 0;
    byte[] part = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(path)) {
      for (int length = in.read(part); length >= 0; length = in.read(part)) {
        for (int i = 0; i < length; i++) {
          if (part[i] == 0) { // no text has it, every workbook does
            return 0;
          }
          lines += part[i] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }
}
