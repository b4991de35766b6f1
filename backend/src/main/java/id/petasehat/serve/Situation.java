package id.petasehat.serve;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.facility.Puskesmas;
import id.petasehat.indicator.AreaValue;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Computed;
import id.petasehat.indicator.Deadline;
import id.petasehat.indicator.Grouping;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.indicator.PrivacyClass;
import id.petasehat.indicator.Targets;
import id.petasehat.indicator.Values;
import id.petasehat.store.AreaFigures.Stored;
import id.petasehat.store.FigureBook;
import id.petasehat.store.OwnTargets;
import id.petasehat.store.Setting;
import id.petasehat.store.Settings;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Values of indicators in one snapshot, judged by this installation's targets and deadline. */
record Situation(Snapshot snapshot, Catalogue catalogue, Targets targets, Deadline deadline) {

  static Situation of(Snapshot snapshot, Catalogue catalogue) throws SQLException {
    return new Situation(
        snapshot,
        catalogue,
        OwnTargets.all(snapshot.connection()),
        Setting.deadline(Settings.all(snapshot.connection())));
  }

  /**
   * Values and whether any figure behind them is invented.
   *
   * @param values of the areas in the order of their codes
   * @param surveys by code of those areas whose value is no sum of villages: who says it
   */
  record Judged(Values values, boolean simulated, Map<String, String> surveys) {}

  /** One indicator in one period, for what a layer shows inside a place; none are larger. */
  Judged values(Indicator indicator, Period period, Layer layer, Place within) throws SQLException {
    Scope scope = scope(indicator, layer, within);
    FigureBook book = book(indicator, period, scope.around);
    Judged judged = new Judged(values(book, indicator, period, scope), book.simulated(), Map.of());
    return withSurveys(
        judged, Surveys.standIns(snapshot, indicator, period, layer, within.around()));
  }

  private FigureBook book(Indicator indicator, Period period, AreaCode within) throws SQLException {
    return FigureBook.of(
        snapshot.connection(), snapshot.kept(), catalogue.sourceOf(indicator), period, within);
  }

  private static Judged withSurveys(Judged judged, Map<String, Stored> standIns) {
    if (standIns.isEmpty()) {
      return judged;
    }
    Values values = judged.values();
    Map<String, String> surveys = new TreeMap<>();
    boolean simulated = judged.simulated();
    List<AreaValue> areas = new ArrayList<>(values.areas());
    for (int i = 0; i < areas.size(); i++) {
      Stored survey = standIns.get(areas.get(i).code());
      if (survey != null && Surveys.isVacant(areas.get(i))) {
        areas.set(i, Surveys.value(areas.get(i), values.indicator(), survey.figure()));
        surveys.put(areas.get(i).code(), survey.figure().source());
        simulated |= survey.simulated();
      }
    }
    return new Judged(values.with(areas), simulated, surveys);
  }

  /** The same for what a layer shows in the whole store. */
  Judged values(Indicator indicator, Period period, Layer layer) throws SQLException {
    List<Part> parts = parts(indicator, period, layer);
    List<Values> values =
        parts.parallelStream()
            .map(part -> values(part.book, indicator, period, part.scope))
            .toList();
    BigDecimal target = targets.of(indicator, period.year());
    return withSurveys(
        new Judged(
            Values.together(indicator, period, target, values),
            parts.stream().anyMatch(part -> part.book.simulated()),
            Map.of()),
        Surveys.standIns(snapshot, indicator, period, layer, null));
  }

  /** A province and the figures that it is computed from, which others may share. */
  private record Part(Scope scope, FigureBook book) {}

  private List<Part> parts(Indicator indicator, Period period, Layer layer) throws SQLException {
    boolean computed = Computed.byCode(catalogue.sourceOf(indicator).code()).isPresent();
    FigureBook whole = computed ? null : book(indicator, period, null);
    List<Part> parts = new ArrayList<>();
    for (Area province : snapshot.areas().all(Level.PROVINSI)) {
      Place place = Place.of(province, snapshot.villages(province.code()));
      Scope scope = scope(indicator, layer, place);
      parts.add(new Part(scope, computed ? book(indicator, period, scope.around) : whole));
    }
    return parts;
  }

  /** The same from figures read before, those of {@link Scope#around}. */
  Values values(FigureBook book, Indicator indicator, Period period, Scope scope) {
    Values values =
        Values.of(
            indicator,
            period,
            targets.lines(indicator, period.year()),
            book.at(catalogue.sourceOf(indicator), period, scope.villages),
            scope.grouping,
            deadline);
    return scope.only.map(values::only).orElse(values);
  }

  /**
   * Whose figures decide what is shown.
   *
   * @param around the area whose figures are to be read
   * @param villages those of them that count
   * @param only codes of what is shown, in order; empty when all that is summed is
   */
  record Scope(
      AreaCode around, List<AreaCode> villages, Grouping grouping, Optional<List<String>> only) {}

  /** Whose figures decide what a layer shows of an indicator inside a place. */
  Scope scope(Indicator indicator, Layer layer, Place within) {
    return layer.level().isPresent()
        ? scope(indicator, layer.level().get(), within)
        : scopeOfPuskesmas(indicator, within);
  }

  private Scope scope(Indicator indicator, Level level, Place within) {
    Grouping grouping = Grouping.of(village -> village.at(level).dotted());
    if (!within.holds(level)) {
      return new Scope(within.around(), List.of(), grouping, Optional.empty());
    }
    AreaCode around = within.around();
    if (restricted(indicator) && level != Level.DESA && around.level() == level) {
      // what is shown of one tells of those beside it
      AreaCode parent = around.parent().orElse(around);
      return new Scope(
          parent, snapshot.villages(parent), grouping, Optional.of(List.of(within.code())));
    }
    return new Scope(around, within.villages(), grouping, Optional.empty());
  }

  private Scope scopeOfPuskesmas(Indicator indicator, Place within) {
    List<Puskesmas> shown = snapshot.puskesmas(within);
    AreaCode around = within.around();
    List<AreaCode> villages =
        shown.stream().flatMap(puskesmas -> puskesmas.villages().stream()).toList();
    if (restricted(indicator)) {
      around = around.level() == Level.PROVINSI ? around : around.at(Level.KABUPATEN);
      villages = snapshot.villages(around);
    }
    return new Scope(
        around,
        villages,
        new Grouping(
            this::puskesmas,
            village -> village.at(Level.KABUPATEN).dotted(),
            village -> village.at(Level.KECAMATAN).dotted()),
        Optional.of(shown.stream().map(Puskesmas::areaCode).toList()));
  }

  private String puskesmas(AreaCode village) {
    return snapshot
        .catchments()
        .of(village)
        .map(catchment -> Puskesmas.PREFIX + catchment.puskesmas())
        .orElse(null);
  }

  private static boolean restricted(Indicator indicator) {
    return indicator.privacy() == PrivacyClass.R;
  }
}
