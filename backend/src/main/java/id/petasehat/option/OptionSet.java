package id.petasehat.option;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Wording;
import id.petasehat.plan.Demand;
import id.petasehat.plan.Judgement;
import id.petasehat.plan.Option;
import id.petasehat.plan.PlanProblem;
import id.petasehat.plan.Rules;
import id.petasehat.plan.Season;
import id.petasehat.reach.PeopleBeyond;
import id.petasehat.reach.PeopleBeyond.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What there is to choose from, and whom each proposal would serve.
 *
 * @param options in the order of their proposals
 * @param people the people beyond the limit, by the sites that would serve them
 */
public record OptionSet(List<Prospect> options, PeopleBeyond people) {
  public OptionSet {
    options = List.copyOf(options);
  }

  /**
   * One proposal and whom it would serve by itself.
   *
   * @param site the number of its place among those that were tried; -1 without one
   * @param people whom it alone would bring within the limit, one number for each season
   * @param villages whose people these are, in any season
   */
  public record Prospect(Proposal proposal, int site, List<Long> people, List<AreaCode> villages) {
    /** Whether it serves anybody in any season. */
    public boolean servesAnybody() {
      return people.stream().anyMatch(number -> number > 0);
    }

    /**
     * People times weights, over the seasons.
     *
     * @param weights one for each season
     */
    long people(List<Integer> weights) {
      long sum = 0;
      for (int i = 0; i < weights.size(); i++) {
        sum += people.get(i) * weights.get(i);
      }
      return sum;
    }

    /** Whether it can be part of a plan. */
    public boolean canBeChosen() {
      return proposal.problem() == null;
    }
  }

  /** Whom one site would serve. */
  private static final class Served {
    private final long[] people;
    private final Set<AreaCode> villages = new TreeSet<>();

    Served(int seasons) {
      people = new long[seasons];
    }

    void add(Group group, int season) {
      people[season] += group.people();
      villages.add(group.village());
    }
  }

  /**
   * Puts proposals and people together.
   *
   * @param siteOf the site of each proposal; -1 without one
   * @param unplaced sites that are on no cell from which anybody could reach them
   */
  public static OptionSet of(
      List<Proposal> proposals, int[] siteOf, BitSet unplaced, PeopleBeyond people) {
    Map<Integer, Served> bySite = served(people);
    Served nobody = new Served(people.seasons().size());
    List<Prospect> options = new ArrayList<>(proposals.size());
    for (int i = 0; i < proposals.size(); i++) {
      int site = siteOf[i];
      Served served = bySite.getOrDefault(site, nobody);
      boolean isFar = site >= 0 && unplaced.get(site);
      options.add(
          new Prospect(
              isFar ? farFromLand(proposals.get(i)) : proposals.get(i),
              site,
              Arrays.stream(served.people).boxed().toList(),
              List.copyOf(served.villages)));
    }
    return new OptionSet(options, people);
  }

  /** The kecamatan in which anybody is beyond the limit in any season. */
  public Set<String> kecamatanBeyond() {
    return people.groups().stream()
        .map(group -> group.village().at(Level.KECAMATAN).dotted())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The same people with more to choose from, at sites that were tried. */
  public OptionSet with(List<Prospect> more) {
    List<Prospect> all = new ArrayList<>(options);
    all.addAll(more);
    return new OptionSet(all, people);
  }

  private static Map<Integer, Served> served(PeopleBeyond people) {
    Map<Integer, Served> bySite = new HashMap<>();
    for (Group group : people.groups()) {
      for (int i = 0; i < group.places().size(); i++) {
        int season = i;
        group.places().get(i).stream()
            .forEach(
                site ->
                    bySite
                        .computeIfAbsent(site, none -> new Served(group.places().size()))
                        .add(group, season));
      }
    }
    return bySite;
  }

  private static Proposal farFromLand(Proposal proposal) {
    if (proposal.problem() != null) {
      return proposal;
    }
    return proposal.withProblem(
        new Wording(
            "Tempat ini terlalu jauh dari darat yang dapat dilalui. Periksa lat dan lon.",
            "This place is too far from land that anybody can pass. Check lat and lon."));
  }

  /**
   * The problem of choosing among the proposals that can be chosen and serve anybody.
   *
   * @param seasons their ids and weights, in the order of the people; whom they cover is found here
   * @param villageNames by code
   */
  public PlanProblem problem(
      List<Season> seasons, Judgement judgement, Rules rules, Map<AreaCode, String> villageNames) {
    List<Map<Integer, Set<String>>> coversBySite = new ArrayList<>();
    List<Season> coveredNow = new ArrayList<>();
    for (int i = 0; i < seasons.size(); i++) {
      coversBySite.add(coversBySite(i));
      coveredNow.add(new Season(seasons.get(i).id(), seasons.get(i).weight(), coveredNow(i)));
    }
    return new PlanProblem(
        people.groups().stream().map(group -> demand(group, villageNames)).toList(),
        options.stream()
            .filter(one -> one.canBeChosen() && one.servesAnybody())
            .map(one -> option(one, coversBySite))
            .toList(),
        coveredNow,
        judgement,
        rules);
  }

  private Set<String> coveredNow(int season) {
    return people.groups().stream()
        .filter(group -> group.withinNow().get(season))
        .map(OptionSet::id)
        .collect(Collectors.toSet());
  }

  private Map<Integer, Set<String>> coversBySite(int season) {
    Map<Integer, Set<String>> bySite = new HashMap<>();
    for (Group group : people.groups()) {
      group.places().get(season).stream()
          .forEach(site -> bySite.computeIfAbsent(site, none -> new HashSet<>()).add(id(group)));
    }
    return bySite;
  }

  private static String id(Group group) {
    return group.village().dotted() + "#" + group.number();
  }

  /** Whose people a demand is, by its id. */
  static AreaCode villageOf(String demand) {
    return new AreaCode(demand.substring(0, demand.indexOf('#')));
  }

  private static Demand demand(Group group, Map<AreaCode, String> villageNames) {
    String code = group.village().dotted();
    return new Demand(
        id(group),
        villageNames.getOrDefault(group.village(), code),
        code,
        group.village().at(Level.KECAMATAN).dotted(),
        group.people());
  }

  private static Option option(Prospect prospect, List<Map<Integer, Set<String>>> bySite) {
    Proposal proposal = prospect.proposal();
    AreaCode village = proposal.where().village();
    return new Option(
        proposal.id(),
        proposal.name(),
        proposal.post(),
        proposal.work().id(),
        village == null ? "" : village.at(Level.KECAMATAN).dotted(),
        proposal.cost().rupiah(),
        proposal.staff().bidan(),
        proposal.staff().perawat(),
        bySite.stream().map(sites -> sites.getOrDefault(prospect.site(), Set.of())).toList());
  }
}
