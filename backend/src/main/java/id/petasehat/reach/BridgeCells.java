package id.petasehat.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/**
 * Puts together the bridges of a ground: where roads cross rivers, and those that a file names. A
 * bridge that a file draws as a line opens the rivers beneath it, one drawn as a point the nearest
 * cell of a river.
 */
final class BridgeCells {
  private static final List<String> KINDS = List.of("jembatan", "jembatan-gantung");

  /** How far, in cells, a point may be from the river it is meant to cross. */
  private static final int SNAP_CELLS = 2;

  private final GridFrame frame;
  private final IntPredicate wet;
  private final byte[] cells;
  private final Map<Integer, String> names;

  /**
   * @param wet cells of rivers that somebody cannot cross
   * @param bridged such cells that a road leads over, with its name
   */
  BridgeCells(GridFrame frame, IntPredicate wet, Map<Integer, String> bridged) {
    this.frame = frame;
    this.wet = wet;
    this.cells = new byte[(int) frame.cells()];
    this.names = new TreeMap<>(bridged);
  }

  /** Classes by the numbers of {@link #cells} less one. */
  static List<String> kinds() {
    return KINDS;
  }

  /** Opened by files of bridges: place in {@link #kinds} plus one, 0 elsewhere. */
  byte[] cells() {
    return cells;
  }

  void add(LayerFeature bridge) {
    byte number = (byte) (1 + Math.max(0, KINDS.indexOf(bridge.kind())));
    for (int i = 0; i < bridge.geometry().getNumGeometries(); i++) {
      if (bridge.geometry().getGeometryN(i) instanceof Point point) {
        Coordinate place = frame.utm().toMetres(point.getX(), point.getY());
        nearRiver(place).ifPresent(cell -> open(cell, number, bridge.name()));
      }
    }
    LineCells lines = new LineCells(frame);
    for (Coordinate[] line : RiverCells.lines(bridge.geometry(), frame)) {
      for (int i = 1; i < line.length; i++) {
        lines.touched(line[i - 1], line[i], cell -> openIfWet(cell, number, bridge.name()));
      }
    }
  }

  private OptionalInt nearRiver(Coordinate place) {
    return NearCell.of(
        frame,
        place,
        SNAP_CELLS * frame.cellMetres(),
        (column, row) -> wet.test(frame.index(column, row)));
  }

  private void openIfWet(int cell, byte number, String name) {
    if (wet.test(cell)) {
      open(cell, number, name);
    }
  }

  private void open(int cell, byte number, String name) {
    cells[cell] = number;
    names.merge(cell, name, (road, own) -> own.isEmpty() ? road : own);
  }

  /**
   * The bridges: cells that hang together are one, and none belongs to two. The id is its first
   * cell, so that it stays while the grid does.
   */
  List<Bridge> bridges() {
    List<Bridge> bridges = new ArrayList<>();
    TreeSet<Integer> left = new TreeSet<>(names.keySet());
    while (!left.isEmpty()) {
      TreeSet<Integer> part = new TreeSet<>();
      take(left.first(), left, part);
      String name =
          part.stream().map(names::get).filter(one -> !one.isEmpty()).findFirst().orElse("");
      bridges.add(bridge(name, part));
    }
    return bridges;
  }

  private void take(int first, TreeSet<Integer> left, TreeSet<Integer> part) {
    List<Integer> waiting = new ArrayList<>(List.of(first));
    left.remove(first);
    for (int next = 0; next < waiting.size(); next++) {
      part.add(waiting.get(next));
      for (int other : around(waiting.get(next))) {
        if (left.remove(other)) {
          waiting.add(other);
        }
      }
    }
  }

  private List<Integer> around(int cell) {
    List<Integer> around = new ArrayList<>();
    int column = cell % frame.columns();
    int row = cell / frame.columns();
    for (int south = -1; south <= 1; south++) {
      for (int east = -1; east <= 1; east++) {
        if (frame.holds(column + east, row + south)) {
          around.add(frame.index(column + east, row + south));
        }
      }
    }
    return around;
  }

  private Bridge bridge(String name, TreeSet<Integer> part) {
    int[] inOrder = part.stream().mapToInt(Integer::intValue).toArray();
    int middle = inOrder[inOrder.length / 2];
    Coordinate place = frame.middle(middle % frame.columns(), middle / frame.columns());
    return new Bridge(inOrder[0], name, place.x, place.y, inOrder);
  }
}
