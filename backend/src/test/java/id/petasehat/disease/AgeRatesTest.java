package id.petasehat.disease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.disease.Tally.Count;
import id.petasehat.indicator.AgeBand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/**
 * Hypertension (I10-I15) in an old and a young village.
 *
 * <pre>
 *            0-59          60+          cases   expected by age         crude
 *   old      600           400          46      600×1% + 400×10% = 46   1000×2.8% = 28
 *   young   1400           100          24     1400×1% + 100×10% = 24   1500×2.8% = 42
 *   cases     20 (1%)       50 (10%)    70      70                      70
 * </pre>
 */
class AgeRatesTest {
  private static final String PRESSURE = "I10-I15";
  private static final AgeBand YOUNG = new AgeBand(0, 59);
  private static final AgeBand OLD = new AgeBand(60, null);
  private static final Map<AgeBand, Long> CASES = Map.of(YOUNG, 20L, OLD, 50L);

  @Test
  void a_village_of_old_people_is_not_called_ill_because_it_is_old() {
    List<Tally> district = List.of(village(1, 600, 400, 46), village(2, 1_400, 100, 24));

    Smr byAge = smr(district, 1, CASES);
    Smr crude = smr(district, 1, Map.of());

    assertThat(byAge.expected()).isCloseTo(46, within(1e-9));
    assertThat(byAge.byAge()).isTrue();
    assertThat(byAge.standsOut()).isFalse();
    assertThat(smr(district, 2, CASES).expected()).isCloseTo(24, within(1e-9));
    assertThat(crude.expected()).isCloseTo(28, within(1e-9));
    assertThat(crude.byAge()).isFalse();
    assertThat(crude.standsOut()).as("46 of 28: 1.64 (1.20-2.19)").isTrue();
  }

  @Test
  void a_village_without_ages_is_compared_without_them_and_says_so() {
    List<Tally> district =
        List.of(
            village(1, 600, 400, 46),
            village(2, 1_400, 100, 24),
            new Tally(code(3), 500L, 12, Map.of(PRESSURE, new Count(20, 12))));

    assertThat(smr(district, 3, CASES).byAge()).isFalse();
    assertThat(smr(district, 3, CASES).expected()).isCloseTo(500 * 90 / 3_000.0, within(1e-9));
    assertThat(smr(district, 1, CASES).byAge()).isTrue();
    assertThat(smr(district, 1, CASES).expected())
        .as("the rates are those of the villages with ages")
        .isCloseTo(46, within(1e-9));
  }

  @Test
  void months_without_a_report_are_not_expected_to_have_had_cases() {
    List<Tally> district = List.of(village(1, 600, 400, 46), aged(2, 1_400, 100, new Count(12, 6)));
    AgeRates rates = AgeRates.of(PRESSURE, district, CASES).orElseThrow();

    assertThat(rates.perPerson().get(0)).isCloseTo(58 * 20 / 70.0 / (600 + 700), within(1e-12));
    assertThat(rates.expected(PRESSURE, district)).isCloseTo(58, within(1e-9));
  }

  @Test
  void age_groups_that_differ_are_joined_to_the_finest_that_divide_neither() {
    Tally fine = village(1, Map.of(0, 100L, 5, 300L, 15, 600L, 60, 400L), 40);
    Tally coarse = village(2, Map.of(0, 500L, 15, 900L, 60, 100L), 30);
    Map<AgeBand, Long> cases =
        Map.of(new AgeBand(0, 14), 20L, new AgeBand(15, 44), 10L, new AgeBand(45, null), 40L);

    AgeRates rates = AgeRates.of(PRESSURE, List.of(fine, coarse), cases).orElseThrow();

    assertThat(rates.perPerson().keySet()).as("60 would divide 45+").containsExactly(0, 15);
  }

  @Test
  void a_group_of_one_to_four_cases_is_joined_to_its_neighbour() {
    Map<Integer, Long> ages = Map.of(0, 500L, 15, 800L, 60, 100L);
    List<Tally> three = List.of(village(1, ages, 40), village(2, ages, 30));
    Map<AgeBand, Long> cases = Map.of(new AgeBand(0, 14), 4L, new AgeBand(15, 59), 30L, OLD, 36L);

    assertThat(AgeRates.of(PRESSURE, three, cases).orElseThrow().perPerson().keySet())
        .containsExactly(0, 60);
    assertThat(AgeRates.of(PRESSURE, three, Map.of(YOUNG, 4L, OLD, 3L)))
        .as("one group is no standard")
        .isEmpty();
  }

  @Test
  void a_few_cases_with_an_age_do_not_give_their_ages_to_all() {
    List<Tally> district = List.of(village(1, 600, 400, 46), village(2, 1_400, 100, 24));

    assertThat(AgeRates.of(PRESSURE, district, Map.of(YOUNG, 10L, OLD, 25L))).isPresent();
    assertThat(AgeRates.of(PRESSURE, district, Map.of(YOUNG, 10L, OLD, 24L)))
        .as("34 of 70")
        .isEmpty();
    assertThat(smr(district, 1, Map.of(YOUNG, 10L, OLD, 24L)).byAge()).isFalse();
  }

  @Property
  void as_many_cases_are_expected_as_there_were(
      @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 3_000) Integer> young,
      @ForAll @IntRange(min = 30, max = 500) int youngCases,
      @ForAll @IntRange(min = 30, max = 500) int oldCases) {
    List<Tally> district = new ArrayList<>();
    long cases = 0;
    for (int i = 0; i < young.size(); i++) {
      cases += 7L * i;
      district.add(aged(i + 1, young.get(i), 50 + i, new Count(7L * i, 1 + i)));
    }
    Map<AgeBand, Long> byAge = Map.of(YOUNG, (long) youngCases, OLD, (long) oldCases);

    AgeRates rates = AgeRates.of(PRESSURE, district, byAge).orElseThrow();

    assertThat(rates.expected(PRESSURE, district)).isCloseTo(cases, within(1e-6));
  }

  private static Smr smr(List<Tally> district, int village, Map<AgeBand, Long> cases) {
    AreaCode code = code(village);
    return new Diseases(district, any -> null, 0.95, (group, area) -> cases)
        .of(code.dotted(), List.of(code), Level.KABUPATEN)
        .figures()
        .get(PRESSURE)
        .smr();
  }

  private static Tally village(int number, long young, long old, long cases) {
    return aged(number, young, old, new Count(cases, 12));
  }

  private static Tally aged(int number, long young, long old, Count count) {
    return village(number, Map.of(0, young, 60, old), count);
  }

  private static Tally village(int number, Map<Integer, Long> ages, long cases) {
    return village(number, ages, new Count(cases, 12));
  }

  private static Tally village(int number, Map<Integer, Long> ages, Count count) {
    long people = ages.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Count> groups = new HashMap<>(Map.of(PRESSURE, count));
    return new Tally(code(number), people, new TreeMap<>(ages), 12, groups);
  }

  private static AreaCode code(int number) {
    return new AreaCode("81.02.03.%04d".formatted(2000 + number));
  }
}
