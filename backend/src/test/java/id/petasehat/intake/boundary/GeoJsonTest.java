package id.petasehat.intake.boundary;

import static id.petasehat.intake.boundary.Reading.accepted;
import static id.petasehat.intake.boundary.Reading.codes;
import static id.petasehat.intake.boundary.Reading.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Village;
import id.petasehat.intake.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoJsonTest {
  @TempDir Path dir;

  @Test
  void reads_code_name_and_shape_of_each_village() throws IOException {
    BoundaryFile file = accepted(dir, Drawn.collection(Drawn.THREE, "kode", "nama"));
    assertThat(file.villages())
        .extracting(Village::code)
        .containsExactly(
            new AreaCode("81.02.03.2001"),
            new AreaCode("81.02.03.2002"),
            new AreaCode("81.02.03.2003"));
    assertThat(file.villages().get(1).name()).isEqualTo("Waur");
    assertThat(file.villages().get(1).geometry().equalsTopo(Drawn.THREE.get(1).geometry()))
        .isTrue();
    assertThat(file.problems()).isEmpty();
    assertThat(file.codeSystem()).isEqualTo(CodeSystem.KEMENDAGRI);
    assertThat(file.crs()).isEqualTo("EPSG:4326");
    assertThat(file.codeField()).isEqualTo("kode");
    assertThat(file.nameField()).isEqualTo("nama");
  }

  @Test
  void reads_one_feature_a_line_also_packed_and_with_record_separators() throws IOException {
    List<String> lines = Drawn.THREE.stream().map(v -> v.feature("kode", "nama")).toList();
    Path plain = Files.write(dir.resolve("desa.geojsonl"), lines);
    Path packed = gzipped("desa.geojsonl.gz", String.join("\n", lines));
    Path sequence =
        Files.writeString(dir.resolve("desa.geojsons"), "\u001e" + String.join("\n\u001e", lines));
    assertThat(accepted(plain).villages()).hasSize(3);
    assertThat(accepted(packed).villages()).hasSize(3);
    assertThat(accepted(sequence).villages()).hasSize(3);
  }

  @Test
  void understands_members_in_any_order_and_the_crs_member_of_2008() throws IOException {
    // UTM zone 53 south has its central meridian, easting 500 km, at 135 degrees east.
    Drawn metres = new Drawn("81.02.03.2001", "Werka", 500_000, 9_400_000, 1000);
    String collection =
        "{\"features\":["
            + metres.feature("kode", "nama")
            + "],\"crs\":{\"type\":\"name\","
            + "\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::32753\"}},"
            + "\"type\":\"FeatureCollection\"}";
    BoundaryFile file = accepted(dir, collection);
    assertThat(file.crs()).isEqualTo("EPSG:32753");
    assertThat(file.villages().get(0).geometry().getEnvelopeInternal().getMinX()).isEqualTo(135.0);
  }

  @Test
  void closes_rings_that_were_left_open_and_drops_heights() throws IOException {
    String open =
        "{\"type\":\"Polygon\",\"coordinates\":[[[133,-5.6,9],[133.1,-5.6,9],[133.1,-5.5,9]]]}";
    BoundaryFile file =
        accepted(dir, Drawn.collection(List.of(Drawn.THREE.get(0).feature("kode", "nama", open))));
    assertThat(file.villages().get(0).geometry().toText())
        .isEqualTo("POLYGON ((133 -5.6, 133.1 -5.6, 133.1 -5.5, 133 -5.6))");
  }

  @Test
  void takes_the_polygons_out_of_a_collection_of_shapes() throws IOException {
    String mixed =
        "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":"
            + "[133,-5]},{\"type\":\"MultiPolygon\",\"coordinates\":"
            + "[[[[133,-5.6],[133.1,-5.6],[133.1,-5.5],[133,-5.6]]]]}]}";
    BoundaryFile file =
        accepted(dir, Drawn.collection(List.of(Drawn.THREE.get(0).feature("kode", "nama", mixed))));
    assertThat(file.villages().get(0).geometry().getGeometryType()).isEqualTo("Polygon");
  }

  @Test
  void refuses_a_file_that_ends_in_the_middle() throws IOException {
    String whole = Drawn.collection(Drawn.THREE, "kode", "nama");
    List<Problem> problems = refused(dir, whole.substring(0, whole.length() - 200));
    assertThat(codes(problems)).containsExactly("truncated");
    assertThat(problems.get(0).place()).isEqualTo("baris 3, fitur 3");
    assertThat(problems.get(0).reason()).contains("sesudah 2 fitur");
  }

  @Test
  void refuses_a_packed_file_that_ends_in_the_middle() throws IOException {
    Path whole = gzipped("desa.geojsonl.gz", Drawn.collection(Drawn.THREE, "kode", "nama"));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut =
        Files.write(dir.resolve("potong.geojsonl.gz"), Arrays.copyOf(bytes, bytes.length - 30));
    assertThat(codes(refused(cut))).contains("truncated");
  }

  @Test
  void names_the_line_that_is_no_json() throws IOException {
    List<Problem> problems =
        refused(dir, Drawn.THREE.get(0).feature("kode", "nama") + "\n{\"type\":\"Feature\" oops}");
    assertThat(codes(problems)).contains("broken-json");
    assertThat(problems).anyMatch(problem -> problem.place().equals("baris 2, fitur 2"));
  }

  @Test
  void refuses_empty_files_and_collections_and_unknown_contents() throws IOException {
    assertThat(codes(refused(dir, ""))).containsExactly("empty-file");
    assertThat(codes(refused(dir, Drawn.collection(List.of())))).containsExactly("no-features");
    assertThat(codes(refused(dir, "kode;nama\n81.02;Elat"))).containsExactly("unknown-format");
  }

  @Test
  void refuses_villages_without_area_each_by_number_and_code() throws IOException {
    Drawn first = Drawn.THREE.get(0);
    Drawn second = Drawn.THREE.get(1);
    String line = "{\"type\":\"LineString\",\"coordinates\":[[133,-5],[134,-5]]}";
    String empty = "{\"type\":\"Polygon\",\"coordinates\":[]}";
    List<Problem> problems =
        refused(
            dir,
            Drawn.collection(
                List.of(
                    first.feature("kode", "nama", "null"),
                    second.feature("kode", "nama", line),
                    Drawn.THREE.get(2).feature("kode", "nama", empty))));
    assertThat(codes(problems)).containsExactly("no-geometry", "not-an-area", "not-an-area");
    assertThat(problems.get(1).place()).isEqualTo("fitur 2 (kode 81.02.03.2002)");
  }

  private Path gzipped(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
