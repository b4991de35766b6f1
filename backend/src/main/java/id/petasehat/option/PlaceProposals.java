package id.petasehat.option;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.Condition;
import id.petasehat.indicator.Wording;
import id.petasehat.option.DistrictPlan.DrawnPlace;
import id.petasehat.option.Proposal.Cost;
import id.petasehat.option.Proposal.Staff;
import id.petasehat.option.Proposal.Where;
import id.petasehat.reach.CandidatePlace;
import java.util.Locale;
import java.util.Map;

/**
 * Building anew where no post stands: at places that the product found, and at places that somebody
 * drew or a file names.
 */
public final class PlaceProposals {
  private static final String NEW_POST = "Pos baru ";

  private final UnitPrices prices;
  private final Map<String, Long> costs;

  /**
   * @param costs in rupiah by id of proposal, where somebody knows better than the unit prices
   */
  public PlaceProposals(UnitPrices prices, Map<String, Long> costs) {
    this.prices = prices;
    this.costs = costs;
  }

  /**
   * A new post at a place that the product found, with all of its staff.
   *
   * @param villageName of the place
   */
  public Proposal of(CandidatePlace place, String villageName) {
    String id =
        String.format(Locale.ROOT, "%s:%.4f,%.4f", Work.BUILD.id(), place.lon(), place.lat());
    return build(
        id,
        Origin.of(place.source()),
        NEW_POST + told(place, villageName),
        new Where(place.village(), place.lon(), place.lat()),
        null,
        null);
  }

  /**
   * A new post at a place of somebody's own.
   *
   * @param village that the place is in; null where it is in none of the district, which is told as
   *     its problem
   */
  public Proposal of(DrawnPlace place, Origin origin, AreaCode village) {
    Proposal made =
        build(
            place.id(),
            origin,
            place.name(),
            new Where(village, place.lon(), place.lat()),
            place.cost(),
            place.land());
    return village == null ? made.withProblem(outside()) : made;
  }

  private Proposal build(
      String id, Origin origin, String name, Where where, Long own, String land) {
    int whole = prices.percentFor(Condition.RUSAK_TOTAL);
    Long known = costs.getOrDefault(id, own);
    Cost cost = known == null ? new Cost(prices.ofBuilding(whole), whole) : new Cost(known, null);
    Long year = prices.staffYear() == null ? null : Long.valueOf(2 * prices.staffYear());
    return new Proposal(
        id,
        Work.BUILD,
        origin,
        name,
        "",
        where,
        cost,
        new Staff(1, 1, true, year),
        null,
        land,
        cost.rupiah() == null ? PostProposals.noPrice() : null);
  }

  static Wording outside() {
    return new Wording(
        "Titik ini di luar kabupaten atau di laut. Geser ke darat di salah satu desanya.",
        "This point is outside the district or at sea. Drag it to land in one of its villages.");
  }

  /** What a proposal to build calls its place. */
  static String place(Proposal build) {
    return build.name().startsWith(NEW_POST)
        ? build.name().substring(NEW_POST.length())
        : build.name();
  }

  private static String told(CandidatePlace place, String villageName) {
    return switch (place.source()) {
      case SETTLEMENT -> place.name() + ", " + villageName;
      case PEOPLE -> villageName;
      case CROSSING -> "di simpang jalan " + villageName;
      case LANDING -> "di pantai " + villageName;
    };
  }
}
