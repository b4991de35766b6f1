package id.petasehat.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.option.DistrictPlan.VillageGain;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same classes as web/src/logic/plan-colours.ts paints. */
class VillageClassTest {
  @Test
  void before_a_village_is_where_half_of_its_people_are() {
    assertThat(before(100, 50)).isEqualTo(VillageClass.SERVED);
    assertThat(before(100, 49)).isEqualTo(VillageClass.BEYOND);
  }

  @Test
  void afterwards_it_is_where_most_people_are_and_of_equals_the_change_counts() {
    assertThat(after(100, 20, 90)).isEqualTo(VillageClass.GAINED);
    assertThat(after(100, 50, 100)).isEqualTo(VillageClass.GAINED);
    assertThat(after(100, 60, 100)).isEqualTo(VillageClass.SERVED);
    assertThat(after(100, 10, 30)).isEqualTo(VillageClass.PART);
    assertThat(after(100, 10, 10)).isEqualTo(VillageClass.BEYOND);
    assertThat(after(100, 50, 50)).isEqualTo(VillageClass.SERVED);
  }

  @Test
  void nobody_and_not_known_are_not_the_same() {
    assertThat(after(0, 0, 0)).isEqualTo(VillageClass.NOBODY);
    VillageGain unknown =
        new VillageGain("81.02.01.2001", "A", "81.02.01", null, List.of(), List.of());
    assertThat(VillageClass.of(unknown, 0, true)).isEqualTo(VillageClass.UNKNOWN);
  }

  private static VillageClass before(long people, long before) {
    return VillageClass.of(village(people, before, before), 0, false);
  }

  private static VillageClass after(long people, long before, long after) {
    return VillageClass.of(village(people, before, after), 0, true);
  }

  private static VillageGain village(long people, long before, long after) {
    return new VillageGain(
        "81.02.01.2001", "A", "81.02.01", people, List.of(before), List.of(after));
  }
}
