package id.petasehat.intake.facility;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.Facility;

/**
 * A stored post, as a row of a file is compared with it.
 *
 * @param village in which it is; null when not known
 */
record KnownPost(Facility facility, AreaCode district, AreaCode village, PostName name) {
  String key() {
    return facility.code();
  }
}
