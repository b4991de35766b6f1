package id.petasehat.intake.boundary;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2gis.functions.io.dbf.internal.DbaseFileException;
import org.h2gis.functions.io.dbf.internal.DbaseFileHeader;
import org.h2gis.functions.io.shp.internal.SHPDriver;
import org.h2gis.functions.io.shp.internal.ShapeType;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;

/** Writes drawn villages in every format there is, fields {@code kode} and {@code nama}. */
final class Written {
  static final String LON_LAT_PRJ =
      "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
          + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

  private Written() {}

  /** Writes .shp, .shx, .dbf and, unless the text is empty, .prj. */
  static Path shapefile(Path shp, List<Drawn> villages, String prj) throws IOException {
    SHPDriver driver = new SHPDriver();
    driver.setGeometryFieldIndex(0);
    driver.initDriver(shp.toFile(), ShapeType.POLYGON, table(villages.size()));
    for (Drawn village : villages) {
      Polygon polygon = (Polygon) village.geometry();
      MultiPolygon multi = polygon.getFactory().createMultiPolygon(new Polygon[] {polygon});
      driver.insertRow(new Object[] {multi, village.code(), village.name()});
    }
    driver.close();
    Path prjFile = beside(shp, ".prj");
    Files.deleteIfExists(prjFile);
    if (!prj.isEmpty()) {
      Files.writeString(prjFile, prj);
    }
    return shp;
  }

  private static DbaseFileHeader table(int rows) {
    try {
      DbaseFileHeader header = new DbaseFileHeader();
      header.setNumRecords(rows);
      header.addColumn("kode", 'C', 20, 0);
      header.addColumn("nama", 'C', 40, 0);
      return header;
    } catch (DbaseFileException e) {
      throw new AssertionError(e);
    }
  }

  static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.\\w+$", ending));
  }

  /** Packs files under the given folder of a zip archive. */
  static Path zip(Path zip, String folder, List<Path> files) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Path file : files) {
        out.putNextEntry(new ZipEntry(folder + file.getFileName()));
        out.write(Files.readAllBytes(file));
      }
    }
    return zip;
  }

  static Path geoPackage(Path file, int epsg, List<Drawn> villages)
      throws IOException, SQLException {
    Files.deleteIfExists(file);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.setAutoCommit(false);
      try (Statement sql = connection.createStatement()) {
        sql.execute(
            "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY,"
                + " organization TEXT, organization_coordsys_id INTEGER, definition TEXT)");
        sql.execute(
            "INSERT INTO gpkg_spatial_ref_sys VALUES ('', %d, 'EPSG', %d, '')"
                .formatted(epsg, epsg));
        sql.execute("CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT)");
        sql.execute(
            "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT,"
                + " geometry_type_name TEXT, srs_id INTEGER)");
      }
      layer(connection, "desa", epsg, villages);
      connection.commit();
    }
    return file;
  }

  static void layer(Connection connection, String table, int epsg, List<Drawn> villages)
      throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("INSERT INTO gpkg_contents VALUES ('%s', 'features')".formatted(table));
      sql.execute(
          "INSERT INTO gpkg_geometry_columns VALUES ('%s', 'geom', 'POLYGON', %d)"
              .formatted(table, epsg));
      sql.execute(
          "CREATE TABLE \"%s\" (fid INTEGER PRIMARY KEY, geom BLOB, kode TEXT, nama TEXT)"
              .formatted(table));
    }
    String insert = "INSERT INTO \"%s\" (geom, kode, nama) VALUES (?, ?, ?)".formatted(table);
    try (PreparedStatement row = connection.prepareStatement(insert)) {
      for (Drawn village : villages) {
        row.setBytes(1, geoPackageBlob(village, epsg));
        row.setString(2, village.code());
        row.setString(3, village.name());
        row.execute();
      }
    }
  }

  /** OGC 12-128 §2.1.3: GP, version 0, flags (little endian, envelope of 4), SRS, then WKB. */
  private static byte[] geoPackageBlob(Drawn village, int epsg) {
    byte[] wkb = new WKBWriter().write(village.geometry());
    return ByteBuffer.allocate(40 + wkb.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {'G', 'P', 0, 0b011})
        .putInt(epsg)
        .putDouble(village.x())
        .putDouble(village.x() + village.side())
        .putDouble(village.y())
        .putDouble(village.y() + village.side())
        .put(wkb)
        .array();
  }

  static Path flatGeobuf(Path file, int epsg, List<Drawn> villages) throws IOException {
    HeaderMeta header = new HeaderMeta();
    header.name = "desa";
    header.geometryType = (byte) GeometryType.Polygon;
    header.srid = epsg;
    header.featuresCount = villages.size();
    header.indexNodeSize = 0;
    header.columns = List.of(column("kode"), column("nama"));
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(Constants.MAGIC_BYTES);
      HeaderMeta.write(header, out, new FlatBufferBuilder());
      for (Drawn village : villages) {
        out.write(flatGeobufFeature(village));
      }
    }
    return file;
  }

  private static ColumnMeta column(String name) {
    ColumnMeta column = new ColumnMeta();
    column.name = name;
    column.type = (byte) ColumnType.String;
    return column;
  }

  private static byte[] flatGeobufFeature(Drawn village) throws IOException {
    FlatBufferBuilder builder = new FlatBufferBuilder();
    int geometry =
        GeometryConversions.serialize(builder, village.geometry(), (byte) GeometryType.Polygon);
    int properties =
        Feature.createPropertiesVector(builder, properties(village.code(), village.name()));
    Feature.finishSizePrefixedFeatureBuffer(
        builder, Feature.createFeature(builder, geometry, properties, 0));
    return builder.sizedByteArray();
  }

  private static byte[] properties(String... values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int column = 0; column < values.length; column++) {
      byte[] text = values[column].getBytes(StandardCharsets.UTF_8);
      bytes.writeBytes(
          ByteBuffer.allocate(6 + text.length)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putShort((short) column)
              .putInt(text.length)
              .put(text)
              .array());
    }
    return bytes.toByteArray();
  }

  static Path kml(Path file, List<Drawn> villages) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    lines.add("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><name>Desa</name>");
    for (Drawn village : villages) {
      lines.add("<Placemark><name>" + village.name() + "</name><ExtendedData>");
      lines.add("<Data name=\"kode\"><value>" + village.code() + "</value></Data></ExtendedData>");
      lines.add("<Polygon><outerBoundaryIs><LinearRing><coordinates>");
      for (Coordinate corner : village.geometry().getCoordinates()) {
        lines.add("  " + corner.x + "," + corner.y + ",0");
      }
      lines.add("</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>");
    }
    lines.add("</Document></kml>");
    return Files.write(file, lines);
  }
}
