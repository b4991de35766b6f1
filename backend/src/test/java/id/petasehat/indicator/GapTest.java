package id.petasehat.indicator;

import static id.petasehat.indicator.WorkedValues.A;
import static id.petasehat.indicator.WorkedValues.B;
import static id.petasehat.indicator.WorkedValues.C;
import static id.petasehat.indicator.WorkedValues.SEPTEMBER;
import static id.petasehat.indicator.WorkedValues.YEAR;
import static id.petasehat.indicator.WorkedValues.kecamatan;
import static id.petasehat.indicator.WorkedValues.month;
import static id.petasehat.indicator.WorkedValues.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How far villages are behind, worked out by hand. Deliveries: T = 95. */
class GapTest {
  private static VillageYear served(String code, Long sasaran, int eachMonth, int september) {
    Integer[] months = new Integer[9];
    Arrays.fill(months, eachMonth);
    months[8] = september;
    return VillageYear.of(code, sasaran, months);
  }

  /** domain: S = 120, N = 80, E = 71.25: 4.6 points, 6 people behind, 40 not yet served. */
  @Test
  void the_worked_example_of_the_domain() {
    Gap gap = only("linfas", SEPTEMBER, served(A, 120L, 9, 8)).gap();

    assertThat(gap.points()).isCloseTo(4.583333, within(1e-6));
    assertThat(gap.peopleBehind()).isEqualTo(6); // ⌈85.5⌉ − 80
    assertThat(gap.peopleNotServed()).isEqualTo(40);
  }

  @Test
  void on_the_line_nobody_is_behind() {
    Gap gap = only("linfas", SEPTEMBER, served(A, 80L, 6, 9)).gap(); // 57 of 80 = 71.25

    assertThat(gap).isEqualTo(new Gap(0.0, 0L, 23L));
  }

  @Test
  void more_than_everybody_leaves_nobody_and_is_not_clipped() {
    AreaValue area = only("linfas", SEPTEMBER, served(A, 50L, 6, 12));

    assertThat(area.value()).isEqualTo(120.0);
    assertThat(area.gap()).isEqualTo(new Gap(-48.75, 0L, 0L));
  }

  /** 60 of 50 does not serve the 40 of the other village: 102 of 132 would leave only 30. */
  @Test
  void a_village_above_100_percent_does_not_cancel_the_gap_of_another() {
    AreaValue area = kecamatan("linfas", SEPTEMBER, served(A, 50L, 6, 12), served(B, 82L, 4, 10));

    assertThat(area.numerator()).isEqualTo(102);
    assertThat(area.gap().peopleNotServed()).isEqualTo(40);
    assertThat(area.gap().peopleBehind()).isEqualTo(17); // ⌈71.25 % of 82⌉ = 59, less 42
    assertThat(area.gap().points()).isNegative(); // 77.3% of all
  }

  @Test
  void a_silent_village_is_held_against_the_month_of_its_last_report() {
    AreaValue area = only("linfas", SEPTEMBER, VillageYear.of(A, 100L, 8, 8, 8, 8, 8, 7));

    assertThat(area.state()).isEqualTo(State.NOT_REPORTED);
    assertThat(area.gap()).isEqualTo(new Gap(0.5, 1L, 53L)); // June: 47.5% expected, 47 of 100
  }

  @Test
  void a_larger_area_counts_the_people_of_the_villages_that_reported() {
    AreaValue area =
        kecamatan(
            "linfas",
            SEPTEMBER,
            served(A, 120L, 9, 8),
            VillageYear.of(B, 100L, 8, 8),
            VillageYear.of(C, 0L));

    assertThat(area.reporting()).isEqualTo(1);
    assertThat(area.gap().peopleBehind()).isEqualTo(6);
    assertThat(area.gap().peopleNotServed()).isEqualTo(40);
  }

  @Test
  void a_year_is_held_against_its_whole_target() {
    assertThat(only("linfas", YEAR, VillageYear.of(A, 100L, 40, 30)).gap())
        .isEqualTo(new Gap(25.0, 25L, 30L));
  }

  @Test
  void without_a_target_only_those_not_served_are_known() {
    assertThat(only("kbpp", month(2), VillageYear.of(A, 100L, 5, 6)).gap())
        .isEqualTo(new Gap(null, null, 89L));
  }

  @Test
  void without_a_sasaran_nothing_is_known() {
    assertThat(only("linfas", month(2), VillageYear.of(A, null, 3, 4)).gap()).isEqualTo(Gap.NONE);
    assertThat(only("linfas", month(2), VillageYear.of(A, 100L)).gap()).isEqualTo(Gap.NONE);
  }

  /** January 10 held back, February 5 since January: February alone is 5 less than nobody. */
  @Test
  void a_sum_below_nobody_tells_neither_coverage_nor_gap() {
    VillageYear differenced = VillageYear.of(A, 100L, null, -5);

    AreaValue area = only("linfas", month(2), differenced);
    assertThat(area.state()).isEqualTo(State.REPORTED);
    assertThat(area.value()).isNull();
    assertThat(area.status()).isNull();
    assertThat(area.gap()).isEqualTo(Gap.NONE);

    AreaValue both = kecamatan("linfas", month(2), differenced, VillageYear.of(B, 50L, 6, 6));
    assertThat(both.value()).as("12 of 50: it takes nobody from another").isEqualTo(24.0);
    assertThat(both.gap().peopleNotServed()).isEqualTo(38);
  }

  @Test
  void another_indicator_is_held_against_the_target_itself() {
    VillageYear weighed = VillageYear.of(A, null, 30).outOf(40);

    assertThat(only("ds", month(1), weighed).gap()).isEqualTo(new Gap(10.0, 4L, 10L)); // 85%
  }

  @Test
  void where_lower_is_better_points_count_the_other_way_and_nobody_is_left_to_serve() {
    VillageYear dropOut = VillageYear.of(A, null, 3).outOf(30);

    assertThat(only("do-imun", month(1), dropOut).gap()).isEqualTo(new Gap(5.0, null, null));
  }

  @Test
  void people_of_a_restricted_indicator_are_not_counted_village_by_village() {
    AreaValue area =
        kecamatan("spm-hiv", month(1), VillageYear.of(A, 120L, 5), VillageYear.of(B, 120L, 5));

    assertThat(area.gap().points()).isNotNull();
    assertThat(area.gap().peopleBehind()).isNull();
    assertThat(area.gap().peopleNotServed()).isNull();
  }
}
