package id.petasehat.serve;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.Puskesmas;
import id.petasehat.indicator.AreaValue;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.indicator.Values;
import id.petasehat.store.FigureBook;
import id.petasehat.store.Populations;
import id.petasehat.store.Sasarans;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that the dashboard says of one area, and one indicator's way through the months. */
final class ProfileHandler {
  /** Months on the line of the village panel. */
  private static final int LINE_MONTHS = 24;

  private static final int MOST_MONTHS = 120;

  private final Answers answers;
  private final Catalogue catalogue;

  ProfileHandler(Answers answers, Catalogue catalogue) {
    this.answers = answers;
    this.catalogue = catalogue;
  }

  record Named(String code, String name, String level) {}

  /**
   * One indicator of the area; the columns of {@link ValueColumns} as one row.
   *
   * @param series values of the last 24 months, null where nothing is known; only for a village
   * @param expectedSeries what was expected in each of them, by the target and weights of its year
   */
  record Row(
      String indicator,
      Double value,
      Long numerator,
      Long denominator,
      Double expected,
      BigDecimal target,
      String state,
      String status,
      String trend,
      Double previous,
      String through,
      int[] reporting,
      Long monthly,
      Long monthlyPrevious,
      Double pointsBehind,
      Long peopleBehind,
      Long peopleNotServed,
      List<Double> series,
      List<Double> expectedSeries) {

    static Row of(Values values, List<Double> series, List<Double> expectedSeries) {
      AreaValue area = values.areas().get(0);
      return new Row(
          values.indicator().code(),
          area.value(),
          area.numerator(),
          area.denominator(),
          values.expected(),
          values.target(),
          area.state().id(),
          area.status() == null ? null : area.status().name(),
          area.trend() == null ? null : area.trend().id(),
          area.previous(),
          area.through() == null ? null : area.through().toString(),
          new int[] {area.reporting(), area.villages()},
          area.monthly(),
          area.monthlyPrevious(),
          area.gap().points(),
          area.gap().peopleBehind(),
          area.gap().peopleNotServed(),
          series,
          expectedSeries);
    }
  }

  /**
   * @param population null when not known for every village
   * @param populationOrigin its year and source; null with it
   * @param officialPopulation what somebody says is the total of this kecamatan or kabupaten, never
   *     mixed with the sum of its villages; null when nobody does
   * @param indicators only those with a report in the year of the period or the one before
   * @param periods months of the series; null for larger areas
   * @param surveys figures that belong to the kecamatan or district itself, newest first; never
   *     part of {@code indicators}
   * @param puskesmas of a village: the puskesmas it belongs to, null when none is known; null for
   *     larger areas
   */
  record Profile(
      String code,
      String name,
      String level,
      String term,
      Named parent,
      List<Named> ancestors,
      String period,
      long version,
      boolean simulated,
      Long population,
      Populations.Origin populationOrigin,
      Sasarans.Official officialPopulation,
      int villages,
      List<Row> indicators,
      List<String> periods,
      List<Surveys.Survey> surveys,
      OfPuskesmas puskesmas) {}

  /**
   * @param proposed whether no file says so and the nearest one stands in
   */
  record OfPuskesmas(String code, String name, boolean proposed) {}

  /** {@code GET /api/v1/areas/{code}/profile?period}. */
  void profile(Context ctx) {
    Period period = IndicatorsHandler.period(ctx);
    answers.json(
        ctx,
        snapshot -> profile(snapshot, Requests.place(ctx.pathParam("code"), snapshot), period));
  }

  private Profile profile(Snapshot snapshot, Place place, Period period) throws SQLException {
    boolean village = place.isVillage();
    List<YearMonth> months = village ? monthsTo(period.last(), LINE_MONTHS) : List.of();
    FigureBook book =
        village
            ? FigureBook.ofVillage(
                snapshot.connection(),
                snapshot.kept(),
                place.around(),
                months.get(0).getYear(),
                period.last())
            : FigureBook.ofAll(snapshot.connection(), snapshot.kept(), period, place.around());
    Situation situation = Situation.of(snapshot, catalogue);
    List<Row> rows = new ArrayList<>();
    for (Indicator indicator : reported(book)) {
      rows.add(row(situation, book, indicator, period, place, months));
    }
    List<Named> ancestors = ancestors(snapshot, place);
    List<Surveys.Survey> surveys = Surveys.of(snapshot, catalogue, place, period);
    Populations populations = snapshot.populations(place);
    return new Profile(
        place.code(),
        place.name(),
        place.layer().id(),
        place.term(),
        ancestors.isEmpty() ? null : ancestors.get(0),
        ancestors,
        period.toString(),
        snapshot.versions().data(),
        book.simulated() || surveys.stream().anyMatch(Surveys.Survey::simulated),
        populations.sum(place.villages()).orElse(null),
        populations.origin(place.villages()).orElse(null),
        official(snapshot, place),
        place.villages().size(),
        rows,
        village ? months.stream().map(YearMonth::toString).toList() : null,
        surveys,
        village ? puskesmas(snapshot, place.around()) : null);
  }

  private static Sasarans.Official official(Snapshot snapshot, Place place) throws SQLException {
    return place.isPuskesmas()
        ? null
        : Sasarans.official(snapshot.connection(), Populations.EVERYBODY, place.around())
            .orElse(null);
  }

  private static OfPuskesmas puskesmas(Snapshot snapshot, AreaCode village) {
    return snapshot
        .catchments()
        .of(village)
        .map(
            catchment -> {
              Puskesmas own = snapshot.catchments().find(catchment.puskesmas()).orElseThrow();
              return new OfPuskesmas(own.areaCode(), own.name(), catchment.proposed());
            })
        .orElse(null);
  }

  private List<Indicator> reported(FigureBook book) {
    Stream<Indicator> rows = catalogue.indicators().stream().filter(row -> !row.family());
    Stream<Indicator> members =
        book.indicators().stream()
            .filter(code -> code.contains(":"))
            .sorted()
            .flatMap(code -> catalogue.find(code).stream());
    return Stream.concat(rows, members).filter(row -> book.has(row.code())).toList();
  }

  private static Row row(
      Situation situation,
      FigureBook book,
      Indicator indicator,
      Period period,
      Place place,
      List<YearMonth> months)
      throws SQLException {
    Situation.Scope scope = situation.scope(indicator, place.layer(), place);
    Values now =
        scope.around().within(place.around())
            ? situation.values(book, indicator, period, scope)
            : situation.values(indicator, period, place.layer(), place).values();
    List<Double> series = new ArrayList<>(months.size());
    List<Double> expected = new ArrayList<>(months.size());
    for (YearMonth month : months) {
      Values then = situation.values(book, indicator, Period.of(month), scope);
      AreaValue value = then.areas().get(0);
      series.add(value.reporting() > 0 ? value.value() : null);
      expected.add(then.expected());
    }
    return months.isEmpty() ? Row.of(now, null, null) : Row.of(now, series, expected);
  }

  /** The enclosing areas, smallest first. */
  private static List<Named> ancestors(Snapshot snapshot, Place place) {
    List<Named> ancestors = new ArrayList<>();
    Optional<AreaCode> up =
        place.isPuskesmas() ? Optional.of(place.around()) : place.around().parent();
    for (; up.isPresent(); up = up.get().parent()) {
      snapshot
          .areas()
          .find(up.get())
          .ifPresent(
              area ->
                  ancestors.add(new Named(area.code().dotted(), area.name(), area.level().id())));
    }
    return ancestors;
  }

  /** One indicator's way through the months, as columns. */
  record Line(
      String indicator,
      String code,
      long version,
      boolean simulated,
      List<String> period,
      List<Double> value,
      List<Long> numerator,
      List<Long> denominator,
      List<Double> expected,
      List<String> state,
      List<String> status,
      List<int[]> reporting) {}

  /** {@code GET /api/v1/areas/{code}/series?indicator&from&to}. */
  void series(Context ctx) {
    Indicator indicator =
        IndicatorsHandler.indicator(catalogue, Requests.required(ctx, "indicator"));
    YearMonth from = Requests.month(Requests.required(ctx, "from"));
    YearMonth to = Requests.month(Requests.required(ctx, "to"));
    if (from.isAfter(to) || from.plusMonths(MOST_MONTHS).isBefore(to)) {
      throw HttpProblem.badRequest(
          new Text(
              "Rentang " + from + " sampai " + to + " tidak dapat dipakai.",
              "The span " + from + " to " + to + " cannot be used."),
          new Text(
              "Mulai dari bulan yang lebih awal, paling lama " + MOST_MONTHS + " bulan.",
              "Begin with the earlier month, at most " + MOST_MONTHS + " months."));
    }
    answers.json(
        ctx,
        snapshot ->
            line(
                snapshot,
                indicator,
                Requests.place(ctx.pathParam("code"), snapshot),
                monthsBetween(from, to)));
  }

  private Line line(Snapshot snapshot, Indicator indicator, Place place, List<YearMonth> months)
      throws SQLException {
    Situation situation = Situation.of(snapshot, catalogue);
    Situation.Scope scope = situation.scope(indicator, place.layer(), place);
    FigureBook book =
        FigureBook.of(
            snapshot.connection(),
            snapshot.kept(),
            catalogue.sourceOf(indicator),
            months.get(0).getYear(),
            months.get(months.size() - 1),
            scope.around());
    List<Values> line =
        months.stream()
            .map(month -> situation.values(book, indicator, Period.of(month), scope))
            .toList();
    List<AreaValue> values = line.stream().map(month -> month.areas().get(0)).toList();
    return new Line(
        indicator.code(),
        place.code(),
        snapshot.versions().data(),
        book.simulated(),
        months.stream().map(YearMonth::toString).toList(),
        values.stream().map(AreaValue::value).toList(),
        values.stream().map(AreaValue::numerator).toList(),
        values.stream().map(AreaValue::denominator).toList(),
        line.stream().map(Values::expected).toList(),
        values.stream().map(value -> value.state().id()).toList(),
        values.stream()
            .map(value -> value.status() == null ? null : value.status().name())
            .toList(),
        values.stream().map(value -> new int[] {value.reporting(), value.villages()}).toList());
  }

  private static List<YearMonth> monthsTo(YearMonth last, int count) {
    return monthsBetween(last.minusMonths(count - 1L), last);
  }

  private static List<YearMonth> monthsBetween(YearMonth first, YearMonth last) {
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }
}
