package id.petasehat.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Report;
import id.petasehat.indicator.Series;
import id.petasehat.indicator.YearToDate;
import id.petasehat.store.Observations.Figure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MonthSheetTest {
  private static final AreaCode WERKA = new AreaCode("81.02.03.2001");
  private static final AreaCode NGILNGOF = new AreaCode("81.02.11.2004");

  @Property(tries = 200)
  void what_was_packed_is_read_again(@ForAll("districts") List<Figure> figures) {
    MonthSheet sheet = MonthSheet.unpack(2025, MonthSheet.of(2025, figures).packed());

    assertThat(figures)
        .allSatisfy(figure -> assertThat(sheet.of(figure.village())).contains(figure));
  }

  @Test
  void the_last_report_of_the_year_stands_in_until_december_and_no_longer() {
    Map<YearMonth, MonthSheet> sheets =
        MonthSheets.of(
            List.of(
                figure(WERKA, "2025-02", false),
                figure(WERKA, "2025-05", false),
                figure(NGILNGOF, "2026-01", false)));

    assertThat(sheets.keySet())
        .contains(YearMonth.of(2025, 2), YearMonth.of(2025, 12), YearMonth.of(2026, 12))
        .doesNotContain(YearMonth.of(2025, 1))
        .hasSize(11 + 12);
    assertThat(monthsOf(sheets, WERKA))
        .containsEntry(YearMonth.of(2025, 4), YearMonth.of(2025, 2))
        .containsEntry(YearMonth.of(2025, 12), YearMonth.of(2025, 5))
        .doesNotContainKey(YearMonth.of(2026, 1));
  }

  private static Map<YearMonth, YearMonth> monthsOf(
      Map<YearMonth, MonthSheet> sheets, AreaCode village) {
    return sheets.entrySet().stream()
        .filter(sheet -> sheet.getValue().of(village).isPresent())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                sheet -> sheet.getValue().of(village).orElseThrow().report().month()));
  }

  @Test
  void a_year_is_simulated_from_its_first_invented_month_on() {
    Map<YearMonth, MonthSheet> sheets =
        MonthSheets.of(
            List.of(
                figure(WERKA, "2025-01", false),
                figure(WERKA, "2025-02", true),
                figure(WERKA, "2025-03", false)));

    assertThat(List.of(1, 2, 3))
        .map(month -> sheets.get(YearMonth.of(2025, month)).simulated())
        .containsExactly(false, true, true);
  }

  @Test
  void a_part_of_a_district_knows_its_own_villages_only() {
    MonthSheet sheet =
        MonthSheet.of(
            2025, List.of(figure(WERKA, "2025-01", true), figure(NGILNGOF, "2025-01", false)));

    MonthSheet kecamatan = sheet.within(new AreaCode("81.02.11"));
    assertThat(kecamatan.of(NGILNGOF)).isPresent();
    assertThat(kecamatan.of(WERKA)).isEmpty();
    assertThat(kecamatan.simulated()).isFalse();
    assertThat(sheet.within(WERKA).simulated()).isTrue();
    assertThat(sheet.within(new AreaCode("81.02.11.2005")).isEmpty()).isTrue();
    assertThat(sheet.within(new AreaCode("81"))).isSameAs(sheet);
  }

  private static Figure figure(AreaCode village, String month, boolean simulated) {
    return new Figure(
        village, new Report(YearMonth.parse(month), 3, 40L, null), Series.Running.NONE, simulated);
  }

  /** Figures of villages in order; small counts, large ones, and what is not known. */
  @Provide
  static Arbitrary<List<Figure>> districts() {
    Arbitrary<Long> counts =
        Arbitraries.oneOf(
            Arbitraries.longs().between(-20, 200),
            Arbitraries.longs().between(0, Long.MAX_VALUE - 1));
    Arbitrary<Long> unknown = counts.injectNull(0.3);
    Arbitrary<Long> denominators = unknown.filter(count -> count == null || count >= 0);
    Arbitrary<Report> reports =
        Combinators.combine(
                Arbitraries.integers().between(1, 12),
                counts,
                denominators,
                Arbitraries.integers().between(-20_000, 60_000).injectNull(0.5))
            .as(
                (month, numerator, denominator, day) ->
                    new Report(
                        YearMonth.of(2025, month),
                        numerator,
                        denominator,
                        day == null ? null : LocalDate.ofEpochDay(day)));
    Arbitrary<Series.Running> running =
        Combinators.combine(counts, Arbitraries.integers().between(1, 12), unknown, unknown)
            .as(
                (sum, months, last, previous) ->
                    new Series.Running(
                        new YearToDate(sum, sum / 2, months, months / 2), last, previous, last));
    return Combinators.combine(reports, running, Arbitraries.of(true, false))
        .as((report, sums, simulated) -> new Figure(WERKA, report, sums, simulated))
        .list()
        .ofMaxSize(12)
        .map(MonthSheetTest::spread);
  }

  private static List<Figure> spread(List<Figure> figures) {
    List<Figure> villages = new ArrayList<>();
    for (Figure figure : figures) {
      int number = villages.size();
      AreaCode village = new AreaCode("81.02.%02d.%04d".formatted(number / 3, 2001 + number));
      villages.add(new Figure(village, figure.report(), figure.running(), figure.simulated()));
    }
    return villages;
  }
}
