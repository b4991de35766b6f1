package id.petasehat.plan;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Folders into which earlier runs unpacked the solver. Windows cannot delete them at the end, while
 * the libraries in them are loaded.
 */
final class OldNatives {
  private static final Logger LOG = Logger.getLogger(OldNatives.class.getName());

  /** As the loader of the solver names them. */
  private static final String FOLDERS = "ortools-java*";

  private OldNatives() {}

  /**
   * Removes those that are older than a moment. What somebody else owns stays, and on Windows what
   * another program still uses; elsewhere that program goes on with the libraries it has loaded.
   *
   * @param folder of temporary files
   */
  static void remove(Path folder, Instant before) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, FOLDERS)) {
      for (Path one : found) {
        boolean isFolder = Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS);
        if (isFolder && Files.getLastModifiedTime(one).toInstant().isBefore(before)) {
          remove(one);
        }
      }
    } catch (IOException unreadable) {
      LOG.log(Level.FINE, "old folders of the solver stay in " + folder, unreadable);
    }
  }

  private static void remove(Path old) {
    try (Stream<Path> all = Files.walk(old)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path one : deepestFirst) {
        Files.delete(one);
      }
    } catch (IOException inUse) {
      LOG.log(Level.FINE, old + " stays", inUse);
    }
  }
}
