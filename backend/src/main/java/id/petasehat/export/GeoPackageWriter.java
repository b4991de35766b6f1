package id.petasehat.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** A GeoPackage 1.3 (OGC 12-128r17) with one layer of features in EPSG:4326. */
final class GeoPackageWriter implements TableWriter {
  /** {@code GPKG} in the SQLite header, and version 1.3.0: requirement 2. */
  private static final List<String> IDENTITY =
      List.of("PRAGMA application_id = 1196444487", "PRAGMA user_version = 10300");

  /** Requirements 10, 11, 13 and 21: the tables and the three systems that must be there. */
  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE gpkg_spatial_ref_sys (
            srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
            organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)
          """,
          """
          INSERT INTO gpkg_spatial_ref_sys VALUES
            ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
            ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
            ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",\
          SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],\
          AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
          UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]',
             'longitude/latitude in degrees')
          """,
          """
          CREATE TABLE gpkg_contents (
            table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
            description TEXT DEFAULT '',
            last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
            min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
            CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id)
              REFERENCES gpkg_spatial_ref_sys(srs_id))
          """,
          """
          CREATE TABLE gpkg_geometry_columns (
            table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
            srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
            CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
            CONSTRAINT uk_gc_table_name UNIQUE (table_name),
            CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
            CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))
          """);

  private static final int WGS84 = 4326;

  /** Little endian, with the envelope min x, max x, min y, max y: §2.1.3. */
  private static final byte FLAGS = 0b0000_0011;

  private static final int HEADER_BYTES = 8 + 4 * Double.BYTES;

  private final Sheet sheet;
  private final Connection connection;
  private final PreparedStatement insert;
  private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
  private final Envelope bounds = new Envelope();

  GeoPackageWriter(Path file, Sheet sheet) throws IOException {
    this.sheet = sheet;
    Files.deleteIfExists(file);
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
      try (Statement statement = connection.createStatement()) {
        for (String sql : IDENTITY) {
          statement.execute(sql);
        }
        connection.setAutoCommit(false);
        for (String sql : TABLES) {
          statement.execute(sql);
        }
        statement.execute(layer());
      }
      insert = connection.prepareStatement(insertion());
    } catch (SQLException failure) {
      throw new IOException(failure);
    }
  }

  private String layer() {
    return "CREATE TABLE "
        + quoted(sheet.name())
        + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom "
        + sheet.shape()
        + sheet.columns().stream()
            .map(column -> ", " + quoted(column.name()) + " " + column.kind().sqlType())
            .collect(Collectors.joining())
        + ")";
  }

  private String insertion() {
    return "INSERT INTO "
        + quoted(sheet.name())
        + " (geom"
        + sheet.columns().stream()
            .map(column -> ", " + quoted(column.name()))
            .collect(Collectors.joining())
        + ") VALUES (?"
        + ", ?".repeat(sheet.columns().size())
        + ")";
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  @Override
  public void add(Geometry shape, List<?> cells) throws IOException {
    try {
      insert.setBytes(1, shape == null ? null : blob(ofLayer(shape)));
      for (int column = 0; column < cells.size(); column++) {
        insert.setObject(column + 2, cells.get(column));
      }
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IOException(failure);
    }
  }

  /** A layer of multipolygons holds no polygons. */
  private Geometry ofLayer(Geometry shape) {
    return sheet.shape() == Sheet.Shape.MULTIPOLYGON && shape instanceof Polygon polygon
        ? shape.getFactory().createMultiPolygon(new Polygon[] {polygon})
        : shape;
  }

  private byte[] blob(Geometry shape) {
    Envelope box = shape.getEnvelopeInternal();
    bounds.expandToInclude(box);
    byte[] body = wkb.write(shape);
    return ByteBuffer.allocate(HEADER_BYTES + body.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {'G', 'P', 0, FLAGS})
        .putInt(WGS84)
        .putDouble(box.getMinX())
        .putDouble(box.getMaxX())
        .putDouble(box.getMinY())
        .putDouble(box.getMaxY())
        .put(body)
        .array();
  }

  @Override
  public void close() throws IOException {
    try (connection;
        insert) {
      describe();
      connection.commit();
    } catch (SQLException failure) {
      throw new IOException(failure);
    }
  }

  private void describe() throws SQLException {
    String remarks =
        sheet.remarks().stream()
            .map(remark -> remark.title() + ": " + remark.text())
            .collect(Collectors.joining("\n"));
    run(
        "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?,"
            + " strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), ?, ?, ?, ?, ?)",
        sheet.name(),
        sheet.name(),
        remarks,
        bounds.isNull() ? null : bounds.getMinX(),
        bounds.isNull() ? null : bounds.getMinY(),
        bounds.isNull() ? null : bounds.getMaxX(),
        bounds.isNull() ? null : bounds.getMaxY(),
        WGS84);
    run(
        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)",
        sheet.name(),
        sheet.shape().name(),
        WGS84);
  }

  private void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
