package id.petasehat.demo;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Village;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Points inside villages, each somewhere else around the village's middle. */
final class Placement {
  private static final int TRIES = 20;

  /** How far from the middle, as a share of the side of a square as large as the village. */
  private static final double REACH = 0.45;

  /** Six decimals of a degree, 0.1 m. */
  private static final double GRID = 1e6;

  private final Map<AreaCode, Geometry> villages;
  private final Chance chance;

  Placement(List<Village> villages, Chance chance) {
    this.villages =
        villages.stream().collect(Collectors.toMap(Village::code, Village::geometry, (a, b) -> a));
    this.chance = chance;
  }

  /**
   * A point of a village, EPSG:4326; where the village is too thin for chance, its middle.
   *
   * @param number another number, another point
   */
  Coordinate inside(AreaCode village, long number) {
    Geometry land = villages.get(village);
    Coordinate middle = land.getInteriorPoint().getCoordinate();
    double reach = REACH * StrictMath.sqrt(land.getArea());
    Chance own = chance.of(village.dotted());
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Coordinate point =
          new Coordinate(
              rounded(middle.x + reach * own.between(-1, 1, number, 2 * attempt)),
              rounded(middle.y + reach * own.between(-1, 1, number, 2 * attempt + 1)));
      if (SimplePointInAreaLocator.locate(point, land) == Location.INTERIOR) {
        return point;
      }
    }
    return middle;
  }

  private static double rounded(double degrees) {
    return Math.rint(degrees * GRID) / GRID;
  }
}
