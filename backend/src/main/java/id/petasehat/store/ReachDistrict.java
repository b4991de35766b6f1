package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.WorkingRule;
import id.petasehat.facility.WorkingRule.Verdict;
import id.petasehat.reach.Ground;
import id.petasehat.reach.LiveTimes;
import id.petasehat.reach.PeopleInReach;
import id.petasehat.reach.PeopleOnCells;
import id.petasehat.reach.Start;
import id.petasehat.reach.Surface;
import id.petasehat.reach.Travel;
import id.petasehat.reach.TravelLink;
import id.petasehat.reach.TravelMode;
import id.petasehat.reach.TravelModel;
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

  /** Whether posts, people or ground are invented. */
  boolean simulated() {
    return simulated;
  }

  /** One run for each month of a span of which posts and people are known; computes the missing. */
  Map<YearMonth, ReachRun> runs(Connection connection, ReachRuns runs, YearMonth from, YearMonth to)
      throws SQLException {
    Map<YearMonth, ReachRun> found = new HashMap<>();
    Computer computer = new Computer(connection);
    for (State state : states(from, to)) {
      ReachRun run = runs.findOrCompute(connection, code, state.key, () -> computer.run(state));
      state.months.forEach(month -> found.put(month, run));
    }
    return found;
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
  private record State(String key, Travel travel, List<Start> starts, List<YearMonth> months) {}

  /** What differs between the months of a span, one way of travelling after the other. */
  private List<State> states(YearMonth from, YearMonth to) {
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

  /** Keeps what several runs have in common, while they are computed one after the other. */
  private final class Computer {
    private final Connection connection;
    private Ground ground;
    private PeopleOnCells people;
    private Travel travel;
    private LiveTimes times;

    Computer(Connection connection) {
      this.connection = connection;
    }

    ReachRun run(State state) throws SQLException {
      prepare(state.travel);
      Map<Integer, Integer> cells = new HashMap<>();
      List<String> codes = new ArrayList<>();
      for (Start start : state.starts) {
        OptionalInt cell = times.startCell(ground, start, model.rules().snapMetres());
        if (cell.isPresent()) {
          cells.put(codes.size(), cell.getAsInt());
          codes.add(start.code());
        }
      }
      Surface surface = times.surface(new LiveTimes.Situation(cells, Set.of(), Set.of()));
      return new ReachRun(
          state.key, groundKey, code, PeopleInReach.of(people, surface, codes).villages());
    }

    private void prepare(Travel wanted) throws SQLException {
      if (ground == null) {
        ground = ReachBook.ground(connection, code, model);
        people = ReachPeople.of(connection, code, ground, model).people();
      }
      if (!wanted.equals(travel)) {
        travel = wanted;
        times = null; // lets go of its memory before the next takes as much
        times = new LiveTimes(ground, model, wanted);
      }
    }
  }
}
