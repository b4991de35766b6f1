package id.petasehat.facility;

import id.petasehat.area.AreaCode;

/**
 * Where a facility is now, as its coordinates and the stored boundaries say it.
 *
 * @param facility key of the facility
 * @param district in which it is, or says it is
 * @param village in which its point lies, else the village it names; null when neither is known. A
 *     point that several posts of one type share decides nothing
 * @param longitude degrees, EPSG:4326; null without a usable point
 * @param latitude degrees, EPSG:4326; null without a usable point
 * @param issue what is wrong with the place; null when nothing is
 */
public record FacilityPlace(
    String facility,
    AreaCode district,
    AreaCode village,
    Double longitude,
    Double latitude,
    PlaceIssue issue) {

  public FacilityPlace {
    if ((longitude == null) != (latitude == null)) {
      throw new IllegalArgumentException(facility + ": half a point");
    }
  }

  /** Whether it can be drawn. */
  public boolean hasPoint() {
    return longitude != null;
  }
}
