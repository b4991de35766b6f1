package id.petasehat.disease;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The diseases of one area.
 *
 * @param population null when that of any village is not known
 * @param villages villages of the area
 * @param reporting those that reported anything in the twelve months
 * @param months village-months with a report, at most twelve for each village
 * @param figures by group, those that any of its villages reported
 */
public record AreaDiseases(
    String code,
    Long population,
    int villages,
    int reporting,
    int months,
    Map<String, Figure> figures) {

  /** Whether an area has cases that can be told. */
  public enum State {
    REPORTED,
    /** Everything reported was zero. */
    ZERO,
    /** There were cases, but too few of each group to be told. */
    SUPPRESSED,
    NOT_REPORTED
  }

  public AreaDiseases {
    figures = Map.copyOf(figures);
  }

  public State state() {
    if (figures.isEmpty()) {
      return State.NOT_REPORTED;
    }
    if (figures.values().stream().anyMatch(figure -> !figure.isHidden() && figure.cases() > 0)) {
      return State.REPORTED;
    }
    boolean hidden = figures.values().stream().anyMatch(Figure::isHidden);
    return hidden ? State.SUPPRESSED : State.ZERO;
  }

  /** Groups that may be named, those with most cases first. */
  public List<String> mostCases() {
    return ranked(figure -> figure.isNamed() ? figure.cases().doubleValue() : null);
  }

  /** Groups with a rate, the highest first. */
  public List<String> highestRate() {
    return ranked(Figure::ratePer1000);
  }

  /** Groups with a ratio or a location quotient, the most unusual first. */
  public List<String> mostExcess() {
    return ranked(Figure::excess);
  }

  /** Groups that have a measure, the largest first; equal ones in the order of their codes. */
  private List<String> ranked(Function<Figure, Double> measure) {
    Map<String, Double> measured = new TreeMap<>();
    figures.forEach(
        (group, figure) -> {
          Double value = measure.apply(figure);
          if (value != null) {
            measured.put(group, value);
          }
        });
    return measured.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
