package id.petasehat.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Three villages of one kecamatan and short words for their values in September 2025. */
final class WorkedValues {
  private WorkedValues() {}

  static final Catalogue CATALOGUE = Catalogue.builtIn();
  static final Period SEPTEMBER = month(9);
  static final Period YEAR = Period.of(Year.of(2025));
  static final String A = "81.02.03.2001";
  static final String B = "81.02.03.2002";
  static final String C = "81.02.03.2003";

  static Period month(int month) {
    return Period.of(YearMonth.of(2025, month));
  }

  static AreaValue only(String code, Period period, VillageYear village) {
    return of(code, period, List.of(village.at(period))).areas().get(0);
  }

  static AreaValue kecamatan(String code, Period period, VillageYear... villages) {
    Indicator indicator = CATALOGUE.find(code).orElseThrow();
    List<VillageFigure> figures = Stream.of(villages).map(village -> village.at(period)).toList();
    Values values =
        Values.of(
            indicator,
            period,
            TargetLines.evenly(indicator.target(period.year())),
            figures,
            village -> village.at(Level.KECAMATAN).dotted(),
            Deadline.DEFAULT);
    assertThat(values.areas()).extracting(AreaValue::code).containsExactly("81.02.03");
    return values.areas().get(0);
  }

  static Values values(String code, Period period) {
    return of(code, period, List.of());
  }

  static Values of(String code, Period period, List<VillageFigure> figures) {
    Indicator indicator = CATALOGUE.find(code).orElseThrow();
    TargetLines lines = TargetLines.evenly(indicator.target(period.year()));
    return Values.of(indicator, period, lines, figures, AreaCode::dotted, Deadline.DEFAULT);
  }
}
