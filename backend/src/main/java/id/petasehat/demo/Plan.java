package id.petasehat.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Bends the flat plan of islands into natural coasts and sets it in the sea.
 *
 * <p>Not the borders are bent but the plane: each point moves by a field that depends on its place
 * alone, so that two villages which share a point before share it after, and no line can cross
 * another as long as the field moves near points alike. That holds while each bend's reach stays
 * below about a third of its length.
 */
final class Plan {
  /** Open sea between Banda and Tanimbar, in degrees, EPSG:4326. */
  static final double CENTRE_LON = 129.1;

  static final double CENTRE_LAT = -6.08;

  /** Length of a degree in km on the WGS 84 ellipsoid: of longitude at 6° south, of latitude. */
  static final double KM_PER_LON = 110.71;

  static final double KM_PER_LAT = 110.58;

  /** Six decimals, 0.1 m: the grid on which boundaries are published. */
  private static final double GRID = 1e6;

  private static final double[] LENGTHS_KM = {40, 17, 9, 6, 4.2, 3, 2.1, 1.5, 1.05};

  /** Longer bends than this shape islands, shorter ones shape coasts and borders. */
  private static final double ISLAND_KM = 10;

  private final double reach;
  private final List<Waves> east = new ArrayList<>();
  private final List<Waves> north = new ArrayList<>();

  /**
   * @param reach how far a short bend moves a point at most, as a share of its length; below 0.35
   */
  Plan(Chance chance, double reach) {
    this.reach = reach;
    for (double lengthKm : LENGTHS_KM) {
      east.add(new Waves(chance.of("east " + lengthKm), lengthKm));
      north.add(new Waves(chance.of("north " + lengthKm), lengthKm));
    }
  }

  /** From km on the plan to degrees, on the published grid. */
  Coordinate toLonLat(Coordinate plan) {
    double x = plan.x;
    double y = plan.y;
    for (int bend = 0; bend < LENGTHS_KM.length; bend++) {
      double reachKm = LENGTHS_KM[bend] * (LENGTHS_KM[bend] > ISLAND_KM ? 0.6 * reach : reach);
      double movedX = x + reachKm * east.get(bend).at(x, y);
      y += reachKm * north.get(bend).at(x, y);
      x = movedX;
    }
    return new Coordinate(
        Math.rint((CENTRE_LON + x / KM_PER_LON) * GRID) / GRID,
        Math.rint((CENTRE_LAT + y / KM_PER_LAT) * GRID) / GRID);
  }
}
