package id.petasehat.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.export.Sheet.Remark;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** One table of two villages, of which one did not report, in every format. */
class FormatTest {
  private static final Sheet VILLAGES =
      new Sheet(
          "nilai_k4",
          List.of(
              Column.text("kode"),
              Column.text("nama"),
              Column.whole("pembilang"),
              Column.decimal("nilai"),
              Column.text("keadaan")),
          Sheet.Shape.MULTIPOLYGON,
          List.of(new Remark("SIMULASI", "angka rekaan"), new Remark("Tanggal data", "2025-09")));

  private static final List<Object> REPORTED =
      Arrays.asList("81.02.03.2001", "Werka", 30, 71.25, "dilaporkan");
  private static final List<Object> SILENT =
      Arrays.asList("81.02.03.2002", "=HYPERLINK(\"x\")", null, null, "belum lapor");

  /** Clockwise, as GeoJSON must not have it. */
  private static final String SQUARE = "POLYGON ((132 -5, 132 -4, 133 -4, 133 -5, 132 -5))";

  @TempDir Path folder;

  @Test
  void csv_is_what_a_spreadsheet_in_indonesia_opens_and_never_a_formula() throws Exception {
    assertThat(Files.readString(written(Format.CSV), StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFkode;nama;pembilang;nilai;keadaan\r\n"
                + "81.02.03.2001;Werka;30;71.25;dilaporkan\r\n"
                + "81.02.03.2002;\"'=HYPERLINK(\"\"x\"\")\";;;belum lapor\r\n");
  }

  @Property(tries = 200)
  void no_cell_of_text_begins_as_a_formula_does(@ForAll String text) throws IOException {
    Path file = Files.createTempFile("formula", ".csv");
    try (TableWriter out =
        Format.CSV.open(
            file, new Sheet("t", List.of(Column.text("a")), Sheet.Shape.POINT, List.of()))) {
      out.add(null, List.of(text));
    }
    String cell = Files.readString(file).substring("\uFEFFa\r\n".length()).replaceFirst("^\"", "");
    Files.delete(file);
    assertThat(cell).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-");
    assertThat(cell).doesNotStartWith("@").doesNotStartWith("\t");
  }

  @Test
  void a_coordinate_below_zero_stays_a_number_in_csv() throws Exception {
    Path file = folder.resolve("a.csv");
    try (TableWriter out =
        Format.CSV.open(
            file, new Sheet("t", List.of(Column.decimal("lat")), Sheet.Shape.POINT, List.of()))) {
      out.add(null, List.of(-5.62));
    }
    assertThat(Files.readString(file)).endsWith("\r\n-5.62\r\n");
  }

  @Test
  void xlsx_has_numbers_a_frozen_header_and_a_sheet_that_explains() throws Exception {
    try (ZipFile workbook = new ZipFile(written(Format.XLSX).toFile())) {
      String table = entry(workbook, "xl/worksheets/sheet1.xml");
      assertThat(table)
          .contains("<v>71.25</v>", "<v>30</v>", "state=\"frozen\"", "ySplit=\"1\"", "<col ")
          .doesNotContain("<f>");
      assertThat(entry(workbook, "xl/workbook.xml")).contains("nilai_k4", "Keterangan");
      assertThat(entry(workbook, "xl/sharedStrings.xml"))
          .contains("angka rekaan", "2025-09", "=HYPERLINK");
      // the silent village has neither numerator nor value
      assertThat(table).doesNotContain("r=\"C3\"", "r=\"D3\"").contains("r=\"E3\"");
    }
  }

  @Test
  void geojson_follows_rfc_7946_and_tells_what_is_missing_by_null() throws Exception {
    JsonNode json = new ObjectMapper().readTree(written(Format.GEOJSON).toFile());

    assertThat(json.at("/keterangan/SIMULASI").asText()).isEqualTo("angka rekaan");
    JsonNode first = json.at("/features/0");
    assertThat(first.at("/properties/nilai").asDouble()).isEqualTo(71.25);
    // counter-clockwise: the second corner lies east of the first
    assertThat(first.at("/geometry/coordinates/0").toString())
        .isIn(
            "[[132.0,-5.0],[133.0,-5.0],[133.0,-4.0],[132.0,-4.0],[132.0,-5.0]]",
            "[[132,-5],[133,-5],[133,-4],[132,-4],[132,-5]]");
    JsonNode second = json.at("/features/1");
    assertThat(second.at("/properties/nilai").isNull()).isTrue();
    assertThat(second.get("geometry").isNull()).isTrue();
    assertThat(json.has("crs")).isFalse();
  }

  @Test
  void a_geopackage_says_what_it_is_and_holds_the_rows() throws Exception {
    Path file = written(Format.GPKG);

    assertThat(sql(file, "PRAGMA application_id")).isEqualTo("1196444487");
    assertThat(new String(Files.readAllBytes(file), 68, 4, StandardCharsets.US_ASCII))
        .isEqualTo("GPKG");
    assertThat(sql(file, "PRAGMA user_version")).isEqualTo("10300");
    assertThat(sql(file, "SELECT group_concat(srs_id) FROM gpkg_spatial_ref_sys ORDER BY srs_id"))
        .isEqualTo("-1,0,4326");
    assertThat(sql(file, "SELECT min_x || ' ' || max_y || ' ' || srs_id FROM gpkg_contents"))
        .isEqualTo("132.0 -4.0 4326");
    assertThat(sql(file, "SELECT description FROM gpkg_contents")).startsWith("SIMULASI: angka");
    assertThat(sql(file, "SELECT geometry_type_name FROM gpkg_geometry_columns"))
        .isEqualTo("MULTIPOLYGON");
    assertThat(sql(file, "SELECT typeof(nilai) || nilai FROM nilai_k4 WHERE fid = 1"))
        .isEqualTo("real71.25");
    assertThat(sql(file, "SELECT count(*) FROM nilai_k4 WHERE nilai IS NULL AND geom IS NULL"))
        .isEqualTo("1");
    assertThat(sql(file, "PRAGMA foreign_key_check")).isNull();
    assertThat(sql(file, "PRAGMA integrity_check")).isEqualTo("ok");
  }

  @Test
  void a_geometry_in_a_geopackage_carries_its_system_and_its_envelope() throws Exception {
    try (Connection connection = open(written(Format.GPKG));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT geom FROM nilai_k4 WHERE fid = 1")) {
      ByteBuffer blob = ByteBuffer.wrap(row.getBytes(1)).order(ByteOrder.LITTLE_ENDIAN);
      assertThat(new byte[] {blob.get(), blob.get(), blob.get(), blob.get()})
          .containsExactly('G', 'P', 0, 3);
      assertThat(blob.getInt()).isEqualTo(4326);
      assertThat(
              new double[] {blob.getDouble(), blob.getDouble(), blob.getDouble(), blob.getDouble()})
          .containsExactly(132, 133, -5, -4);
      assertThat(blob.get()).as("little endian WKB").isEqualTo((byte) 1);
      assertThat(blob.getInt()).as("multipolygon").isEqualTo(6);
    }
  }

  @Test
  void more_rows_than_are_held_at_once_are_all_in_the_workbook() throws Exception {
    Path file = folder.resolve("long.xlsx");
    try (TableWriter out =
        Format.XLSX.open(
            file, new Sheet("t", List.of(Column.whole("n")), Sheet.Shape.POINT, List.of()))) {
      for (int n = 1; n <= 2_500; n++) {
        out.add(null, List.of(n));
      }
    }
    try (ZipFile workbook = new ZipFile(file.toFile())) {
      assertThat(entry(workbook, "xl/worksheets/sheet1.xml"))
          .contains("r=\"A2501\"", "<v>2500</v>", "<col ");
    }
  }

  private Path written(Format format) throws IOException, ParseException {
    Path file = folder.resolve("table." + format.id());
    Geometry square = new WKTReader().read(SQUARE);
    try (TableWriter out = format.open(file, VILLAGES)) {
      out.add(square, REPORTED);
      out.add(null, SILENT);
    }
    return file;
  }

  private static String entry(ZipFile zip, String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Connection open(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  /** The first cell of the answer; null when there is no row. */
  private static String sql(Path file, String query) throws SQLException {
    try (Connection connection = open(file);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
