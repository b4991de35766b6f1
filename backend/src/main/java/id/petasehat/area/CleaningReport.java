package id.petasehat.area;

import java.util.List;

/**
 * What the cleaning of a coverage changed, and what it left. Areas in square metres by {@link
 * LocalMetres}, places as longitude and latitude in EPSG:4326; lists follow the order of the
 * villages that were given, or of size where said.
 *
 * @param repairs geometries that were invalid alone
 * @param changes one for each cleaned village, also when nothing changed
 * @param wideOverlaps overlaps wider than 50 m, each given whole to one claimant; largest first
 * @param gaps enclosed gaps that stay, wider than 50 m or without a taker; largest first
 * @param keptOut villages that cleaning would have lost or changed too much
 * @param narrowOverlapsClosed number of overlaps at most 50 m wide
 * @param narrowGapsClosed number of gaps at most 50 m wide
 */
public record CleaningReport(
    List<Repair> repairs,
    List<Change> changes,
    List<WideOverlap> wideOverlaps,
    List<Gap> gaps,
    List<KeptOut> keptOut,
    int narrowOverlapsClosed,
    int narrowGapsClosed) {

  public CleaningReport {
    repairs = List.copyOf(repairs);
    changes = List.copyOf(changes);
    wideOverlaps = List.copyOf(wideOverlaps);
    gaps = List.copyOf(gaps);
    keptOut = List.copyOf(keptOut);
  }

  /**
   * An invalid geometry made valid.
   *
   * @param reason in plain Indonesian
   */
  public record Repair(AreaCode code, String reason) {}

  /**
   * How much of a village changed hands; rounding to the grid of 1e-6 degrees is not counted.
   *
   * @param lostM2 given to others
   * @param gainedM2 taken from others or from gaps
   * @param areaM2 of the repaired village before cleaning
   */
  public record Change(AreaCode code, double lostM2, double gainedM2, double areaM2) {
    /** Changes above this share are for a person to look at. */
    private static final double FLAGGED_PERCENT = 1;

    /** Lost and gained together, against the area before. */
    public double percent() {
      return 100 * (lostM2 + gainedM2) / areaM2;
    }

    public boolean isFlagged() {
      return percent() > FLAGGED_PERCENT;
    }
  }

  /**
   * An overlap that is no drawing error.
   *
   * @param claimants at least two, by code
   * @param givenTo the smallest claimant, or a stored one
   */
  public record WideOverlap(
      List<AreaCode> claimants,
      AreaCode givenTo,
      double areaM2,
      double longitude,
      double latitude) {}

  /** Land or water that no village claims, enclosed by villages; the point lies inside it. */
  public record Gap(double areaM2, double longitude, double latitude) {}

  /**
   * A village whose own boundary won over the rules of cleaning.
   *
   * @param wouldVanish true when cleaning would have left nothing, false when it would have changed
   *     more than 10%
   * @param overlapsOthers true when it could only be kept on top of others: the coverage is not
   *     valid there
   */
  public record KeptOut(AreaCode code, boolean wouldVanish, boolean overlapsOthers) {}
}
