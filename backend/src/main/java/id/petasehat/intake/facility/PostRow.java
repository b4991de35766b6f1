package id.petasehat.intake.facility;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.Attribute;
import id.petasehat.facility.FacilityType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;

/**
 * What one row says of one post.
 *
 * @param number of the row in its file
 * @param place of the row, as a user would say it
 * @param code that the file knows the post by; null when it has none
 * @param said canonical contents by attribute; without coordinates that cannot be
 * @param days from which condition and ILP hold, where the file dates them
 * @param point degrees, EPSG:4326; null without a usable one
 * @param village stated, one of the store; null when none is
 * @param district stated
 * @param wrong what refuses the file if the row counts, and what to warn of
 */
record PostRow(
    int number,
    String place,
    String code,
    String name,
    FacilityType type,
    Map<Attribute, String> said,
    Map<Attribute, LocalDate> days,
    Coordinate point,
    AreaCode village,
    Stated district,
    List<Wrong> wrong) {

  PostRow {
    said = Map.copyOf(said);
    days = Map.copyOf(days);
    wrong = List.copyOf(wrong);
  }

  /**
   * Something wrong with the row.
   *
   * @param refuses whether it refuses the file
   */
  record Wrong(boolean refuses, String code, String reason, String remedy) {}

  /**
   * How a row names its district.
   *
   * @param code Kemendagri code, of a stored district or another; null when not told or not known
   * @param bps four digits of BPS, whose meaning is learned from the points of the file; or null
   * @param words as in the file, when they name no stored district; or null
   */
  record Stated(AreaCode code, String bps, String words) {
    static final Stated NOTHING = new Stated(null, null, null);

    boolean saysNothing() {
      return code == null && bps == null && words == null;
    }
  }

  /** The day from which a content holds; null when the row does not say. */
  LocalDate from(Attribute attribute) {
    LocalDate own = days.get(attribute);
    String surveyed = said.get(Attribute.SURVEYED_ON);
    return own != null || surveyed == null ? own : LocalDate.parse(surveyed);
  }

  /** The kind within which names are compared: all puskesmas are one. */
  static FacilityType group(FacilityType type) {
    return type != null && type.isPuskesmas() ? FacilityType.PUSKESMAS : type;
  }

  /** The same row with another statement of its district. */
  PostRow inDistrict(AreaCode code) {
    Objects.requireNonNull(code);
    return new PostRow(
        number,
        place,
        this.code,
        name,
        type,
        said,
        days,
        point,
        village,
        new Stated(code, district.bps(), null),
        wrong);
  }
}
