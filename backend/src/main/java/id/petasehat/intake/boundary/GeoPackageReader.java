package id.petasehat.intake.boundary;

import id.petasehat.intake.Findings;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Reads the one layer of a GeoPackage (OGC 12-128) that is wanted: an SQLite file. */
final class GeoPackageReader {
  private static final String LAYERS =
      """
      SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition
      FROM gpkg_geometry_columns g
      JOIN gpkg_contents c ON c.table_name = g.table_name AND c.data_type = 'features'
      LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
      """;

  private static final String WITH_AREAS =
      """
      WHERE upper(g.geometry_type_name) NOT IN
        ('POINT', 'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'CURVE', 'MULTICURVE')
      """;

  /** Bytes of the envelope in a geometry's header by its code, OGC 12-128 §2.1.3. */
  private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

  private record Layer(String table, String geometryColumn, Optional<String> crs) {}

  private final Path file;
  private final Wanted wanted;
  private final Findings findings;

  private GeoPackageReader(Path file, Wanted wanted, Findings findings) {
    this.file = file;
    this.wanted = wanted;
    this.findings = findings;
  }

  static RawFile read(Path file, Wanted wanted, Findings findings) throws IOException {
    return new GeoPackageReader(file, wanted, findings).read();
  }

  private RawFile read() throws IOException {
    if (Files.size(file) < declaredBytes()) {
      broken("Berkas terpotong: isinya lebih pendek daripada yang dinyatakannya sendiri.");
      return RawFile.NOTHING;
    }
    // Immutable: SQLite then writes no lock or journal beside the user's file.
    String uri = "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?immutable=1";
    try (Connection connection = DriverManager.getConnection(uri)) {
      return read(connection);
    } catch (SQLException e) {
      broken("Berkas GeoPackage ini tidak dapat dibaca (" + e.getMessage() + ").");
      return RawFile.NOTHING;
    }
  }

  /** SQLite's header: page size at byte 16 (1 means 65,536), number of pages at byte 28. */
  private long declaredBytes() throws IOException {
    try (RandomAccessFile header = new RandomAccessFile(file.toFile(), "r")) {
      if (header.length() < 100) {
        return 100;
      }
      header.seek(16);
      int pageSize = header.readUnsignedShort();
      header.seek(28);
      return (pageSize == 1 ? 65_536L : pageSize) * Integer.toUnsignedLong(header.readInt());
    }
  }

  private RawFile read(Connection connection) throws SQLException {
    List<Layer> layers = layers(connection);
    if (layers.size() != 1) {
      findings.reject(
          "",
          layers.isEmpty() ? "no-layer" : "several-layers",
          layers.isEmpty()
              ? "GeoPackage ini tidak berisi lapisan " + wanted.label() + "."
              : "GeoPackage ini berisi beberapa lapisan "
                  + wanted.label()
                  + ": "
                  + layers.stream().map(Layer::table).collect(Collectors.joining(", "))
                  + ".",
          "Ekspor hanya lapisan yang diperlukan ke satu GeoPackage, lalu impor lagi.");
      return RawFile.NOTHING;
    }
    return RawFile.of(features(connection, layers.get(0)), layers.get(0).crs());
  }

  private List<Layer> layers(Connection connection) throws SQLException {
    List<Layer> layers = new ArrayList<>();
    String those = wanted == Wanted.AREAS ? WITH_AREAS : "";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LAYERS + those + "ORDER BY g.table_name")) {
      while (row.next()) {
        Optional<String> crs = crs(row.getString(3), row.getInt(4), row.getString(5));
        layers.add(new Layer(row.getString(1), row.getString(2), crs));
      }
    }
    return layers;
  }

  private static Optional<String> crs(String organization, int code, String definition) {
    if ("EPSG".equalsIgnoreCase(organization)) {
      return Optional.of("EPSG:" + code);
    }
    boolean undefined = definition == null || definition.equalsIgnoreCase("undefined");
    return undefined ? Optional.empty() : Optional.of(definition);
  }

  private List<RawFeature> features(Connection connection, Layer layer) throws SQLException {
    List<RawFeature> features = new ArrayList<>();
    String quoted = "\"" + layer.table().replace("\"", "\"\"") + "\"";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM " + quoted)) {
      while (row.next()) {
        int number = features.size() + 1;
        byte[] blob = row.getBytes(layer.geometryColumn());
        features.add(new RawFeature(number, fields(row, layer), geometry(blob, number)));
      }
    }
    return features;
  }

  private static Map<String, String> fields(ResultSet row, Layer layer) throws SQLException {
    Map<String, String> fields = new LinkedHashMap<>();
    ResultSetMetaData meta = row.getMetaData();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      String name = meta.getColumnName(i);
      String value = name.equals(layer.geometryColumn()) ? null : row.getString(i);
      if (value != null) {
        fields.put(name, value);
      }
    }
    return fields;
  }

  private Optional<Geometry> geometry(byte[] blob, int number) {
    if (blob == null) {
      return Optional.empty();
    }
    int envelope = blob.length < 8 ? ENVELOPE_BYTES.length : (blob[3] >> 1) & 7;
    if (envelope >= ENVELOPE_BYTES.length || blob[0] != 'G' || blob[1] != 'P') {
      RawFeature.rejectShape(findings, number, "bukan geometri GeoPackage");
      return Optional.empty();
    }
    try {
      byte[] wkb = Arrays.copyOfRange(blob, 8 + ENVELOPE_BYTES[envelope], blob.length);
      return Optional.of(new WKBReader(Rings.FACTORY).read(wkb));
    } catch (ParseException | IllegalArgumentException e) {
      RawFeature.rejectShape(findings, number, e.getMessage());
      return Optional.empty();
    }
  }

  private void broken(String reason) {
    findings.reject(
        "", "truncated", reason, "Salin atau ekspor ulang GeoPackage, lalu impor lagi.");
  }
}
