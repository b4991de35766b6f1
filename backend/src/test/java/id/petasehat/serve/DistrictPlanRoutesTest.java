package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.fixture.Office;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where to rebuild in the six villages of 7,500 people, on foot within a quarter of an hour: the
 * pustu of Werka, in the west, works; that of Nerong, in the other kecamatan, is a ruin; that of
 * Larat has nobody in it, and of that of Waur nobody knows the place.
 */
class DistrictPlanRoutesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String Q =
      "\"within\":\"81.02\",\"period\":\"2025-09\",\"limit\":15,\"modes\":[\"kaki\"]";
  private static final String KEI_BESAR = "81.02.03";
  private static final String SELATAN = "81.02.04";

  @TempDir static Path folder;
  private static FrontDoor door;

  @BeforeAll
  static void open() throws Exception {
    door = FrontDoor.ofSixVillages(folder);
    new Office(door.store(), folder)
        .facilities(
            "kode_faskes,nama,jenis,kode_desa,lat,lon,status,kondisi,tgl_kondisi,bidan,perawat",
            "T1,Pustu Werka,pustu,81.02.03.2001,-5.645,133.005,beroperasi,baik,2025-03-31,1,1",
            "T2,Pustu Nerong,pustu,81.02.04.2003,-5.635,133.015,beroperasi,rusak"
                + " berat,2025-03-31,1,1",
            "T3,Pustu Larat,pustu,81.02.04.2004,-5.635,133.025,beroperasi,baik,2025-03-31,0,0",
            "T4,Pustu Waur,pustu,81.02.03.2002,,,beroperasi,rusak berat,2025-03-31,1,1");
  }

  @AfterAll
  static void close() {
    door.close();
  }

  private static JsonNode answer(String more) throws Exception {
    HttpResponse<byte[]> answer = door.post("/api/v1/plans", "{" + Q + more + "}");
    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static JsonNode refused(int status, String body) throws Exception {
    HttpResponse<byte[]> answer = door.post("/api/v1/plans", body);
    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private static List<String> texts(JsonNode list, String field) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.at(field).asText()));
    return texts;
  }

  private static long sum(JsonNode list, String field) {
    long sum = 0;
    for (JsonNode one : list) {
      sum += one.at(field).asLong();
    }
    return sum;
  }

  @Test
  void a_question_is_answered_with_proof_and_all_its_figures_agree() throws Exception {
    JsonNode plan = answer(",\"count\":1");

    assertThat(plan.at("/outcome/proved").asBoolean()).isTrue();
    assertThat(plan.get("chosen")).hasSize(1);
    JsonNode season = plan.get("seasons").get(0);
    long gained = season.get("after").asLong() - season.get("before").asLong();
    assertThat(season.get("people").asLong()).isEqualTo(7500);
    assertThat(gained).isPositive().isEqualTo(plan.at("/outcome/value").asLong());
    assertThat(sum(plan.get("chosen"), "/people/0")).isEqualTo(gained);
    assertThat(sum(plan.get("kecamatan"), "/after/0")).isEqualTo(season.get("after").asLong());
    assertThat(sum(plan.get("villages"), "/before/0")).isEqualTo(season.get("before").asLong());
    assertThat(sum(plan.get("villages"), "/after/0")).isEqualTo(season.get("after").asLong());
    assertThat(sum(plan.get("uncovered"), "/people/0"))
        .isEqualTo(7500 - season.get("after").asLong());
    assertThat(sum(plan.get("chosen"), "/option/cost"))
        .isEqualTo(plan.at("/outcome/cost").asLong());
  }

  @Test
  void what_was_asked_is_told_with_all_defaults_and_asks_the_same_again() throws Exception {
    JsonNode plan = answer("");

    JsonNode asked = plan.get("asked");
    assertThat(asked.get("districtName").asText()).isEqualTo("Kabupaten Maluku Tenggara");
    assertThat(asked.get("villageTerm").asText()).isEqualTo("ohoi");
    assertThat(asked.get("count").asInt()).isEqualTo(3);
    assertThat(asked.get("seasons").toString()).isEqualTo("[\"kemarau\"]");
    assertThat(asked.get("aim").asText()).isEqualTo("orang");
    assertThat(asked.get("rebuildBeforeNew").asBoolean()).isTrue();

    JsonNode again = JSON.readTree(door.post("/api/v1/plans", asked.toString()).body());

    assertThat(again).isEqualTo(plan);
  }

  @Test
  void near_best_sets_fairness_and_the_curve_stand_beside_the_best() throws Exception {
    JsonNode plan =
        answer(
            ",\"count\":2,\"leastPerKecamatan\":1,\"alternatives\":3,\"frontier\":\"count\","
                + "\"rebuildBeforeNew\":false");

    assertThat(plan.get("alternatives")).hasSize(3);
    assertThat(plan.at("/fairness/price").asLong()).isNotNegative();
    assertThat(texts(plan.get("kecamatan"), "/options")).containsExactly("1", "1");
    long before = 0;
    for (JsonNode step : plan.get("frontier")) {
      assertThat(step.get("value").asLong()).isGreaterThanOrEqualTo(before);
      before = step.get("feasible").asBoolean() ? step.get("value").asLong() : before;
    }
    assertThat(answer(",\"frontier\":\"budget\"").get("frontier")).hasSize(20);
  }

  @Test
  void forced_and_forbidden_options_and_kinds_are_kept_to() throws Exception {
    JsonNode free = answer(",\"count\":1");
    String best = free.at("/chosen/0/option/id").asText();

    JsonNode forbidden = answer(",\"count\":1,\"forbidden\":[\"" + best + "\"]");
    JsonNode forced = answer(",\"count\":1,\"forced\":[\"staff:T3\"]");
    JsonNode onlyStaff = answer(",\"kinds\":[\"staff\"]");

    assertThat(texts(forbidden.get("chosen"), "/option/id")).doesNotContain(best);
    assertThat(texts(forced.get("chosen"), "/option/id")).containsExactly("staff:T3");
    assertThat(texts(onlyStaff.get("chosen"), "/option/id")).containsExactly("staff:T3");
  }

  @Test
  void what_the_question_names_is_told_with_its_problem_though_it_is_not_chosen() throws Exception {
    JsonNode plan =
        answer(
            ",\"count\":1,\"forced\":[\"staff:T3\"],\"forbidden\":[\"rebuild:T2\"],"
                + "\"costs\":{\"repair:T2\":1000},\"extra\":["
                + "{\"id\":\"drawn:1\",\"name\":\"Di laut\",\"lon\":140,\"lat\":0},"
                + "{\"id\":\"drawn:2\",\"name\":\"Balai\",\"lon\":133.015,\"lat\":-5.635}]");

    assertThat(texts(plan.get("others"), "/id"))
        .containsExactly("drawn:1", "drawn:2", "rebuild:T2", "repair:T2");
    assertThat(plan.at("/others/0/problem/id").asText()).contains("di luar kabupaten");
    assertThat(plan.at("/others/1/people/0").asLong()).isPositive();
    assertThat(plan.at("/others/1/villageName").asText()).isEqualTo("Nerong");
    assertThat(plan.at("/others/3/cost").asLong()).isEqualTo(1000);
    assertThat(plan.at("/others/3/costPercent").isNull()).isTrue();
  }

  @Test
  void a_kecamatan_that_cannot_be_met_is_named_by_its_name() throws Exception {
    JsonNode problem = refused(422, "{" + Q + ",\"kinds\":[\"staff\"],\"leastPerKecamatan\":1}");

    JsonNode finding = problem.get("findings").get(0);
    assertThat(finding.get("code").asText()).isEqualTo("kecamatan-cannot-be-met");
    assertThat(finding.get("place").asText()).isEqualTo(KEI_BESAR);
    assertThat(finding.at("/reason/id").asText())
        .contains("Kecamatan Kei Besar harus mendapat 1")
        .doesNotContain(KEI_BESAR);
    JsonNode excepted =
        answer(",\"kinds\":[\"staff\"],\"leastPerKecamatan\":1,\"kecamatanExcept\":[\"81.02.03\"]");
    assertThat(texts(excepted.get("chosen"), "/option/kecamatan")).containsExactly(SELATAN);
  }

  @Test
  void an_option_that_is_not_there_any_more_is_named_so_that_it_can_be_dropped() throws Exception {
    JsonNode problem =
        refused(422, "{" + Q + ",\"forced\":[\"rebuild:X9\"],\"forbidden\":[\"staff:X8\"]}");

    assertThat(texts(problem.get("findings"), "/code")).containsOnly("unknown-option");
    assertThat(texts(problem.get("findings"), "/place")).containsExactly("rebuild:X9", "staff:X8");
  }

  @Test
  void a_cost_of_an_option_that_another_limit_has_is_only_noted() throws Exception {
    JsonNode plan = answer(",\"costs\":{\"move:T2@133.0000,-5.6000\":5}");

    JsonNode note = note(plan, "cost-of-no-option");
    assertThat(note.get("place").asText()).isEqualTo("move:T2@133.0000,-5.6000");
    assertThat(note.at("/reason/id").asText()).contains("tidak dipakai");
    assertThat(plan.get("chosen")).isNotEmpty();
  }

  @Test
  void new_places_near_a_ruin_are_told_as_left_out_but_not_what_somebody_drew() throws Exception {
    String near = ",\"extra\":[{\"id\":\"drawn:1\",\"lon\":133.015,\"lat\":-5.636}]";
    JsonNode plan = answer(near);

    List<String> leftOut = new ArrayList<>();
    plan.get("leftOut").forEach(id -> leftOut.add(id.asText()));
    assertThat(leftOut).isNotEmpty().allMatch(id -> id.startsWith("build:"));
    assertThat(note(plan, "drawn-near-mending").get("place").asText()).isEqualTo("drawn:1");
    assertThat(answer(near + ",\"rebuildBeforeNew\":false").get("leftOut")).isEmpty();
    JsonNode forced = answer(",\"forced\":[\"" + leftOut.get(0) + "\"]");
    assertThat(texts(forced.get("leftOut"), "")).doesNotContain(leftOut.get(0));
    assertThat(texts(forced.get("chosen"), "/option/id")).contains(leftOut.get(0));
  }

  private static JsonNode note(JsonNode plan, String code) {
    for (JsonNode note : plan.get("notes")) {
      if (note.get("code").asText().equals(code)) {
        return note;
      }
    }
    throw new AssertionError("no note " + code + " in " + plan.get("notes"));
  }

  @Test
  void an_option_that_cannot_be_chosen_cannot_be_forced() throws Exception {
    JsonNode lost = refused(422, "{" + Q + ",\"forced\":[\"rebuild:T4\"]}");
    JsonNode leftOut =
        refused(422, "{" + Q + ",\"forced\":[\"staff:T3\"],\"kinds\":[\"rebuild\"]}");

    assertThat(lost.at("/findings/0/code").asText()).isEqualTo("forced-not-choosable");
    assertThat(lost.at("/findings/0/reason/id").asText()).contains("Pustu Waur", "lat dan lon");
    assertThat(leftOut.at("/findings/0/code").asText()).isEqualTo("forced-kind-left-out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "within|missing-field|{}",
        "limit|number-out-of-range|{\"within\":\"81.02\",\"limit\":0}",
        "limit|not-a-whole-number|{\"within\":\"81.02\",\"limit\":\"60\"}",
        "seconds|number-out-of-range|{\"within\":\"81.02\",\"seconds\":61}",
        "count|number-out-of-range|{\"within\":\"81.02\",\"count\":-1}",
        "budget|number-out-of-range|{\"within\":\"81.02\",\"budget\":-1}",
        "budget|number-out-of-range|{\"within\":\"81.02\",\"budget\":1e300}",
        "budget|not-a-whole-number|{\"within\":\"81.02\",\"budget\":1e999}",
        "aim|unknown-aim|{\"within\":\"81.02\",\"aim\":\"semua\"}",
        "seasons|unknown-word|{\"within\":\"81.02\",\"seasons\":[\"salju\"]}",
        "modes|unknown-word|{\"within\":\"81.02\",\"modes\":[\"pesawat\"]}",
        "kinds|unknown-word|{\"within\":\"81.02\",\"kinds\":[\"jual\"]}",
        "judge|unknown-word|{\"within\":\"81.02\",\"judge\":\"best\"}",
        "rule|unknown-word|{\"within\":\"81.02\",\"rule\":{\"worst\":\"hancur-lebur\"}}",
        "period|bad-period|{\"within\":\"81.02\",\"period\":\"2025\"}",
        "costs.repair:T2|number-out-of-range|{\"within\":\"81.02\",\"costs\":{\"repair:T2\":0}}",
        "extra[0].id|bad-id|{\"within\":\"81.02\",\"extra\":[{\"lon\":133,\"lat\":-5}]}",
        "extra[0].id|bad-id|{\"within\":\"81.02\",\"extra\":[{\"id\":\"file:1\",\"lon\":133,"
            + "\"lat\":-5.6}]}",
        "extra[0].lat|not-a-coordinate|{\"within\":\"81.02\",\"extra\":[{\"id\":\"drawn:1\","
            + "\"lon\":133}]}",
        "extra[0].lat|number-out-of-range|{\"within\":\"81.02\",\"extra\":[{\"id\":\"drawn:1\","
            + "\"lon\":133,\"lat\":91}]}",
        "forced|not-a-list|{\"within\":\"81.02\",\"forced\":\"T1\"}",
        "kecamatanExcept|unknown-kecamatan|{\"within\":\"81.02\",\"kecamatanExcept\":[\"x\"]}"
      })
  void what_cannot_be_right_is_told_with_its_place(String place, String code, String body)
      throws Exception {
    JsonNode problem = refused(400, body);

    assertThat(problem.get("place").asText()).isEqualTo(place);
    assertThat(problem.get("code").asText()).isEqualTo(code);
    assertThat(problem.get("remedy").asText()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kelompok:odgj",
        "kelompok:tb_terduga",
        "kelompok:risiko_hiv",
        "belum:spm-odgj",
        "belum:spm-tb",
        "belum:spm-hiv",
        "belum:belum-layan:spm-hiv",
        "belum:mati-ibu",
        "belum:dx-kasus:B20-B24"
      })
  void patients_and_persons_at_risk_are_never_asked_of_by_village(String aim) throws Exception {
    JsonNode problem = refused(400, "{" + Q + ",\"aim\":\"" + aim + "\"}");

    assertThat(problem.get("place").asText()).isEqualTo("aim");
    assertThat(problem.get("code").asText()).isEqualTo("restricted-aim");
    assertThat(problem.get("detail").asText()).contains("tidak pernah", "per desa");
    assertThat(problem.get("remedy").asText()).contains("kelompok:lansia");
    String options = "/api/v1/plans/options?within=81.02&aim=" + aim;
    assertThat(door.get(options).statusCode()).isEqualTo(400);
    String kept = "{\"name\":\"x\",\"asked\":{" + Q + ",\"aim\":\"" + aim + "\"}}";
    assertThat(door.post("/api/v1/plans/kept", kept).statusCode()).isEqualTo(400);
  }

  @Test
  void every_group_that_an_unknown_aim_is_answered_with_may_be_asked_for() throws Exception {
    String remedy = refused(400, "{" + Q + ",\"aim\":\"kelompok:x\"}").get("remedy").asText();

    assertThat(remedy).contains("bumil", "lansia").doesNotContain("odgj", "tb_", "hiv");
  }

  @Test
  void more_than_fifty_drawn_places_are_refused() throws Exception {
    String places =
        IntStream.rangeClosed(1, 51)
            .mapToObj(one -> "{\"id\":\"drawn:" + one + "\",\"lon\":133,\"lat\":-5.6}")
            .collect(Collectors.joining(","));

    assertThat(refused(400, "{" + Q + ",\"extra\":[" + places + "]}").get("code").asText())
        .isEqualTo("list-too-long");
  }

  @Test
  void a_district_without_boundaries_is_not_found() throws Exception {
    assertThat(refused(404, "{\"within\":\"11.01\"}").get("remedy").asText())
        .isEqualTo("Impor dahulu batas desanya.");
    assertThat(refused(400, "{\"within\":\"Maluku\"}").get("detail").asText()).contains("Maluku");
  }

  @Test
  void a_field_of_another_name_is_noted() throws Exception {
    JsonNode plan = answer(",\"buget\":1");

    assertThat(texts(plan.get("notes"), "/code")).contains("unknown-field");
    assertThat(texts(plan.get("notes"), "/place")).contains("buget");
  }

  @Test
  void minutes_without_roads_and_land_cover_are_told_as_rough_beside_the_proof() throws Exception {
    assertThat(texts(answer("").get("notes"), "/code")).contains("rough");
  }

  @Test
  void the_data_behind_a_plan_is_told_with_its_day() throws Exception {
    JsonNode sources = answer("").get("sources");

    assertThat(texts(sources, "/what/id"))
        .contains("Penduduk", "Pos kesehatan", "Batas ohoi", "Model perjalanan", "Harga satuan");
    assertThat(sources.toString())
        .contains("asumsi program")
        .contains("perkiraan kasar")
        .contains("15 menit; jalan kaki; musim kemarau");
  }

  @Test
  void what_can_be_chosen_is_told_before_anything_is_solved() throws Exception {
    String query = "?within=81.02&period=2025-09&limit=15&modes=kaki&seasons=kemarau,hujan";
    HttpResponse<byte[]> first = door.get("/api/v1/plans/options" + query);
    JsonNode options = JSON.readTree(first.body());

    assertThat(texts(options.get("seasons"), "/id")).containsExactly("kemarau", "hujan");
    assertThat(options.at("/seasons/0/people").asLong()).isEqualTo(7500);
    assertThat(texts(options.get("options"), "/id")).contains("rebuild:T2", "staff:T3");
    assertThat(texts(options.get("notes"), "/code")).contains("posts-without-place");
    String etag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(door.get("/api/v1/plans/options" + query, "If-None-Match", etag).statusCode())
        .isEqualTo(304);
    assertThat(door.get("/api/v1/plans/options?within=81.02&limit=x").statusCode()).isEqualTo(400);
  }
}
