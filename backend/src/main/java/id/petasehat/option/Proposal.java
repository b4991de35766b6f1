package id.petasehat.option;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.Condition;
import id.petasehat.indicator.Wording;
import java.util.Objects;

/**
 * One thing that could be done.
 *
 * @param id the same as long as post and work, or the place, are the same
 * @param origin what told of it
 * @param post key of the facility it is about; empty for a new place
 * @param condition of the building now; null when not known, and for a new place
 * @param land whose the land is, as the register has it; null when not told
 * @param problem why it cannot be chosen; null when it can
 */
public record Proposal(
    String id,
    Work work,
    Origin origin,
    String name,
    String post,
    Where where,
    Cost cost,
    Staff staff,
    Condition condition,
    String land,
    Wording problem) {
  public Proposal {
    Objects.requireNonNull(id);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(post);
  }

  /**
   * Where it stands.
   *
   * @param village null when not known
   * @param lon degrees, EPSG:4326; null when not known
   * @param lat degrees; null when not known
   */
  public record Where(AreaCode village, Double lon, Double lat) {
    /** Whether it has a point. */
    public boolean isKnown() {
      return lon != null;
    }
  }

  /**
   * @param rupiah null when not known
   * @param percentOfNew what of the price of a new building it is by the unit prices; null where
   *     equipment is in it, and where somebody told the cost
   */
  public record Cost(Long rupiah, Integer percentOfNew) {}

  /**
   * The staff that is still lacking to one bidan and one perawat.
   *
   * @param isKnown whether the register tells both numbers; one that it does not tell is lacking
   * @param rupiahYear what they cost each year; null when not known
   */
  public record Staff(int bidan, int perawat, boolean isKnown, Long rupiahYear) {}

  /** Whether it is a new post that no person drew. */
  boolean isNewPlace() {
    return work == Work.BUILD && post.isEmpty() && origin != Origin.DRAWN;
  }

  Proposal withProblem(Wording other) {
    return new Proposal(id, work, origin, name, post, where, cost, staff, condition, land, other);
  }

  Proposal withCost(Cost other) {
    return new Proposal(
        id, work, origin, name, post, where, other, staff, condition, land, problem);
  }
}
