package id.petasehat.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.fixture.SixVillages;
import id.petasehat.fixture.Square;
import id.petasehat.reach.LiveTimes;
import id.petasehat.reach.ReachMemory;
import id.petasehat.reach.Season;
import id.petasehat.reach.Travel;
import id.petasehat.reach.TravelMode;
import id.petasehat.store.LiveReach.Grounded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made for the six villages is made by one, for all who wait. */
class LiveReachTest {
  private static final AreaCode DISTRICT = new AreaCode(Square.DISTRICT);

  /** More than the store has connections. */
  private static final int READERS = 14;

  private static final Travel DRY = new Travel(Set.of(TravelMode.KAKI), Season.KEMARAU);
  private static final Travel WET = new Travel(Set.of(TravelMode.KAKI), Season.HUJAN);

  @TempDir Path folder;
  private Store store;
  private ExecutorService readers;

  @BeforeEach
  void open() throws Exception {
    store = Store.inFolder(SixVillages.prepare(folder));
    readers = Executors.newFixedThreadPool(READERS);
  }

  @AfterEach
  void close() {
    readers.shutdownNow();
    store.close();
  }

  private Grounded ground(LiveReach live) {
    return NotMadeYet.<Grounded, RuntimeException>read(
        store, connection -> live.ground(connection, DISTRICT));
  }

  @Test
  void who_waits_for_a_ground_that_takes_long_keeps_nobody_else_from_the_store() throws Exception {
    LiveReach live = new LiveReach(ReachMemory.ofThisProgram());
    CountDownLatch asked = new CountDownLatch(READERS);
    List<Future<Grounded>> answers =
        live.alone( // another ground, as slow as all that follows
            () -> {
              List<Future<Grounded>> waiting = new ArrayList<>();
              for (int i = 0; i < READERS; i++) {
                waiting.add(readers.submit(() -> askOnce(live, asked)));
              }
              awaitAll(asked);
              assertThat(store.versions().data()).as("others are answered").isPositive();
              assertThat(waiting).noneMatch(Future::isDone);
              return waiting;
            });

    for (Future<Grounded> answer : answers) {
      assertThat(answer.get().ground()).as("made once").isSameAs(answers.get(0).get().ground());
    }
  }

  /** Tells that the ground was not there the first time, when the connection is given back. */
  private Grounded askOnce(LiveReach live, CountDownLatch asked) {
    boolean[] first = {true};
    return NotMadeYet.<Grounded, RuntimeException>read(
        store,
        connection -> {
          try {
            return live.ground(connection, DISTRICT);
          } finally {
            if (first[0]) {
              asked.countDown();
              first[0] = false;
            }
          }
        });
  }

  private static void awaitAll(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, SECONDS)).as("all came in time").isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void times_of_the_largest_district_stay_alive_and_make_room_for_those_of_another_season() {
    LiveReach any = new LiveReach(ReachMemory.ofThisProgram());
    Grounded ground = ground(any);
    LiveReach live = new LiveReach(justLargeEnough(ground));
    Function<Travel, LiveTimes> times = travel -> live.travel(ground, travel, Function.identity());
    LiveTimes dry = times.apply(DRY);

    assertThat(times.apply(DRY)).isSameAs(dry);
    assertThat(times.apply(WET)).isNotSameAs(dry);
    assertThat(times.apply(DRY)).as("made anew").isNotSameAs(dry);
  }

  private static ReachMemory justLargeEnough(Grounded ground) {
    return new ReachMemory(ReachMemory.needBytes(ground.ground().frame().cells()));
  }

  @Test
  void what_finds_no_room_is_not_made_twice_while_somebody_uses_it() {
    LiveReach live = new LiveReach(new ReachMemory(0));
    Grounded held = ground(live);

    assertThat(ground(live).ground()).isSameAs(held.ground());
  }

  @Test
  void who_has_time_goes_last_even_before_those_who_come_later() throws Exception {
    LiveReach live = new LiveReach(ReachMemory.ofThisProgram());
    List<String> turns = Collections.synchronizedList(new ArrayList<>());
    List<Future<?>> all =
        live.alone(
            () -> {
              Future<?> first = readers.submit(() -> live.alone(() -> turns.add("first")));
              awaitWaiting(live, 1);
              CountDownLatch begun = new CountDownLatch(1);
              Future<?> keeper =
                  readers.submit(
                      () -> {
                        begun.countDown();
                        live.giveWay();
                        live.alone(() -> turns.add("keeper"));
                      });
              awaitAll(begun);
              Future<?> later = readers.submit(() -> live.alone(() -> turns.add("later")));
              awaitWaiting(live, 2);
              return List.of(first, keeper, later);
            });
    for (Future<?> one : all) {
      one.get(30, SECONDS);
    }

    assertThat(turns).containsExactly("first", "later", "keeper");
  }

  private static void awaitWaiting(LiveReach live, int number) {
    long end = System.nanoTime() + SECONDS.toNanos(30);
    while (live.waiting() < number) {
      assertThat(System.nanoTime()).as("all queued in time").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void people_are_settled_by_one_for_all() throws Exception {
    LiveReach live = new LiveReach(ReachMemory.ofThisProgram());
    Supplier<ReachPeople> people =
        () ->
            NotMadeYet.<ReachPeople, RuntimeException>read(
                store, connection -> live.people(connection, live.ground(connection, DISTRICT)));

    assertThat(people.get()).isSameAs(people.get());
  }
}
