package id.petasehat.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.petasehat.facility.FacilityType;
import id.petasehat.facility.PostStaff;
import id.petasehat.facility.WorkingRule.Verdict;
import id.petasehat.option.OptionSet;
import id.petasehat.option.PlaceProposals;
import id.petasehat.option.Proposal;
import id.petasehat.reach.CandidatePlace;
import id.petasehat.reach.CandidatePlaces;
import id.petasehat.reach.Gains;
import id.petasehat.reach.LiveTimes;
import id.petasehat.reach.PeopleBeyond;
import id.petasehat.reach.PeopleOnCells;
import id.petasehat.reach.Season;
import id.petasehat.reach.Start;
import id.petasehat.reach.Travel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Makes of a store what a district can choose from, and keeps it as long as nothing that decides it
 * changes. Safe for use by several threads.
 */
public final class PlanBook {
  private static final int QUESTIONS_KEPT = 4;

  /** New posts that are tried in each village, beside those that stand there. */
  private static final int PLACES_PER_VILLAGE = 3;

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
      PlanReading read =
          NotMadeYet.<PlanReading, RuntimeException>read(
              store, connection -> PlanReading.of(connection, live, reach, question));
      known = kept.get(read.key(), key -> make(key, read));
      answered.put(asked, known);
    }
    return known;
  }

  private PlanOptions make(String key, PlanReading read) {
    List<Proposal> proposals = new ArrayList<>(read.ofPosts());
    candidates
        .get(read.livedKey(), lived -> candidates(read))
        .forEach(place -> proposals.add(proposal(place, read)));
    PeopleOnCells people = read.people().people();
    PeopleOnCells aimed =
        read.aimed().counts() == null ? people : people.spread(read.aimed().counts());
    return new PlanOptions(
        key,
        read.question(),
        read.prices(),
        optionSet(read, proposals, aimed),
        read.question().seasons().stream()
            .map(season -> read.on().model().rules().seasonMonths().get(season).size())
            .toList(),
        read.villageNames(),
        aimed.uncounted(),
        read.withoutPlace(),
        read.simulated());
  }

  private static Proposal proposal(CandidatePlace place, PlanReading read) {
    String village = place.village().dotted();
    return PlaceProposals.of(
        place,
        read.villageNames().getOrDefault(place.village(), village),
        read.prices(),
        read.question().costs());
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
    Proposal.Where where = proposal.where();
    if (!where.isKnown()) {
      return -1;
    }
    Start site =
        new Start(
            "", "", FacilityType.PUSTU, where.lon(), where.lat(), Verdict.OPEN, PostStaff.UNKNOWN);
    return sites.computeIfAbsent(site, one -> sites.size());
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
