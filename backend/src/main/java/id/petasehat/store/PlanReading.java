package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.facility.Register;
import id.petasehat.facility.WorkingRule;
import id.petasehat.option.DistrictPlan.DrawnPlace;
import id.petasehat.option.KnownPost;
import id.petasehat.option.MoveProposals;
import id.petasehat.option.Origin;
import id.petasehat.option.PlaceProposals;
import id.petasehat.option.PostProposals;
import id.petasehat.option.Proposal;
import id.petasehat.option.UnitPrices;
import id.petasehat.reach.SettlementPoint;
import id.petasehat.reach.Start;
import id.petasehat.store.LiveReach.Grounded;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that the options of a question rest on, read from a store at one moment.
 *
 * @param people everybody, on the cells they set out from
 * @param aimed whom the question is about
 * @param posts of the types of the rule, open or not, on no cell yet
 * @param rule which of them people can go to
 * @param withoutPlace names of posts that would be among them, did anybody know where they are
 * @param proposals what could be done for the posts there are, and at places of somebody's own
 * @param moves of posts to other places
 * @param simulated whether posts, people or ground are invented
 */
record PlanReading(
    PlanQuestion question,
    Grounded on,
    ReachPeople people,
    String peopleKey,
    AimedPeople aimed,
    List<Start> posts,
    WorkingRule rule,
    List<String> withoutPlace,
    List<Proposal> proposals,
    MoveProposals moves,
    Map<AreaCode, List<SettlementPoint>> settlements,
    Map<AreaCode, String> villageNames,
    UnitPrices prices,
    boolean simulated) {
  /** Part of every key: raised when the same posts, people and ground give other options. */
  private static final String METHOD = "2";

  /**
   * Reads a district that has villages.
   *
   * @throws NotMadeYet when its ground must be made or its people settled first
   */
  static PlanReading of(
      Connection connection, LiveReach live, ReachRuns reach, PlanQuestion question)
      throws SQLException {
    AreaCode district = question.district();
    Grounded on = live.ground(connection, district);
    ReachPeople people = live.people(connection, on);
    WorkingRule rule = question.rule() == null ? on.model().rules().posts() : question.rule();
    ReachPosts posts = ReachBook.posts(connection, district, on.model());
    UnitPrices prices = PlanPrices.newest(connection, district);
    Map<AreaCode, String> villageNames = villageNames(connection, district);
    AimedPeople aimed = AimedPeople.of(connection, reach, question, villageNames.keySet());
    Map<String, KnownPost> register = register(connection, question);
    List<DrawnPlace> files = PlanCandidates.of(connection, district);
    MoveProposals moves = new MoveProposals(register, rule, prices, question.costs());
    return new PlanReading(
        question,
        on,
        people,
        ReachPeople.count(connection, district).key(),
        aimed,
        posts.at(question.period(), rule),
        rule,
        posts.withoutPoint(question.period(), rule),
        proposals(register.values(), files, question, on, rule, prices, moves),
        moves,
        TravelLayers.settlements(connection, district),
        villageNames,
        prices,
        people.simulated()
            || aimed.simulated()
            || posts.simulated()
            || TravelLayers.present(connection, district).stream()
                .anyMatch(TravelLayers.Present::simulated));
  }

  /** Whether people can go to a post now. */
  boolean isOpen(Start post) {
    return rule.counts(post.verdict());
  }

  /** Changes with ground and people. */
  String livedKey() {
    return on.key() + " " + peopleKey;
  }

  /** Changes with whatever decides who is within some minutes of a post now; never with money. */
  String situationKey() {
    return Digest.of(
        METHOD,
        livedKey(),
        question.modes().stream().sorted().toList(),
        aimed.counts() == null ? "" : new TreeMap<>(aimed.counts()),
        posts.stream()
            .filter(this::isOpen)
            .map(one -> one.code() + " " + one.lon() + " " + one.lat())
            .toList());
  }

  /** Changes with whatever decides the options. */
  String key() {
    return Digest.of(
        situationKey(), withoutPlace, proposals, prices, villageNames, simulated, question);
  }

  private static Map<String, KnownPost> register(Connection connection, PlanQuestion question)
      throws SQLException {
    Map<String, FacilityPlace> places = new HashMap<>();
    for (FacilityPlace place : Facilities.places(connection, question.district())) {
      places.put(place.facility(), place);
    }
    Register register =
        Facilities.register(connection, question.district(), PostProposals.ATTRIBUTES);
    Map<String, KnownPost> posts = new LinkedHashMap<>();
    for (Facility post : register.at(day(question.period()))) {
      posts.put(post.code(), new KnownPost(post, places.get(post.code())));
    }
    return posts;
  }

  private static List<Proposal> proposals(
      Collection<KnownPost> posts,
      List<DrawnPlace> files,
      PlanQuestion question,
      Grounded on,
      WorkingRule rule,
      UnitPrices prices,
      MoveProposals moves) {
    List<Proposal> proposals = new ArrayList<>();
    posts.forEach(post -> proposals.addAll(PostProposals.of(post, rule, prices, question.costs())));
    PlaceProposals places = new PlaceProposals(prices, question.costs());
    files.forEach(place -> proposals.add(places.of(place, Origin.FILE, village(on, place))));
    for (DrawnPlace place : question.extra()) {
      AreaCode village = village(on, place);
      proposals.add(
          place.post() == null
              ? places.of(place, Origin.DRAWN, village)
              : moves.drawn(place, village));
    }
    return proposals;
  }

  /** Null for a place that is in none of the district. */
  private static AreaCode village(Grounded on, DrawnPlace place) {
    double metres = on.model().rules().snapMetres();
    return on.ground().grid().villageAt(place.lon(), place.lat(), metres).orElse(null);
  }

  /** Of months that have not come yet the present state is told. */
  private static LocalDate day(YearMonth period) {
    YearMonth now = YearMonth.now();
    return (period.isAfter(now) ? now : period).atEndOfMonth();
  }

  private static Map<AreaCode, String> villageNames(Connection connection, AreaCode district)
      throws SQLException {
    Map<AreaCode, String> names = new TreeMap<>();
    Sql.each(
        connection,
        "SELECT code, name FROM area WHERE level = 'desa' AND code >= ? AND code < ?",
        row -> Map.entry(new AreaCode(row.getString(1)), row.getString(2)),
        one -> names.put(one.getKey(), one.getValue()),
        district.dotted(),
        district.dotted() + "~");
    return names;
  }
}
