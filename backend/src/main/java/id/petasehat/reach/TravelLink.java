package id.petasehat.reach;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A way between two places that is not on the grid, as a boat from port to port. Places are in
 * EPSG:4326.
 *
 * @param id stays the same over imports while the places and the mode do
 * @param from name of the village or post, or what the file calls the place; two may share one
 * @param to likewise
 * @param fromLon degrees, as the three after it
 * @param mode in which one travels; who does not take that mode does not take the link
 * @param minutes of the way alone, more than 0; null when not known
 * @param waitMinutes 0 or more; null when not told
 * @param daysPerWeek more than 0, at most 7; null when not told
 * @param closedMonths in which it does not run, 1 to 12, in order; empty where it always does
 */
public record TravelLink(
    int id,
    String from,
    String to,
    double fromLon,
    double fromLat,
    double toLon,
    double toLat,
    TravelMode mode,
    Double minutes,
    Double waitMinutes,
    Double daysPerWeek,
    Set<Integer> closedMonths) {

  public TravelLink {
    if (minutes != null && !(minutes > 0)) {
      throw new IllegalArgumentException("a link of " + minutes + " minutes");
    }
    closedMonths = Collections.unmodifiableSet(new TreeSet<>(closedMonths));
  }

  /** Minutes with the waiting, as far as it is told; null when the minutes are not known. */
  public Double wholeMinutes() {
    return minutes == null ? null : minutes + (waitMinutes == null ? 0 : waitMinutes);
  }
}
