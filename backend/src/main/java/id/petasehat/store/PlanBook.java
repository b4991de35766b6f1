package id.petasehat.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import id.petasehat.reach.PeopleInReach;
import id.petasehat.reach.PeopleOnCells;
import id.petasehat.reach.Season;
import id.petasehat.reach.Start;
import id.petasehat.reach.Surface;
import id.petasehat.reach.Travel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes of a store what a district can choose from, and keeps it as long as nothing that decides it
 * changes. Safe for use by several threads.
 */
public final class PlanBook {
  private static final int QUESTIONS_KEPT = 4;

  /** New posts that are tried in each village, beside those that stand there. */
  private static final int PLACES_PER_VILLAGE = 3;

  /** Minutes at which the first three {@link id.petasehat.reach.Bands} end. */
  private static final List<Integer> LIMITS = List.of(30, 60, 120);

  private final LiveReach live;
  private final ReachRuns reach;
  private final Cache<String, PlanOptions> kept =
      Caffeine.newBuilder().maximumSize(QUESTIONS_KEPT).build();

  /** Of a ground and the people on it. */
  private final Cache<String, List<CandidatePlace>> candidates =
      Caffeine.newBuilder().maximumSize(QUESTIONS_KEPT).build();

  /** What need not even be read again. */
  private final Cache<Asked, PlanOptions> answered =
      Caffeine.newBuilder().maximumSize(QUESTIONS_KEPT).build();

  private record Asked(String storeId, long dataVersion, PlanQuestion question) {}

  public PlanBook(LiveReach live) {
    this.live = live;
    this.reach = new ReachRuns(live);
  }

  /**
   * The options of a district that has villages. Holds no connection while it computes.
   *
   * @throws java.util.NoSuchElementException when the aim names no indicator there is
   * @throws id.petasehat.reach.TooManyCells when the district would not fit into memory
   */
  public PlanOptions options(Store store, PlanQuestion question) {
    Asked asked = new Asked(store.id(), store.versions().data(), question);
    PlanOptions known = answered.getIfPresent(asked);
    if (known == null) {
      known = options(read(store, question));
      answered.put(asked, known);
    }
    return known;
  }

  private PlanReading read(Store store, PlanQuestion question) {
    return NotMadeYet.<PlanReading, RuntimeException>read(
        store, connection -> PlanReading.of(connection, live, reach, question));
  }

  private PlanOptions options(PlanReading read) {
    return kept.get(read.key(), key -> make(key, read));
  }

  /**
   * How many people some options would bring within 30, 60 and 120 minutes in each season, all of
   * them together, whatever limit and seasons the question is about.
   *
   * @param chosen ids of options; those that cannot be chosen bring nobody
   */
  public List<LimitReach> within(Store store, PlanQuestion question, Collection<String> chosen) {
    PlanReading read = read(store, question);
    List<Start> starts =
        options(read).set().options().stream()
            .filter(Prospect::canBeChosen)
            .map(Prospect::proposal)
            .filter(one -> chosen.contains(one.id()))
            .map(PlanBook::start)
            .toList();
    PeopleOnCells aimed = aimed(read);
    List<LimitReach> limits = new ArrayList<>();
    for (Season season : Season.values()) {
      limits.addAll(within(read, season, starts, aimed));
    }
    return limits;
  }

  private List<LimitReach> within(
      PlanReading read, Season season, List<Start> starts, PeopleOnCells aimed) {
    double metres = read.on().model().rules().snapMetres();
    return live.travel(
        read.on(),
        new Travel(read.question().modes(), season),
        times -> {
          Map<Integer, Integer> open = openStarts(read, times, metres);
          List<String> codes =
              Stream.concat(read.posts().stream(), starts.stream()).map(Start::code).toList();
          long[] before = byBand(times, open, codes, aimed);
          for (int i = 0; i < starts.size(); i++) {
            int number = read.posts().size() + i;
            times
                .startCell(read.on().ground(), starts.get(i), metres)
                .ifPresent(cell -> open.put(number, cell));
          }
          return limits(season, before, byBand(times, open, codes, aimed));
        });
  }

  private static long[] byBand(
      LiveTimes times, Map<Integer, Integer> open, List<String> codes, PeopleOnCells aimed) {
    Surface surface = times.surface(new LiveTimes.Situation(open, Set.of(), Set.of()));
    return PeopleInReach.of(aimed, surface, codes).byBand();
  }

  private static List<LimitReach> limits(Season season, long[] before, long[] after) {
    List<LimitReach> limits = new ArrayList<>();
    long withinBefore = 0;
    long withinAfter = 0;
    for (int band = 0; band < LIMITS.size(); band++) {
      withinBefore += before[band];
      withinAfter += after[band];
      limits.add(new LimitReach(LIMITS.get(band), season.id(), withinBefore, withinAfter));
    }
    return limits;
  }

  private PlanOptions make(String key, PlanReading read) {
    List<Proposal> proposals = new ArrayList<>(read.proposals());
    candidates
        .get(read.livedKey(), lived -> candidates(read))
        .forEach(place -> proposals.add(proposal(place, read)));
    PeopleOnCells aimed = aimed(read);
    List<Integer> weights =
        read.question().seasons().stream()
            .map(season -> read.on().model().rules().seasonMonths().get(season).size())
            .toList();
    OptionSet inPlace = optionSet(read, proposals, aimed);
    return new PlanOptions(
        key,
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

  private OptionSet optionSet(PlanReading read, List<Proposal> proposals, PeopleOnCells aimed) {
    Map<Start, Integer> sites = new LinkedHashMap<>();
    int[] siteOf = proposals.stream().mapToInt(one -> siteOf(one, sites)).toArray();
    List<Start> starts = List.copyOf(sites.keySet());
    BitSet unplaced = new BitSet();
    unplaced.set(0, starts.size());
    int[] cells = aimed.cellsWithPeople();
    List<Gains> gains =
        read.question().seasons().stream()
            .map(season -> gains(read, season, starts, cells, unplaced))
            .toList();
    return OptionSet.of(proposals, siteOf, unplaced, PeopleBeyond.of(aimed, gains));
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
          int[] places = new int[sites.size()];
          for (int i = 0; i < places.length; i++) {
            places[i] = times.startCell(read.on().ground(), sites.get(i), metres).orElse(-1);
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
