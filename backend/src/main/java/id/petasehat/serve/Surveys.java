package id.petasehat.serve;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.AreaFigure;
import id.petasehat.indicator.AreaValue;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Gap;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.indicator.PrivacyClass;
import id.petasehat.indicator.State;
import id.petasehat.store.AreaFigures;
import id.petasehat.store.AreaFigures.Stored;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures that belong to a kecamatan or district itself. They are told of exactly that area, and
 * stand in for values only where no village of it has any.
 */
final class Surveys {
  private Surveys() {}

  /**
   * One figure as answered.
   *
   * @param period {@code YYYY} or {@code YYYY-MM}
   * @param value in the indicator's unit
   * @param source who says so
   */
  record Survey(
      String indicator,
      String period,
      Double value,
      Long numerator,
      Long denominator,
      String source,
      boolean simulated) {}

  /** Those of a place up to the end of a period, newest first; none of a village or puskesmas. */
  static List<Survey> of(Snapshot snapshot, Catalogue catalogue, Place place, Period until)
      throws SQLException {
    if (place.isVillage() || place.isPuskesmas()) {
      return List.of();
    }
    List<Stored> stored = new ArrayList<>(AreaFigures.of(snapshot.connection(), place.around()));
    stored.sort(
        Comparator.comparing((Stored one) -> one.figure().period().toString())
            .reversed()
            .thenComparing(one -> one.figure().indicator())
            .thenComparing(one -> one.figure().source()));
    return stored.stream()
        .filter(one -> begunBy(one.figure().period(), until))
        .flatMap(one -> survey(snapshot, catalogue, one).stream())
        .toList();
  }

  private static boolean begunBy(Period period, Period until) {
    return period.year() < until.year()
        || (period.year() == until.year()
            && (period.wholeYear() || !period.last().isAfter(until.last())));
  }

  private static Optional<Survey> survey(Snapshot snapshot, Catalogue catalogue, Stored one) {
    AreaFigure figure = one.figure();
    return catalogue
        .find(figure.indicator())
        .filter(indicator -> mayBeTold(snapshot, indicator, figure.area()))
        .map(
            indicator ->
                new Survey(
                    indicator.code(),
                    figure.period().toString(),
                    figure.valueIn(indicator.unit()),
                    figure.numerator(),
                    figure.denominator(),
                    figure.source(),
                    one.simulated()));
  }

  /** A restricted figure is never told of a single village. */
  static boolean mayBeTold(Snapshot snapshot, Indicator indicator, AreaCode area) {
    return indicator.privacy() != PrivacyClass.R || snapshot.villages(area).size() > 1;
  }

  /**
   * Which figures stand in where villages have none: of the period itself, for a year also of its
   * latest month; of several sources that of the newest import.
   *
   * @param within null for everything stored
   * @return by code of the area
   */
  static Map<String, Stored> standIns(
      Snapshot snapshot, Indicator indicator, Period period, Layer layer, AreaCode within)
      throws SQLException {
    boolean told = layer == Layer.KABUPATEN || layer == Layer.KECAMATAN;
    if (!told || indicator.parent() != null) {
      return Map.of();
    }
    Level level = layer.level().orElseThrow();
    Map<String, Stored> standIns = new HashMap<>();
    for (Stored one : AreaFigures.of(snapshot.connection(), indicator.code(), level, within)) {
      if (isOf(one.figure().period(), period)
          && mayBeTold(snapshot, indicator, one.figure().area())) {
        standIns.merge(one.figure().area().dotted(), one, Surveys::nearer);
      }
    }
    return standIns;
  }

  private static boolean isOf(Period figure, Period asked) {
    return figure.equals(asked) || (asked.wholeYear() && figure.year() == asked.year());
  }

  /** A whole year before its months, later months before earlier, then the newer import. */
  private static Stored nearer(Stored older, Stored newer) {
    Period one = older.figure().period();
    Period other = newer.figure().period();
    if (one.wholeYear() != other.wholeYear()) {
      return one.wholeYear() ? older : newer;
    }
    return one.last().isAfter(other.last()) ? older : newer;
  }

  /** Whether nothing of an area's villages is shown that a survey could be mistaken for. */
  static boolean isVacant(AreaValue area) {
    return area.state() == State.NOT_REPORTED && area.reporting() == 0 && area.numerator() == null;
  }

  /** The value of an area as a survey says it. */
  static AreaValue value(AreaValue area, Indicator indicator, AreaFigure figure) {
    return new AreaValue(
        area.code(),
        figure.numerator(),
        figure.denominator(),
        figure.valueIn(indicator.unit()),
        State.REPORTED,
        null,
        null,
        null,
        figure.period().last(),
        0,
        area.villages(),
        null,
        null,
        Gap.NONE);
  }
}
