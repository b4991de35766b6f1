package id.petasehat.option;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.Facility;
import id.petasehat.facility.WorkingRule;
import id.petasehat.indicator.Wording;
import id.petasehat.option.DistrictPlan.DrawnPlace;
import id.petasehat.option.OptionSet.Prospect;
import id.petasehat.option.Proposal.Cost;
import id.petasehat.option.Proposal.Staff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Building posts anew elsewhere instead of in place. A post that works is never moved: whom it
 * serves would lose it.
 */
public final class MoveProposals {
  /** Places proposed for one post. */
  private static final int MOST_PLACES = 2;

  private final Map<String, KnownPost> posts;
  private final WorkingRule rule;
  private final UnitPrices prices;
  private final Map<String, Long> costs;

  /**
   * @param posts of the district, by code
   * @param rule which of them work
   * @param costs in rupiah by id of proposal, where somebody knows better than the unit prices
   */
  public MoveProposals(
      Map<String, KnownPost> posts, WorkingRule rule, UnitPrices prices, Map<String, Long> costs) {
    this.posts = posts;
    this.rule = rule;
    this.prices = prices;
    this.costs = costs;
  }

  /**
   * The post of a drawn place there, which may have a problem.
   *
   * @param village that the place is in; null where it is in none of the district
   */
  public Proposal drawn(DrawnPlace place, AreaCode village) {
    Proposal building = new PlaceProposals(prices, costs).of(place, Origin.DRAWN, village);
    KnownPost post = posts.get(place.post());
    Wording problem = post == null ? unknown(place.post()) : whyNot(post.facility());
    if (problem != null) {
      Staff staff = new Staff(0, 0, false, null);
      return new Proposal(
          place.id(),
          Work.MOVE,
          Origin.DRAWN,
          place.name(),
          place.post(),
          building.where(),
          building.cost(),
          staff,
          null,
          place.land(),
          problem);
    }
    Proposal moved = PostProposals.moved(post.facility(), rule, prices, place.id(), building);
    return village == null ? moved.withProblem(building.problem()) : moved;
  }

  private static Wording unknown(String post) {
    return new Wording(
        "Pos " + post + " tidak ada di kabupaten ini. Pilih pos dari daftarnya.",
        "There is no post " + post + " in this district. Choose one of its list.");
  }

  /** Why a post is not moved; null where it may be. */
  private Wording whyNot(Facility post) {
    if (post.type() == null || !post.type().isVillagePost()) {
      return new Wording(
          post.name() + " bukan pustu, poskesdes atau polindes, jadi tidak dipindah di sini.",
          post.name() + " is no pustu, poskesdes or polindes, and is not moved here.");
    }
    return rule.isOf(post) && rule.counts(rule.verdict(post))
        ? new Wording(
            post.name()
                + " berfungsi sekarang: bila dipindah, warganya kehilangan pos. Usulkan pos baru.",
            post.name() + " works now: its people would lose it. Propose a new post instead.")
        : null;
  }

  /**
   * The places in the village of each ruined post that would serve more people than mending it in
   * place: at most two of each, the best first.
   *
   * @param set of what could be done without moving
   * @param weights of its seasons
   */
  public List<Prospect> better(OptionSet set, List<Integer> weights) {
    List<Prospect> moves = new ArrayList<>();
    for (Prospect mending : set.options()) {
      KnownPost post = posts.get(mending.proposal().post());
      boolean isRuin =
          mending.proposal().work() == Work.REBUILD
              && mending.proposal().where().isKnown()
              && PostProposals.isShutByRuin(post.facility(), rule);
      if (isRuin) {
        better(mending, set, weights).forEach(place -> moves.add(moved(post, place)));
      }
    }
    return moves;
  }

  private static List<Prospect> better(Prospect mending, OptionSet set, List<Integer> weights) {
    return set.options().stream()
        .filter(one -> one.proposal().isNewPlace() && isInVillageOf(mending, one))
        .filter(one -> one.people(weights) > mending.people(weights))
        .sorted(
            Comparator.comparingLong((Prospect one) -> -one.people(weights))
                .thenComparing(one -> one.proposal().id()))
        .limit(MOST_PLACES)
        .toList();
  }

  private static boolean isInVillageOf(Prospect one, Prospect other) {
    AreaCode village = one.proposal().where().village();
    return village != null && village.equals(other.proposal().where().village());
  }

  private Prospect moved(KnownPost post, Prospect place) {
    Proposal building = place.proposal();
    String id =
        String.format(
            Locale.ROOT,
            "%s:%s@%.4f,%.4f",
            Work.MOVE.id(),
            post.facility().code(),
            building.where().lon(),
            building.where().lat());
    Long own = costs.get(id);
    Proposal made =
        PostProposals.moved(
            post.facility(),
            rule,
            prices,
            id,
            own == null ? building : building.withCost(new Cost(own, null)));
    return new Prospect(made, place.site(), place.people(), place.villages());
  }
}
