package id.petasehat.serve;

import id.petasehat.reach.Bridge;
import id.petasehat.reach.GridFrame;
import id.petasehat.reach.Ground;
import id.petasehat.reach.TravelLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/**
 * What of some changes can be tried in a district as it is now. A scenario outlives posts, links
 * and bridges, and a post closed by hand may be of a type that does not count any more: the rest of
 * it still holds.
 *
 * @param changes that can be tried
 * @param leftOut names what the others are about
 */
record FittingChanges(ReachChanges changes, List<Text> leftOut) {

  /**
   * @param posts codes of those that are judged, open or not
   */
  static FittingChanges of(ReachChanges asked, Ground ground, Set<String> posts) {
    List<Text> leftOut = new ArrayList<>();
    Set<Integer> links = ground.links().stream().map(TravelLink::id).collect(Collectors.toSet());
    Set<Integer> bridges = ground.bridges().stream().map(Bridge::id).collect(Collectors.toSet());
    ReachChanges fitting = ReachChanges.none();
    sort(asked.close(), posts::contains, fitting.close(), FittingChanges::post, leftOut);
    sort(asked.open(), posts::contains, fitting.open(), FittingChanges::post, leftOut);
    sort(
        asked.add(),
        place -> isOn(ground.frame(), place),
        fitting.add(),
        FittingChanges::place,
        leftOut);
    sort(
        asked.cutLinks(),
        links::contains,
        fitting.cutLinks(),
        id -> new Text("jalur " + id, "link " + id),
        leftOut);
    sort(
        asked.cutBridges(),
        bridges::contains,
        fitting.cutBridges(),
        id -> new Text("jembatan " + id, "bridge " + id),
        leftOut);
    return new FittingChanges(fitting, List.copyOf(leftOut));
  }

  private static <T> void sort(
      Iterable<T> asked,
      Predicate<T> fits,
      Collection<T> fitting,
      Function<T, Text> name,
      List<Text> leftOut) {
    for (T one : asked) {
      if (fits.test(one)) {
        fitting.add(one);
      } else {
        leftOut.add(name.apply(one));
      }
    }
  }

  private static boolean isOn(GridFrame frame, ReachChanges.Added place) {
    Coordinate metres = frame.utm().toMetres(place.lon(), place.lat());
    return frame.holds(frame.column(metres.x), frame.row(metres.y));
  }

  private static Text post(String code) {
    return new Text("pos " + code, "post " + code);
  }

  private static Text place(ReachChanges.Added place) {
    String where = place.lon() + ", " + place.lat();
    return new Text("pos baru di " + where, "new post at " + where);
  }
}
