package id.petasehat.disease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.disease.AreaDiseases.State;
import id.petasehat.disease.Tally.Count;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DiseasesTest {
  private static final String SKIN = "L20-L30";
  private static final String COUGH = "J00-J06";

  @Test
  void a_village_is_expected_to_have_the_cases_of_its_people_at_the_rate_of_the_district() {
    // 100 cases among 10,000 people; 960 of them live in the first village: 9.6 expected
    List<Tally> district =
        List.of(village(1, 960L, 12, SKIN, 18), village(2, 9_040L, 12, SKIN, 82));

    Figure first = figure(district, 1, SKIN);

    assertThat(first.smr().expected()).isCloseTo(9.6, within(1e-12));
    assertThat(first.smr().standsOut()).isTrue();
    assertThat(first.ratePer1000()).isEqualTo(18.75);
  }

  @Test
  void months_that_were_not_reported_are_not_expected_to_have_had_cases() {
    // both villages have 10 cases a month; the second reported half the year
    List<Tally> district =
        List.of(village(1, 1_000L, 12, SKIN, 120), village(2, 1_000L, 6, SKIN, 60));

    assertThat(figure(district, 2, SKIN).smr().expected()).isCloseTo(60, within(1e-9));
    assertThat(figure(district, 2, SKIN).smr().ratio()).isCloseTo(1, within(1e-9));
  }

  @Test
  void five_to_nine_cases_have_a_count_and_no_ratio() {
    List<Tally> district = List.of(village(1, 500L, 12, SKIN, 9), village(2, 500L, 12, SKIN, 50));
    AreaDiseases first = area(district, 1);

    assertThat(first.figures().get(SKIN)).isEqualTo(new Figure(9L, 12, null, null, null));
    assertThat(first.mostCases()).containsExactly(SKIN);
    assertThat(first.highestRate()).isEmpty();
    assertThat(first.mostExcess()).isEmpty();
  }

  @Test
  void fewer_than_five_cases_are_neither_told_nor_ranked() {
    List<Tally> district =
        List.of(
            village(1, 500L, 12, SKIN, 4),
            village(2, 500L, 12, SKIN, 50),
            village(3, 500L, 12, SKIN, 60));
    AreaDiseases first = area(district, 1);

    assertThat(first.figures().get(SKIN).isHidden()).isTrue();
    assertThat(first.mostCases()).isEmpty();
    assertThat(first.state()).isEqualTo(State.SUPPRESSED);
    assertThat(area(district, 2).figures().get(SKIN).isHidden())
        .as("or the total of the kecamatan would tell")
        .isTrue();
    assertThat(area(district, 3).figures().get(SKIN).cases()).isEqualTo(60);
  }

  @Test
  void no_cases_and_no_report_are_different_things() {
    List<Tally> district =
        List.of(
            village(1, 500L, 12, SKIN, 0),
            new Tally(code(2), 500L, 0, Map.of()),
            village(3, 500L, 12, SKIN, 60));

    assertThat(area(district, 1).state()).isEqualTo(State.ZERO);
    assertThat(area(district, 2).state()).isEqualTo(State.NOT_REPORTED);
    assertThat(area(district, 2).months()).isZero();
  }

  @Test
  void shares_are_compared_where_people_are_not_counted() {
    // skin is 30 of 40 cases here and 130 of 240 in the district
    List<Tally> district =
        List.of(
            new Tally(code(1), null, 12, Map.of(SKIN, new Count(30, 12), COUGH, new Count(10, 12))),
            new Tally(
                code(2), null, 12, Map.of(SKIN, new Count(100, 12), COUGH, new Count(100, 12))));
    Figure first = figure(district, 1, SKIN);

    assertThat(first.locationQuotient()).isCloseTo((30 / 40.0) / (130 / 240.0), within(1e-12));
    assertThat(first.smr()).isNull();
    assertThat(first.ratePer1000()).isNull();
    assertThat(area(district, 1).mostExcess()).containsExactly(SKIN, COUGH);
  }

  @Test
  void a_larger_area_is_expected_to_have_what_its_villages_are() {
    List<Tally> district =
        List.of(
            village(1, 1_000L, 12, SKIN, 40),
            village(2, 2_000L, 6, SKIN, 20),
            village(3, 3_000L, 12, SKIN, 60));
    Diseases diseases = new Diseases(district, village -> null, 0.95, Diseases.CasesByAge.UNKNOWN);
    AreaDiseases both = diseases.of("pkm:P", List.of(code(1), code(2)), Level.KABUPATEN);

    assertThat(both.figures().get(SKIN).smr().expected())
        .isCloseTo(
            figure(district, 1, SKIN).smr().expected() + figure(district, 2, SKIN).smr().expected(),
            within(1e-9));
    assertThat(both.months()).isEqualTo(18);
    assertThat(both.population()).isEqualTo(3_000);
  }

  @Property
  void as_many_cases_are_expected_as_there_were(@ForAll("districts") List<Tally> district) {
    double expected =
        district.stream()
            .mapToDouble(village -> Reference.of(SKIN, district).expected(SKIN, List.of(village)))
            .sum();
    long counted =
        district.stream()
            .filter(village -> village.population() != null)
            .mapToLong(village -> village.cases(SKIN))
            .sum();

    assertThat(expected).isCloseTo(counted, within(1e-6));
  }

  @Property
  void people_and_months_are_counted_once(@ForAll("districts") List<Tally> district) {
    AreaDiseases whole =
        new Diseases(district, village -> null, 0.95, Diseases.CasesByAge.UNKNOWN)
            .of("81.02", district.stream().map(Tally::village).toList(), Level.KABUPATEN);
    List<AreaDiseases> parts =
        IntStream.rangeClosed(1, district.size()).mapToObj(n -> area(district, n)).toList();

    assertThat(whole.months()).isEqualTo(parts.stream().mapToInt(AreaDiseases::months).sum());
    assertThat(whole.reporting()).isEqualTo(parts.stream().mapToInt(AreaDiseases::reporting).sum());
    boolean counted = parts.stream().allMatch(part -> part.population() != null);
    assertThat(whole.population())
        .isEqualTo(
            counted ? (Long) parts.stream().mapToLong(AreaDiseases::population).sum() : null);
  }

  @Property
  void what_is_hidden_has_no_number_and_no_rank(@ForAll("districts") List<Tally> district) {
    for (int n = 1; n <= district.size(); n++) {
      AreaDiseases area = area(district, n);
      long cases = district.get(n - 1).cases(SKIN);
      Figure figure = area.figures().get(SKIN);
      if (figure != null && cases > 0 && cases < 5) {
        assertThat(figure.isHidden()).isTrue();
      }
      if (figure != null && figure.isHidden()) {
        assertThat(figure).isEqualTo(Figure.hidden(figure.months()));
        assertThat(area.mostCases()).doesNotContain(SKIN);
        assertThat(area.mostExcess()).doesNotContain(SKIN);
      }
    }
  }

  @Provide
  Arbitrary<List<Tally>> districts() {
    Arbitrary<Tally> one =
        Combinators.combine(
                Arbitraries.longs().between(1, 3_000).injectNull(0.1),
                Arbitraries.integers().between(0, 12),
                Arbitraries.longs().between(0, 40))
            .as((people, months, cases) -> village(1, people, months, SKIN, cases));
    return one.list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(
            tallies -> {
              List<Tally> numbered = new ArrayList<>();
              for (Tally tally : tallies) {
                numbered.add(
                    new Tally(
                        code(numbered.size() + 1),
                        tally.population(),
                        tally.months(),
                        tally.groups()));
              }
              return numbered;
            });
  }

  private static Tally village(int number, Long people, int months, String group, long cases) {
    Map<String, Count> groups = new HashMap<>();
    if (months > 0) {
      groups.put(group, new Count(cases, months));
    }
    return new Tally(code(number), people, months, groups);
  }

  private static AreaCode code(int number) {
    return new AreaCode("81.02.03.%04d".formatted(2000 + number));
  }

  private static Figure figure(List<Tally> district, int village, String group) {
    return area(district, village).figures().get(group);
  }

  private static AreaDiseases area(List<Tally> district, int village) {
    AreaCode code = code(village);
    return new Diseases(district, any -> null, 0.95, Diseases.CasesByAge.UNKNOWN)
        .of(code.dotted(), List.of(code), Level.KABUPATEN);
  }
}
