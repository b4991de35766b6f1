package id.petasehat.option;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.facility.Condition;
import id.petasehat.indicator.Wording;
import id.petasehat.option.DistrictPlan.Asked;
import id.petasehat.option.DistrictPlan.DrawnPlace;
import id.petasehat.option.Proposal.Cost;
import id.petasehat.option.Proposal.Staff;
import id.petasehat.option.Proposal.Where;
import id.petasehat.plan.Effort;
import id.petasehat.plan.Judgement;
import id.petasehat.plan.PlanAnswer;
import id.petasehat.plan.PlanSolver;
import id.petasehat.plan.RefusedPlan;
import id.petasehat.plan.Rules;
import id.petasehat.plan.Season;
import id.petasehat.plan.Wishes;
import id.petasehat.reach.PeopleBeyond;
import id.petasehat.reach.PeopleBeyond.Group;
import id.petasehat.reach.PeopleBeyond.SeasonPeople;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Options over people who live in a row of groups, drawn as text: one row for each option and
 * season, an {@code x} below each group that it would serve.
 */
final class Row {
  private final List<AreaCode> villages = new ArrayList<>();
  private final List<Long> people = new ArrayList<>();
  private final List<BitSet> withinNow = new ArrayList<>();
  private final List<List<BitSet>> places = new ArrayList<>();
  private final List<Proposal> proposals = new ArrayList<>();
  private final int seasons;

  Row(int seasons) {
    this.seasons = seasons;
  }

  /** A group of a village. */
  Row people(String village, long number) {
    villages.add(new AreaCode(village));
    people.add(number);
    withinNow.add(new BitSet());
    List<BitSet> none = new ArrayList<>();
    for (int i = 0; i < seasons; i++) {
      none.add(new BitSet());
    }
    places.add(none);
    return this;
  }

  /** The last group is within the limit now in a season. */
  Row served(int season) {
    withinNow.get(withinNow.size() - 1).set(season);
    return this;
  }

  /**
   * An option at a site of its own.
   *
   * @param post empty for a new one
   * @param rows one for each season, such as {@code x.x}
   */
  Row option(Work work, String post, String village, Long rupiah, String... rows) {
    int site = proposals.size();
    for (int season = 0; season < seasons; season++) {
      for (int group = 0; group < rows[season].length(); group++) {
        if (rows[season].charAt(group) == 'x') {
          places.get(group).get(season).set(site);
        }
      }
    }
    String id = work.id() + ":" + (post.isEmpty() ? "site" + site : post);
    proposals.add(
        new Proposal(
            id,
            work,
            post.isEmpty() ? Origin.PEOPLE : Origin.REGISTER,
            "Pos " + id,
            post,
            new Where(new AreaCode(village), 133.0 + site / 100.0, -5.6),
            new Cost(rupiah, null),
            new Staff(1, 0, true, 48L),
            post.isEmpty() ? null : Condition.RUSAK_BERAT,
            null,
            rupiah == null ? PostProposals.noPrice() : null));
    return this;
  }

  OptionSet options() {
    List<Group> groups = new ArrayList<>();
    Map<AreaCode, Integer> numbers = new HashMap<>();
    for (int i = 0; i < people.size(); i++) {
      int number = numbers.merge(villages.get(i), 1, Integer::sum);
      groups.add(
          new Group(villages.get(i), number, people.get(i), withinNow.get(i), places.get(i)));
    }
    int[] siteOf = new int[proposals.size()];
    for (int i = 0; i < siteOf.length; i++) {
      siteOf[i] = i;
    }
    return OptionSet.of(
        proposals, siteOf, new BitSet(), new PeopleBeyond(groups, seasonPeople(groups)));
  }

  private List<SeasonPeople> seasonPeople(List<Group> groups) {
    List<SeasonPeople> all = new ArrayList<>();
    for (int i = 0; i < seasons; i++) {
      int season = i;
      long beyond =
          groups.stream()
              .filter(group -> !group.withinNow().get(season))
              .mapToLong(Group::people)
              .sum();
      all.add(new SeasonPeople(all(groups) - beyond, beyond, 0));
    }
    return all;
  }

  private static long all(List<Group> groups) {
    return groups.stream().mapToLong(Group::people).sum();
  }

  /** All people of each village, for nobody else lives there. */
  Map<AreaCode, Long> totals() {
    Map<AreaCode, Long> totals = new LinkedHashMap<>();
    proposals.forEach(one -> totals.put(one.where().village(), 0L));
    for (int i = 0; i < people.size(); i++) {
      totals.merge(villages.get(i), people.get(i), Long::sum);
    }
    return totals;
  }

  /** With seasons of six months each. */
  Told told() {
    Map<AreaCode, String> names = new LinkedHashMap<>();
    Set<AreaCode> all = new TreeSet<>(villages);
    proposals.forEach(one -> all.add(one.where().village()));
    for (AreaCode village : all) {
      names.put(village, "Desa " + village.dotted());
      names.put(village.at(Level.KECAMATAN), "Kecamatan " + village.at(Level.KECAMATAN).dotted());
    }
    return new Told(
        "v1",
        true,
        options(),
        List.of("kemarau", "hujan", "ombak").subList(0, seasons),
        Collections.nCopies(seasons, 6),
        UnitPrices.assumed(),
        totals(),
        names);
  }

  /** A question of which only the judge matters. */
  static Asked asked(String judge) {
    return asked(judge, List.of(), List.of(), List.of());
  }

  /** A question that names these options and draws these places. */
  static Asked asked(
      String judge, List<String> forced, List<String> forbidden, List<DrawnPlace> extra) {
    return new Asked(
        "81.02",
        "Kabupaten Uji",
        "desa",
        "2026-11",
        60,
        List.of("kemarau"),
        judge,
        List.of("kaki"),
        "orang",
        new Wording("orang", "people"),
        Map.of(),
        3,
        null,
        null,
        null,
        null,
        List.of(),
        forced,
        forbidden,
        List.of(),
        true,
        extra,
        Map.of());
  }

  /** The answer to which so many options are best. */
  static PlanAnswer solved(Told told, Rules rules, Wishes wishes) throws RefusedPlan {
    return solved(told, Judgement.WEIGHTED, rules, wishes);
  }

  static PlanAnswer solved(Told told, Judgement judgement, Rules rules, Wishes wishes)
      throws RefusedPlan {
    int weight = told.seasons().size() == 1 ? 1 : 6;
    List<Season> seasons =
        told.seasons().stream().map(id -> new Season(id, weight, Set.of())).toList();
    return PlanSolver.solve(
        told.set().problem(seasons, judgement, rules, told.names()),
        wishes,
        Effort.of(Duration.ofSeconds(20)));
  }
}
