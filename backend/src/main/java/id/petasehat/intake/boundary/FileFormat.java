package id.petasehat.intake.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The formats boundary files come in, told apart by their first bytes, not by their ending. */
public enum FileFormat {
  GEOJSON("GeoJSON", List.of(".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson", ".jsonl")),
  GZIP("GeoJSON terkompresi gzip", List.of(".gz")),
  ZIP("arsip zip", List.of(".zip", ".kmz")),
  SHAPEFILE("shapefile", List.of(".shp")),
  GEOPACKAGE("GeoPackage", List.of(".gpkg")),
  FLATGEOBUF("FlatGeobuf", List.of(".fgb")),
  KML("KML", List.of(".kml")),
  EMPTY("berkas kosong", List.of()),
  UNKNOWN("tidak dikenal", List.of());

  private static final int HEAD_BYTES = 4096;

  private final String label;
  private final List<String> endings;

  FileFormat(String label, List<String> endings) {
    this.label = label;
    this.endings = endings;
  }

  /** What people call it, in Indonesian. */
  public String label() {
    return label;
  }

  /** Whether a file of this format is commonly called like that. */
  boolean isEndingOf(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }

  /** Looks at the first bytes of a file. */
  public static FileFormat of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(HEAD_BYTES));
    }
  }

  static FileFormat of(byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    if (startsWith(head, 0x1f, 0x8b)) {
      return GZIP;
    }
    if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    // ESRI Shapefile Technical Description (1998): file code 9994, big-endian.
    if (startsWith(head, 0, 0, 0x27, 0x0a)) {
      return SHAPEFILE;
    }
    if (startsWith(head, 'f', 'g', 'b', 3, 'f', 'g', 'b')) {
      return FLATGEOBUF;
    }
    String text = new String(head, StandardCharsets.UTF_8);
    return text.startsWith("SQLite format 3\0") ? GEOPACKAGE : ofText(text);
  }

  private static FileFormat ofText(String text) {
    String start = text.replaceFirst("^[\\ufeff\\u001e\\s]+", "");
    if (start.startsWith("{")) {
      return GEOJSON;
    }
    return start.startsWith("<") && start.contains("<kml") ? KML : UNKNOWN;
  }

  private static boolean startsWith(byte[] head, int... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (head.length <= i || (head[i] & 0xff) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
