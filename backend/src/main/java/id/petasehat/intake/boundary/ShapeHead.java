package id.petasehat.intake.boundary;

import id.petasehat.intake.Findings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What shapes a shapefile, its archive, or a GeoPackage holds, told from its beginning. Only files
 * of lines or points are then read, for their fields: boundaries are large and need not be.
 *
 * @param areas whether they are areas, or nothing is known
 * @param fields of the first features; empty of areas
 */
public record ShapeHead(boolean areas, boolean lines, List<Map<String, String>> fields) {
  private static final int FEATURES = 200;

  /** Where the header of a shapefile holds the type of its shapes, and how long that part is. */
  private static final int SHAPE_TYPE_AT = 32;

  private static final int HEADER_BYTES = 36;
  private static final Set<Integer> LINES = Set.of(3, 13, 23);
  private static final Set<Integer> POINTS = Set.of(1, 8, 11, 18, 21, 28);
  private static final ShapeHead AREAS = new ShapeHead(true, false, List.of());

  /**
   * Looks at a file; whatever cannot be told is taken for areas, whose reader says what is wrong.
   */
  public static ShapeHead of(Path file, FileFormat format) throws IOException {
    Kind kind =
        switch (format) {
          case SHAPEFILE -> shapefile(file);
          case ZIP -> archive(file);
          case GEOPACKAGE -> geoPackage(file);
          default -> Kind.AREAS;
        };
    return kind == Kind.AREAS ? AREAS : new ShapeHead(false, kind == Kind.LINES, fields(file));
  }

  private enum Kind {
    AREAS,
    LINES,
    POINTS
  }

  private static List<Map<String, String>> fields(Path file) throws IOException {
    return new RawFileReader(Wanted.ANY_SHAPES, new Findings())
        .read(file).features().stream().limit(FEATURES).map(RawFeature::fields).toList();
  }

  private static Kind shapefile(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return ofHeader(in.readNBytes(HEADER_BYTES));
    }
  }

  private static Kind ofHeader(byte[] header) {
    if (header.length < HEADER_BYTES) {
      return Kind.AREAS;
    }
    int type = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(SHAPE_TYPE_AT);
    if (LINES.contains(type)) {
      return Kind.LINES;
    }
    return POINTS.contains(type) ? Kind.POINTS : Kind.AREAS;
  }

  private static Kind archive(Path file) throws IOException {
    try (ZipFile archive = new ZipFile(file.toFile())) {
      Optional<? extends ZipEntry> shp =
          archive.stream()
              .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".shp"))
              .findFirst();
      if (shp.isEmpty()) {
        return Kind.AREAS;
      }
      try (InputStream in = archive.getInputStream(shp.get())) {
        return ofHeader(in.readNBytes(HEADER_BYTES));
      }
    } catch (ZipException broken) {
      return Kind.AREAS;
    }
  }

  /** Several layers are left to the reader to refuse. */
  private static Kind geoPackage(Path file) {
    String uri = "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?immutable=1";
    try (var connection = DriverManager.getConnection(uri);
        var statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT upper(geometry_type_name) FROM gpkg_geometry_columns")) {
      Kind kind = row.next() ? ofName(row.getString(1)) : Kind.AREAS;
      return row.next() ? Kind.AREAS : kind;
    } catch (SQLException unreadable) {
      return Kind.AREAS;
    }
  }

  private static Kind ofName(String type) {
    if (type.endsWith("LINESTRING") || type.endsWith("CURVE")) {
      return Kind.LINES;
    }
    return type.endsWith("POINT") ? Kind.POINTS : Kind.AREAS;
  }
}
