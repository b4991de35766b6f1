package id.petasehat.serve;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import id.petasehat.area.AreaCode;
import id.petasehat.reach.Journey;
import id.petasehat.reach.LiveTimes;
import id.petasehat.reach.LiveTimes.Situation;
import id.petasehat.reach.Surface;
import id.petasehat.reach.Travel;
import id.petasehat.reach.TravelLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Surfaces of travel times. For each district, season and choice of modes one computation stays
 * alive and is moved from one situation to the next; still pictures of the latest ones are kept.
 * All of it follows from the plan: whatever is forgotten is computed again, alike.
 *
 * <p>In one district one computes at a time, and who asks for the same waits for the same. Of
 * Java's memory, living computations take at most a third (45 bytes a cell) and pictures an eighth
 * (6).
 */
final class ReachSurfaces {
  private static final long LIVE_BYTES = Runtime.getRuntime().maxMemory() / 3;
  private static final long PICTURE_BYTES = Runtime.getRuntime().maxMemory() / 8;
  private static final int PICTURE_BYTES_PER_CELL = 6;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Map<AreaCode, Object> turns = new ConcurrentHashMap<>();
  private final Cache<LiveKey, LiveTimes> live =
      CellCache.<LiveKey, LiveTimes>of(LIVE_BYTES, LiveTimes.BYTES_PER_CELL, LiveTimes::cells)
          .build();
  private final AsyncCache<String, Reach> pictures =
      CellCache.<String, Reach>of(
              PICTURE_BYTES, PICTURE_BYTES_PER_CELL, reach -> reach.surface().minutes().length)
          .buildAsync();

  /**
   * A surface and what it is of.
   *
   * @param starts cells that the posts stand on, {@code row * columns + column}, by their numbers;
   *     posts that are not open, or on no cell, are not there
   * @param unplacedLinks that end on no cell
   */
  record Reach(
      String version,
      ReachPlan plan,
      Map<Integer, Integer> starts,
      Surface surface,
      List<TravelLink> unplacedLinks,
      long computeMillis) {

    /**
     * The same surface for a plan of the same version, whose posts may be told otherwise: judged or
     * named differently, or closed by hand and not by the rule. Their numbers are the same.
     */
    Reach askedBy(ReachPlan asker) {
      return new Reach(version, asker, starts, surface, unplacedLinks, computeMillis);
    }

    List<String> codes() {
      return plan.posts().stream().map(one -> one.post().code()).toList();
    }
  }

  /** What decides the crossings. */
  private record LiveKey(AreaCode district, String groundKey, Travel travel) {}

  /** A surface that is at hand, as the first who asked for it planned it. */
  Optional<Reach> known(String version) {
    CompletableFuture<Reach> known = pictures.getIfPresent(version);
    return known == null ? Optional.empty() : Optional.of(await(known));
  }

  /** The surface of a plan; computes it, or waits for who does, if it is not at hand. */
  Reach of(ReachPlan plan) {
    String version = plan.version();
    CompletableFuture<Reach> ours = new CompletableFuture<>();
    CompletableFuture<Reach> theirs = pictures.asMap().putIfAbsent(version, ours);
    if (theirs != null) {
      return await(theirs).askedBy(plan);
    }
    try {
      ours.complete(compute(version, plan));
    } catch (RuntimeException | Error failure) {
      ours.completeExceptionally(failure);
      throw failure;
    }
    return ours.join();
  }

  private static Reach await(CompletableFuture<Reach> reach) {
    try {
      return reach.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  private Reach compute(String version, ReachPlan plan) {
    synchronized (turn(plan)) {
      long begin = System.nanoTime();
      LiveTimes times = live(plan);
      Map<Integer, Integer> starts = starts(times, plan);
      Surface surface = times.surface(situation(starts, plan));
      long millis = (System.nanoTime() - begin) / NANOS_PER_MILLI;
      return new Reach(version, plan, starts, surface, times.unplacedLinks(), millis);
    }
  }

  /** The way from a place to its nearest post; empty where none is reached. */
  Optional<Journey> journey(Reach reach, int cell) {
    synchronized (turn(reach.plan)) {
      return live(reach.plan).journey(situation(reach.starts, reach.plan), cell);
    }
  }

  /** The cell nearest to a place, degrees, that people can enter. */
  OptionalInt cellNear(ReachPlan plan, double lon, double lat) {
    synchronized (turn(plan)) {
      return live(plan).cellNear(lon, lat, plan.model().rules().snapMetres());
    }
  }

  private Object turn(ReachPlan plan) {
    return turns.computeIfAbsent(plan.district(), district -> new Object());
  }

  private LiveTimes live(ReachPlan plan) {
    LiveKey key = new LiveKey(plan.district(), plan.groundKey(), plan.travel());
    LiveTimes times = live.getIfPresent(key);
    if (times == null) {
      forgetOtherGrounds(plan);
      times = new LiveTimes(plan.ground(), plan.model(), plan.travel());
      live.put(key, times);
    }
    return times;
  }

  /** What stood on an earlier ground of the district would keep that in memory too. */
  private void forgetOtherGrounds(ReachPlan plan) {
    live.asMap()
        .keySet()
        .removeIf(
            one -> one.district.equals(plan.district()) && !one.groundKey.equals(plan.groundKey()));
    pictures
        .synchronous()
        .asMap()
        .values()
        .removeIf(
            one ->
                one.plan.district().equals(plan.district())
                    && !one.plan.groundKey().equals(plan.groundKey()));
  }

  private static Map<Integer, Integer> starts(LiveTimes times, ReachPlan plan) {
    double snapMetres = plan.model().rules().snapMetres();
    Map<Integer, Integer> starts = new TreeMap<>();
    for (int number = 0; number < plan.posts().size(); number++) {
      ReachPost one = plan.posts().get(number);
      if (one.open()) {
        OptionalInt cell = times.startCell(plan.ground(), one.post(), snapMetres);
        if (cell.isPresent()) {
          starts.put(number, cell.getAsInt());
        }
      }
    }
    return starts;
  }

  private static Situation situation(Map<Integer, Integer> starts, ReachPlan plan) {
    return new Situation(starts, plan.withoutBridge(), plan.query().changes().cutLinks());
  }
}
