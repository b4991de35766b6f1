package id.petasehat.serve;

import id.petasehat.area.AreaCode;
import id.petasehat.disease.AreaDiseases;
import id.petasehat.disease.Figure;
import id.petasehat.disease.Smr;
import id.petasehat.disease.Tally;
import id.petasehat.store.DiseaseBook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The diseases of many areas as columns, one place per area. What is hidden or not known is null.
 *
 * @param from first of the twelve months; {@code period} names the last
 * @param standardised {@code age} when all expected figures are standardised by age, {@code partly}
 *     when some are; null when none is
 * @param withAges villages compared whose people are known by age, and all of them
 * @param ageYears years in which those people were counted
 * @param populationYear null where no population is known
 * @param comparisons how many ratios there are; some stand out by chance alone
 * @param excluded reported groups that take no part, with the reason
 * @param reporting villages that reported any disease in the twelve months, and all villages
 * @param months months with such a report and months in all, summed over villages
 * @param mostCases codes of groups, those with most cases first
 * @param highestRate codes of groups, those with the highest rate first
 * @param mostExcess codes of groups, the most unusual first
 * @param figures columns by group
 */
record DiseaseColumns(
    String period,
    String from,
    String level,
    String within,
    long version,
    boolean simulated,
    String confidence,
    String standardised,
    int[] withAges,
    List<Integer> ageYears,
    Integer populationYear,
    long comparisons,
    List<IndicatorsHandler.IcdGroup> groups,
    Map<String, String> excluded,
    List<String> code,
    List<Long> population,
    List<int[]> reporting,
    List<int[]> months,
    List<String> state,
    List<List<String>> mostCases,
    List<List<String>> highestRate,
    List<List<String>> mostExcess,
    Map<String, Columns> figures) {

  /**
   * One group in all areas.
   *
   * @param state reported, zero, suppressed or not-reported
   * @param months village-months of which this group was reported
   * @param rate cases per 1000 inhabitants in the months reported
   * @param byAge whether the expected figure is standardised by age; null without a ratio
   * @param quotient share of the area's cases over the reference's, where people are not counted
   * @param standsOut null without a ratio
   */
  record Columns(
      List<String> state,
      List<Long> cases,
      List<Integer> months,
      List<Double> rate,
      List<Double> expected,
      List<Double> smr,
      List<Double> lower,
      List<Double> upper,
      List<Boolean> standsOut,
      List<Boolean> byAge,
      List<Double> quotient) {

    static Columns of(String group, List<AreaDiseases> areas) {
      List<Figure> figures = areas.stream().map(area -> area.figures().get(group)).toList();
      return new Columns(
          column(figures, Columns::state, "not-reported"),
          column(figures, Figure::cases, null),
          column(figures, Figure::months, 0),
          column(figures, Figure::ratePer1000, null),
          column(figures, smr(Smr::expected), null),
          column(figures, smr(Smr::ratio), null),
          column(figures, smr(Smr::lower), null),
          column(figures, smr(Smr::upper), null),
          column(figures, smr(Smr::standsOut), null),
          column(figures, smr(Smr::byAge), null),
          column(figures, Figure::locationQuotient, null));
    }

    private static String state(Figure figure) {
      return figure.isHidden() ? "suppressed" : figure.cases() == 0 ? "zero" : "reported";
    }

    private static <T> Function<Figure, T> smr(Function<Smr, T> part) {
      return figure -> figure.smr() == null ? null : part.apply(figure.smr());
    }

    private static <T> List<T> column(List<Figure> figures, Function<Figure, T> part, T absent) {
      List<T> column = new ArrayList<>(figures.size());
      figures.forEach(figure -> column.add(figure == null ? absent : part.apply(figure)));
      return column;
    }
  }

  static DiseaseColumns of(
      DiseasesHandler.Asked asked,
      long version,
      DiseaseBook book,
      DiseasesHandler.Selection selection,
      Collection<AreaCode> members,
      List<AreaDiseases> areas) {
    List<Smr> ratios =
        areas.stream()
            .flatMap(area -> area.figures().values().stream())
            .flatMap(figure -> Stream.ofNullable(figure.smr()))
            .toList();
    Map<String, Columns> figures = new LinkedHashMap<>();
    selection.ranked().forEach(group -> figures.put(group, Columns.of(group, areas)));
    return new DiseaseColumns(
        asked.period().last().toString(),
        asked.period().last().minusMonths(Tally.MONTHS - 1).toString(),
        asked.layer().id(),
        asked.within().code(),
        version,
        book.simulated(),
        asked.confidence(),
        standardised(ratios),
        new int[] {
          (int) members.stream().filter(book.villagesWithAges()::contains).count(), members.size()
        },
        book.ageYears(),
        book.populationYear().orElse(null),
        ratios.size(),
        selection.ranked().stream().map(IndicatorsHandler.IcdGroup::of).toList(),
        selection.left(),
        column(areas, AreaDiseases::code),
        column(areas, AreaDiseases::population),
        column(areas, area -> new int[] {area.reporting(), area.villages()}),
        column(areas, area -> new int[] {area.months(), Tally.MONTHS * area.villages()}),
        column(areas, area -> area.state().name().toLowerCase(Locale.ROOT).replace('_', '-')),
        column(areas, AreaDiseases::mostCases),
        column(areas, AreaDiseases::highestRate),
        column(areas, AreaDiseases::mostExcess),
        figures);
  }

  private static String standardised(List<Smr> ratios) {
    long byAge = ratios.stream().filter(Smr::byAge).count();
    return byAge == 0 ? null : byAge == ratios.size() ? "age" : "partly";
  }

  private static <T> List<T> column(List<AreaDiseases> areas, Function<AreaDiseases, T> part) {
    List<T> column = new ArrayList<>(areas.size());
    areas.forEach(area -> column.add(part.apply(area)));
    return column;
  }
}
