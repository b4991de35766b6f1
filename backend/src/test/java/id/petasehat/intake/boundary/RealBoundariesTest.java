package id.petasehat.intake.boundary;

import static id.petasehat.intake.boundary.Reading.accepted;
import static id.petasehat.intake.boundary.Reading.codes;
import static id.petasehat.intake.boundary.Reading.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.CodeList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("real-data")
class RealBoundariesTest {
  private final Path data = Path.of(System.getProperty("petasehat.realData", ""));

  @ParameterizedTest
  @CsvSource({
    "villages/81.02-maluku-tenggara.geojson, 191",
    "villages/73.09-maros.geojson, 103",
    "villages/74.14-buton-tengah.geojson, 77",
    "villages/11.01-aceh-selatan.geojson, 260",
    "villages/52.71-kota-mataram.geojson, 50",
    "kota-yogyakarta/34.71-villages.geojson, 45",
  })
  void every_village_is_read_and_known_to_the_code_list(String path, int villages)
      throws IOException {
    BoundaryFile file = accepted(data.resolve(path));
    assertThat(file.villages()).hasSize(villages);
    assertThat(file.villages()).allMatch(v -> CodeList.national().contains(v.code()));
    assertThat(file.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8102-maluku-tenggara",
        "7308-maros",
        "7414-buton-tengah",
        "1103-aceh-selatan",
        "5271-kota-mataram"
      })
  void bps_codes_are_recognised_by_their_letters_and_refused_without_a_mapping(String name) {
    Path file = data.resolve("villages-bps2020/" + name + ".geojson");
    assertThat(codes(refused(file))).containsExactly("bps-without-mapping");
    assertThat(codes(refused(file, BoundaryOptions.NONE.withCodeSystem(CodeSystem.KEMENDAGRI))))
        .containsExactly("code-system-mismatch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8102-maluku-tenggara",
        "7308-maros",
        "7414-buton-tengah",
        "1103-aceh-selatan",
        "5271-kota-mataram"
      })
  void bps_codes_given_out_as_kemendagri_s_are_refused(String name, @TempDir Path dir)
      throws IOException {
    String text = Files.readString(data.resolve("villages-bps2020/" + name + ".geojson"));
    Path bare =
        Files.writeString(dir.resolve("desa.geojson"), text.replaceAll("\"id(\\d+\")", "\"$1"));
    assertThat(codes(refused(bare))).containsExactly("code-system-unknown");
    assertThat(codes(refused(bare, BoundaryOptions.NONE.withCodeSystem(CodeSystem.KEMENDAGRI))))
        .contains("names-do-not-match");
  }

  @Test
  void the_kecamatan_of_yogyakarta_are_refused_for_want_of_village_codes() {
    assertThat(codes(refused(data.resolve("kota-yogyakarta/kecamatan.geojson"))))
        .contains("no-code-field");
  }

  @Test
  void the_first_thousand_villages_of_the_country_are_read(@TempDir Path dir) throws IOException {
    Path head = dir.resolve("desa.geojsonl");
    try (BufferedReader lines = national()) {
      Files.write(head, (Iterable<String>) lines.lines().limit(1000)::iterator);
    }
    assertThat(accepted(head).villages()).hasSize(1000);
  }

  @Test
  void the_whole_country_is_read_in_one_go() throws IOException {
    BoundaryFile file = accepted(data.resolve("national/desa.geojsonl.gz"));
    assertThat(file.villages()).hasSize(83_402);
    assertThat(file.problems()).isEmpty();
  }

  private BufferedReader national() throws IOException {
    Path packed = data.resolve("national/desa.geojsonl.gz");
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(packed)), StandardCharsets.UTF_8));
  }
}
