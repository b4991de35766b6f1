package id.petasehat.facility;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Indicators that follow from the register of posts: which posts they look at, and what one post
 * adds. A post of which it is not known adds nothing to either number.
 */
public enum PostShare {
  /** Posyandu applying ILP, of all. */
  POSYANDU_ILP(PostShare::isPosyandu, post -> part(post.yes(Attribute.ILP))),
  /** Posyandu meeting the district's own criteria, of all. */
  POSYANDU_AKTIF(PostShare::isPosyandu, post -> part(post.yes(Attribute.ACTIVE))),
  /** Kader of posyandu who are trained, of all kader there. */
  KADER_LATIH(PostShare::isPosyandu, PostShare::trained),
  /** Pustu applying ILP, of all; poskesdes and polindes are not among them. */
  PUSTU_ILP(PostShare::isPustu, post -> part(post.yes(Attribute.ILP))),
  /** Pustu with at least one bidan and one perawat, of those that operate. */
  PUSTU_SDM(PostShare::isPustu, PostShare::staffed),
  /** Pustu severely or totally damaged, of all. */
  PUSTU_RB(
      PostShare::isPustu,
      post -> part(post.condition() == null ? null : (Boolean) post.condition().isSevere())),
  /** Puskesmas applying ILP, of all. */
  PKM_ILP(type -> type.isPuskesmas(), post -> part(post.yes(Attribute.ILP)));

  /** All that any of them looks at. */
  public static final Set<Attribute> ATTRIBUTES =
      Set.of(
          Attribute.TYPE,
          Attribute.ILP,
          Attribute.ACTIVE,
          Attribute.CADRES,
          Attribute.TRAINED_CADRES,
          Attribute.STATUS,
          Attribute.CONDITION,
          Attribute.MIDWIVES,
          Attribute.NURSES);

  private final Predicate<FacilityType> kind;
  private final Function<Facility, Optional<Tally>> tally;

  PostShare(Predicate<FacilityType> kind, Function<Facility, Optional<Tally>> tally) {
    this.kind = kind;
    this.tally = tally;
  }

  /**
   * So many of so many.
   *
   * @param numerator at least 0
   * @param denominator at least 0
   */
  public record Tally(long numerator, long denominator) {
    static final Tally NOTHING = new Tally(0, 0);

    /** The sum of both. */
    public Tally plus(Tally other) {
      return new Tally(numerator + other.numerator, denominator + other.denominator);
    }
  }

  /** Code of the indicator in the catalogue. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Finds one by {@link #code()}. */
  public static Optional<PostShare> byCode(String code) {
    return Arrays.stream(values()).filter(share -> share.code().equals(code)).findFirst();
  }

  /** Whether it looks at a post at all. */
  public boolean isOf(Facility post) {
    return post.type() != null && kind.test(post.type());
  }

  /** What a post of its kind adds; empty when it is not known. */
  public Optional<Tally> of(Facility post) {
    return tally.apply(post);
  }

  private static boolean isPosyandu(FacilityType type) {
    return type == FacilityType.POSYANDU;
  }

  private static boolean isPustu(FacilityType type) {
    return type == FacilityType.PUSTU;
  }

  private static Optional<Tally> part(Boolean counts) {
    return counts == null ? Optional.empty() : Optional.of(new Tally(counts ? 1 : 0, 1));
  }

  private static Optional<Tally> trained(Facility posyandu) {
    Integer kader = posyandu.number(Attribute.CADRES);
    Integer trained = posyandu.number(Attribute.TRAINED_CADRES);
    return kader == null || trained == null
        ? Optional.empty()
        : Optional.of(new Tally(trained, kader));
  }

  /** One that does not operate is known to add nothing. */
  private static Optional<Tally> staffed(Facility pustu) {
    Boolean operating = pustu.operating();
    if (operating == null) {
      return Optional.empty();
    }
    return operating ? part(minimum(pustu)) : Optional.of(Tally.NOTHING);
  }

  private static Boolean minimum(Facility pustu) {
    return Staffing.meetsMinimum(pustu.number(Attribute.MIDWIVES), pustu.number(Attribute.NURSES));
  }
}
