package id.petasehat.option;

import id.petasehat.facility.Attribute;
import id.petasehat.facility.Condition;
import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.facility.FacilityType;
import id.petasehat.facility.OperatingStatus;
import id.petasehat.facility.Staffing;
import id.petasehat.facility.WorkingRule;
import id.petasehat.indicator.Wording;
import id.petasehat.option.Proposal.Cost;
import id.petasehat.option.Proposal.Staff;
import id.petasehat.option.Proposal.Where;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What could be done for one pustu, poskesdes or polindes, by what is known of it: its condition,
 * staff, staff house and whether it works.
 */
public final class PostProposals {
  /** All that it looks at, beside what a working rule does. */
  public static final Set<Attribute> ATTRIBUTES =
      EnumSet.of(
          Attribute.NAME,
          Attribute.TYPE,
          Attribute.STATUS,
          Attribute.CONDITION,
          Attribute.MIDWIVES,
          Attribute.NURSES,
          Attribute.OPEN_DAYS,
          Attribute.STAFF_HOUSE,
          Attribute.LAND);

  private final Facility post;
  private final Where where;
  private final WorkingRule rule;
  private final UnitPrices prices;
  private final List<Proposal> proposals = new ArrayList<>();

  private PostProposals(Facility post, Where where, WorkingRule rule, UnitPrices prices) {
    this.post = post;
    this.where = where;
    this.rule = rule;
    this.prices = prices;
  }

  /**
   * Proposes works; none for a post of another type, or one that wants nothing.
   *
   * @param rule which posts work
   * @param costs in rupiah by id of proposal, where somebody knows better than the unit prices
   */
  public static List<Proposal> of(
      KnownPost known, WorkingRule rule, UnitPrices prices, Map<String, Long> costs) {
    Facility post = known.facility();
    FacilityPlace place = known.place();
    if (post.type() == null || !post.type().isVillagePost()) {
      return List.of();
    }
    Where where = new Where(place.village(), place.longitude(), place.latitude());
    PostProposals making = new PostProposals(post, where, rule, prices);
    making.propose();
    return making.proposals.stream()
        .map(one -> making.priced(one, costs.get(one.id())))
        .map(making::judged)
        .toList();
  }

  private void propose() {
    if (post.status() == OperatingStatus.RENCANA) {
      add(Work.BUILD, prices.percentFor(Condition.RUSAK_TOTAL));
      return;
    }
    if (rule.isOf(post)) {
      proposeBuilding();
      proposeStaff();
    }
    if (post.type() != FacilityType.PUSTU) {
      add(Work.UPGRADE, post.condition() == null ? null : prices.percentFor(post.condition()));
    }
  }

  private void proposeBuilding() {
    Condition condition = post.condition();
    if (condition == null || condition == Condition.BAIK) {
      return;
    }
    if (condition != Condition.RUSAK_TOTAL) {
      add(Work.REPAIR, prices.percentFor(condition));
    }
    if (condition.isSevere()) {
      add(Work.REBUILD, prices.percentFor(Condition.RUSAK_TOTAL));
    }
  }

  /** Of a post that is shut, though not for its building. */
  private void proposeStaff() {
    if (!isShutByItsBuilding(post, rule) && !rule.counts(rule.verdict(post))) {
      boolean emptied = post.staffing() == Staffing.KOSONG && houseIsRuined();
      add(emptied ? Work.HOUSE : Work.STAFF, null);
    }
  }

  private static boolean isShutByItsBuilding(Facility post, WorkingRule rule) {
    return post.condition() != null && post.condition().compareTo(rule.worst()) > 0;
  }

  /** Whether a post is so ruined that its building keeps it shut. */
  static boolean isShutByRuin(Facility post, WorkingRule rule) {
    return isShutByItsBuilding(post, rule) && post.condition().isSevere();
  }

  /**
   * A post anew at another place, which takes the staff that it lacks.
   *
   * @param post pustu, poskesdes or polindes
   * @param building the same as a new post at that place, whose cost and land hold
   */
  static Proposal moved(
      Facility post, WorkingRule rule, UnitPrices prices, String id, Proposal building) {
    PostProposals making = new PostProposals(post, building.where(), rule, prices);
    return making.judged(
        new Proposal(
            id,
            Work.MOVE,
            building.origin(),
            post.name() + " pindah ke " + PlaceProposals.place(building),
            post.code(),
            building.where(),
            building.cost(),
            making.staff(),
            post.condition(),
            building.land(),
            null));
  }

  private boolean houseIsRuined() {
    String house = post.text(Attribute.STAFF_HOUSE);
    return house != null && Condition.read(house).map(Condition::isSevere).orElse(false);
  }

  private void add(Work work, Integer percent) {
    proposals.add(
        new Proposal(
            work.id() + ":" + post.code(),
            work,
            Origin.REGISTER,
            post.name(),
            post.code(),
            where,
            new Cost(rupiah(work, percent), work == Work.UPGRADE ? null : percent),
            staff(),
            post.condition(),
            post.text(Attribute.LAND),
            null));
  }

  /** By the unit prices; null where one that it takes is not known. */
  private Long rupiah(Work work, Integer percent) {
    return switch (work) {
      case REBUILD, REPAIR, BUILD, MOVE -> prices.ofBuilding(percent);
      case UPGRADE ->
          percent == null
              ? null
              : sum(
                  percent == 0 ? Long.valueOf(0) : prices.ofBuilding(percent), prices.equipment());
      case HOUSE -> prices.house();
      case STAFF -> staff().rupiahYear();
    };
  }

  private static Long sum(Long one, Long other) {
    return one == null || other == null ? null : Long.valueOf(one + other);
  }

  private Staff staff() {
    Integer midwives = post.number(Attribute.MIDWIVES);
    Integer nurses = post.number(Attribute.NURSES);
    int bidan = midwives == null || midwives < 1 ? 1 : 0;
    int perawat = nurses == null || nurses < 1 ? 1 : 0;
    Long year = prices.staffYear() == null ? null : prices.staffYear() * (bidan + perawat);
    return new Staff(bidan, perawat, midwives != null && nurses != null, year);
  }

  private Proposal priced(Proposal made, Long own) {
    if (own == null) {
      return made;
    }
    Proposal priced = made.withCost(new Cost(own, null));
    Long cap = made.work() == Work.REPAIR ? made.cost().rupiah() : null;
    return cap != null && own > cap
        ? priced.withProblem(
            new Wording(
                "Biaya rehab melebihi plafon "
                    + made.cost().percentOfNew()
                    + "% harga bangunan baru: usulkan bangun ulang.",
                "The repair costs more than its cap of "
                    + made.cost().percentOfNew()
                    + "% of a new building: propose to rebuild."))
        : priced;
  }

  /** With the first thing that stands in its way. */
  private Proposal judged(Proposal made) {
    if (!where.isKnown()) {
      return made.withProblem(
          new Wording(
              "Tempat pos tidak diketahui. Isi lat dan lon.",
              "Nobody knows where the post is. Fill in lat and lon."));
    }
    if (made.problem() != null) {
      return made;
    }
    if (!rule.types().contains(typeAfter(made.work()))) {
      return made.withProblem(
          new Wording(
              "Jenis pos ini tidak dihitung berfungsi menurut aturan kabupaten.",
              "By the rule of the district posts of this type do not count."));
    }
    if (made.work() == Work.STAFF && whyShut() != null) {
      return made.withProblem(whyShut());
    }
    return made.cost().rupiah() == null ? made.withProblem(whyNoCost(made)) : made;
  }

  private FacilityType typeAfter(Work work) {
    return work == Work.UPGRADE ? FacilityType.PUSTU : post.type();
  }

  /** Why staff alone would not open the post; null where it would. */
  private Wording whyShut() {
    if (rule.verdict(post) == WorkingRule.Verdict.UNKNOWN) {
      return new Wording(
          "Belum diketahui apakah pos ini berfungsi. Lengkapi kondisi, status dan tenaganya.",
          "Nobody knows whether this post works. Fill in its condition, status and staff.");
    }
    return staff().bidan() + staff().perawat() == 0
        ? new Wording(
            "Pos tutup walau bangunan dan tenaganya cukup. Cari sebabnya.",
            "The post is shut though building and staff would do. Find out why.")
        : null;
  }

  private Wording whyNoCost(Proposal made) {
    return made.work() == Work.UPGRADE && post.condition() == null
        ? new Wording(
            "Kondisi bangunan belum diketahui, jadi biayanya juga belum.",
            "The condition of the building is not known, so neither is the cost.")
        : noPrice();
  }

  static Wording noPrice() {
    return new Wording(
        "Harga satuan belum diisi. Isi di harga satuan kabupaten.",
        "The unit price is missing. Fill in the unit prices of the district.");
  }
}
