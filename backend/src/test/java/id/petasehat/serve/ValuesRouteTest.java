package id.petasehat.serve;

import static id.petasehat.fixture.Square.DISTRICT;
import static id.petasehat.fixture.Square.KEI_BESAR;
import static id.petasehat.fixture.Square.LARAT;
import static id.petasehat.fixture.Square.NERONG;
import static id.petasehat.fixture.Square.OHOINANGAN;
import static id.petasehat.fixture.Square.SELATAN;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WEDUAR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.fixture.SixVillages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of {@link SixVillages}, worked out by hand, as the server answers them. */
class ValuesRouteTest {
  private static final String IN_DISTRICT = "&level=desa&within=81.02";
  @TempDir static Path folder;
  private static FrontDoor door;

  @BeforeAll
  static void open() throws Exception {
    door = FrontDoor.ofSixVillages(folder);
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @Test
  void the_answer_has_the_columns_of_the_contract_each_as_long_as_the_codes() throws Exception {
    JsonNode json = door.values("linfas", "period=2025-09" + IN_DISTRICT).json();

    assertThat(json.get("indicator").asText()).isEqualTo("linfas");
    assertThat(json.get("period").asText()).isEqualTo("2025-09");
    assertThat(json.get("level").asText()).isEqualTo("desa");
    assertThat(json.get("version").asLong()).isEqualTo(door.store().versions().data());
    for (String column :
        List.of(
            "numerator",
            "denominator",
            "value",
            "state",
            "status",
            "previous",
            "through",
            "reporting",
            "monthly",
            "monthlyPrevious",
            "trend",
            "pointsBehind",
            "peopleBehind",
            "peopleNotServed")) {
      assertThat(json.get(column)).as(column).hasSize(6);
    }
    assertThat(texts(json.get("code")))
        .containsExactly(WERKA, WAUR, OHOINANGAN, WEDUAR, NERONG, LARAT);
  }

  @Test
  void cumulative_coverage_is_judged_by_the_expected_line_and_the_trend() throws Exception {
    var linfas = door.values("linfas", "period=2025-09" + IN_DISTRICT);

    // T = 95, nine of twelve months: E = 95 * 9 / 12
    assertThat(linfas.json().get("target").asDouble()).isEqualTo(95);
    assertThat(linfas.json().get("expected").asDouble()).isEqualTo(71.25);
    assertThat(linfas.of(WERKA)).isEqualTo("90/120 = 75.0 reported BAIK naik through 2025-09");
    assertThat(linfas.of(WAUR))
        .isEqualTo("88/120 = 73.33333333333333 reported KURANG turun through 2025-09");
    assertThat(linfas.of(OHOINANGAN))
        .isEqualTo("80/120 = 66.66666666666667 reported CUKUP naik through 2025-09");
    assertThat(linfas.of(WEDUAR)).isEqualTo("57/80 = 71.25 reported BAIK tetap through 2025-09");
  }

  @Test
  void the_month_before_stands_beside_the_value() throws Exception {
    var linfas = door.values("linfas", "period=2025-09" + IN_DISTRICT);

    assertThat(linfas.cell(WEDUAR, "previous")).isEqualTo("63.75"); // 51 of 80
    assertThat(linfas.cell(WERKA, "monthly")).isEqualTo("11");
    assertThat(linfas.cell(WERKA, "monthlyPrevious")).isEqualTo("10");
    assertThat(linfas.cell(WERKA, "reporting")).isEqualTo("[1,1]");
  }

  @Test
  void a_village_silent_since_june_shows_june_and_is_not_judged() throws Exception {
    var linfas = door.values("linfas", "period=2025-09" + IN_DISTRICT);

    assertThat(linfas.of(NERONG)).isEqualTo("48/100 = 48.0 not-reported - - through 2025-06");
    assertThat(linfas.cell(NERONG, "reporting")).isEqualTo("[0,1]");
    assertThat(linfas.cell(NERONG, "monthly")).isEqualTo("-");
  }

  @Test
  void a_village_without_anyone_to_serve_is_not_applicable() throws Exception {
    var linfas = door.values("linfas", "period=2025-09" + IN_DISTRICT);

    assertThat(linfas.of(LARAT)).isEqualTo("-/- = - not-applicable - - through -");
  }

  @Test
  void a_village_that_never_reported_has_nothing() throws Exception {
    var kn1 = door.values("kn1", "period=2025-04" + IN_DISTRICT);

    assertThat(kn1.of(WAUR)).isEqualTo("-/- = - not-reported - - through -");
  }

  @Test
  void a_reported_zero_is_a_value() throws Exception {
    var kn1 = door.values("kn1", "period=2025-04" + IN_DISTRICT);

    assertThat(kn1.of(OHOINANGAN)).isEqualTo("0/100 = 0.0 zero JELEK tetap through 2025-04");
  }

  @Test
  void a_month_missing_in_between_takes_away_the_status_alone() throws Exception {
    var kn1 = door.values("kn1", "period=2025-04" + IN_DISTRICT);

    assertThat(kn1.of(WERKA)).isEqualTo("15/100 = 15.0 reported - - through 2025-04");
    assertThat(kn1.of(LARAT)).isEqualTo("9/100 = 9.0 reported - - through 2025-04");
  }

  @Test
  void more_than_everyone_served_is_shown_as_it_is() throws Exception {
    var kn1 = door.values("kn1", "period=2025-04" + IN_DISTRICT);

    assertThat(kn1.of(WEDUAR)).isEqualTo("120/100 = 120.0 reported BAIK tetap through 2025-04");
  }

  @Test
  void a_row_that_says_not_reported_is_no_zero() throws Exception {
    var kn1 = door.values("kn1", "period=2025-04" + IN_DISTRICT);

    assertThat(kn1.of(NERONG)).isEqualTo("30/100 = 30.0 not-reported - - through 2025-03");
  }

  @Test
  void a_kecamatan_is_the_sum_over_the_sum_of_its_villages_that_reported() throws Exception {
    var linfas = door.values("linfas", "period=2025-09&level=kecamatan&within=81.02");

    // 90 + 88 + 80 = 258 of 360; 258 * 1200 = 309,600 is above 95 * 9 * 360 = 307,800; 29 -> 30
    assertThat(linfas.of(KEI_BESAR))
        .isEqualTo("258/360 = 71.66666666666667 reported BAIK naik through 2025-09");
    assertThat(linfas.cell(KEI_BESAR, "reporting")).isEqualTo("[3,3]");
    // Nerong is silent and Larat has no sasaran
    assertThat(linfas.of(SELATAN)).isEqualTo("57/80 = 71.25 reported BAIK tetap through 2025-09");
    assertThat(linfas.cell(SELATAN, "reporting")).isEqualTo("[1,3]");
  }

  @Test
  void a_kabupaten_within_itself_is_the_sum_of_all_its_villages() throws Exception {
    var linfas = door.values("linfas", "period=2025-09&level=kabupaten&within=81.02");

    assertThat(texts(linfas.json().get("code"))).containsExactly(DISTRICT);
    assertThat(linfas.cell(DISTRICT, "numerator")).isEqualTo("315"); // 258 + 57
    assertThat(linfas.cell(DISTRICT, "denominator")).isEqualTo("440"); // 360 + 80
    assertThat(linfas.cell(DISTRICT, "reporting")).isEqualTo("[4,6]");
  }

  @Test
  void a_year_of_a_cumulative_indicator_is_its_last_month() throws Exception {
    var linfas = door.values("linfas", "period=2025" + IN_DISTRICT);

    assertThat(linfas.json().get("expected").asDouble()).isEqualTo(95);
    assertThat(linfas.of(WERKA)).isEqualTo("90/120 = 75.0 reported - - through 2025-09");
    assertThat(linfas.of(NERONG)).isEqualTo("48/100 = 48.0 reported - - through 2025-06");
  }

  @Test
  void a_monthly_flow_stands_alone_and_a_silent_month_is_empty() throws Exception {
    var ds = door.values("ds", "period=2025-09" + IN_DISTRICT);

    assertThat(ds.json().get("expected").asDouble()).isEqualTo(85); // no twelfths
    assertThat(ds.of(WAUR)).isEqualTo("40/100 = 40.0 reported - - through 2025-09");
    assertThat(ds.of(OHOINANGAN)).isEqualTo("-/- = - not-reported - - through -");
    assertThat(ds.of(WEDUAR)).isEqualTo("0/40 = 0.0 zero - - through 2025-09");
  }

  @Test
  void a_report_received_after_the_fifth_of_the_next_month_is_late() throws Exception {
    var ds = door.values("ds", "period=2025-09" + IN_DISTRICT);

    assertThat(ds.of(WERKA)).isEqualTo("90/100 = 90.0 late - naik through 2025-09");
    assertThat(ds.cell(WERKA, "previous")).isEqualTo("80.0");
  }

  @Test
  void a_year_of_a_flow_is_the_sum_of_its_months() throws Exception {
    var villages = door.values("ds", "period=2025" + IN_DISTRICT);
    var kecamatan = door.values("ds", "period=2025&level=kecamatan&within=81.02");

    assertThat(villages.of(WERKA)).isEqualTo("170/200 = 85.0 reported - - through 2025-09");
    assertThat(villages.of(OHOINANGAN)).isEqualTo("30/50 = 60.0 reported - - through 2025-08");
    // 170 + 40 + 30 of 200 + 100 + 50
    assertThat(kecamatan.cell(KEI_BESAR, "numerator")).isEqualTo("240");
    assertThat(kecamatan.cell(KEI_BESAR, "denominator")).isEqualTo("350");
  }

  @Test
  void a_stock_stands_until_the_next_one_is_reported() throws Exception {
    assertThat(door.values("kb-aktif", "period=2025-03" + IN_DISTRICT).of(WERKA))
        .isEqualTo("150/300 = 50.0 reported - - through 2025-03");
    assertThat(door.values("kb-aktif", "period=2025-09" + IN_DISTRICT).of(WERKA))
        .isEqualTo("150/300 = 50.0 not-reported - - through 2025-03");
  }

  @Test
  void an_annual_round_stands_for_the_rest_of_its_year() throws Exception {
    var vitaminA = door.values("vit-a", "period=2025-09" + IN_DISTRICT);

    assertThat(vitaminA.of(WERKA)).isEqualTo("45/50 = 90.0 reported - - through 2025-02");
    assertThat(vitaminA.of(WAUR)).isEqualTo("-/- = - not-reported - - through -");
  }

  @Test
  void a_rate_is_per_thousand() throws Exception {
    // 3 cases among 200 under-fives
    assertThat(door.values("diare", "period=2025-09" + IN_DISTRICT).of(WERKA))
        .isEqualTo("3/200 = 15.0 reported - - through 2025-09");
  }

  @Test
  void people_not_yet_served_are_the_sasaran_less_those_served() throws Exception {
    var villages = door.values("belum-layan:linfas", "period=2025-09" + IN_DISTRICT);
    var kecamatan = door.values("belum-layan:linfas", "period=2025-09&level=kecamatan&within=8102");

    assertThat(villages.of(WERKA)).startsWith("30/- = 30.0 reported"); // 120 - 90
    assertThat(villages.of(NERONG)).startsWith("52/- = 52.0 not-reported"); // 100 - 48
    assertThat(villages.of(LARAT)).startsWith("-/- = - not-applicable");
    assertThat(kecamatan.of(KEI_BESAR)).startsWith("102/- = 102.0 reported"); // 30 + 32 + 40
  }

  @Test
  void restricted_figures_are_answered_for_larger_areas_and_never_for_one_village()
      throws Exception {
    var villages = door.values("tb-sr", "period=2025-09" + IN_DISTRICT);
    var kecamatan = door.values("tb-sr", "period=2025-09&level=kecamatan&within=81.02");

    for (String village : List.of(WERKA, WAUR, OHOINANGAN, WEDUAR, NERONG, LARAT)) {
      assertThat(villages.of(village)).isEqualTo("-/- = - suppressed - - through -");
      assertThat(villages.cell(village, "monthly")).isEqualTo("-");
      assertThat(villages.cell(village, "previous")).isEqualTo("-");
    }
    // only Weduar reported there
    assertThat(kecamatan.of(SELATAN)).isEqualTo("-/- = - suppressed - - through -");
    // 8 + 9 of 10 + 10 would tell of Weduar, since the kabupaten less it is Weduar
    assertThat(kecamatan.of(KEI_BESAR)).isEqualTo("-/- = - suppressed - - through -");
    assertThat(door.values("tb-sr", "period=2025-09&level=kabupaten&within=81.02").of(DISTRICT))
        .isEqualTo("22/25 = 88.0 reported - - through 2025-06");
  }

  @Test
  void what_is_hidden_beside_others_is_hidden_alone_too() throws Exception {
    var alone = door.values("tb-sr", "period=2025-09&level=kecamatan&within=" + KEI_BESAR);
    JsonNode profile = door.json("/api/v1/areas/" + KEI_BESAR + "/profile?period=2025-09");
    JsonNode series =
        door.json("/api/v1/areas/" + KEI_BESAR + "/series?indicator=tb-sr&from=2025-06&to=2025-06");

    assertThat(texts(alone.json().get("code"))).containsExactly(KEI_BESAR);
    assertThat(alone.of(KEI_BESAR)).isEqualTo("-/- = - suppressed - - through -");
    assertThat(profile.get("indicators"))
        .filteredOn(row -> row.get("indicator").asText().equals("tb-sr"))
        .hasSize(1)
        .allMatch(row -> row.get("value").isNull() && row.get("numerator").isNull());
    assertThat(texts(series.get("state"))).containsExactly("suppressed");
  }

  @Test
  void a_count_has_no_denominator() throws Exception {
    var deaths = door.values("mati-ibu", "period=2025-09&level=kecamatan&within=81.02");

    assertThat(deaths.of(KEI_BESAR)).startsWith("1/- = 1.0 reported");
    assertThat(deaths.of(SELATAN)).isEqualTo("-/- = - not-reported - - through -");
  }

  @Test
  void without_an_area_everything_stored_is_answered() throws Exception {
    JsonNode all = door.values("linfas", "period=2025-09&level=desa").json();

    assertThat(all).isEqualTo(door.values("linfas", "period=2025-09" + IN_DISTRICT).json());
  }

  @Test
  void a_bare_code_means_the_same_area_as_a_dotted_one() throws Exception {
    JsonNode dotted = door.values("linfas", "period=2025-09&level=desa&within=81.02.03").json();
    JsonNode bare = door.values("linfas", "period=2025-09&level=desa&within=810203").json();

    assertThat(bare).isEqualTo(dotted);
    assertThat(texts(dotted.get("code"))).containsExactly(WERKA, WAUR, OHOINANGAN);
  }

  @Test
  void a_part_of_a_district_is_not_answered_as_the_district() throws Exception {
    JsonNode answer =
        door.values("linfas", "period=2025-09&level=kabupaten&within=81.02.03").json();

    assertThat(answer.get("code")).isEmpty();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
