package id.petasehat.intake.boundary;

import static id.petasehat.intake.boundary.Reading.accepted;
import static id.petasehat.intake.boundary.Reading.codes;
import static id.petasehat.intake.boundary.Reading.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.Village;
import id.petasehat.intake.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  @TempDir Path dir;

  private Path written(String ending) throws IOException, SQLException {
    Path file = dir.resolve("batas desa" + ending);
    return switch (ending) {
      case ".shp" -> Written.shapefile(file, Drawn.THREE, Written.LON_LAT_PRJ);
      case ".gpkg" -> Written.geoPackage(file, 4326, Drawn.THREE);
      case ".fgb" -> Written.flatGeobuf(file, 4326, Drawn.THREE);
      case ".kml" -> Written.kml(file, Drawn.THREE);
      case ".zip" -> zipped();
      default -> Files.writeString(file, Drawn.collection(Drawn.THREE, "kode", "nama"));
    };
  }

  private Path zipped() throws IOException, SQLException {
    Path shp = written(".shp");
    return Written.zip(
        dir.resolve("batas.zip"),
        "data/BATAS/",
        List.of(
            shp,
            Written.beside(shp, ".dbf"),
            Written.beside(shp, ".shx"),
            Written.beside(shp, ".prj")));
  }

  @ParameterizedTest
  @ValueSource(strings = {".geojson", ".shp", ".gpkg", ".fgb", ".kml", ".zip"})
  void the_same_villages_come_out_of_every_format(String ending) throws Exception {
    BoundaryFile file = accepted(written(ending));
    assertThat(file.problems()).isEmpty();
    assertThat(file.villages())
        .extracting(village -> village.code().dotted(), Village::name)
        .containsExactlyElementsOf(
            Drawn.THREE.stream().map(v -> Tuple.tuple(v.code(), v.name())).toList());
    for (int i = 0; i < 3; i++) {
      assertThat(file.villages().get(i).geometry().equalsTopo(Drawn.THREE.get(i).geometry()))
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".geojson", ".shp", ".gpkg", ".fgb", ".kml", ".zip"})
  void a_file_cut_short_anywhere_is_refused(String ending) throws Exception {
    Path whole = written(ending);
    byte[] bytes = Files.readAllBytes(whole);
    for (int tenths = 1; tenths <= 9; tenths++) {
      Files.write(whole, Arrays.copyOf(bytes, bytes.length * tenths / 10));
      assertThat(codes(refused(whole)))
          .as("cut at %d/10", tenths)
          .containsAnyOf("truncated", "unknown-format");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".geojson", ".shp", ".gpkg", ".fgb", ".kml", ".zip", ".gz"})
  void a_file_of_no_bytes_is_called_empty(String ending) throws IOException {
    Path empty = Files.createFile(dir.resolve("desa" + ending));
    assertThat(codes(refused(empty))).containsExactly("empty-file");
  }

  @ParameterizedTest
  @ValueSource(strings = {".shp", ".gpkg", ".fgb", ".kml"})
  void a_layer_without_villages_is_called_empty(String ending) throws Exception {
    Path file = dir.resolve("desa" + ending);
    switch (ending) {
      case ".shp" -> Written.shapefile(file, List.of(), Written.LON_LAT_PRJ);
      case ".gpkg" -> Written.geoPackage(file, 4326, List.of());
      case ".fgb" -> Written.flatGeobuf(file, 4326, List.of());
      default -> Written.kml(file, List.of());
    }
    assertThat(codes(refused(file))).containsExactly("no-features");
  }

  @Test
  void a_file_that_is_not_what_its_ending_says_is_read_as_what_it_is() throws Exception {
    Path misnamed = Files.move(written(".gpkg"), dir.resolve("desa.shp"));
    BoundaryFile file = accepted(misnamed);
    assertThat(file.villages()).hasSize(3);
    assertThat(codes(file.problems())).containsExactly("wrong-ending");
    assertThat(file.problems().get(0).reason()).contains("desa.shp").contains("GeoPackage");
  }

  @Test
  void the_attribute_table_is_not_optional() throws Exception {
    Path shp = written(".shp");
    Files.delete(Written.beside(shp, ".dbf"));
    List<Problem> problems = refused(shp);
    assertThat(codes(problems)).containsExactly("missing-dbf");
    assertThat(problems.get(0).place()).isEqualTo("batas desa.dbf");
  }

  @Test
  void the_index_is_optional() throws Exception {
    Path shp = written(".shp");
    Files.delete(Written.beside(shp, ".shx"));
    assertThat(accepted(shp).villages()).hasSize(3);
    assertThat(codes(accepted(shp).problems())).containsExactly("missing-shx");
  }

  @Test
  void without_prj_the_user_must_say_the_crs() throws Exception {
    Path shp = written(".shp");
    Files.delete(Written.beside(shp, ".prj"));
    List<Problem> problems = refused(shp);
    assertThat(codes(problems)).containsExactly("crs-missing");
    assertThat(problems.get(0).remedy()).contains("EPSG:4326");
    assertThat(accepted(shp, BoundaryOptions.NONE.withCrs("EPSG:4326")).villages()).hasSize(3);
  }

  @Test
  void a_cut_attribute_table_is_named() throws Exception {
    Path dbf = Written.beside(written(".shp"), ".dbf");
    byte[] bytes = Files.readAllBytes(dbf);
    Files.write(dbf, Arrays.copyOf(bytes, bytes.length / 2));
    List<Problem> problems = refused(Written.beside(dbf, ".shp"));
    assertThat(codes(problems)).containsExactly("truncated");
    assertThat(problems.get(0).place()).isEqualTo("batas desa.dbf");
  }

  @Test
  void a_table_and_shapes_from_different_exports_are_refused() throws Exception {
    Path shp = written(".shp");
    Path other =
        Written.shapefile(dir.resolve("lain.shp"), Drawn.THREE.subList(0, 2), Written.LON_LAT_PRJ);
    Files.copy(
        Written.beside(other, ".dbf"),
        Written.beside(shp, ".dbf"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThat(codes(refused(shp))).containsExactly("dbf-mismatch");
  }

  @Test
  void a_part_of_a_shapefile_is_not_taken_for_the_shapefile() throws Exception {
    assertThat(codes(refused(Written.beside(written(".shp"), ".shx")))).contains("not-the-shp");
  }

  @Test
  void names_in_a_table_are_read_in_the_encoding_that_cpg_names() throws Exception {
    Path shp =
        Written.shapefile(dir.resolve("desa.shp"), Drawn.THREE.subList(1, 2), Written.LON_LAT_PRJ);
    Path dbf = Written.beside(shp, ".dbf");
    byte[] bytes = Files.readAllBytes(dbf);
    String latin = new String(bytes, Charset.forName("ISO-8859-1")).replace("Waur", "Waür");
    Files.write(dbf, latin.getBytes(Charset.forName("ISO-8859-1")));
    assertThat(accepted(shp).villages().get(0).name()).isEqualTo("Waür");
    Files.writeString(Written.beside(shp, ".cpg"), "1252");
    assertThat(accepted(shp).villages().get(0).name()).isEqualTo("Waür");
    Files.writeString(Written.beside(shp, ".cpg"), "ISO-8859-1");
    assertThat(accepted(shp).villages().get(0).name()).isEqualTo("Waür");
  }

  @Test
  void a_geopackage_with_two_polygon_layers_is_refused_with_their_names() throws Exception {
    Path file = written(".gpkg");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Written.layer(connection, "kecamatan", 4326, List.of());
    }
    List<Problem> problems = refused(file);
    assertThat(codes(problems)).containsExactly("several-layers");
    assertThat(problems.get(0).reason()).contains("desa, kecamatan");
  }

  @Test
  void reading_a_geopackage_leaves_nothing_beside_it() throws Exception {
    accepted(written(".gpkg"));
    try (var files = Files.list(dir)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactly("batas desa.gpkg");
    }
  }

  @Test
  void kml_fields_may_come_from_a_schema_and_its_name_is_the_name() throws IOException {
    Path file = Written.kml(dir.resolve("desa.kml"), Drawn.THREE);
    String text =
        Files.readString(file)
            .replaceAll(
                "<Data name=\"kode\"><value>([^<]*)</value></Data>",
                "<SchemaData schemaUrl=\"#desa\"><SimpleData name=\"KDEPUM\">$1</SimpleData>"
                    + "<SimpleData name=\"NAMOBJ\">x</SimpleData></SchemaData>");
    Files.writeString(file, text);
    BoundaryFile read = accepted(file);
    assertThat(read.codeField()).isEqualTo("KDEPUM");
    assertThat(read.villages().get(0).name()).isEqualTo("Werka");
  }

  @Test
  void kml_does_not_open_other_files(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("rahasia.txt"), "Werka");
    Path file = Written.kml(dir.resolve("desa.kml"), Drawn.THREE);
    String text =
        Files.readString(file)
            .replace("?>", "?><!DOCTYPE kml [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>")
            .replace("<name>Werka</name>", "<name>&x;</name>");
    Files.writeString(file, text);
    assertThat(codes(refused(file))).contains("broken-xml");
  }
}
