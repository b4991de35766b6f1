package id.petasehat.store;

import static id.petasehat.fixture.Square.DISTRICT;
import static id.petasehat.fixture.Square.SIX;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.petasehat.area.AreaCode;
import id.petasehat.fixture.Office;
import id.petasehat.intake.ImportReport;
import id.petasehat.intake.Problem;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every kind of store keeps to with people and new cases by age. */
abstract class AgeContract extends CheckContract {
  private static final String SKIN = "dx-kasus:L20-L30";

  @Test
  void people_by_age_are_stored_replaced_and_come_back() throws Exception {
    office.boundaries(SIX);
    ImportReport first =
        office.peopleByAge(people(WERKA, "0-14", "", 30), people(WERKA, "15+", "", 50));
    assertThat(first.accepted()).isEqualTo(2);
    assertThat(
            office
                .peopleByAge(people(WERKA, "0-14", "", 30), people(WERKA, "15+", "", 50))
                .unchanged())
        .isEqualTo(2);

    ImportReport second =
        office.peopleByAge(
            people(WERKA, "0-4", "L", 9),
            people(WERKA, "5+", "L", 70),
            people(WERKA, "0-4", "P", 8),
            people(WERKA, "5+", "P", 60));

    assertThat(agesOf(WERKA)).isEqualTo(Map.of(0, 17L, 5, 130L));
    office.undo(second);
    assertThat(agesOf(WERKA)).isEqualTo(Map.of(0, 30L, 15, 50L));
    office.undo(first);
    assertThat(agesOf(WERKA)).isEmpty();
  }

  @Test
  void the_year_that_most_villages_are_known_in_is_taken() throws Exception {
    office.boundaries(SIX);
    office.peopleByAge(
        WERKA + ",2023,BPS,0+,,90", WAUR + ",2023,BPS,0+,,80", WERKA + ",2025,BPS,0+,,95");

    assertThat(agesOf(WERKA)).isEqualTo(Map.of(0, 90L));
  }

  @Test
  void a_file_of_two_sources_says_nothing_new_the_second_time() throws Exception {
    office.boundaries(SIX);
    String[] rows = {WERKA + ",2025,BPS,0+,,90", WERKA + ",2025,Dukcapil,0+,,80"};
    assertThat(office.peopleByAge(rows).accepted()).isEqualTo(2);

    assertThat(office.peopleByAge(rows).unchanged()).isEqualTo(2);
    assertThat(agesOf(WERKA)).isEqualTo(Map.of(0, 80L));
  }

  @Test
  void cases_of_a_district_are_not_added_to_those_of_its_villages() throws Exception {
    office.boundaries(SIX);
    office.casesByAge(
        cases(WERKA, "2025-01", "0-14", 3),
        cases(WAUR, "2025-01", "0-14", 4),
        cases(WAUR, "2025-02", "15+", 5),
        cases(DISTRICT, "2025-01", "0-14", 9));

    assertThat(casesByAge()).isEqualTo(Map.of("0-14", 9L, "15+", 5L));
  }

  @Test
  void invented_ages_fill_only_what_nobody_counted_and_are_told() throws Exception {
    office.boundaries(SIX);
    office.peopleByAge(people(WERKA, "0+", "", 90));

    office.inventedAges(
        List.of(people(WERKA, "0+", "", 1), people(WAUR, "0+", "", 70)),
        List.of(cases(DISTRICT, "2025-01", "0+", 9)));

    assertThat(agesOf(WERKA)).isEqualTo(Map.of(0, 90L));
    assertThat(agesOf(WAUR)).isEqualTo(Map.of(0, 70L));
    assertThat(book().simulated()).isTrue();
  }

  @Test
  void groups_that_do_not_fit_together_refuse_the_file() throws Exception {
    office.boundaries(SIX);
    assertThat(
            refusal(
                () -> office.peopleByAge(people(WERKA, "0-4", "", 1), people(WERKA, "10+", "", 1))))
        .containsExactly("age-groups");
    assertThat(refusal(() -> office.peopleByAge(people(WERKA, "0-4", "", 1))))
        .containsExactly("age-groups");
    assertThat(
            refusal(
                () -> office.peopleByAge(people(WERKA, "0+", "", 1), people(WERKA, "0+", "L", 1))))
        .containsExactly("sex-and-total");
    assertThat(
            refusal(
                () ->
                    office.peopleByAge(
                        people(WERKA, "0-4", "X", 1), people(WERKA, "05-Sep", "L", 1))))
        .containsExactly("bad-sex", "bad-age-group");
    assertThat(refusal(() -> office.peopleByAge(people(DISTRICT, "0+", "", 1))))
        .containsExactly("age-of-larger-area");
    assertThat(
            refusal(
                () ->
                    office.casesByAge(
                        cases(WERKA, "2025-01", "0-9", 1), cases(WERKA, "2025-01", "5+", 1))))
        .containsExactly("age-groups");
    assertThat(
            refusal(
                () ->
                    office.casesByAge(
                        cases(WERKA, "2025-01", "<1", 1), cases(WERKA, "2025-01", "0-4", 2))))
        .containsExactly("age-groups");
    assertThat(refusal(() -> office.casesByAge(WERKA + ",k4,2025-01,0+,,1")))
        .containsExactly("unknown-indicator");
    assertThat(
            refusal(
                () ->
                    office.casesByAge(
                        cases(WERKA, "2025-01", "0+", 1), cases(WERKA, "2025-01", "0+", 2))))
        .containsExactly("contradicting-rows");
  }

  @Test
  void people_of_one_sex_are_not_everybody() throws Exception {
    office.boundaries(SIX);

    assertThat(refusal(() -> office.peopleByAge(people(WERKA, "0+", "L", 50))))
        .containsExactly("one-sex");
    assertThat(refusal(() -> office.peopleByAge(people(WERKA, "0+", "P", 50))))
        .containsExactly("one-sex");
    assertThat(office.casesByAge(WERKA + "," + SKIN + ",2025-01,0+,P,5").accepted())
        .as("cases may be of women alone")
        .isEqualTo(1);
  }

  @Test
  void ages_that_add_up_to_another_number_of_people_are_warned_of() throws Exception {
    office.boundaries(SIX);
    office.population(
        Office.sasaranRow(WERKA, 2025, "penduduk", 100),
        Office.sasaranRow(WAUR, 2025, "penduduk", 100));

    ImportReport report =
        office.peopleByAge(
            people(WERKA, "0-14", "", 30),
            people(WERKA, "15+", "", 80),
            people(WAUR, "0-14", "", 30),
            people(WAUR, "15+", "", 81));

    assertThat(report.accepted()).isEqualTo(4);
    assertThat(report.problems())
        .extracting(Problem::code, Problem::reason)
        .containsExactly(
            tuple(
                "age-total",
                "1 desa berbeda lebih dari 10% dari penduduknya tahun 2025; desa "
                    + WAUR
                    + ": jumlah menurut umur 111, penduduk 100"));
  }

  private static String people(String village, String band, String sex, int count) {
    return village + ",2025,Dukcapil," + band + "," + sex + "," + count;
  }

  private static String cases(String area, String month, String band, int count) {
    return area + "," + SKIN + "," + month + "," + band + ",," + count;
  }

  private DiseaseBook book() {
    return store.<DiseaseBook, RuntimeException>read(
        connection ->
            DiseaseBook.of(connection, List.of(), YearMonth.of(2025, 9), new AreaCode(DISTRICT)));
  }

  /** Read along with cases, without which ages are of no use. */
  private NavigableMap<Integer, Long> agesOf(String village) throws Exception {
    ImportReport some = office.casesByAge(cases(WERKA, "2025-09", "0+", 1));
    NavigableMap<Integer, Long> ages =
        new TreeMap<>(book().tallies(List.of(new AreaCode(village))).get(0).ages());
    office.undo(some);
    return ages;
  }

  private Map<String, Long> casesByAge() {
    return book().casesByAge("L20-L30", new AreaCode(DISTRICT)).entrySet().stream()
        .collect(Collectors.toMap(one -> one.getKey().id(), Map.Entry::getValue));
  }
}
