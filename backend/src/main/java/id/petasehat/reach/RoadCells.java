package id.petasehat.reach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Burns roads as chains of cells that share a side or a corner, and finds where they lead over a
 * river: a road opens every cell that it shares with one, but only where the two are drawn across
 * each other there is a bridge.
 */
final class RoadCells {
  private static final GeometryFactory SHAPES = new GeometryFactory();

  private final GridFrame frame;
  private final IntPredicate wet;
  private final int[] cells;
  private final List<Burned.RoadKind> kinds = new ArrayList<>();
  private final STRtree rivers = new STRtree();
  private final Map<Integer, String> bridged = new HashMap<>();

  /**
   * @param wet cells of rivers, by {@code row * columns + column}
   * @param drawn the same rivers
   */
  RoadCells(GridFrame frame, IntPredicate wet, List<LayerFeature> drawn) {
    this.frame = frame;
    this.wet = wet;
    this.cells = new int[(int) frame.cells()];
    for (LayerFeature river : drawn) {
      PreparedGeometry shape = PreparedGeometryFactory.prepare(river.geometry());
      rivers.insert(river.geometry().getEnvelopeInternal(), shape);
    }
    rivers.build();
  }

  /** By {@code row * columns + column}: a bit for each of {@link #kinds} in the cell. */
  int[] cells() {
    return cells;
  }

  List<Burned.RoadKind> kinds() {
    return kinds;
  }

  /** Cells where roads cross rivers, with the name of the road, empty without one. */
  Map<Integer, String> bridged() {
    return bridged;
  }

  void add(LayerFeature road) {
    int bit = 1 << number(new Burned.RoadKind(road.kind(), road.surface()));
    for (Object line : LinearComponentExtracter.getLines(road.geometry())) {
      new Walk(bit, road.name()).along(((LineString) line).getCoordinates());
    }
  }

  /** Kinds beyond the last bit are taken for it: the vocabulary has fewer. */
  private int number(Burned.RoadKind kind) {
    if (!kinds.contains(kind) && kinds.size() < Burned.MOST_ROAD_KINDS) {
      kinds.add(kind);
    }
    int known = kinds.indexOf(kind);
    return known < 0 ? Burned.MOST_ROAD_KINDS - 1 : known;
  }

  /** Along one road, in pieces no longer than a cell. */
  private final class Walk {
    private final int bit;
    private final String name;
    private final List<Integer> overWater = new ArrayList<>();
    private boolean crosses;

    Walk(int bit, String name) {
      this.bit = bit;
      this.name = name;
    }

    void along(Coordinate[] degrees) {
      for (int i = 1; i < degrees.length; i++) {
        Coordinate from = frame.utm().toMetres(degrees[i - 1].x, degrees[i - 1].y);
        Coordinate to = frame.utm().toMetres(degrees[i].x, degrees[i].y);
        int pieces = (int) Math.max(1, Math.ceil(from.distance(to) / frame.cellMetres()));
        for (int piece = 0; piece < pieces; piece++) {
          step(
              between(from, to, (double) piece / pieces),
              between(from, to, (piece + 1.0) / pieces),
              between(degrees[i - 1], degrees[i], (double) piece / pieces),
              between(degrees[i - 1], degrees[i], (piece + 1.0) / pieces));
        }
      }
      leaveWater();
    }

    private void step(
        Coordinate from, Coordinate to, Coordinate fromDegrees, Coordinate toDegrees) {
      boolean fromWater = burn(from);
      boolean toWater = burn(to);
      if (fromWater || toWater) {
        crosses |= crossesRiver(fromDegrees, toDegrees);
      }
      if (!toWater) {
        leaveWater();
      }
    }

    /** Burns the cell around a place; whether a river is in it. */
    private boolean burn(Coordinate metres) {
      int column = frame.column(metres.x);
      int row = frame.row(metres.y);
      if (!frame.holds(column, row)) {
        return false;
      }
      int cell = frame.index(column, row);
      cells[cell] |= bit;
      if (!wet.test(cell)) {
        return false;
      }
      overWater.add(cell);
      return true;
    }

    private void leaveWater() {
      if (crosses) {
        overWater.forEach(cell -> bridged.merge(cell, name, (a, b) -> a.isEmpty() ? b : a));
      }
      overWater.clear();
      crosses = false;
    }
  }

  private boolean crossesRiver(Coordinate from, Coordinate to) {
    LineString piece = SHAPES.createLineString(new Coordinate[] {from, to});
    for (Object river : rivers.query(piece.getEnvelopeInternal())) {
      if (((PreparedGeometry) river).intersects(piece)) {
        return true;
      }
    }
    return false;
  }

  private static Coordinate between(Coordinate from, Coordinate to, double share) {
    return new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
  }
}
