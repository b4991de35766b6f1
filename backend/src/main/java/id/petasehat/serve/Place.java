package id.petasehat.serve;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.facility.Puskesmas;
import java.util.List;

/**
 * A place that a request asks of: an area, or the work area of a puskesmas.
 *
 * @param code {@code 81.02} or {@code pkm:P81020101}
 * @param term the local word for places of its kind, lower case
 * @param around the area itself, or the district, of many the province, around the work area
 * @param villages all in it, in order of code
 */
record Place(
    String code, String name, Layer layer, String term, AreaCode around, List<AreaCode> villages) {

  static Place of(Area area, List<AreaCode> villages) {
    return new Place(
        area.code().dotted(),
        area.name(),
        Layer.of(area.level()),
        area.term(),
        area.code(),
        villages);
  }

  static Place of(Puskesmas puskesmas) {
    return new Place(
        puskesmas.areaCode(),
        puskesmas.name(),
        Layer.PUSKESMAS,
        Layer.PUSKESMAS.id(),
        puskesmas.around(),
        puskesmas.villages());
  }

  boolean isPuskesmas() {
    return layer == Layer.PUSKESMAS;
  }

  boolean isVillage() {
    return layer == Layer.DESA;
  }

  /** Whether areas of a level lie in the place whole: a part of a larger area is not that area. */
  boolean holds(Level level) {
    return isPuskesmas() ? level == Level.DESA : level.codeLength() >= around.dotted().length();
  }
}
