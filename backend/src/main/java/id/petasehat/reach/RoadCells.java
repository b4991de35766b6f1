package id.petasehat.reach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * Burns roads as chains of cells that share a side or a corner, and finds where they lead over a
 * river: only where the two are drawn across each other there is a bridge, which opens the cells
 * there. A road that merely shares a cell with a river is burned into the nearest dry cell on its
 * own side, so that nobody crosses beside it.
 */
final class RoadCells {
  /** How far from where it crosses, in pieces, a road over water belongs to its bridge. */
  private static final int RAMP_PIECES = 2;

  /** How far from a road, in cells, its dry cell may be. */
  private static final int BESIDE_CELLS = 2;

  private final GridFrame frame;
  private final Banks banks;
  private final int[] cells;
  private final List<Burned.RoadKind> kinds = new ArrayList<>();
  private final Map<Integer, String> bridged = new HashMap<>();

  RoadCells(GridFrame frame, Banks banks) {
    this.frame = frame;
    this.banks = banks;
    this.cells = new int[(int) frame.cells()];
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
    private final List<OverWater> overWater = new ArrayList<>();

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
      boolean fromWater = isWet(from);
      boolean toWater = isWet(to);
      boolean crosses = (fromWater || toWater) && banks.part(fromDegrees, toDegrees);
      pass(from, fromWater, crosses);
      pass(to, toWater, crosses);
      if (!toWater) {
        leaveWater();
      }
    }

    private boolean isWet(Coordinate metres) {
      return isInside(metres) && banks.wet(cell(metres));
    }

    private void pass(Coordinate metres, boolean water, boolean crosses) {
      if (water) {
        overWater.add(new OverWater(metres, crosses));
      } else if (isInside(metres)) {
        cells[cell(metres)] |= bit;
      }
    }

    private void leaveWater() {
      for (int place = 0; place < overWater.size(); place++) {
        Coordinate metres = overWater.get(place).metres;
        if (isOnBridge(place)) {
          cells[cell(metres)] |= bit;
          bridged.merge(cell(metres), name, (a, b) -> a.isEmpty() ? b : a);
        } else {
          drySide(metres).ifPresent(cell -> cells[cell] |= bit);
        }
      }
      overWater.clear();
    }

    /** Each piece leaves two places: where it begins and where it ends. */
    private boolean isOnBridge(int place) {
      int first = Math.max(0, place - 2 * RAMP_PIECES);
      int end = Math.min(overWater.size(), place + 2 * RAMP_PIECES + 1);
      return overWater.subList(first, end).stream().anyMatch(OverWater::crosses);
    }
  }

  /**
   * A place of a road in a cell of a river.
   *
   * @param crosses whether the river is crossed on the way to or from it
   */
  private record OverWater(Coordinate metres, boolean crosses) {}

  private boolean isInside(Coordinate metres) {
    return frame.holds(frame.column(metres.x), frame.row(metres.y));
  }

  private int cell(Coordinate metres) {
    return frame.index(frame.column(metres.x), frame.row(metres.y));
  }

  /** The nearest dry cell on the road's own bank. */
  private OptionalInt drySide(Coordinate metres) {
    return banks.cellOnBank(
        metres,
        BESIDE_CELLS * frame.cellMetres(),
        (column, row) -> !banks.wet(frame.index(column, row)));
  }

  private static Coordinate between(Coordinate from, Coordinate to, double share) {
    return new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
  }
}
