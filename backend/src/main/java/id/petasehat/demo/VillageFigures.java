package id.petasehat.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What one village would report, month by month, if every report arrived. */
final class VillageFigures {
  /**
   * @param numerator of cumulative programmes the year's total so far
   * @param denominator null where the stored sasaran is meant, or there is none
   */
  record Figure(int numerator, Integer denominator) {
    /** What is new since a report that told so many. */
    Figure after(int told) {
      return new Figure(numerator - told, denominator);
    }
  }

  private final List<YearMonth> months;
  private final People people;
  private final Chance chance;
  private final BiFunction<String, YearMonth, Integer> outbreak;
  private final Map<String, List<Figure>> made = new HashMap<>();

  /**
   * @param months without gaps, from a January on
   * @param outbreak times the usual cases of a programme in a month
   */
  VillageFigures(
      List<YearMonth> months,
      People people,
      Chance chance,
      BiFunction<String, YearMonth, Integer> outbreak) {
    this.outbreak = outbreak;
    this.months = months;
    this.people = people;
    this.chance = chance;
  }

  /**
   * One figure for each month; null in months in which this programme reports nothing. Programmes
   * are to be asked in the order of {@link Programme#ALL}, since some depend on others.
   *
   * @param remoteness 0 to 1, as this programme meets it
   */
  List<Figure> of(Programme programme, double remoteness) {
    Rates rates =
        new Rates(programme, remoteness, lastYear(), chance.of("rates " + programme.code()));
    List<Figure> figures = new ArrayList<>();
    for (int index = 0; index < months.size(); index++) {
      boolean silent = programme.rhythm().weight(months.get(index)) == 0;
      figures.add(silent ? null : figure(programme, rates, index));
    }
    made.put(programme.code(), figures);
    return figures;
  }

  private int lastYear() {
    return months.get(months.size() - 1).getYear();
  }

  private Figure figure(Programme programme, Rates rates, int index) {
    YearMonth month = months.get(index);
    double persons =
        programme.base() == null ? 1 : people.persons(programme.base(), month.getYear());
    double meant = persons * programme.share();
    return switch (programme.kind()) {
      case CUMULATIVE -> new Figure(total(programme, rates, index, meant), null);
      case CUMULATIVE_OWN -> new Figure(total(programme, rates, index, meant), whole(meant));
      case FLOW -> flow(programme, rates, index, meant);
      case COUNT -> part(whole(meant), Math.min(1, rates.year(month) * rates.season(month)));
      case STOCK -> part(whole(meant), Math.min(1, rates.smooth(month)));
      case ROUND -> part(whole(meant), Math.min(1, rates.year(month)));
      case CASES ->
          new Figure(rates.events(month, meant * outbreak.apply(programme.code(), month)), null);
    };
  }

  private int total(Programme programme, Rates rates, int index, double meant) {
    double served = meant * rates.year(months.get(index)) * rates.doneBy(months.get(index));
    // rounding a small village's figures must not carry them far beyond all
    int total = Math.min(whole(served), (int) (1.15 * whole(meant)));
    return programme.within() == null
        ? total
        : Math.min(total, made.get(programme.within()).get(index).numerator());
  }

  private Figure flow(Programme programme, Rates rates, int index, double meant) {
    YearMonth month = months.get(index);
    int seen =
        programme.within() == null
            ? rates.seen(month, meant)
            : whole(meant * made.get(programme.within()).get(index).numerator());
    return new Figure(rates.among(month, seen), seen);
  }

  private static Figure part(int all, double rate) {
    return new Figure(whole(all * rate), all);
  }

  private static int whole(double amount) {
    return (int) Math.round(amount);
  }
}
