package id.petasehat.intake.figure;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Observation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FigureRowsTest {
  @Property(tries = 100)
  void every_row_comes_back_as_it_was_in_the_group_of_its_indicator_and_district(
      @ForAll("files") List<Observation> file) {
    FigureRows rows = new FigureRows();
    file.forEach(rows::add);

    List<Observation> back = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    rows.<RuntimeException>forEachGroup(
        (indicator, group) -> {
          AreaCode district = group.get(0).village().at(Level.KABUPATEN);
          groups.add(indicator + district);
          assertThat(group)
              .isEqualTo(
                  file.stream()
                      .filter(row -> row.indicator().equals(indicator))
                      .filter(row -> row.village().within(district))
                      .toList());
          back.addAll(group);
        });

    assertThat(groups).doesNotHaveDuplicates();
    assertThat(back).containsExactlyInAnyOrderElementsOf(file);
    assertThat(rows.size()).isEqualTo(file.size());
  }

  @Provide
  static Arbitrary<List<Observation>> files() {
    Arbitrary<AreaCode> villages =
        Arbitraries.of("81.02.03.2001", "81.02.03.2002", "81.72.01.1001", "11.01.01.2001")
            .map(AreaCode::new);
    Arbitrary<YearMonth> months =
        Arbitraries.integers().between(0, 30).map(YearMonth.of(1999, 11)::plusMonths);
    Arbitrary<Long> counts = Arbitraries.longs().between(0, CountCell.LARGEST);
    Arbitrary<LocalDate> dates =
        Arbitraries.of(LocalDate.of(2025, 2, 28), LocalDate.of(1999, 1, 1)).injectNull(0.5);
    return Combinators.combine(
            villages,
            Arbitraries.of("k4", "idl", "ds"),
            months,
            counts.injectNull(0.2),
            counts.injectNull(0.5),
            dates,
            Arbitraries.of("", "menyusul"),
            Arbitraries.integers().between(2, 1_000_000))
        .as(
            (village, indicator, month, numerator, denominator, received, note, line) ->
                new Observation(
                    village,
                    indicator,
                    month,
                    numerator,
                    numerator == null ? null : denominator,
                    numerator != null,
                    received,
                    note,
                    line))
        .list()
        .ofMaxSize(40);
  }
}
