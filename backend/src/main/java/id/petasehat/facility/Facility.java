package id.petasehat.facility;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A facility on some day: the fact that counts of each attribute of which anything is known. What
 * is not known is null, never 0 and never no.
 *
 * @param code key of the facility
 */
public record Facility(String code, Map<Attribute, Fact> facts) {

  public Facility {
    facts = Map.copyOf(facts);
  }

  /** The content of an attribute; null when not known. */
  public String text(Attribute attribute) {
    Fact fact = facts.get(attribute);
    return fact == null ? null : fact.content();
  }

  /** A count, a year or a number of days; null when not known. */
  public Integer number(Attribute attribute) {
    String text = text(attribute);
    return text == null ? null : Integer.valueOf(text);
  }

  /** A measure with decimals, such as a percentage or a coordinate; null when not known. */
  public Double measure(Attribute attribute) {
    String text = text(attribute);
    return text == null ? null : Double.valueOf(text);
  }

  /** Yes or no; null when not known. */
  public Boolean yes(Attribute attribute) {
    String text = text(attribute);
    return text == null ? null : Cells.YES.equals(text);
  }

  /** The day from which an attribute is known to be so; null when not known or not dated. */
  public LocalDate since(Attribute attribute) {
    Fact fact = facts.get(attribute);
    return fact == null || !fact.dated() ? null : fact.from();
  }

  /** The name; the code where no file names it. */
  public String name() {
    String name = text(Attribute.NAME);
    return name == null ? code : name;
  }

  /** Null when no file says it. */
  public FacilityType type() {
    return read(Attribute.TYPE).flatMap(FacilityType::read).orElse(null);
  }

  /** Null when not known. */
  public Condition condition() {
    return read(Attribute.CONDITION).flatMap(Condition::read).orElse(null);
  }

  /** Null when not known. */
  public OperatingStatus status() {
    return read(Attribute.STATUS).flatMap(OperatingStatus::read).orElse(null);
  }

  private Optional<String> read(Attribute attribute) {
    return Optional.ofNullable(text(attribute));
  }

  /** Against the minimum of a village post; null for other types, and when not known. */
  public Staffing staffing() {
    FacilityType type = type();
    return type != null && type.isVillagePost()
        ? Staffing.of(number(Attribute.MIDWIVES), number(Attribute.NURSES))
        : null;
  }

  /** Whether it is open; a building totally damaged is not. Null when not known. */
  public Boolean operating() {
    if (condition() == Condition.RUSAK_TOTAL) {
      return false;
    }
    OperatingStatus status = status();
    return status == null ? null : status == OperatingStatus.BEROPERASI;
  }

  /**
   * Whether people can be served there ("pustu berfungsi", a default of this program): open, the
   * building neither severely nor totally damaged, and in a village post at least one bidan or
   * perawat. Null when what is not known could decide, and for a posyandu, which meets once a
   * month.
   */
  public Boolean works() {
    FacilityType type = type();
    if (type == null || type == FacilityType.POSYANDU) {
      return null;
    }
    Boolean staffed = type.isVillagePost() ? staffed() : Boolean.TRUE;
    Boolean sound = condition() == null ? null : !condition().isSevere();
    Boolean open = operating();
    if (isNo(open) || isNo(sound) || isNo(staffed)) {
      return false;
    }
    boolean judged = open != null && staffed != null && sound != null;
    return judged ? Boolean.TRUE : null;
  }

  private static boolean isNo(Boolean answer) {
    return Boolean.FALSE.equals(answer);
  }

  /** Whether there is a bidan or a perawat; null when not known. */
  Boolean staffed() {
    Integer midwives = number(Attribute.MIDWIVES);
    Integer nurses = number(Attribute.NURSES);
    if (midwives != null && midwives > 0 || nurses != null && nurses > 0) {
      return true;
    }
    return midwives == null || nurses == null ? null : Boolean.FALSE;
  }
}
