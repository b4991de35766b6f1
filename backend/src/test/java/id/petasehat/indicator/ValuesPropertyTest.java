package id.petasehat.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for all villages, months and period types. */
class ValuesPropertyTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();
  private static final String AREA = "81.02.03";

  @Property
  void agrees_with_the_naive_reading_of_the_rules(
      @ForAll("ratios") Indicator indicator,
      @ForAll("periods") Period period,
      @ForAll("villages") List<VillageYear> villages) {
    AreaValue value = area(indicator, period, villages);
    NaiveValues.Answer naive = new NaiveValues(indicator, period, villages).answer();

    assertThat(
            new NaiveValues.Answer(
                value.numerator(),
                value.denominator(),
                value.state(),
                value.status(),
                value.reporting()))
        .isEqualTo(naive);
  }

  @Property
  void an_area_lies_between_its_worst_and_its_best_village(
      @ForAll("ratios") Indicator indicator,
      @ForAll("periods") Period period,
      @ForAll("villages") List<VillageYear> villages) {
    AreaValue value = area(indicator, period, villages);
    List<Double> ofVillages =
        villages.stream()
            .map(village -> area(indicator, period, List.of(village)))
            .filter(village -> village.value() != null)
            .map(AreaValue::value)
            .toList();

    if (value.value() == null) {
      return; // whether it may be null is the naive reading's to say
    }
    assertThat(value.value())
        .isBetween(Collections.min(ofVillages) - 1e-9, Collections.max(ofVillages) + 1e-9);
  }

  @Property
  void the_order_of_villages_does_not_matter(
      @ForAll("ratios") Indicator indicator,
      @ForAll("periods") Period period,
      @ForAll("villages") List<VillageYear> villages,
      @ForAll Random random) {
    List<VillageYear> shuffled = new ArrayList<>(villages);
    Collections.shuffle(shuffled, random);

    assertThat(area(indicator, period, shuffled)).isEqualTo(area(indicator, period, villages));
  }

  @Property
  void a_silent_village_changes_nothing_but_the_number_of_villages(
      @ForAll("ratios") Indicator indicator,
      @ForAll("periods") Period period,
      @ForAll("villages") List<VillageYear> villages) {
    List<VillageYear> more = new ArrayList<>(villages);
    more.add(VillageYear.of("81.02.03.2099", 50L));
    AreaValue before = area(indicator, period, villages);

    assertThat(area(indicator, period, more))
        .usingRecursiveComparison()
        .ignoringFields(
            before.state() == State.NOT_APPLICABLE
                ? new String[] {"villages", "state"}
                : new String[] {"villages"})
        .isEqualTo(before);
  }

  @Property
  void what_nobody_reported_is_null_and_never_zero(
      @ForAll("ratios") Indicator indicator, @ForAll("periods") Period period) {
    AreaValue value =
        area(indicator, period, List.of(VillageYear.of("81.02.03.2001", 50L).withDecember(3)));

    assertThat(value.value()).isNull();
    assertThat(value.numerator()).isNull();
    assertThat(value.state()).isEqualTo(State.NOT_REPORTED);
  }

  @Property
  void previous_and_last_month_are_what_the_month_before_showed(
      @ForAll("ratios") Indicator indicator,
      @ForAll("months") int month,
      @ForAll("villages") List<VillageYear> villages) {
    if (month == 1) {
      return; // another year
    }
    List<VillageYear> noOwnDenominators =
        villages.stream().map(ValuesPropertyTest::withoutDenominators).toList();
    AreaValue now = area(indicator, month(month), noOwnDenominators);
    AreaValue before = area(indicator, month(month - 1), noOwnDenominators);
    boolean reportedBefore = before.state() == State.REPORTED || before.state() == State.ZERO;

    assertThat(now.monthlyPrevious()).isEqualTo(before.monthly());
    assertThat(now.previous()).isEqualTo(reportedBefore ? before.value() : null);
  }

  @Property
  void those_served_and_those_not_yet_served_make_the_sasaran(
      @ForAll("months") int month, @ForAll("villages") List<VillageYear> villages) {
    Indicator linfas = CATALOGUE.find("linfas").orElseThrow();
    Indicator notServed = CATALOGUE.find("belum-layan:linfas").orElseThrow();
    for (VillageYear village : villages) {
      AreaValue served = area(linfas, month(month), List.of(village));
      AreaValue left = area(notServed, month(month), List.of(village));
      if (served.value() == null) {
        assertThat(left.value()).isNull();
      } else {
        assertThat(left.value())
            .isCloseTo(Math.max(0, served.denominator() - served.numerator()), within(0.0));
      }
    }
  }

  @Property
  void people_behind_are_the_fewest_who_would_bring_each_village_to_the_line(
      @ForAll("months") int month, @ForAll("villages") List<VillageYear> villages) {
    Indicator linfas = CATALOGUE.find("linfas").orElseThrow();
    TargetLine line = TargetLine.evenly(linfas.target(2025));
    for (VillageYear village : villages) {
      AreaValue area = area(linfas, month(month), List.of(village));
      if (area.gap().peopleBehind() == null) {
        assertThat(area.value()).isNull();
        continue;
      }
      int through = area.through().getMonthValue();
      long served = area.numerator() + area.gap().peopleBehind();
      assertThat(line.isReachedBy(served, area.denominator(), through)).isTrue();
      if (area.gap().peopleBehind() > 0) {
        assertThat(line.isReachedBy(served - 1, area.denominator(), through)).isFalse();
      }
    }
  }

  @Provide
  Arbitrary<Indicator> ratios() {
    return Arbitraries.of("linfas", "ds", "sbs-kk").map(code -> CATALOGUE.find(code).orElseThrow());
  }

  @Provide
  Arbitrary<Integer> months() {
    return Arbitraries.integers().between(1, 12);
  }

  @Provide
  Arbitrary<Period> periods() {
    return Arbitraries.oneOf(
        months().map(ValuesPropertyTest::month), Arbitraries.just(Period.of(Year.of(2025))));
  }

  @Provide
  Arbitrary<List<VillageYear>> villages() {
    Arbitrary<Long> sasaran = Arbitraries.longs().between(0, 60).injectNull(0.1);
    Arbitrary<Long> december = Arbitraries.longs().between(0, 9).injectNull(0.3);
    Arbitrary<Long[]> numerators = year(Arbitraries.longs().between(0, 9).injectNull(0.2));
    Arbitrary<Long[]> denominators = year(Arbitraries.longs().between(0, 30).injectNull(0.7));
    return Combinators.combine(sasaran, december, numerators, denominators)
        .as((s, dec, n, d) -> new VillageYear("81.02.03.2001", s, dec, n, d))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private static Arbitrary<Long[]> year(Arbitrary<Long> month) {
    Arbitrary<Integer> silentAfter = Arbitraries.integers().between(0, 12);
    return Combinators.combine(month.array(Long[].class).ofSize(12), silentAfter)
        .as(
            (all, months) -> {
              Long[] some = new Long[12];
              System.arraycopy(all, 0, some, 0, months);
              return some;
            });
  }

  private static VillageYear withoutDenominators(VillageYear village) {
    return new VillageYear(
        village.code(), village.sasaran(), village.december(), village.numerators(), new Long[12]);
  }

  private static Period month(int month) {
    return Period.of(YearMonth.of(2025, month));
  }

  private static AreaValue area(Indicator indicator, Period period, List<VillageYear> villages) {
    List<VillageFigure> figures = villages.stream().map(village -> village.at(period)).toList();
    return Values.of(
            indicator,
            period,
            TargetLines.evenly(indicator.target(2025)),
            figures,
            village -> AREA,
            Deadline.DEFAULT)
        .areas()
        .get(0);
  }
}
