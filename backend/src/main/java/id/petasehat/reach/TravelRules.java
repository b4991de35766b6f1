package id.petasehat.reach;

import java.time.Month;
import java.util.Map;
import java.util.Set;

/**
 * The rules of a travel model beside its speeds.
 *
 * @param cellMetres side of a cell, 30 to 1000
 * @param boatKm how far from land boats go in each season, at least 0
 * @param seasonMonths 1 to 12; each month belongs to exactly one season
 * @param outside what lies outside all villages
 * @param nearRoadsAndCoast whether people of a village without settlements live near roads and
 *     coast
 * @param snapMetres how far a post or port may lie from the nearest cell that can be passed
 */
public record TravelRules(
    double cellMetres,
    Neighbours neighbours,
    Map<Season, Double> boatKm,
    Map<Season, Set<Integer>> seasonMonths,
    Outside outside,
    boolean nearRoadsAndCoast,
    double snapMetres) {

  public TravelRules {
    boatKm = Map.copyOf(boatKm);
    seasonMonths = Map.copyOf(seasonMonths);
  }

  /** The season of a month. */
  public Season seasonOf(Month month) {
    return seasonMonths.entrySet().stream()
        .filter(season -> season.getValue().contains(month.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no season holds " + month));
  }

  /** Whether what is closed in some months, 1 to 12, is closed in half of a season or more. */
  boolean isClosed(Set<Integer> closedMonths, Season season) {
    Set<Integer> months = seasonMonths.get(season);
    long closed = months.stream().filter(closedMonths::contains).count();
    return closed > 0 && closed * 2 >= months.size();
  }
}
