package id.petasehat.serve;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.petasehat.reach.Journey;
import id.petasehat.reach.LiveTimes;
import id.petasehat.reach.LiveTimes.Situation;
import id.petasehat.reach.Surface;
import id.petasehat.reach.TravelLink;
import id.petasehat.store.LiveReach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Surfaces of travel times. Still pictures of the latest ones are kept, in the memory that is meant
 * for them; all of it follows from the plan, so that whatever is forgotten is computed again,
 * alike. Who asks for the same waits for the same.
 */
final class ReachSurfaces {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final LiveReach live;
  private final AsyncCache<String, Reach> pictures;

  ReachSurfaces(LiveReach live) {
    this.live = live;
    this.pictures =
        Caffeine.newBuilder()
            .maximumWeight(live.memory().pictureCells())
            .weigher((String version, Reach reach) -> reach.surface().minutes().length)
            .buildAsync();
    live.whenForgotten(this::forget);
  }

  /** A picture holds its ground, which would take memory that is meant for others. */
  private void forget(String groundKey) {
    pictures.synchronous().asMap().values().removeIf(one -> one.plan.on().key().equals(groundKey));
  }

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
    return travel(
        plan,
        times -> {
          long begin = System.nanoTime();
          Map<Integer, Integer> starts = starts(times, plan);
          Surface surface = times.surface(situation(starts, plan));
          long millis = (System.nanoTime() - begin) / NANOS_PER_MILLI;
          return new Reach(version, plan, starts, surface, times.unplacedLinks(), millis);
        });
  }

  /** The way from a place to its nearest post; empty where none is reached. */
  Optional<Journey> journey(Reach reach, int cell) {
    return travel(reach.plan, times -> times.journey(situation(reach.starts, reach.plan), cell));
  }

  /** The cell nearest to a place, degrees, that people can enter. */
  OptionalInt cellNear(ReachPlan plan, double lon, double lat) {
    return travel(plan, times -> times.cellNear(lon, lat, plan.model().rules().snapMetres()));
  }

  private <T> T travel(ReachPlan plan, Function<LiveTimes, T> work) {
    return live.travel(plan.on(), plan.travel(), work);
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
