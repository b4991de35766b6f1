package id.petasehat.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.petasehat.area.AreaCode;
import id.petasehat.reach.Ground;
import id.petasehat.reach.LiveTimes;
import id.petasehat.reach.ReachMemory;
import id.petasehat.reach.Travel;
import id.petasehat.reach.TravelModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Grounds of districts, where people live on them, and the travel times over them that are moved
 * from one situation to the next: shared by all who need them, within the bounds of {@link
 * ReachMemory}. What is forgotten is made again, alike. Safe for use by several threads; one makes
 * at a time.
 */
public final class LiveReach {
  private static final long NANOS_BETWEEN_LOOKS = 20_000_000;

  private final ReachMemory memory;

  /** Held by who makes a ground or settles people; others wait for it, holding no connection. */
  private final ReentrantLock making = new ReentrantLock(true);

  /** Held by who uses travel times. */
  private final ReentrantLock travelling = new ReentrantLock(true);

  private final Shared<Ground> grounds;
  private final Shared<ReachPeople> people;

  /** In the order of their last use. */
  private final Map<TimesKey, LiveTimes> times = new LinkedHashMap<>(16, 0.75f, true);

  private record TimesKey(AreaCode district, String groundKey, Travel travel) {}

  /**
   * A ground and what it was made from.
   *
   * @param key another one for another ground, in whatever store
   */
  public record Grounded(AreaCode district, String key, TravelModel model, Ground ground) {}

  public LiveReach(ReachMemory memory) {
    this.memory = memory;
    this.grounds = new Shared<>(memory.groundCells(), one -> one.frame().cells());
    this.people = new Shared<>(memory.peopleCells(), one -> one.people().cells());
  }

  /** Those of one kind that are kept, and those that were forgotten while somebody uses them. */
  private static final class Shared<T> {
    private final Shelf<T> kept;
    private final Cache<String, T> inUse = Caffeine.newBuilder().weakValues().build();

    Shared(long mostCells, ToLongFunction<T> cells) {
      kept = new Shelf<>(mostCells, cells);
    }

    /** Null where there is none. */
    T find(String key) {
      T one = kept.find(key);
      if (one == null) {
        one = inUse.getIfPresent(key);
        if (one != null) {
          kept.keep(key, one);
        }
      }
      return one;
    }

    T keep(String key, T one) {
      inUse.put(key, one);
      return kept.keep(key, one);
    }
  }

  /**
   * For who has time: returns when nobody waits here for anything, so that whoever comes then waits
   * for one work of the caller at most.
   */
  void giveWay() {
    while (waiting() > 0) {
      LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
    }
  }

  /** How many wait for a ground, for people or for travel times. */
  int waiting() {
    return making.getQueueLength() + travelling.getQueueLength();
  }

  public ReachMemory memory() {
    return memory;
  }

  /** Changes with anything of the ground of a district, or of what is told of its layers. */
  static String groundKey(Connection connection, AreaCode district) throws SQLException {
    return String.join(
        " ",
        district.dotted(),
        ReachBook.groundKey(connection, district),
        TravelLayers.sourcesKey(connection, district));
  }

  /**
   * The ground of a district.
   *
   * @throws NotMadeYet when it is not there
   */
  public Grounded ground(Connection connection, AreaCode district) throws SQLException {
    TravelModel model = ReachBook.model(connection, district);
    String key = groundKey(connection, district);
    Ground ground = grounds.find(key);
    if (ground == null) {
      throw new NotMadeYet(store -> make(store, district));
    }
    return new Grounded(district, key, model, ground);
  }

  /** Parts of a ground with its key, or the ground itself where it is known meanwhile. */
  private record Begun(String key, Ground known, ReachBook.GroundParts parts) {}

  private Ground make(Store store, AreaCode district) {
    return alone(
        () -> {
          Begun begun =
              store.<Begun, RuntimeException>read(connection -> begin(connection, district));
          return begun.known == null ? grounds.keep(begun.key, begun.parts.make()) : begun.known;
        });
  }

  /** Makes something while nobody makes anything else. */
  <T> T alone(Supplier<T> maker) {
    making.lock();
    try {
      return maker.get();
    } finally {
      making.unlock();
    }
  }

  private Begun begin(Connection connection, AreaCode district) throws SQLException {
    String key = groundKey(connection, district);
    Ground known = grounds.find(key);
    return known != null
        ? new Begun(key, known, null)
        : new Begun(
            key,
            null,
            ReachBook.groundParts(connection, district, ReachBook.model(connection, district)));
  }

  /**
   * Where the people of a district live. Most changes of the store leave ground and numbers as they
   * are, and them too.
   *
   * @throws NotMadeYet when they are not settled
   */
  public ReachPeople people(Connection connection, Grounded on) throws SQLException {
    ReachPeople.Counted counted = ReachPeople.count(connection, on.district);
    String key = on.key + " " + counted.key();
    ReachPeople known = people.find(key);
    if (known == null) {
      ReachPeople.Dwelling dwelling = counted.dwelling(connection);
      throw new NotMadeYet(store -> settle(key, dwelling, on));
    }
    return known;
  }

  private ReachPeople settle(String key, ReachPeople.Dwelling dwelling, Grounded on) {
    return alone(
        () -> {
          ReachPeople known = people.find(key);
          return known == null ? people.keep(key, dwelling.on(on.ground, on.model)) : known;
        });
  }

  /**
   * Works with travel times, alone. What they were before is of no account: they are moved to the
   * situation that is wanted.
   */
  public <T> T travel(Grounded on, Travel travel, Function<LiveTimes, T> work) {
    travelling.lock();
    try {
      TimesKey key = new TimesKey(on.district, on.key, travel);
      LiveTimes found = times.get(key);
      if (found == null) {
        makeRoom(key, on.ground.frame().cells());
        found = new LiveTimes(on.ground, on.model, travel);
        times.put(key, found);
      }
      return work.apply(found);
    } finally {
      travelling.unlock();
    }
  }

  /** Whether travel times are there already, so that whoever works with them need not wait. */
  boolean has(Grounded on, Travel travel) {
    travelling.lock();
    try {
      return times.containsKey(new TimesKey(on.district, on.key, travel));
    } finally {
      travelling.unlock();
    }
  }

  /** Of an earlier ground of the district nobody asks any more; then the longest unused go. */
  private void makeRoom(TimesKey wanted, long cells) {
    times
        .keySet()
        .removeIf(
            one -> one.district.equals(wanted.district) && !one.groundKey.equals(wanted.groundKey));
    long held = times.values().stream().mapToLong(LiveTimes::cells).sum();
    Iterator<LiveTimes> longestUnused = times.values().iterator();
    while (held + cells > memory.timesCells() && longestUnused.hasNext()) {
      held -= longestUnused.next().cells();
      longestUnused.remove();
    }
  }
}
