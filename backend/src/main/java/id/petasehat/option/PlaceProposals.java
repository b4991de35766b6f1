package id.petasehat.option;

import id.petasehat.facility.Condition;
import id.petasehat.option.Proposal.Cost;
import id.petasehat.option.Proposal.Staff;
import id.petasehat.option.Proposal.Where;
import id.petasehat.reach.CandidatePlace;
import java.util.Locale;
import java.util.Map;

/** Building anew at candidate places. */
public final class PlaceProposals {
  private PlaceProposals() {}

  /**
   * A new post at a place, with all of its staff.
   *
   * @param villageName of the place
   * @param costs in rupiah by id of proposal, where somebody knows better than the unit prices
   */
  public static Proposal of(
      CandidatePlace place, String villageName, UnitPrices prices, Map<String, Long> costs) {
    String id =
        String.format(Locale.ROOT, "%s:%.4f,%.4f", Work.BUILD.id(), place.lon(), place.lat());
    int whole = prices.percentFor(Condition.RUSAK_TOTAL);
    Long rupiah = costs.getOrDefault(id, prices.ofBuilding(whole));
    Long year = prices.staffYear() == null ? null : Long.valueOf(2 * prices.staffYear());
    return new Proposal(
        id,
        Work.BUILD,
        name(place, villageName),
        "",
        new Where(place.village(), place.lon(), place.lat()),
        new Cost(rupiah, whole),
        new Staff(1, 1, true, year),
        null,
        null,
        rupiah == null ? PostProposals.noPrice() : null);
  }

  private static String name(CandidatePlace place, String villageName) {
    return switch (place.source()) {
      case SETTLEMENT -> "Pos baru " + place.name() + ", " + villageName;
      case PEOPLE -> "Pos baru " + villageName;
      case CROSSING -> "Pos baru di simpang jalan " + villageName;
      case LANDING -> "Pos baru di pantai " + villageName;
    };
  }
}
