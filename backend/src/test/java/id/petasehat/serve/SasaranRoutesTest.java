package id.petasehat.serve;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Office.sasaranRow;
import static id.petasehat.fixture.Square.NERONG;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.area.AreaCode;
import id.petasehat.fixture.Office;
import id.petasehat.indicator.Catalogue;
import id.petasehat.store.BirthRates;
import id.petasehat.store.SasaranChoices;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several target populations of the six villages, side by side, and which of them counts. */
class SasaranRoutesTest {
  private static final AreaCode DISTRICT = new AreaCode("81.02");
  private static final String PERIOD = "period=2025-09&level=desa&within=81.02";

  @TempDir Path folder;
  private FrontDoor door;
  private Office office;

  @BeforeEach
  void open() throws Exception {
    door = FrontDoor.ofSixVillages(folder);
    office = new Office(door.store(), folder);
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void the_newest_count_is_used_and_the_others_stay_beside_it() throws Exception {
    office.population(WERKA + ",2025,Proyeksi BPS,bersalin,150");
    office.population(WERKA + ",2025,Pendataan kader,bersalin,110");

    JsonNode kind = kind(WERKA, "bersalin");

    assertThat(kind.get("used").asLong()).isEqualTo(110);
    assertThat(kind.get("basis").asText()).isEqualTo("riil");
    assertThat(kind.get("told").findValuesAsText("count")).containsExactly("110", "150", "120");
    assertThat(kind.get("told").findValuesAsText("basis"))
        .containsExactly("riil", "proyeksi", "tercatat");
    assertThat(door.values("linfas", PERIOD).cell(WERKA, "denominator")).isEqualTo("110");
  }

  @Test
  void a_choice_counts_for_all_months_at_once_and_is_kept_with_its_note() throws Exception {
    office.population(WERKA + ",2025,Proyeksi BPS,bersalin,150");
    office.population(WERKA + ",2025,Pendataan kader,bersalin,110");

    choose("proyeksi", "Kepala dinas, rapat 3 Maret");

    assertThat(kind(WERKA, "bersalin").get("basis").asText()).isEqualTo("proyeksi");
    assertThat(door.values("linfas", PERIOD).of(WERKA)).startsWith("90/150 = 60.0");
    assertThat(
            door.values("linfas", "period=2025-01&level=desa&within=81.02")
                .cell(WERKA, "denominator"))
        .isEqualTo("150");
    // no projection for Nerong: the newest count stays
    assertThat(door.values("linfas", PERIOD).cell(NERONG, "denominator")).isEqualTo("100");

    choose("terbaru", "Data kader sudah diperiksa");

    assertThat(door.values("linfas", PERIOD).cell(WERKA, "denominator")).isEqualTo("110");
    JsonNode choices = door.json(path(WERKA)).get("choices");
    assertThat(choices.findValuesAsText("preferred")).containsExactly("terbaru", "proyeksi");
    assertThat(choices.findValuesAsText("note"))
        .containsExactly("Data kader sudah diperiksa", "Kepala dinas, rapat 3 Maret");
  }

  /** 1,000 people and 20 births per 1000: 22 pregnancies; 165 in all six villages. */
  @Test
  void where_nobody_counted_the_estimate_stands_in_and_is_scaled_to_the_official_figure()
      throws Exception {
    office.indicators(row(WERKA, "k4", "2025-09", 5, null));
    assertThat(door.values("k4", PERIOD).cell(WERKA, "value")).isEqualTo("-");

    rate("20");

    assertThat(door.values("k4", PERIOD).cell(WERKA, "denominator")).isEqualTo("22");
    JsonNode estimated = kind(WERKA, "bumil").get("estimated");
    assertThat(estimated.get("count").asLong()).isEqualTo(22);
    assertThat(estimated.get("population").asLong()).isEqualTo(1000);
    assertThat(estimated.get("birthsPerThousand").asText()).isEqualTo("20");
    assertThat(estimated.get("factor").asDouble()).isEqualTo(1.1);
    assertThat(estimated.get("scaled").isNull()).isTrue();

    office.population(sasaranRow("81.02", 2025, "bumil", 330));

    assertThat(door.values("k4", PERIOD).cell(WERKA, "denominator")).isEqualTo("44");
    JsonNode scaled = kind(WERKA, "bumil");
    assertThat(scaled.get("basis").asText()).isEqualTo("estimasi");
    assertThat(scaled.get("estimated").get("count").asLong()).isEqualTo(22);
    assertThat(scaled.get("estimated").get("scaled").asLong()).isEqualTo(44);
    assertThat(scaled.get("estimated").get("official").asLong()).isEqualTo(330);

    office.population(NERONG + ",2025,Pendataan kader,bumil,200");

    assertThat(kind(WERKA, "bumil").get("used").asLong())
        .as("a neighbour that was counted changes no estimate")
        .isEqualTo(44);
  }

  @Test
  void a_count_goes_before_an_estimate_unless_the_district_prefers_that() throws Exception {
    rate("20");
    assertThat(kind(WERKA, "bersalin").get("used").asLong()).isEqualTo(120);

    choose("estimasi", "Sasaran lama terlalu tinggi");

    assertThat(kind(WERKA, "bersalin").get("used").asLong()).isEqualTo(21); // 1.05 × 20
    assertThat(door.values("linfas", PERIOD).of(WERKA)).startsWith("90/21 = ");
  }

  /** No birth rate tells how many children under five there are. */
  @Test
  void a_kind_that_no_estimate_is_made_of_keeps_the_basis_of_its_count() throws Exception {
    office.population(WERKA + ",2025,Pendataan kader,balita,80");
    rate("20");

    choose("estimasi", "Sasaran lama terlalu tinggi");

    assertThat(kind(WERKA, "balita").get("used").asLong()).isEqualTo(80);
    assertThat(kind(WERKA, "balita").get("basis").asText()).isEqualTo("riil");
  }

  @Test
  void a_file_of_estimates_counts_where_estimates_are_preferred_and_none_is_made_here()
      throws Exception {
    office.population(WERKA + ",2025,Estimasi provinsi,bersalin,130");
    office.population(WERKA + ",2025,Pendataan kader,bersalin,110");

    choose("estimasi", "Sesuai surat dinas provinsi");

    assertThat(kind(WERKA, "bersalin").get("used").asLong()).isEqualTo(130);
    assertThat(kind(WERKA, "bersalin").get("basis").asText()).isEqualTo("estimasi");
    assertThat(door.values("linfas", PERIOD).cell(WERKA, "denominator")).isEqualTo("130");
  }

  @Test
  void people_at_risk_of_hiv_are_not_told_of_one_village() throws Exception {
    office.population(sasaranRow(WERKA, 2025, "risiko_hiv", 7));

    assertThat(door.json(path(WERKA)).get("kinds").findValuesAsText("kind"))
        .contains("bersalin", "penduduk")
        .doesNotContain("risiko_hiv");
  }

  @Test
  void a_population_is_told_with_its_year_and_its_source_where_there_is_one() throws Exception {
    office.population(
        WERKA + ",2026,Dukcapil semester I,penduduk,1010",
        NERONG + ",2026,Proyeksi BPS,penduduk,990");

    JsonNode village = door.json("/api/v1/areas/" + WERKA + "/profile?period=2025-09");
    JsonNode district = door.json("/api/v1/areas/81.02/profile?period=2025-09");

    assertThat(village.get("population").asLong()).isEqualTo(1010);
    assertThat(village.get("populationOrigin").toString())
        .isEqualTo("{\"year\":2026,\"source\":\"Dukcapil semester I\"}");
    // of the other four there is no count of 2026
    assertThat(district.get("population").isNull()).isTrue();
    assertThat(district.get("populationOrigin").isNull()).isTrue();
  }

  private void choose(String preferred, String note) {
    door.store()
        .<Void, RuntimeException>change(
            connection -> {
              SasaranChoices.add(connection, Catalogue.builtIn(), DISTRICT, 2025, preferred, note);
              return null;
            });
  }

  private void rate(String perThousand) {
    door.store()
        .<Void, RuntimeException>change(
            connection -> {
              BirthRates.put(
                  connection,
                  Catalogue.builtIn(),
                  DISTRICT,
                  2025,
                  new BirthRates.BirthRate(new BigDecimal(perThousand), "Profil 2024"));
              return null;
            });
  }

  private static String path(String village) {
    return "/api/v1/areas/" + village + "/sasaran?year=2025";
  }

  private JsonNode kind(String village, String kind) throws Exception {
    for (JsonNode one : door.json(path(village)).get("kinds")) {
      if (one.get("kind").asText().equals(kind)) {
        return one;
      }
    }
    throw new AssertionError("no " + kind);
  }
}
