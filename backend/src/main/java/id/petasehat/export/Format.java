package id.petasehat.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of files. */
public enum Format {
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxWriter::new),
  CSV("text/csv; charset=utf-8", CsvFile::new),
  GEOJSON("application/geo+json; charset=utf-8", GeoJsonFile::new),
  GPKG("application/geopackage+sqlite3", GeoPackageWriter::new);

  private final String mediaType;
  private final Opening opening;

  Format(String mediaType, Opening opening) {
    this.mediaType = mediaType;
    this.opening = opening;
  }

  @FunctionalInterface
  private interface Opening {
    TableWriter open(Path file, Sheet sheet) throws IOException;
  }

  /** The name in addresses and the ending of files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether rows have shapes. */
  public boolean hasShapes() {
    return this == GEOJSON || this == GPKG;
  }

  /**
   * Begins a file, in the stead of one that is there.
   *
   * @param file its folder exists
   */
  public TableWriter open(Path file, Sheet sheet) throws IOException {
    return opening.open(file, sheet);
  }

  /** Finds a format by {@link #id()}. */
  public static Optional<Format> byId(String id) {
    return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
  }
}
