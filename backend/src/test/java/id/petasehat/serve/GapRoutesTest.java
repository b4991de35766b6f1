package id.petasehat.serve;

import static id.petasehat.fixture.Square.KEI_BESAR;
import static id.petasehat.fixture.Square.NERONG;
import static id.petasehat.fixture.Square.OHOINANGAN;
import static id.petasehat.fixture.Square.WEDUAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Targets;
import id.petasehat.store.OwnTargets;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gaps, equity and weighed months of the six villages, worked out by hand. */
class GapRoutesTest {
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
  void each_village_says_who_is_behind_and_who_is_not_served() throws Exception {
    var linfas = door.values("linfas", "period=2025-09&level=desa&within=81.02");

    assertThat(linfas.cell(OHOINANGAN, "pointsBehind")).startsWith("4.583333333");
    assertThat(linfas.cell(OHOINANGAN, "peopleBehind")).isEqualTo("6"); // 86 - 80
    assertThat(linfas.cell(OHOINANGAN, "peopleNotServed")).isEqualTo("40");
    assertThat(linfas.cell(WEDUAR, "peopleBehind")).isEqualTo("0"); // on the line
    // silent since June: 48 of 100 against the 47.5 of June
    assertThat(linfas.cell(NERONG, "pointsBehind")).isEqualTo("-0.5");
    assertThat(linfas.cell(NERONG, "peopleNotServed")).isEqualTo("52");
  }

  @Test
  void a_kecamatan_sums_the_people_of_its_villages() throws Exception {
    var linfas = door.values("linfas", "period=2025-09&level=kecamatan&within=81.02");

    assertThat(linfas.cell(KEI_BESAR, "peopleBehind")).isEqualTo("6"); // of Ohoinangan alone
    assertThat(linfas.cell(KEI_BESAR, "peopleNotServed")).isEqualTo("102"); // 30 + 32 + 40
    assertThat(linfas.cell(KEI_BESAR, "pointsBehind")).startsWith("-0.41666"); // 71.67% in all
  }

  @Test
  void the_panel_of_an_area_says_the_same() throws Exception {
    JsonNode rows =
        door.json("/api/v1/areas/" + OHOINANGAN + "/profile?period=2025-09").get("indicators");
    JsonNode linfas =
        Stream.iterate(0, i -> i + 1)
            .limit(rows.size())
            .map(rows::get)
            .filter(row -> row.get("indicator").asText().equals("linfas"))
            .findFirst()
            .orElseThrow();

    assertThat(linfas.get("peopleBehind").asLong()).isEqualTo(6);
    assertThat(linfas.get("peopleNotServed").asLong()).isEqualTo(40);
    assertThat(linfas.get("monthly").asLong()).isEqualTo(12);
    assertThat(linfas.get("monthlyPrevious").asLong()).isEqualTo(9);
  }

  @Test
  void equity_compares_what_can_be_compared() throws Exception {
    JsonNode equity = door.json("/api/v1/indicators/linfas/equity?period=2025-09&within=81.02");

    // of the second kecamatan only one village in three reported
    assertThat(equity.get("best").isNull()).isTrue();
    assertThat(equity.get("kecamatanLeftOut").asInt()).isEqualTo(1);
    assertThat(equity.get("judged").asInt()).isEqualTo(4);
    assertThat(equity.get("jelek").asInt()).isZero();
    assertThat(equity.get("villages").asInt()).isEqualTo(4);
    // 315 of 440 would be 85.91 of 120 and 57.27 of 80: 4.09 + 2.09 + 5.91 + 0.27 people of 440
    assertThat(equity.get("meanAbsoluteDeviation").asDouble()).isCloseTo(2.81, within(0.005));
  }

  @Test
  void a_district_that_weighs_its_months_moves_the_line_the_status_and_the_gaps() throws Exception {
    Targets.Key key = new Targets.Key("kn1", 2025);
    AreaCode district = new AreaCode("81.02");
    List<BigDecimal> allInApril =
        Stream.of(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0).map(BigDecimal::valueOf).toList();

    weigh(key, district, allInApril);
    var march = door.values("kn1", "period=2025-03&level=desa&within=81.02");
    var april = door.values("kn1", "period=2025-04&level=desa&within=81.02");
    weigh(key, district, List.of());
    var evenly = door.values("kn1", "period=2025-03&level=desa&within=81.02");

    assertThat(march.json().get("expected").asDouble()).isZero();
    assertThat(march.cell(NERONG, "status")).isEqualTo("BAIK");
    assertThat(april.json().get("expected").asDouble()).isEqualTo(100.0);
    assertThat(april.cell(OHOINANGAN, "peopleBehind")).isEqualTo("100");
    assertThat(evenly.json().get("expected").asDouble()).isEqualTo(25.0);
  }

  private static void weigh(Targets.Key key, AreaCode district, List<BigDecimal> months) {
    door.store()
        .<Void, RuntimeException>change(
            connection -> {
              OwnTargets.putWeights(connection, key, district, months, "test");
              return null;
            });
  }
}
