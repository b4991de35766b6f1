package id.petasehat.option;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.Condition;
import id.petasehat.option.Proposal.Cost;
import id.petasehat.option.Proposal.Staff;
import id.petasehat.option.Proposal.Where;
import id.petasehat.reach.PeopleBeyond;
import id.petasehat.reach.PeopleBeyond.Group;
import id.petasehat.reach.PeopleBeyond.SeasonPeople;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
      all.add(new SeasonPeople(0, beyond, 0));
    }
    return all;
  }

  /** All people of each village, those in groups and some who are within the limit always. */
  Map<AreaCode, Long> totals(Collection<String> villagesWithMore, long more) {
    Map<AreaCode, Long> totals = new LinkedHashMap<>();
    for (int i = 0; i < people.size(); i++) {
      totals.merge(villages.get(i), people.get(i), Long::sum);
    }
    villagesWithMore.forEach(village -> totals.merge(new AreaCode(village), more, Long::sum));
    return totals;
  }
}
