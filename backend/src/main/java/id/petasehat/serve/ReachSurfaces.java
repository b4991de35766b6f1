package id.petasehat.serve;

import id.petasehat.reach.Journey;
import id.petasehat.reach.LiveTimes;
import id.petasehat.reach.LiveTimes.Situation;
import id.petasehat.reach.Surface;
import id.petasehat.store.LiveReach;
import id.petasehat.store.Shelf;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Surfaces of travel times. Still pictures of the latest ones are kept, in the memory that is meant
 * for them; all of it follows from the plan, so that whatever is forgotten is computed again,
 * alike. Who asks for the same waits for the same.
 */
final class ReachSurfaces {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final LiveReach live;
  private final Shelf<ReachPicture> pictures;
  private final Map<String, CompletableFuture<ReachPicture>> inMaking = new ConcurrentHashMap<>();

  ReachSurfaces(LiveReach live) {
    this.live = live;
    this.pictures = new Shelf<>(live.memory().pictureCells(), picture -> picture.frame().cells());
  }

  /**
   * A surface and what it is of.
   *
   * @param plan one whose version the picture has; posts of other such plans may be told otherwise:
   *     judged or named differently, or closed by hand and not by the rule
   */
  record Reach(ReachPlan plan, ReachPicture picture) {
    Surface surface() {
      return picture.surface();
    }

    List<String> codes() {
      return plan.posts().stream().map(one -> one.post().code()).toList();
    }
  }

  /** A surface that is at hand. */
  Optional<ReachPicture> known(String version) {
    return Optional.ofNullable(pictures.find(version));
  }

  /** The surface of a plan; computes it, or waits for who does, if it is not at hand. */
  Reach of(ReachPlan plan) {
    return new Reach(plan, known(plan.version()).orElseGet(() -> make(plan)));
  }

  private ReachPicture make(ReachPlan plan) {
    String version = plan.version();
    CompletableFuture<ReachPicture> ours = new CompletableFuture<>();
    CompletableFuture<ReachPicture> theirs = inMaking.putIfAbsent(version, ours);
    if (theirs != null) {
      return await(theirs);
    }
    try {
      ReachPicture justMade = pictures.find(version);
      ours.complete(justMade == null ? pictures.keep(version, compute(version, plan)) : justMade);
    } catch (RuntimeException | Error failure) {
      ours.completeExceptionally(failure);
      throw failure;
    } finally {
      inMaking.remove(version);
    }
    return ours.join();
  }

  private static ReachPicture await(CompletableFuture<ReachPicture> picture) {
    try {
      return picture.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  private ReachPicture compute(String version, ReachPlan plan) {
    BitSet sea = ReachPicture.seaOf(plan.ground());
    return travel(
        plan,
        times -> {
          long begin = System.nanoTime();
          Map<Integer, Integer> starts = starts(times, plan);
          Surface surface = times.surface(situation(starts, plan));
          long millis = (System.nanoTime() - begin) / NANOS_PER_MILLI;
          return new ReachPicture(
              version, plan.ground().frame(), sea, starts, surface, times.unplacedLinks(), millis);
        });
  }

  /** The way from a place to its nearest post; empty where none is reached. */
  Optional<Journey> journey(Reach reach, int cell) {
    return travel(
        reach.plan, times -> times.journey(situation(reach.picture.starts(), reach.plan), cell));
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
