package id.petasehat.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.Level;
import java.time.YearMonth;
import java.util.List;
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

  private static VillageYear reported(String village) {
    return VillageYear.of(village, 20L, 3, 4);
  }

  private static VillageYear silent(String village) {
    return VillageYear.of(village, 20L);
  }

  private static List<String> hidden(VillageYear... villages) {
    return Values.of(
            RESTRICTED,
            FEBRUARY,
            null,
            Stream.of(villages).map(village -> village.at(FEBRUARY)).toList(),
            village -> village.at(Level.KECAMATAN).dotted(),
            Deadline.DEFAULT)
        .areas()
        .stream()
        .filter(area -> area.state() == State.SUPPRESSED)
        .map(AreaValue::code)
        .toList();
  }
}
