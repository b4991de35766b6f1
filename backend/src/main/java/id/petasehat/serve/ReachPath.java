package id.petasehat.serve;

import id.petasehat.reach.Journey;
import id.petasehat.reach.Leg;
import id.petasehat.reach.Start;
import id.petasehat.reach.TravelLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/**
 * The way from a place to its nearest post.
 *
 * @param minutes null where there is none; then {@code why} says why, and the others are null
 * @param byMode minutes by mode, {@code tautan} for links
 */
record ReachPath(Double minutes, To to, List<Part> legs, Map<String, Double> byMode, Text why) {
  private static final String LINK = "tautan";

  /** The post, degrees, EPSG:4326. */
  record To(String code, String name, double lon, double lat) {}

  /**
   * A leg.
   *
   * @param mode {@code kaki}, {@code motor}, {@code perahu} or {@code tautan}
   * @param name of a link; null for others
   * @param daysPerWeek on which a link runs, as the minutes take for granted; null for others and
   *     where it is not told
   * @param coordinates longitude and latitude
   */
  record Part(
      String mode,
      String name,
      Double daysPerWeek,
      double minutes,
      double metres,
      List<double[]> coordinates) {

    static Part of(Leg leg) {
      return new Part(
          leg.link() == null ? leg.mode().id() : LINK,
          leg.link() == null ? null : name(leg.link(), leg.line().get(0)),
          leg.link() == null ? null : leg.link().daysPerWeek(),
          leg.minutes(),
          leg.metres(),
          leg.line().stream().map(at -> new double[] {at.x, at.y}).toList());
    }

    /** From the end where the leg begins to the other one. */
    private static String name(TravelLink link, Coordinate begin) {
      double fromEnd = Math.hypot(link.fromLon() - begin.x, link.fromLat() - begin.y);
      double toEnd = Math.hypot(link.toLon() - begin.x, link.toLat() - begin.y);
      return fromEnd <= toEnd ? link.from() + " – " + link.to() : link.to() + " – " + link.from();
    }
  }

  static ReachPath none(Text why) {
    return new ReachPath(null, null, null, null, why);
  }

  static ReachPath of(Journey journey, Start post) {
    List<Part> legs = journey.legs().stream().map(Part::of).toList();
    Map<String, Double> byMode = new LinkedHashMap<>();
    legs.forEach(leg -> byMode.merge(leg.mode(), leg.minutes(), Double::sum));
    To to = new To(post.code(), post.name(), post.lon(), post.lat());
    return new ReachPath(journey.minutes(), to, legs, byMode, null);
  }
}
