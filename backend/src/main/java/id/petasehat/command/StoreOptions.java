package id.petasehat.command;

import id.petasehat.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which store a command works on: a folder, {@code ./data} unless told, or a PostGIS. */
final class StoreOptions {
  /** Where the launchers say their own {@code data} is, so that it does not follow the user. */
  private static final String FOLDER_PROPERTY = "petasehat.data";

  @ArgGroup(exclusive = true)
  private Place place = new Place();

  private static final class Place {
    @Option(
        names = "--data",
        paramLabel = "DIR",
        description = "Folder data (bawaan: ./data). Folder of the embedded store.")
    private Path folder;

    @Option(
        names = "--db",
        paramLabel = "URL",
        description = "Alamat PostGIS: jdbc:postgresql://… Address of a PostGIS database.")
    private String jdbcUrl;
  }

  /** Whether the user named a place. */
  boolean given() {
    return place.folder != null || place.jdbcUrl != null;
  }

  /**
   * The folder of the embedded store, also when a database is used instead: for files beside it.
   */
  Path folder() {
    return place.folder == null
        ? Path.of(System.getProperty(FOLDER_PROPERTY, "data"))
        : place.folder;
  }

  /** The ids of the stores that {@code serve} may serve here: one's own, and the demo in it. */
  Set<String> storeIds() {
    return place.jdbcUrl == null
        ? Set.of(Store.idOf(folder()), Store.idOf(folder().resolve("demo")))
        : Set.of(Store.idOf(place.jdbcUrl));
  }

  /** Opens the store; makes the folder and the tables when there are none. */
  Store open() {
    return place.jdbcUrl == null ? open(folder()) : Store.atUrl(place.jdbcUrl);
  }

  static Store open(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return Store.inFolder(folder);
  }
}
