package id.petasehat.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People at risk of HIV tested, in kecamatan 01, 02 and 03 of one kabupaten, February. */
class SubtractionTest {
  private static final Period FEBRUARY = Period.of(YearMonth.of(2025, 2));
  private static final Indicator RESTRICTED = Catalogue.builtIn().find("spm-hiv").orElseThrow();
  private static final VillageYear ONE_A = reported("81.02.01.2001");
  private static final VillageYear ONE_B = reported("81.02.01.2002");
  private static final VillageYear TWO_A = reported("81.02.02.2001");
  private static final VillageYear TWO_B = reported("81.02.02.2002");
  private static final VillageYear TWO_C = reported("81.02.02.2003");
  private static final VillageYear THREE_A = reported("81.02.03.2001");
  private static final VillageYear THREE_B = reported("81.02.03.2002");

  @Test
  void with_one_village_hidden_the_smallest_other_part_is_hidden_too() {
    assertThat(hidden(ONE_A, silent("81.02.01.2002"), TWO_A, TWO_B, TWO_C, THREE_A, THREE_B))
        .containsExactly("81.02.01", "81.02.03");
  }

  @Test
  void two_hidden_parts_of_one_village_each_cannot_be_told_apart() {
    assertThat(hidden(ONE_A, TWO_A, TWO_B, TWO_C, THREE_A)).containsExactly("81.02.01", "81.02.03");
  }

  @Test
  void nothing_is_hidden_where_every_part_rests_on_several_villages() {
    assertThat(hidden(ONE_A, ONE_B, TWO_A, TWO_B, silent("81.02.03.2001"), silent("81.02.03.2002")))
        .isEmpty();
  }

  @Test
  void a_part_with_nothing_of_this_month_is_not_in_the_sum_and_hides_nothing() {
    VillageYear onlyJanuary = VillageYear.of("81.02.01.2001", 20L, 5);

    assertThat(hidden(onlyJanuary, silent("81.02.01.2002"), TWO_A, TWO_B, THREE_A, THREE_B))
        .containsExactly("81.02.01");
  }

  @Test
  void parts_of_another_area_are_another_matter() {
    assertThat(
            hidden(
                ONE_A,
                silent("81.02.01.2002"),
                reported("81.03.01.2001"),
                reported("81.03.01.2002")))
        .containsExactly("81.02.01");
  }

  @Test
  void of_puskesmas_a_second_one_is_hidden_too_wherever_in_the_district_it_lies() {
    assertThat(hidden(Map.of("A", List.of(ONE_A), "B", List.of(TWO_A, TWO_B, THREE_A, THREE_B))))
        .containsExactly("A", "B");
  }

  @Test
  void one_village_without_a_puskesmas_is_not_found_by_taking_all_puskesmas_from_the_district() {
    assertThat(
            hidden(
                Map.of(
                    "A",
                    List.of(ONE_A, TWO_A),
                    "B",
                    List.of(ONE_B, TWO_B, TWO_C),
                    "",
                    List.of(THREE_A))))
        .containsExactly("A");
    assertThat(
            hidden(
                Map.of(
                    "A",
                    List.of(ONE_A, TWO_A),
                    "B",
                    List.of(ONE_B, TWO_B),
                    "",
                    List.of(THREE_A, THREE_B))))
        .isEmpty();
  }

  @Test
  void a_puskesmas_is_hidden_where_it_and_a_kecamatan_differ_by_one_village() {
    assertThat(
            hidden(
                Map.of(
                    "A",
                    List.of(TWO_A, TWO_B),
                    "B",
                    List.of(TWO_C, ONE_A, THREE_A),
                    "C",
                    List.of(ONE_B, THREE_B))))
        .containsExactly("A", "C");
  }

  /** Puskesmas by name with their villages; the nameless are villages without one. */
  private static List<String> hidden(Map<String, List<VillageYear>> puskesmas) {
    Map<AreaCode, String> member = new HashMap<>();
    List<VillageFigure> figures = new ArrayList<>();
    new TreeMap<>(puskesmas)
        .forEach(
            (code, villages) ->
                villages.forEach(
                    village -> {
                      VillageFigure figure = village.at(FEBRUARY);
                      figures.add(figure);
                      member.put(figure.village(), code.isEmpty() ? null : code);
                    }));
    return hidden(
        Values.of(
            RESTRICTED,
            FEBRUARY,
            TargetLines.evenly(null),
            figures,
            new Grouping(
                member::get,
                village -> village.at(Level.KABUPATEN).dotted(),
                village -> village.at(Level.KECAMATAN).dotted()),
            Deadline.DEFAULT));
  }

  private static VillageYear reported(String village) {
    return VillageYear.of(village, 20L, 3, 4);
  }

  private static VillageYear silent(String village) {
    return VillageYear.of(village, 20L);
  }

  private static List<String> hidden(VillageYear... villages) {
    return hidden(
        Values.of(
            RESTRICTED,
            FEBRUARY,
            TargetLines.evenly(null),
            Stream.of(villages).map(village -> village.at(FEBRUARY)).toList(),
            village -> village.at(Level.KECAMATAN).dotted(),
            Deadline.DEFAULT));
  }

  private static List<String> hidden(Values values) {
    return values.areas().stream()
        .filter(area -> area.state() == State.SUPPRESSED)
        .map(AreaValue::code)
        .toList();
  }
}
