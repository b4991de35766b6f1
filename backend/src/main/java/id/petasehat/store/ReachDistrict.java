package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.WorkingRule;
import id.petasehat.facility.WorkingRule.Verdict;
import id.petasehat.reach.LiveTimes;
import id.petasehat.reach.PeopleInReach;
import id.petasehat.reach.Start;
import id.petasehat.reach.Surface;
import id.petasehat.reach.Travel;
import id.petasehat.reach.TravelLink;
import id.petasehat.reach.TravelMode;
import id.petasehat.reach.TravelModel;
import id.petasehat.store.LiveReach.Grounded;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * What decides who reaches a post in one district: ground, travel model, people, and posts at any
 * time. Posts count by the rule of the model, and people travel by every means.
 */
final class ReachDistrict {
  /** Part of every key: raised when the same ground and posts give other minutes or people. */
  private static final String METHOD = "2";

  private final AreaCode code;
  private final TravelModel model;
  private final Map<AreaCode, Long> population;
  private final ReachPosts posts;
  private final List<TravelLink> links;
  private final String groundKey;
  private final boolean simulated;

  private ReachDistrict(
      AreaCode code,
      TravelModel model,
      Map<AreaCode, Long> population,
      ReachPosts posts,
      List<TravelLink> links,
      String groundKey,
      boolean simulated) {
    this.code = code;
    this.model = model;
    this.population = population;
    this.posts = posts;
    this.links = links;
    this.groundKey = groundKey;
    this.simulated = simulated;
  }

  /** Reads a district that has villages. */
  static ReachDistrict of(Connection connection, AreaCode code) throws SQLException {
    TravelModel model = ReachBook.model(connection, code);
    Map<AreaCode, Long> population = Populations.of(connection, List.of(code)).byVillage();
    ReachPosts posts = ReachBook.posts(connection, code, model);
    return new ReachDistrict(
        code,
        model,
        population,
        posts,
        TravelLayers.links(connection, code),
        groundKey(connection, code, population),
        simulated(connection, code, posts));
  }

  /** Changes with whatever decides every run of a district: its ground, model and people. */
  static String groundKey(Connection connection, AreaCode code) throws SQLException {
    return groundKey(connection, code, Populations.of(connection, List.of(code)).byVillage());
  }

  private static String groundKey(
      Connection connection, AreaCode code, Map<AreaCode, Long> population) throws SQLException {
    return Digest.of(METHOD, ReachBook.groundKey(connection, code), new TreeMap<>(population));
  }

  private static boolean simulated(Connection connection, AreaCode code, ReachPosts posts)
      throws SQLException {
    return posts.simulated()
        || Invented.of(connection, code).hasPopulation(connection)
        || TravelLayers.present(connection, code).stream()
            .anyMatch(TravelLayers.Present::simulated);
  }

  AreaCode code() {
    return code;
  }

  /** Whether the store still says the same of ground and people. */
  boolean isCurrent(Connection connection) throws SQLException {
    return groundKey(connection, code).equals(groundKey);
  }

  /** Whether posts, people or ground are invented. */
  boolean simulated() {
    return simulated;
  }

  /** The key of the run of each month of a span of which posts and people are known. */
  Map<YearMonth, String> keys(YearMonth from, YearMonth to) {
    Map<YearMonth, String> keys = new HashMap<>();
    for (State state : states(from, to)) {
      state.months.forEach(month -> keys.put(month, state.key));
    }
    return keys;
  }

  /** The months in which people travelled alike and the same posts counted. */
  record State(String key, Travel travel, List<Start> starts, List<YearMonth> months) {}

  /** What differs between the months of a span, one way of travelling after the other. */
  List<State> states(YearMonth from, YearMonth to) {
    Map<String, State> states = new LinkedHashMap<>();
    if (!population.isEmpty()) {
      for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
        add(month, states);
      }
    }
    List<State> byTravel = new ArrayList<>(states.values());
    byTravel.sort(
        Comparator.comparing((State state) -> state.travel.season())
            .thenComparing(
                state -> state.travel.month(), Comparator.nullsFirst(Comparator.naturalOrder())));
    return byTravel;
  }

  private void add(YearMonth month, Map<String, State> states) {
    WorkingRule rule = model.rules().posts();
    List<Start> all = posts.at(month, rule);
    boolean notYetKnown =
        all.stream().allMatch(start -> start.verdict() == Verdict.UNKNOWN) && isKnownToday();
    if (all.isEmpty() || notYetKnown) {
      return;
    }
    List<Start> open = all.stream().filter(start -> rule.counts(start.verdict())).toList();
    Travel travel = model.travel(EnumSet.allOf(TravelMode.class), month.getMonth(), links);
    List<String> places =
        open.stream().map(start -> start.code() + " " + start.lon() + " " + start.lat()).toList();
    String key = Digest.of(groundKey, travel.season(), travel.month(), places);
    states
        .computeIfAbsent(key, own -> new State(own, travel, open, new ArrayList<>()))
        .months
        .add(month);
  }

  /** Where the state of no post was ever told, all count by the rule in every month. */
  private boolean isKnownToday() {
    return posts.at(YearMonth.now(), model.rules().posts()).stream()
        .anyMatch(start -> start.verdict() != Verdict.UNKNOWN);
  }

  /**
   * Computes a run.
   *
   * @param on ground of the district
   * @param people of the district, on it
   */
  ReachRun run(State state, LiveReach live, Grounded on, ReachPeople people) {
    List<String> codes = new ArrayList<>();
    Surface surface =
        live.travel(
            on,
            state.travel,
            times -> {
              Map<Integer, Integer> cells = new HashMap<>();
              for (Start start : state.starts) {
                OptionalInt cell = times.startCell(on.ground(), start, model.rules().snapMetres());
                if (cell.isPresent()) {
                  cells.put(codes.size(), cell.getAsInt());
                  codes.add(start.code());
                }
              }
              return times.surface(new LiveTimes.Situation(cells, Set.of(), Set.of()));
            });
    return new ReachRun(
        state.key, groundKey, code, PeopleInReach.of(people.people(), surface, codes).villages());
  }
}
