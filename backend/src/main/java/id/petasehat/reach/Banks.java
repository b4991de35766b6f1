package id.petasehat.reach;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * On which bank places lie: on one, when the straight way between them meets no river that somebody
 * cannot cross. Safe for use by several threads.
 */
final class Banks {
  private static final GeometryFactory SHAPES = new GeometryFactory();

  /** How far the dry cell of a place in a river's cell may be: over a broad band of wet ones. */
  private static final int BESIDE_CELLS = 5;

  private final GridFrame frame;
  private final IntPredicate wet;
  private final STRtree rivers = new STRtree();

  /**
   * @param wet cells that a river takes away, by {@code row * columns + column}
   * @param drawn the same rivers, EPSG:4326
   */
  Banks(GridFrame frame, IntPredicate wet, List<LayerFeature> drawn) {
    this.frame = frame;
    this.wet = wet;
    for (LayerFeature river : drawn) {
      PreparedGeometry shape = PreparedGeometryFactory.prepare(river.geometry());
      rivers.insert(river.geometry().getEnvelopeInternal(), shape);
    }
    rivers.build();
  }

  /** Of a ground without rivers. */
  static Banks none(GridFrame frame) {
    return new Banks(frame, cell -> false, List.of());
  }

  /** Whether a river takes a cell away from whoever cannot cross it. */
  boolean wet(int cell) {
    return wet.test(cell);
  }

  /** Whether a river lies on the way from place to place in degrees, EPSG:4326; two at least. */
  boolean part(Coordinate... places) {
    LineString way = SHAPES.createLineString(places);
    for (Object river : rivers.query(way.getEnvelopeInternal())) {
      if (((PreparedGeometry) river).intersects(way)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The cell of whoever is at a place: the one around it if it fits, else the fitting one with the
   * nearest middle on its own bank, else the nearest.
   *
   * @param place in metres of the frame's zone
   * @param metres how far the middle may be; in a river's cell as far as five cells at least
   * @param fits the better ones first: none of a worse one is taken on the same bank, nor on
   *     another, while a better one has a cell there
   * @return {@code row * columns + column}
   */
  OptionalInt cellNear(Coordinate place, double metres, NearCell.Fit... fits) {
    double reach = reach(place, metres);
    return Stream.concat(
            Arrays.stream(fits).map(fit -> cellOnBank(place, reach, fit)),
            Arrays.stream(fits).map(fit -> NearCell.of(frame, place, reach, fit)))
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  /** As {@link #cellNear}, but never on another bank nor farther than some metres. */
  OptionalInt cellOnBank(Coordinate place, double metres, NearCell.Fit fit) {
    int column = frame.column(place.x);
    int row = frame.row(place.y);
    if (frame.holds(column, row) && fit.is(column, row)) {
      return OptionalInt.of(frame.index(column, row));
    }
    Coordinate degrees = frame.utm().toDegrees(place.x, place.y);
    return NearCell.of(
        frame, place, metres, (c, r) -> fit.is(c, r) && !part(degrees, frame.middle(c, r)));
  }

  private double reach(Coordinate place, double metres) {
    int column = frame.column(place.x);
    int row = frame.row(place.y);
    boolean inRiver = frame.holds(column, row) && wet.test(frame.index(column, row));
    return inRiver ? Math.max(metres, BESIDE_CELLS * frame.cellMetres()) : metres;
  }
}
