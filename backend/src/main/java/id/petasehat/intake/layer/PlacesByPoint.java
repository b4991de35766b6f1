package id.petasehat.intake.layer;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.area.VillageFinder;
import id.petasehat.area.VillageFinder.Near;
import id.petasehat.intake.Findings;
import id.petasehat.intake.layer.KnownPlaces.Place;
import id.petasehat.store.Boundaries;
import id.petasehat.store.TravelLayers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** The places that a table of links gives by coordinates. */
record PlacesByPoint(VillageFinder villages) {
  /** A port this far from any village stands at sea, if its point is right. */
  private static final double SHORE_METRES = 1_000;

  /** Beyond this a point is of no stored district. */
  private static final double FAR_METRES = 11_000;

  /**
   * @param box of the points, EPSG:4326
   */
  static PlacesByPoint around(Connection connection, Envelope box) throws SQLException {
    Envelope wider = new Envelope(box);
    wider.expandBy(TravelLayers.MARGIN_DEGREES);
    return new PlacesByPoint(
        new VillageFinder(box.isNull() ? List.of() : Boundaries.touching(connection, wider)));
  }

  /**
   * The place at a point; told when it lies at sea.
   *
   * @param text what the row calls it, may be empty
   * @param rowPlace where the row stands
   */
  Place place(String text, Coordinate point, String rowPlace, Findings findings) {
    String written = String.format(Locale.ROOT, "%.5f, %.5f", point.y, point.x);
    Optional<Near> near =
        villages
            .at(point)
            .map(village -> new Near(village, 0))
            .or(() -> villages.nearest(point).filter(one -> one.metres() <= FAR_METRES));
    if (near.filter(one -> one.metres() <= SHORE_METRES).isEmpty()) {
      findings.warn(
          rowPlace,
          "place-at-sea",
          "Titik "
              + written
              + " jauh dari desa mana pun yang tersimpan"
              + near.map(one -> " (" + Math.round(one.metres()) + " m)").orElse("")
              + ".",
          "Periksa letak dermaga ini; tautan ke tempat di luar peta tidak ikut dihitung.");
    }
    AreaCode district = near.map(one -> one.village().code().at(Level.KABUPATEN)).orElse(null);
    String key = text.isEmpty() ? written : text;
    return new Place(key, key, district, List.of(point), false);
  }
}
