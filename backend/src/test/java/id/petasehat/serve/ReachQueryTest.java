package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.Condition;
import id.petasehat.facility.FacilityType;
import id.petasehat.facility.WorkingRule;
import id.petasehat.reach.Season;
import id.petasehat.reach.TravelMode;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachQueryTest {

  private static ReachQuery parse(String name, String value) {
    Map<String, String> parameters = new HashMap<>(Map.of("period", "2025-09"));
    parameters.put(name, value);
    return ReachQuery.parse(parameters::get);
  }

  private static String refusal(String name, String value) {
    return catchThrowableOfType(HttpProblem.class, () -> parse(name, value)).sentences();
  }

  @Test
  void what_is_not_said_is_the_usual() {
    ReachQuery query = parse("season", "");

    assertThat(query.month()).isEqualTo(YearMonth.of(2025, 9));
    assertThat(query.season()).isNull();
    assertThat(query.modes()).containsExactlyInAnyOrder(TravelMode.values());
    assertThat(query.rule()).isEqualTo(WorkingRule.DEFAULT);
    assertThat(query.changes().isEmpty()).isTrue();
  }

  @Test
  void a_year_stands_for_its_last_month() {
    assertThat(parse("period", "2024").month()).isEqualTo(YearMonth.of(2024, 12));
  }

  @Test
  void every_part_can_be_said() {
    ReachQuery query =
        ReachQuery.parse(
            Map.of(
                    "season", "ombak",
                    "modes", "kaki, perahu",
                    "types", "puskesmas,polindes",
                    "worst", "rusak-berat",
                    "staff", "minimum",
                    "days", "5",
                    "unknown", "closed")
                ::get);

    assertThat(query.season()).isEqualTo(Season.OMBAK);
    assertThat(query.modes()).isEqualTo(EnumSet.of(TravelMode.KAKI, TravelMode.PERAHU));
    assertThat(query.rule())
        .isEqualTo(
            new WorkingRule(
                EnumSet.of(
                    FacilityType.PUSKESMAS,
                    FacilityType.PUSKESMAS_RAWAT_INAP,
                    FacilityType.PUSKESMAS_NON_RAWAT_INAP,
                    FacilityType.POLINDES),
                Condition.RUSAK_BERAT,
                WorkingRule.Staff.MINIMUM,
                5,
                false));
  }

  @ParameterizedTest
  @CsvSource({
    "season, salju, 'Pakai: kemarau, hujan, ombak.'",
    "modes, 'kaki,kuda', 'Pakai: kaki, motor, perahu.'",
    "types, warung, posyandu",
    "worst, retak, rusak-ringan",
    "staff, dokter, 'Pakai: none, one, minimum.'",
    "days, 8, '0, 1, 2'",
    "unknown, mungkin, 'Pakai: open, closed.'",
    "period, kemarin, 2025-09",
  })
  void a_word_that_has_no_meaning_is_refused_with_those_that_have(
      String name, String value, String remedy) {
    assertThat(refusal(name, value)).contains(remedy);
  }

  @Test
  void changes_are_read_each_by_itself() {
    ReachChanges changes =
        parse("changes", "close:P1; open:P2;add:133.01,-5.65;cut:link:7;cut:bridge:2;cut:link:7")
            .changes();

    assertThat(changes.close()).containsExactly("P1");
    assertThat(changes.open()).containsExactly("P2");
    assertThat(changes.add())
        .containsExactly(new ReachChanges.Added("add:133.01,-5.65", 133.01, -5.65));
    assertThat(changes.cutLinks()).containsExactly(7);
    assertThat(changes.cutBridges()).containsExactly(2);
    assertThat(changes.isEmpty()).isFalse();
  }

  @Test
  void a_code_may_hold_what_parts_changes_when_it_is_percent_encoded_by_itself() {
    ReachChanges changes =
        parse("changes", "close:A%3BB%3A1%2C2%20%25;open:Rumah+Sakit;cut:link:7").changes();

    assertThat(changes.close()).containsExactly("A;B:1,2 %");
    assertThat(changes.open()).containsExactly("Rumah+Sakit");
    assertThat(changes.cutLinks()).containsExactly(7);
  }

  @ParameterizedTest
  @CsvSource({"perahu, 'kaki,perahu'", "motor, 'kaki,motor'", "kaki, kaki"})
  void walking_belongs_to_every_way(String asked, String travelled) {
    assertThat(parse("modes", asked).modes()).isEqualTo(parse("modes", travelled).modes());
    assertThat(parse("modes", asked).modes()).contains(TravelMode.KAKI);
  }

  @Test
  void of_one_post_the_later_change_counts() {
    ReachChanges changes = parse("changes", "close:P1;open:P1").changes();

    assertThat(changes.close()).isEmpty();
    assertThat(changes.open()).containsExactly("P1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P1",
        "close:",
        "close:50%",
        "tutup:P1",
        "add:133",
        "add:133,200",
        "add:x,y",
        "add:NaN,1",
        "add:1,2,3",
        "cut:road:1",
        "cut:link",
        "cut:link:x",
        "close:P1;;open:P2"
      })
  void a_change_that_cannot_be_read_is_refused_with_how_to_write_it(String text) {
    assertThat(refusal("changes", text)).contains("tidak dapat dibaca", "close:KODE");
  }

  @Test
  void two_hundred_changes_are_taken_and_no_more() {
    assertThat(parse("changes", "add:133,-5;".repeat(200)).changes().add()).hasSize(200);
    assertThat(refusal("changes", "add:133,-5;".repeat(201))).contains("201", "paling banyak 200");
  }

  @Test
  void a_place_of_two_districts_is_refused_with_what_to_ask_for() {
    Place maluku =
        new Place(
            "81",
            "Maluku",
            Layer.PROVINSI,
            "provinsi",
            new AreaCode("81"),
            List.of(new AreaCode("81.02.03.2001"), new AreaCode("81.01.01.2001")));

    assertThat(
            catchThrowableOfType(HttpProblem.class, () -> ReachPlans.district(maluku)).sentences())
        .contains("satu kabupaten/kota", "within=81.02");
  }
}
