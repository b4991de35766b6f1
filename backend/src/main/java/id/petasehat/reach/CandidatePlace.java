package id.petasehat.reach;

import id.petasehat.area.AreaCode;
import java.util.Locale;

/**
 * Where a new post could stand.
 *
 * @param name of the settlement; empty where nothing names the place
 * @param lon degrees, EPSG:4326
 * @param lat degrees
 */
public record CandidatePlace(AreaCode village, Source source, String name, double lon, double lat) {

  /** What tells of a place, the best first. */
  public enum Source {
    /** A settlement that a file names. */
    SETTLEMENT,
    /** The middle of the people of a village whose settlements no file names. */
    PEOPLE,
    /** Three roads or more meet near people. */
    CROSSING,
    /** The land at the sea nearest to people. */
    LANDING;

    /** The word in files and answers: {@code crossing}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
