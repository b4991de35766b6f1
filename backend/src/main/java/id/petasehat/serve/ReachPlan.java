package id.petasehat.serve;

import id.petasehat.area.AreaCode;
import id.petasehat.reach.Bridge;
import id.petasehat.reach.Ground;
import id.petasehat.reach.LayerNote;
import id.petasehat.reach.Travel;
import id.petasehat.reach.TravelModel;
import id.petasehat.store.Digest;
import id.petasehat.store.LiveReach.Grounded;
import id.petasehat.store.ReachPeople;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that decides a surface of travel times.
 *
 * @param query with those of its changes that can be tried
 * @param leftOut what its other changes are about
 * @param storeId two stores behind one address may tell the same otherwise
 * @param posts of the types that count, in order of code, then those that are added; the place of
 *     each is its number
 * @param withoutPoint names of posts that would count, if it were known where they are
 * @param simulatedPosts whether anything told of the posts is invented
 */
record ReachPlan(
    String storeId,
    ReachQuery query,
    List<Text> leftOut,
    Grounded on,
    Travel travel,
    List<ReachPost> posts,
    List<String> withoutPoint,
    boolean simulatedPosts) {
  private static final int VERSION_DIGITS = 20;

  AreaCode district() {
    return on.district();
  }

  Ground ground() {
    return on.ground();
  }

  TravelModel model() {
    return on.model();
  }

  /** Whether posts, people or layers are invented. */
  boolean restsOnInvented(ReachPeople people) {
    return simulatedPosts
        || people.simulated()
        || ground().layers().stream().anyMatch(LayerNote::simulated);
  }

  /** The same with every post of the types open, in whatever state it is. */
  ReachPlan ifAllWorked() {
    return new ReachPlan(
        storeId,
        query,
        leftOut,
        on,
        travel,
        posts.stream()
            .map(one -> new ReachPost(one.post(), true, one.own(), one.change()))
            .toList(),
        withoutPoint,
        simulatedPosts);
  }

  /** Cells of cut bridges, {@code row * columns + column}. */
  Set<Integer> withoutBridge() {
    return ground().bridges().stream()
        .filter(bridge -> query.changes().cutBridges().contains(bridge.id()))
        .map(Bridge::cells)
        .flatMap(cells -> Arrays.stream(cells).boxed())
        .collect(Collectors.toSet());
  }

  /** The same for plans that have the same surface, and different otherwise. */
  String version() {
    StringBuilder all = new StringBuilder(storeId).append(' ').append(on.key());
    all.append(' ').append(travel.season()).append(' ').append(travel.month());
    all.append(new TreeSet<>(travel.modes()));
    all.append(query.changes().cutLinks()).append(query.changes().cutBridges());
    for (ReachPost one : posts) {
      all.append('\n').append(one.open()).append(' ').append(one.post().code());
      all.append(' ').append(one.post().lon()).append(' ').append(one.post().lat());
    }
    return Digest.of(all).substring(0, VERSION_DIGITS);
  }
}
