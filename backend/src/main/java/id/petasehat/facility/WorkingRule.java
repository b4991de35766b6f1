package id.petasehat.facility;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What counts as a post that people can go to ("pustu berfungsi"): {@link Facility#works} with
 * every part of it open to choice. {@link #DEFAULT} judges each post as that does.
 *
 * @param types that count at all
 * @param worst condition of a building that people can still be served in
 * @param staff that a village post needs; others are taken to have it
 * @param leastDays a week that it must be open, 0 to 7; 0 asks nothing
 * @param unknownCountsOpen whether a post of which what decides is not known counts as open
 */
public record WorkingRule(
    Set<FacilityType> types,
    Condition worst,
    Staff staff,
    int leastDays,
    boolean unknownCountsOpen) {

  /** A default of this program, no national rule; puskesmas and staffed poskesdes count alike. */
  public static final WorkingRule DEFAULT =
      new WorkingRule(
          Set.of(
              FacilityType.PUSKESMAS,
              FacilityType.PUSKESMAS_RAWAT_INAP,
              FacilityType.PUSKESMAS_NON_RAWAT_INAP,
              FacilityType.PUSTU,
              FacilityType.POSKESDES),
          Condition.RUSAK_SEDANG,
          Staff.ONE,
          0,
          true);

  /** All that it looks at. */
  public static final Set<Attribute> ATTRIBUTES =
      Set.of(
          Attribute.TYPE,
          Attribute.STATUS,
          Attribute.CONDITION,
          Attribute.MIDWIVES,
          Attribute.NURSES,
          Attribute.OPEN_DAYS);

  private static final int WEEK_DAYS = 7;

  public WorkingRule {
    types = Set.copyOf(types);
    Objects.requireNonNull(worst);
    Objects.requireNonNull(staff);
    if (leastDays < 0 || leastDays > WEEK_DAYS) {
      throw new IllegalArgumentException(leastDays + " days a week");
    }
  }

  /** The staff that a village post needs to be open. */
  public enum Staff {
    NONE,
    /** A bidan or a perawat. */
    ONE,
    /** Both. */
    MINIMUM;

    /** The name in addresses: {@code one}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Finds one by {@link #id()}. */
    public static Optional<Staff> byId(String id) {
      return Stream.of(values()).filter(one -> one.id().equals(id)).findFirst();
    }
  }

  /** What the rule says of one post. */
  public enum Verdict {
    OPEN,
    /** Open, though known to lack a bidan or a perawat. */
    HALF,
    CLOSED,
    /** What is not known could decide. */
    UNKNOWN;

    /** The name in addresses: {@code half}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether a post is of a type that counts. */
  public boolean isOf(Facility post) {
    return post.type() != null && types.contains(post.type());
  }

  /** Judges a post of a type that counts. */
  public Verdict verdict(Facility post) {
    boolean villagePost = post.type() != null && post.type().isVillagePost();
    List<Boolean> answers =
        Arrays.asList(
            post.operating(), sound(post), villagePost ? staffed(post) : Boolean.TRUE, days(post));
    if (answers.contains(Boolean.FALSE)) {
      return Verdict.CLOSED;
    }
    if (answers.contains(null)) {
      return Verdict.UNKNOWN;
    }
    return villagePost && Boolean.FALSE.equals(minimum(post)) ? Verdict.HALF : Verdict.OPEN;
  }

  /** Whether people can go to a post so judged. */
  public boolean counts(Verdict verdict) {
    return switch (verdict) {
      case OPEN, HALF -> true;
      case CLOSED -> false;
      case UNKNOWN -> unknownCountsOpen;
    };
  }

  /** The same for two rules that are the same, and different otherwise. */
  public String key() {
    String sortedTypes =
        types.stream().map(FacilityType::id).sorted().collect(Collectors.joining(","));
    return String.join(
        "|", sortedTypes, worst.id(), staff.id(), "" + leastDays, "" + unknownCountsOpen);
  }

  private Boolean sound(Facility post) {
    Condition condition = post.condition();
    return condition == null ? null : condition.compareTo(worst) <= 0;
  }

  private Boolean staffed(Facility post) {
    return switch (staff) {
      case NONE -> Boolean.TRUE;
      case ONE -> post.staffed();
      case MINIMUM -> minimum(post);
    };
  }

  private static Boolean minimum(Facility post) {
    return Staffing.meetsMinimum(post.number(Attribute.MIDWIVES), post.number(Attribute.NURSES));
  }

  private Boolean days(Facility post) {
    if (leastDays == 0) {
      return true;
    }
    Integer days = post.number(Attribute.OPEN_DAYS);
    return days == null ? null : days >= leastDays;
  }
}
