package id.petasehat.reach;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Village;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A district drawn as letters, one for each square kilometre: {@code a} to {@code z} are villages
 * 99.01.01.2001 and so on, everything else is outside.
 */
final class Squares {
  static final Utm UTM = new Utm(53, true);
  static final double KILOMETRE = 1000;
  private static final GeometryFactory SHAPES = new GeometryFactory();
  private static final double WEST = 400_000;
  private static final double NORTH = 9_400_000;

  private final List<String> lines;

  Squares(String... lines) {
    this.lines = List.of(lines);
  }

  List<Village> villages() {
    List<Village> villages = new ArrayList<>();
    for (char letter = 'a'; letter <= 'z'; letter++) {
      List<Geometry> squares = squaresOf(letter);
      if (!squares.isEmpty()) {
        Geometry whole = SHAPES.buildGeometry(squares).union();
        villages.add(new Village(code(letter), "" + letter, whole));
      }
    }
    return villages;
  }

  static AreaCode code(char letter) {
    return new AreaCode("99.01.01.20%02d".formatted(letter - 'a' + 1));
  }

  private List<Geometry> squaresOf(char letter) {
    List<Geometry> squares = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      for (int column = 0; column < lines.get(row).length(); column++) {
        if (lines.get(row).charAt(column) == letter) {
          squares.add(square(column, row));
        }
      }
    }
    return squares;
  }

  private static Geometry square(int column, int row) {
    Coordinate[] ring = {
      degrees(column, row),
      degrees(column + 1, row),
      degrees(column + 1, row + 1),
      degrees(column, row + 1),
      degrees(column, row)
    };
    return SHAPES.createPolygon(ring);
  }

  /** The place of kilometres to the east and south of the north-western corner. */
  static Coordinate degrees(double kmEast, double kmSouth) {
    return UTM.toDegrees(WEST + kmEast * KILOMETRE, NORTH - kmSouth * KILOMETRE);
  }

  /** Cells of a side around the drawing, with a margin of one kilometre. */
  GridFrame frame(double cellMetres) {
    Envelope box =
        new Envelope(
            WEST,
            WEST + lines.get(0).length() * KILOMETRE,
            NORTH - lines.size() * KILOMETRE,
            NORTH);
    return GridFrame.around(UTM, box, KILOMETRE, cellMetres);
  }

  Ground ground(double cellMetres, TravelModel model) {
    return ground(cellMetres, Layers.NONE, model);
  }

  Ground ground(double cellMetres, Layers layers, TravelModel model) {
    return Ground.of(frame(cellMetres), villages(), List.of(), layers, model);
  }
}
