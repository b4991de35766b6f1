package id.petasehat.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.petasehat.area.AreaCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetLineTest {
  /** Half of the year's work in February, half in August. */
  private static final List<BigDecimal> CAMPAIGNS = weights("0,0.5,0,0,0,0,0,0.5,0,0,0,0");

  private static final AreaCode HERE = new AreaCode("81.02.03.2001");
  private static final AreaCode ELSEWHERE = new AreaCode("81.01.03.2001");

  static List<BigDecimal> weights(String text) {
    return Stream.of(text.split(",")).map(BigDecimal::new).toList();
  }

  /** The line is target·months/12: 95% in September is 71.25%, 18.8% in May is 7.8333…%. */
  @ParameterizedTest
  @CsvSource({
    "57,80,95,9,true", // 57/80 = 71.25% exactly
    "56,80,95,9,false",
    "90,120,95,9,true", // 75%
    "80,120,95,9,false", // 66.7%
    "47,600,18.8,5,true", // 47/600 = 7.8333…% exactly: 47·1200 = 18.8·5·600 = 56,400
    "46,600,18.8,5,false",
    "130,100,100,12,true", // more than all are not clipped
    "0,100,95,1,false"
  })
  void the_threshold_is_the_line_itself_without_rounding(
      long served, long sasaran, BigDecimal target, int months, boolean reached) {
    assertThat(TargetLine.evenly(target).isReachedBy(served, sasaran, months)).isEqualTo(reached);
  }

  /** A fraction of a person is one more person; what is whole stays whole. */
  @ParameterizedTest
  @CsvSource({
    "120,95,9,86", // 85.5
    "80,95,9,57", // 57 exactly, where doubles say 56.99999999999999 or 57.00000000000001
    "600,18.8,5,47", // 47 exactly
    "3,100,4,1", // 1 exactly: a third of three
    "100,33.333,12,34",
    "0,95,9,0"
  })
  void people_due_are_rounded_up_and_only_where_there_is_a_fraction(
      long sasaran, BigDecimal target, int months, long due) {
    assertThat(TargetLine.evenly(target).peopleDue(sasaran, months)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"1,0", "2,45", "7,45", "8,90", "12,90"})
  void weighed_months_make_the_line_rise_when_the_work_is_done(int months, double expected) {
    TargetLine line = new TargetLine(new BigDecimal("90"), CAMPAIGNS);

    assertThat(line.expected(months)).isCloseTo(expected, within(1e-12));
    assertThat(line.isReachedBy((long) expected, 100, months)).isTrue();
    assertThat(line.isReachedBy((long) expected - 1, 100, months)).isFalse();
    assertThat(line.peopleDue(100, months)).isEqualTo((long) expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'0.5,0.5'",
    "'0,0.5,0,0,0,0,0,0.4,0,0,0,0'",
    "'-1,0.5,0,0,0,0,0,0.5,0,0,0,1'",
    "'0.0833,0.0833,0.0833,0.0833,0.0833,0.0833,0.0833,0.0833,0.0833,0.0833,0.0833,0.0833'"
  })
  void weights_are_twelve_numbers_from_0_with_the_sum_1(String text) {
    assertThatThrownBy(() -> new TargetLine(BigDecimal.TEN, weights(text)))
        .hasMessageContaining("sum 1");
  }

  @Test
  void a_district_weighs_its_months_and_its_neighbour_keeps_twelfths() {
    TargetLines lines = new TargetLines(new BigDecimal("90"), Map.of("81.02", CAMPAIGNS));

    assertThat(lines.of(HERE).expected(2)).isEqualTo(45.0);
    assertThat(lines.of(ELSEWHERE).expected(2)).isEqualTo(15.0);
    assertThat(lines.of(List.of(VillageFigure.silent(HERE, null))).expected(2)).isEqualTo(45.0);
    assertThat(
            lines
                .of(
                    List.of(
                        VillageFigure.silent(HERE, null), VillageFigure.silent(ELSEWHERE, null)))
                .expected(2))
        .isEqualTo(15.0);
  }

  @Test
  void an_indicator_that_is_not_summed_over_the_year_has_no_months_to_weigh() {
    Catalogue catalogue = Catalogue.builtIn();
    Targets targets =
        new Targets(
            Map.of(),
            Map.of(
                new Targets.Key("k4", 2025),
                Map.of("81.02", CAMPAIGNS),
                new Targets.Key("ds", 2025),
                Map.of("81.02", CAMPAIGNS)));

    assertThat(targets.lines(catalogue.find("k4").orElseThrow(), 2025).of(HERE).expected(1))
        .isZero();
    assertThat(targets.lines(catalogue.find("k4").orElseThrow(), 2024).of(HERE).expected(12))
        .isEqualTo(100.0);
    assertThat(targets.lines(catalogue.find("ds").orElseThrow(), 2025).weightsByDistrict())
        .isEmpty();
  }
}
