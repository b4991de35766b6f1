package id.petasehat.facility;

import static id.petasehat.facility.WorkingRule.Verdict.CLOSED;
import static id.petasehat.facility.WorkingRule.Verdict.HALF;
import static id.petasehat.facility.WorkingRule.Verdict.OPEN;
import static id.petasehat.facility.WorkingRule.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petasehat.facility.WorkingRule.Staff;
import id.petasehat.facility.WorkingRule.Verdict;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WorkingRuleTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
  private static final Set<FacilityType> PUSTU = Set.of(FacilityType.PUSTU);

  @Property
  void the_default_says_of_every_post_what_the_register_says(@ForAll("posts") Facility post) {
    Verdict verdict = WorkingRule.DEFAULT.verdict(post);

    Boolean works = post.works();
    if (works == null) {
      assertThat(verdict).isEqualTo(UNKNOWN);
    } else {
      assertThat(verdict).isIn(works ? Set.of(OPEN, HALF) : Set.of(CLOSED));
    }
  }

  @Property
  void asking_for_more_never_opens_a_post(@ForAll("posts") Facility post) {
    WorkingRule strict = new WorkingRule(PUSTU, Condition.RUSAK_RINGAN, Staff.MINIMUM, 5, false);

    if (strict.counts(strict.verdict(post))) {
      assertThat(WorkingRule.DEFAULT.verdict(post)).isEqualTo(OPEN);
    }
  }

  @Provide
  Arbitrary<Facility> posts() {
    return Combinators.combine(
            Arbitraries.of("puskesmas", "pustu", "poskesdes", "rumah-sakit"),
            Arbitraries.of("beroperasi", "tidak-beroperasi", "rencana").injectNull(0.2),
            Arbitraries.of(Condition.class).map(Condition::id).injectNull(0.2),
            Arbitraries.of("0", "1", "2").injectNull(0.3),
            Arbitraries.of("0", "1", "2").injectNull(0.3),
            Arbitraries.of("0", "3", "6").injectNull(0.3))
        .as(WorkingRuleTest::post);
  }

  private static Facility post(
      String type, String status, String condition, String bidan, String perawat, String days) {
    Map<Attribute, Fact> facts = new EnumMap<>(Attribute.class);
    put(facts, Attribute.TYPE, type);
    put(facts, Attribute.STATUS, status);
    put(facts, Attribute.CONDITION, condition);
    put(facts, Attribute.MIDWIVES, bidan);
    put(facts, Attribute.NURSES, perawat);
    put(facts, Attribute.OPEN_DAYS, days);
    return new Facility("P1", facts);
  }

  private static void put(Map<Attribute, Fact> facts, Attribute attribute, String content) {
    if (content != null) {
      facts.put(attribute, new Fact("P1", attribute, content, DAY, true, 1, 2, false));
    }
  }

  @Example
  void a_pustu_with_only_a_bidan_is_half_open() {
    assertThat(verdict(Staff.ONE, "1", "0")).isEqualTo(HALF);
    assertThat(verdict(Staff.ONE, "1", "1")).isEqualTo(OPEN);
    assertThat(verdict(Staff.ONE, "0", "0")).isEqualTo(CLOSED);
    assertThat(verdict(Staff.MINIMUM, "1", "0")).isEqualTo(CLOSED);
    assertThat(verdict(Staff.NONE, "0", "0")).isEqualTo(HALF);
    assertThat(verdict(Staff.NONE, null, null)).as("nobody asked").isEqualTo(OPEN);
    assertThat(verdict(Staff.MINIMUM, "1", null)).isEqualTo(UNKNOWN);
  }

  private static Verdict verdict(Staff staff, String bidan, String perawat) {
    return new WorkingRule(PUSTU, Condition.RUSAK_SEDANG, staff, 0, true)
        .verdict(post("pustu", "beroperasi", "baik", bidan, perawat, null));
  }

  @Example
  void days_open_are_asked_of_a_post_only_when_some_are_needed() {
    Facility threeDays = post("pustu", "beroperasi", "baik", "1", "1", "3");
    Facility unknownDays = post("pustu", "beroperasi", "baik", "1", "1", null);

    assertThat(days(0).verdict(unknownDays)).isEqualTo(OPEN);
    assertThat(days(3).verdict(threeDays)).isEqualTo(OPEN);
    assertThat(days(5).verdict(threeDays)).isEqualTo(CLOSED);
    assertThat(days(5).verdict(unknownDays)).isEqualTo(UNKNOWN);
  }

  private static WorkingRule days(int least) {
    return new WorkingRule(PUSTU, Condition.RUSAK_SEDANG, Staff.ONE, least, true);
  }

  @Example
  void what_is_unknown_counts_open_only_where_the_rule_says_so() {
    WorkingRule strict = new WorkingRule(PUSTU, Condition.RUSAK_SEDANG, Staff.ONE, 0, false);

    assertThat(WorkingRule.DEFAULT.counts(UNKNOWN)).isTrue();
    assertThat(strict.counts(UNKNOWN)).isFalse();
    assertThat(strict.counts(HALF)).isTrue();
    assertThat(WorkingRule.DEFAULT.counts(CLOSED)).isFalse();
  }

  @Example
  void a_post_of_another_type_is_not_looked_at() {
    assertThat(WorkingRule.DEFAULT.isOf(post("poskesdes", null, null, null, null, null))).isTrue();
    assertThat(WorkingRule.DEFAULT.isOf(post("rumah-sakit", null, null, null, null, null)))
        .isFalse();
    assertThat(WorkingRule.DEFAULT.isOf(post(null, null, null, null, null, null))).isFalse();
  }

  @Example
  void rules_that_differ_have_different_keys() {
    assertThat(days(3).key()).isEqualTo(days(3).key()).isNotEqualTo(days(4).key());
    assertThat(WorkingRule.DEFAULT.key())
        .isEqualTo(
            "poskesdes,puskesmas,puskesmas-non-rawat-inap,puskesmas-rawat-inap,pustu"
                + "|rusak-sedang|one|0|true");
  }

  @Example
  void nobody_is_open_eight_days_a_week() {
    assertThatThrownBy(() -> days(8)).isInstanceOf(IllegalArgumentException.class);
  }
}
