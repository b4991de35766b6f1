package id.petasehat.serve;

import static id.petasehat.fixture.Square.DISTRICT;
import static id.petasehat.fixture.Square.OHOINANGAN;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.fixture.Drawing;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The month of a puskesmas, from a dropped recap to the values on the map, and back. */
class RecapRoutesTest {
  private static final String VALUES = "&level=desa&within=" + DISTRICT;
  private static final String QUESTIONABLE =
      "PUSKESMAS ELAT,,\nBULAN,OKTOBER 2025,\nDesa,K4,Bumil dijenguk\nWerka,4,7\nOhoinangang,3,8\n";
  private static final String ANSWER =
      "{\"kind\":\"indicators\",\"columns\":{\"A\":\"nama_desa\",\"B\":\"k4\",\"C\":\"k6\"},"
          + "\"villages\":{\"Ohoinangang\":\""
          + OHOINANGAN
          + "\"},\"saveAs\":\"rekap-elat\"}";

  @TempDir Path folder;
  private FrontDoor door;

  @BeforeEach
  void open() throws Exception {
    door = FrontDoor.ofSixVillages(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    door.close();
  }

  private Path recap(String name) throws Exception {
    return Drawing.write(
        folder.resolve(name),
        new Drawing("KIA")
            .row("PUSKESMAS : ELAT")
            .row("BULAN : OKTOBER 2025")
            .row("No", "Desa", "K4", null)
            .row(null, null, "Bulan ini", "%")
            .row(1, "Werka", 4, "10,0")
            .row(2, "Waur", "-", null)
            .row(null, "TOTAL", 4, null)
            .merge("A3:A4")
            .merge("B3:B4")
            .merge("C3:D3"));
  }

  private String k4(String village) throws Exception {
    return door.values("k4", "period=2025-10" + VALUES).cell(village, "numerator");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rekap.xlsx", "rekap.xls"})
  void a_dropped_recap_is_known_tried_stored_shown_and_undone(String name) throws Exception {
    Path file = recap(name);

    JsonNode tried = door.posted("/api/v1/imports/auto?dryRun=true&name=" + name, file);
    assertThat(tried.get("kind").asText()).isEqualTo("indicators");
    assertThat(tried.get("recognised").get("sentence").asText())
        .contains("angka indikator bulanan");
    assertThat(tried.get("preview").get("columns").toString()).contains("K4 › Bulan ini");
    assertThat(tried.get("accepted").asLong()).isEqualTo(1);
    assertThat(tried.get("mapping").get("asks").asBoolean()).isFalse();
    assertThat(k4(WERKA)).isEqualTo("-");

    JsonNode done = door.posted("/api/v1/imports/auto?name=" + name, file);
    assertThat(k4(WERKA)).isEqualTo("4");

    door.ask("POST", "/api/v1/imports/" + done.get("batch").asLong() + "/undo");
    assertThat(k4(WERKA)).isEqualTo("-");
  }

  @Test
  void what_is_not_certain_is_asked_and_the_answer_is_kept_for_next_month() throws Exception {
    JsonNode asked = door.posted("/api/v1/imports/auto?dryRun=true&name=okt.csv", QUESTIONABLE);
    assertThat(asked.get("kind").asText()).isEqualTo("indicators");
    assertThat(asked.get("mapping").get("asks").asBoolean()).isTrue();
    assertThat(asked.get("mapping").get("period").asText()).isEqualTo("2025-10");
    assertThat(
            asked
                .get("mapping")
                .get("villages")
                .get(0)
                .get("candidates")
                .get(0)
                .get("code")
                .asText())
        .isEqualTo(OHOINANGAN);
    assertThat(door.post("/api/v1/imports/auto?name=okt.csv", QUESTIONABLE).statusCode())
        .isEqualTo(422);

    JsonNode done =
        door.posted(
            "/api/v1/imports/auto",
            Multipart.of("okt.csv", QUESTIONABLE, ANSWER),
            "Content-Type",
            Multipart.TYPE);
    assertThat(done.get("accepted").asLong()).isEqualTo(4);
    assertThat(k4(OHOINANGAN)).isEqualTo("3");
    assertThat(door.json("/api/v1/profiles").get("profiles").get(0).get("name").asText())
        .isEqualTo("rekap-elat");

    JsonNode next =
        door.posted(
            "/api/v1/imports/auto?name=nov.csv", QUESTIONABLE.replace("OKTOBER", "NOVEMBER"));
    assertThat(next.get("problems").findValuesAsText("code"))
        .as("nothing but that its K6 is above its K4")
        .containsOnly("above-related");
    assertThat(next.get("accepted").asLong()).isEqualTo(4);
    assertThat(next.get("mapping").get("profile").asText()).isEqualTo("rekap-elat");
  }

  @Test
  void a_mapping_is_not_kept_when_its_file_is_refused_or_only_tried() throws Exception {
    String broken = QUESTIONABLE.replace("Werka,4", "Werka,-4");
    door.posted(
        "/api/v1/imports/auto",
        Multipart.of("okt.csv", broken, ANSWER),
        "Content-Type",
        Multipart.TYPE);
    door.posted(
        "/api/v1/imports/auto?dryRun=true",
        Multipart.of("okt.csv", QUESTIONABLE, ANSWER),
        "Content-Type",
        Multipart.TYPE);

    assertThat(door.json("/api/v1/profiles").toString()).doesNotContain("rekap-elat");
    assertThat(k4(WERKA)).isEqualTo("-");
  }

  /** Werka had 90 facility deliveries up to September; 97 up to October are 7 in October. */
  @Test
  void sums_since_january_are_differenced_against_what_is_stored() throws Exception {
    String sums =
        "OKTOBER 2025,\nDesa,Persalinan di fasyankes kumulatif\nWerka,97\nWaur,80\nLarat,5\n";

    JsonNode done = door.posted("/api/v1/imports/indicators?name=okt.csv", sums);

    assertThat(done.get("mapping").get("cumulative").asBoolean()).isTrue();
    FrontDoor.Columns values = door.values("linfas", "period=2025-10" + VALUES);
    assertThat(values.of(WERKA)).startsWith("97/120");
    assertThat(values.cell(WERKA, "previous")).isEqualTo("75.0");
    assertThat(done.get("problems").toString())
        .contains("cumulative-falls")
        .contains("padahal sampai bulan sebelumnya 88")
        .contains("cumulative-gap");
    assertThat(done.get("accepted").asLong()).isEqualTo(3);
    assertThat(values.of(WAUR)).as("as it was written").startsWith("80/");
  }

  @Test
  void a_table_in_windows_1252_and_dhis2_json_are_known_too() throws Exception {
    byte[] text =
        "BULAN MARET 2025 – é\nDesa;K4\nWerka;4\n".getBytes(Charset.forName("windows-1252"));
    Path file = Files.write(folder.resolve("a.csv"), text);
    assertThat(
            door.posted("/api/v1/imports/auto?dryRun=true&name=a.csv", file)
                .get("accepted")
                .asLong())
        .isEqualTo(1);

    String dhis2 =
        "{\"dataValues\":[{\"dataElement\":\"k4\",\"period\":\"202503\",\"orgUnit\":\""
            + WERKA
            + "\",\"value\":\"4\"}]}";
    JsonNode tried = door.posted("/api/v1/imports/auto?dryRun=true&name=a.json", dhis2);
    assertThat(tried.get("kind").asText()).isEqualTo("indicators");
    assertThat(tried.get("accepted").asLong()).isEqualTo(1);
  }
}
