package id.petasehat.area;

import java.util.List;

/**
 * Newcomers made into one coverage with the stored villages around them.
 *
 * @param villages the newcomers in the order given, without the unusable; coordinates on the grid
 *     of 1e-6 degrees
 * @param notchedNeighbours stored villages on whose border a border of a newcomer ends: the same
 *     outline with a vertex more there (it moves by no more than the grid). Store them too, or the
 *     vertices of the common border do not match
 * @param unusable newcomers of whom no area remained
 */
public record CleanedCoverage(
    List<Village> villages,
    List<Village> notchedNeighbours,
    List<Unusable> unusable,
    CleaningReport report) {

  public CleanedCoverage {
    villages = List.copyOf(villages);
    notchedNeighbours = List.copyOf(notchedNeighbours);
    unusable = List.copyOf(unusable);
  }

  /**
   * A village without any area.
   *
   * @param reason in plain Indonesian
   */
  public record Unusable(AreaCode code, String reason) {}
}
