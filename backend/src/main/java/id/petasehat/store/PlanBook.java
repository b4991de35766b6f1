package id.petasehat.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.petasehat.area.ProgressListener;
import id.petasehat.facility.FacilityType;
import id.petasehat.facility.PostStaff;
import id.petasehat.facility.WorkingRule.Verdict;
import id.petasehat.option.DistrictPlan.LimitReach;
import id.petasehat.option.OptionSet;
import id.petasehat.option.OptionSet.Prospect;
import id.petasehat.option.PlaceProposals;
import id.petasehat.option.Proposal;
import id.petasehat.reach.CandidatePlace;
import id.petasehat.reach.CandidatePlaces;
import id.petasehat.reach.Gains;
import id.petasehat.reach.LiveTimes;
import id.petasehat.reach.PeopleBeyond;
import id.petasehat.reach.PeopleNear;
import id.petasehat.reach.PeopleOnCells;
import id.petasehat.reach.Season;
import id.petasehat.reach.Start;
import id.petasehat.reach.Travel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Makes of a store what a district can choose from, and keeps it as long as nothing that decides it
 * changes. Money decides nothing of whom an option serves: where only costs change, no place is
 * tried again. Safe for use by several threads.
 */
public final class PlanBook {
  private static final int GROUNDS_KEPT = 8;
  private static final int SETS_KEPT = 500;

  /** About how much memory an option takes, with its words. */
  private static final int BYTES_OF_AN_OPTION = 1000;

  /** New posts that are tried in each village, beside those that stand there. */
  private static final int PLACES_PER_VILLAGE = 3;

  /** Minutes at which the first three {@link id.petasehat.reach.Bands} end. */
  private static final List<Integer> LIMITS = List.of(30, 60, 120);

  private static final int MILLIS_BETWEEN_LOOKS = 50;

  private final LiveReach live;
  private final ReachRuns reach;
  private final ReentrantLock atWork = new ReentrantLock(true);
  private final Cache<String, PlanOptions> kept;

  /** Of a situation and of places that were tried in it. */
  private final Cache<String, Tried> tried;

  /** Of a situation and of places that are open in it together. */
  private final Cache<String, List<LimitReach>> limits =
      Caffeine.newBuilder().maximumSize(SETS_KEPT).build();

  /** Of a ground and the people on it. */
  private final Cache<String, List<CandidatePlace>> candidates =
      Caffeine.newBuilder().maximumSize(GROUNDS_KEPT).build();

  /**
   * Whom places would serve.
   *
   * @param unplaced those on no cell from which anybody could reach them
   */
  private record Tried(PeopleBeyond people, BitSet unplaced) {}

  /**
   * The options of a question with all that they were made of, so that what is asked of them later
   * is of the same data, whatever was imported meanwhile.
   */
  public static final class Offer {
    private final PlanReading read;
    private final PlanOptions options;

    private Offer(PlanReading read, PlanOptions options) {
      this.read = read;
      this.options = options;
    }

    public PlanOptions options() {
      return options;
    }
  }

  public PlanBook(LiveReach live) {
    this.live = live;
    this.reach = new ReachRuns(live);
    long bytes = live.memory().planBytes();
    this.tried =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((String key, Tried one) -> weight(one.people.bytes()))
            .build();
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((String key, PlanOptions one) -> weight(bytes(one)))
            .build();
  }

  private static long bytes(PlanOptions options) {
    return options.set().people().bytes()
        + (long) options.set().options().size() * BYTES_OF_AN_OPTION;
  }

  private static int weight(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, bytes);
  }

  /** The options of a question as far as nothing must be computed for them. */
  public Optional<Offer> known(Store store, PlanQuestion question) {
    PlanReading read = read(store, question);
    return Optional.ofNullable(kept.getIfPresent(read.key()))
        .map(options -> new Offer(read, options));
  }

  /** The same, computed where it must be, with nobody watching. */
  public Offer offer(Store store, PlanQuestion question) {
    return offer(store, question, ProgressListener.NONE);
  }

  /**
   * The options of a district that has villages. Holds no connection while it computes.
   *
   * @param progress told season by season; may end it, then nothing of it is kept
   * @throws java.util.NoSuchElementException when the aim names no indicator there is
   * @throws id.petasehat.reach.TooManyCells when the district would not fit into memory
   */
  public Offer offer(Store store, PlanQuestion question, ProgressListener progress) {
    PlanReading read = read(store, question);
    Watch watch = new Watch(progress, "Menyusun opsi");
    return new Offer(read, made(kept, read.key(), watch, () -> make(read, watch)));
  }

  private PlanReading read(Store store, PlanQuestion question) {
    return NotMadeYet.<PlanReading, RuntimeException>read(
        store, connection -> PlanReading.of(connection, live, reach, question));
  }

  /** What somebody is told of long work: its name, and how many seasons it has done. */
  private record Watch(ProgressListener progress, String step) {
    void season(int done, int of) {
      progress.at(step, of == 1 ? 0 : done, of == 1 ? 0 : of);
    }
  }

  /**
   * What is kept, or made now and kept. One thing is made at a time, since all of it works with the
   * same travel times; who waits may give up.
   */
  private <T> T made(Cache<String, T> cache, String key, Watch watch, Supplier<T> making) {
    T known = cache.getIfPresent(key);
    if (known != null) {
      return known;
    }
    waitForOthers(watch);
    try {
      known = cache.getIfPresent(key);
      if (known == null) {
        known = making.get();
        cache.put(key, known);
      }
      return known;
    } finally {
      atWork.unlock();
    }
  }

  private void waitForOthers(Watch watch) {
    try {
      do {
        watch.season(0, 1);
      } while (!atWork.tryLock(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  /**
   * How many people some options would bring within 30, 60 and 120 minutes in each season, all of
   * them together, whatever limit and seasons the question is about.
   *
   * @param chosen ids of options; those that cannot be chosen bring nobody
   * @param progress told season by season; may end it
   */
  public List<LimitReach> within(
      Offer offer, Collection<String> chosen, ProgressListener progress) {
    List<Start> starts =
        offer.options.set().options().stream()
            .filter(Prospect::canBeChosen)
            .map(Prospect::proposal)
            .filter(one -> chosen.contains(one.id()))
            .map(PlanBook::start)
            .distinct()
            .sorted(Comparator.comparingDouble(Start::lon).thenComparingDouble(Start::lat))
            .toList();
    Watch watch = new Watch(progress, "Menyusun jawaban");
    return made(
        limits,
        Digest.of(offer.read.situationKey(), starts),
        watch,
        () -> within(offer.read, starts, watch));
  }

  private List<LimitReach> within(PlanReading read, List<Start> starts, Watch watch) {
    PeopleOnCells aimed = aimed(read);
    Map<Season, PeopleNear> near = new EnumMap<>(Season.class);
    for (Season season : knownFirst(read)) {
      watch.season(near.size(), Season.values().length);
      near.put(season, peopleNear(read, season, starts, aimed));
    }
    List<LimitReach> all = new ArrayList<>();
    near.forEach(
        (season, people) -> {
          for (int i = 0; i < LIMITS.size(); i++) {
            long before = people.now().get(i);
            all.add(new LimitReach(LIMITS.get(i), season.id(), before, people.then().get(i)));
          }
        });
    return all;
  }

  /** So that none is forgotten for the sake of another one before it was of use. */
  private List<Season> knownFirst(PlanReading read) {
    List<Season> order = new ArrayList<>();
    for (Season season : Season.values()) {
      boolean isKnown = live.has(read.on(), new Travel(read.question().modes(), season));
      order.add(isKnown ? 0 : order.size(), season);
    }
    return order;
  }

  private PeopleNear peopleNear(
      PlanReading read, Season season, List<Start> starts, PeopleOnCells aimed) {
    double metres = read.on().model().rules().snapMetres();
    return live.travel(
        read.on(),
        new Travel(read.question().modes(), season),
        times ->
            times.peopleNear(
                new LiveTimes.Situation(openStarts(read, times, metres), Set.of(), Set.of()),
                cells(read, times, starts, metres),
                aimed,
                LIMITS));
  }

  /** Below 0 for a place on no cell from which anybody could reach it. */
  private static int[] cells(PlanReading read, LiveTimes times, List<Start> places, double metres) {
    return places.stream()
        .mapToInt(place -> times.startCell(read.on().ground(), place, metres).orElse(-1))
        .toArray();
  }

  private PlanOptions make(PlanReading read, Watch watch) {
    List<Proposal> proposals = new ArrayList<>(read.proposals());
    candidates
        .get(read.livedKey(), lived -> candidates(read))
        .forEach(place -> proposals.add(proposal(place, read)));
    PeopleOnCells aimed = aimed(read);
    List<Integer> weights =
        read.question().seasons().stream()
            .map(season -> read.on().model().rules().seasonMonths().get(season).size())
            .toList();
    OptionSet inPlace = optionSet(read, proposals, aimed, watch);
    return new PlanOptions(
        read.key(),
        read.question(),
        read.prices(),
        inPlace.with(read.moves().better(inPlace, weights)),
        weights,
        read.villageNames(),
        aimed.byVillage(),
        aimed.uncounted(),
        read.withoutPlace(),
        read.simulated());
  }

  private static PeopleOnCells aimed(PlanReading read) {
    PeopleOnCells people = read.people().people();
    return read.aimed().counts() == null ? people : people.spread(read.aimed().counts());
  }

  private static Proposal proposal(CandidatePlace place, PlanReading read) {
    String village = place.village().dotted();
    return new PlaceProposals(read.prices(), read.question().costs())
        .of(place, read.villageNames().getOrDefault(place.village(), village));
  }

  private OptionSet optionSet(
      PlanReading read, List<Proposal> proposals, PeopleOnCells aimed, Watch watch) {
    Map<Start, Integer> sites = new LinkedHashMap<>();
    int[] siteOf = proposals.stream().mapToInt(one -> siteOf(one, sites)).toArray();
    List<Start> starts = List.copyOf(sites.keySet());
    String key =
        Digest.of(
            read.situationKey(), read.question().limitMinutes(), read.question().seasons(), starts);
    Tried found = tried.get(key, none -> tried(read, starts, aimed, watch));
    return OptionSet.of(proposals, siteOf, found.unplaced, found.people);
  }

  private Tried tried(PlanReading read, List<Start> starts, PeopleOnCells aimed, Watch watch) {
    BitSet unplaced = new BitSet();
    unplaced.set(0, starts.size());
    int[] cells = aimed.cellsWithPeople();
    List<Season> seasons = read.question().seasons();
    List<Gains> gains = new ArrayList<>();
    for (Season season : seasons) {
      watch.season(gains.size(), seasons.size());
      gains.add(gains(read, season, starts, cells, unplaced));
    }
    watch.season(seasons.size(), seasons.size());
    return new Tried(PeopleBeyond.of(aimed, gains), unplaced);
  }

  private static List<CandidatePlace> candidates(PlanReading read) {
    return CandidatePlaces.of(
        read.on().ground(), read.people().people(), read.settlements(), PLACES_PER_VILLAGE);
  }

  /** Proposals at one point share a site. */
  private static int siteOf(Proposal proposal, Map<Start, Integer> sites) {
    if (!proposal.where().isKnown()) {
      return -1;
    }
    return sites.computeIfAbsent(start(proposal), one -> sites.size());
  }

  private static Start start(Proposal proposal) {
    Proposal.Where at = proposal.where();
    return new Start(
        "", "", FacilityType.PUSTU, at.lon(), at.lat(), Verdict.OPEN, PostStaff.UNKNOWN);
  }

  private Gains gains(
      PlanReading read, Season season, List<Start> sites, int[] cells, BitSet unplaced) {
    Travel travel = new Travel(read.question().modes(), season);
    double metres = read.on().model().rules().snapMetres();
    return live.travel(
        read.on(),
        travel,
        times -> {
          Map<Integer, Integer> open = openStarts(read, times, metres);
          int[] places = cells(read, times, sites, metres);
          for (int i = 0; i < places.length; i++) {
            unplaced.set(i, unplaced.get(i) && places[i] < 0);
          }
          return times.gains(
              new LiveTimes.Situation(open, Set.of(), Set.of()),
              places,
              cells,
              read.question().limitMinutes());
        });
  }

  /** A post keeps its number when another one closes, so that only what was near that one moves. */
  private static Map<Integer, Integer> openStarts(
      PlanReading read, LiveTimes times, double metres) {
    Map<Integer, Integer> open = new HashMap<>();
    for (int i = 0; i < read.posts().size(); i++) {
      Start post = read.posts().get(i);
      if (read.isOpen(post)) {
        OptionalInt cell = times.startCell(read.on().ground(), post, metres);
        if (cell.isPresent()) {
          open.put(i, cell.getAsInt());
        }
      }
    }
    return open;
  }
}
