package id.petasehat.serve;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.store.Store;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure that may be wrong: told with its file, listed, commented on, held back, corrected. */
class DoubtfulRoutesTest {
  private static final String HEADER =
      "kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan\n";
  private static final String MISTAKE = HEADER + row(WERKA, "k4", "2025-07", 210, null) + "\n";

  @TempDir Path folder;
  private FrontDoor door;
  private Office office;

  @BeforeEach
  void open() throws Exception {
    Store store = Store.inFolder(EmbeddedStores.prepare(folder));
    office = new Office(store, folder);
    office.boundaries(Square.SIX);
    office.population(Office.sasaranRow(WERKA, 2025, "bumil", 400));
    office.indicators(
        row(WERKA, "k4", "2025-01", 20, null),
        row(WERKA, "k4", "2025-02", 21, null),
        row(WERKA, "k4", "2025-03", 22, null),
        row(WERKA, "k4", "2025-04", 20, null),
        row(WERKA, "k4", "2025-05", 21, null),
        row(WERKA, "k4", "2025-06", 22, null));
    door = new FrontDoor(store);
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void a_dry_run_names_the_doubtful_figure_and_asks_about_it() throws Exception {
    JsonNode report = door.posted("/api/v1/imports/indicators?dryRun=true&name=juli.csv", MISTAKE);

    JsonNode problem = report.get("problems").get(0);
    assertThat(problem.get("row").asInt()).isEqualTo(2);
    assertThat(problem.get("figure").toString())
        .isEqualTo(
            "{\"village\":\"81.02.03.2001\",\"indicator\":\"k4\",\"period\":\"2025-07\","
                + "\"asks\":true}");
    assertThat(listed("warned").get("figures")).isEmpty();
  }

  @Test
  void a_comment_that_comes_with_the_file_holds_the_figure_back() throws Exception {
    JsonNode report =
        commit(MISTAKE, "[{\"place\":\"baris 2\",\"text\":\"Tunggu register\",\"hold\":true}]");

    assertThat(report.get("batch").isNull()).isFalse();
    JsonNode held = listed("held").get("figures").get(0);
    assertThat(held.get("numerator").asInt()).isEqualTo(210);
    assertThat(held.get("state").asText()).isEqualTo("held");
    assertThat(held.get("flags").get(0).get("code").asText()).isEqualTo("outlier");
    assertThat(held.get("comments").get(0).get("text").asText()).isEqualTo("Tunggu register");
    assertThat(values("2025-07").of(WERKA)).isEqualTo("-/- = - held - - through -");
    assertThat(values("2025-07").cell(WERKA, "reporting")).isEqualTo("[0,1]");
  }

  @Test
  void a_held_figure_is_released_on_the_page() throws Exception {
    commit(MISTAKE, "[]");
    assertThat(say("Menunggu", true)).isEqualTo(200);
    assertThat(values("2025-07").cell(WERKA, "state")).isEqualTo("held");

    assertThat(say("Sudah dicocokkan dengan register", false)).isEqualTo(200);

    assertThat(values("2025-07").cell(WERKA, "numerator")).isEqualTo("336");
    JsonNode figure = listed("warned").get("figures").get(0);
    assertThat(figure.get("comments")).hasSize(2);
    assertThat(figure.get("comments").get(0).get("decision").asText()).isEqualTo("keep");
  }

  @Test
  void the_month_after_a_held_one_sums_without_it_and_has_no_status() throws Exception {
    commit(MISTAKE + row(WERKA, "k4", "2025-08", 23, null) + "\n", "[]");
    say("Menunggu", true);

    assertThat(values("2025-08").of(WERKA))
        .isEqualTo("149/400 = 37.25 reported - - through 2025-08");
  }

  @Test
  void a_correction_is_shown_before_and_after_and_counts_at_once() throws Exception {
    commit(MISTAKE, "[{\"place\":\"baris 2\",\"text\":\"Tunggu\",\"hold\":true}]");

    JsonNode report = commit(HEADER + row(WERKA, "k4", "2025-07", 21, null) + "\n", "[]");

    assertThat(report.get("changed").asInt()).isEqualTo(1);
    assertThat(report.get("changes").get(0).toString())
        .isEqualTo(
            "{\"place\":\"baris 2\",\"village\":{\"code\":\"81.02.03.2001\",\"name\":\"Werka\"},"
                + "\"indicator\":\"k4\",\"period\":\"2025-07\","
                + "\"old\":{\"numerator\":210,\"denominator\":null,\"reported\":true},"
                + "\"new\":{\"numerator\":21,\"denominator\":null,\"reported\":true}}");
    assertThat(values("2025-07").cell(WERKA, "numerator")).isEqualTo("147");
    assertThat(listed("held").get("figures")).isEmpty();
    JsonNode history = door.json("/api/v1/areas/" + WERKA + "/sources?indicator=k4&period=2025-07");
    assertThat(history.get("figures").get(0).get("numerator").asInt()).isEqualTo(21);
    assertThat(history.get("figures").get(1).get("held").asBoolean()).isTrue();
    assertThat(history.get("comments").get(0).get("text").asText()).isEqualTo("Tunggu");
  }

  @Test
  void counts_are_of_the_place_that_is_asked() throws Exception {
    commit(MISTAKE, "[]");

    assertThat(listed("warned").get("counts").toString())
        .isEqualTo("{\"warned\":1,\"flag\":0,\"info\":0,\"held\":0}");
    assertThat(
            door.json("/api/v1/doubtful?period=2025-07&within=81.02.04").get("counts").toString())
        .isEqualTo("{\"warned\":0,\"flag\":0,\"info\":0,\"held\":0}");
  }

  @Test
  void a_year_a_span_and_one_village_can_be_asked_for() throws Exception {
    commit(
        MISTAKE
            + row(WERKA, "k4", "2025-08", 300, null)
            + "\n"
            + row(WAUR, "k4", "2025-03", 3, 2L)
            + "\n",
        "[]");

    assertThat(periods("period=2025&within=81.02"))
        .containsExactly("2025-08 81.02.03.2001", "2025-07 81.02.03.2001");
    assertThat(periods("period=2025-08&within=81.02")).containsExactly("2025-08 81.02.03.2001");
    assertThat(periods("period=2025-08&from=2025-06&within=" + WERKA)).hasSize(2);
    assertThat(periods("period=2025&within=" + WAUR)).isEmpty();
    assertThat(door.get("/api/v1/doubtful?period=2025-08&from=2025-09&within=81.02").statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_span_of_36_months_is_the_longest_and_each_bad_one_gets_its_own_remedy() throws Exception {
    String ofJuly = "/api/v1/doubtful?within=81.02&period=2025-07&from=";

    assertThat(door.get(ofJuly + "2022-08").statusCode()).as("36 months").isEqualTo(200);
    assertThat(refusal(ofJuly + "2022-07"))
        .as("37 months")
        .contains("Paling lama 36 bulan: mulai dari bulan yang lebih akhir.");
    assertThat(refusal(ofJuly + "2025-08")).contains("Mulai dari bulan yang lebih awal.");
  }

  private String refusal(String path) throws Exception {
    HttpResponse<byte[]> answer = door.get(path);
    assertThat(answer.statusCode()).isEqualTo(400);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private List<String> periods(String query) throws Exception {
    List<String> periods = new ArrayList<>();
    for (JsonNode one : door.json("/api/v1/doubtful?" + query).get("figures")) {
      periods.add(one.get("period").asText() + " " + one.get("village").get("code").asText());
    }
    return periods;
  }

  @Test
  void what_cannot_be_understood_is_refused_in_plain_words() throws Exception {
    for (String body : List.of("{", "{}", comment("", true), comment("x".repeat(501), true))) {
      assertThat(door.post("/api/v1/comments", body).statusCode()).as(body).isEqualTo(400);
    }
    assertThat(door.post("/api/v1/comments", comment("Tidak ada", true)).statusCode())
        .as("July is not reported yet")
        .isEqualTo(404);
    assertThat(door.get("/api/v1/doubtful?period=2025-07&within=81.02&level=x").statusCode())
        .isEqualTo(400);
    assertThat(commit(MISTAKE, "[{\"text\":\"\"}]").get("status").asInt()).isEqualTo(400);
  }

  @Test
  void a_restricted_figure_that_is_held_names_neither_village_nor_number_nor_line()
      throws Exception {
    holdRestricted();

    JsonNode held = listed("held").get("figures").get(0);

    assertThat(held.get("indicator").asText()).isEqualTo("spm-odgj");
    for (String hidden : List.of("village", "numerator", "denominator", "file", "row")) {
      assertThat(held.get(hidden).isNull()).as(hidden).isTrue();
    }
    assertThat(held.get("flags")).isEmpty();
    assertThat(held.get("comments")).as("they may repeat the number").isEmpty();
    assertThat(held.get("under").get("code").asText()).isEqualTo("81.02");
    assertThat(held.get("importId").asLong()).as("the way to it").isPositive();
    assertThat(listed("held").toString()).doesNotContain("Werka", WERKA, "juli.csv");
  }

  @Test
  void a_restricted_figure_is_listed_under_its_puskesmas_unless_that_has_one_village()
      throws Exception {
    office.facilities("kode_faskes,nama,jenis", "P1,Elat,puskesmas", "P2,Sather,puskesmas");
    String header = "kode_desa,kode_puskesmas,berlaku_dari";
    office.workAreas(header, WERKA + ",P1,2025-01-01");
    holdRestricted();

    assertThat(under()).isEqualTo("81.02");
    office.workAreas(header, WERKA + ",P1,2025-01-01", WAUR + ",P1,2025-01-01");
    assertThat(under()).isEqualTo("pkm:P1");
  }

  @Test
  void a_restricted_figure_is_not_even_counted_where_the_place_would_point_at_its_village()
      throws Exception {
    holdRestricted();

    for (String narrow : List.of(WERKA, "81.02.03")) {
      JsonNode answer = door.json("/api/v1/doubtful?period=2025-07&level=held&within=" + narrow);
      assertThat(answer.get("figures")).as(narrow).isEmpty();
      assertThat(answer.get("counts").get("held").asInt()).as(narrow).isZero();
    }
    assertThat(listed("held").get("counts").get("held").asInt()).isEqualTo(1);
  }

  private void holdRestricted() throws Exception {
    commit(HEADER + row(WERKA, "spm-odgj", "2025-07", 3, 9L) + "\n", "[]");
    String said = comment("Menunggu", true).replace("\"k4\"", "\"spm-odgj\"");
    assertThat(door.post("/api/v1/comments", said).statusCode()).isEqualTo(200);
  }

  private String under() throws Exception {
    return listed("held").get("figures").get(0).get("under").get("code").asText();
  }

  private JsonNode commit(String file, String comments) throws Exception {
    return door.posted(
        "/api/v1/imports/indicators",
        Multipart.withComments("juli.csv", file, comments),
        "Content-Type",
        Multipart.TYPE);
  }

  private int say(String text, boolean hold) throws Exception {
    return door.post("/api/v1/comments", comment(text, hold)).statusCode();
  }

  private static String comment(String text, boolean hold) {
    return "{\"village\":\"%s\",\"indicator\":\"k4\",\"period\":\"2025-07\",\"text\":\"%s\",\"hold\":%s}"
        .formatted(WERKA, text, hold);
  }

  private JsonNode listed(String level) throws Exception {
    return door.json("/api/v1/doubtful?period=2025-07&within=81.02&level=" + level);
  }

  private FrontDoor.Columns values(String period) throws Exception {
    return door.values("k4", "period=" + period + "&level=desa&within=" + WERKA);
  }
}
