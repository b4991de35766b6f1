package id.petasehat.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RegisterTest {
  private static final LocalDate JANUARY = LocalDate.of(2025, 1, 31);
  private static final LocalDate MARCH = LocalDate.of(2025, 3, 31);
  private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);

  private static Fact condition(LocalDate from, boolean dated, long batch, String content) {
    return new Fact("P1", Attribute.CONDITION, content, from, dated, batch, 2, false);
  }

  private static Condition at(Register register, LocalDate day) {
    return register.find("P1", day).orElseThrow().condition();
  }

  @Test
  void the_state_of_a_day_is_the_newest_fact_until_then() {
    Register register =
        Register.of(
            List.of(condition(JUNE, true, 1, "rusak-berat"), condition(MARCH, true, 2, "baik")));
    assertThat(at(register, JUNE.minusDays(1))).isEqualTo(Condition.BAIK);
    assertThat(at(register, JUNE)).isEqualTo(Condition.RUSAK_BERAT);
  }

  @Test
  void before_the_first_dated_fact_the_state_is_not_known_but_the_post_is() {
    Register register = Register.of(List.of(condition(MARCH, true, 1, "baik")));
    assertThat(register.at(JANUARY)).hasSize(1);
    assertThat(at(register, JANUARY)).isNull();
  }

  @Test
  void what_was_told_without_a_day_holds_before_the_import_too_until_a_dated_fact() {
    Register register =
        Register.of(
            List.of(condition(MARCH, false, 1, "baik"), condition(JUNE, true, 2, "rusak-total")));
    assertThat(at(register, JANUARY)).isEqualTo(Condition.BAIK);
    assertThat(at(register, JUNE)).isEqualTo(Condition.RUSAK_TOTAL);
  }

  @Test
  void of_one_day_the_later_import_counts() {
    Register register =
        Register.of(
            List.of(condition(MARCH, true, 2, "rusak-ringan"), condition(MARCH, true, 1, "baik")));
    assertThat(at(register, MARCH)).isEqualTo(Condition.RUSAK_RINGAN);
  }

  @Test
  void a_name_that_came_late_is_the_name_of_all_times() {
    Register register =
        Register.of(List.of(new Fact("P1", Attribute.NAME, "Pustu Waur", JUNE, true, 1, 2, false)));
    assertThat(register.find("P1", JANUARY).orElseThrow().name()).isEqualTo("Pustu Waur");
  }

  @Test
  void history_tells_the_newest_first() {
    Register register =
        Register.of(
            List.of(condition(MARCH, true, 1, "baik"), condition(JUNE, true, 2, "rusak-berat")));
    assertThat(register.history("P1"))
        .extracting(Fact::content)
        .containsExactly("rusak-berat", "baik");
    assertThat(register.history("P2")).isEmpty();
  }

  /** The state on a day is that of a walk through all facts in order of time. */
  @Property
  void the_state_equals_that_of_a_walk_through_time(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 12) Integer> months,
      @ForAll @IntRange(min = 1, max = 12) int asked) {
    List<Fact> facts =
        java.util.stream.IntStream.range(0, months.size())
            .mapToObj(
                i ->
                    new Fact(
                        "P1",
                        Attribute.CADRES,
                        Integer.toString(i),
                        LocalDate.of(2025, months.get(i), 1),
                        true,
                        i,
                        2,
                        false))
            .toList();
    Integer expected = null;
    for (int month = 1; month <= asked; month++) {
      for (Fact fact : facts) {
        if (fact.from().getMonthValue() == month) {
          expected = Integer.valueOf(fact.content());
        }
      }
    }
    assertThat(
            Register.of(facts)
                .find("P1", LocalDate.of(2025, asked, 28))
                .orElseThrow()
                .number(Attribute.CADRES))
        .isEqualTo(expected);
  }
}
