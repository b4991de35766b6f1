package id.petasehat.reach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Parts of some cells that hang together, corner to corner too. */
final class Pockets {
  private final GridFrame frame;
  private final BitSet left;

  /**
   * @param cells by {@code row * columns + column}; becomes this one's own
   */
  Pockets(GridFrame frame, BitSet cells) {
    this.frame = frame;
    this.left = cells;
  }

  /** The parts that do not touch the edge of the frame. */
  List<List<Integer>> enclosed() {
    takeEdge();
    return all();
  }

  /** All parts. */
  List<List<Integer>> all() {
    List<List<Integer>> parts = new ArrayList<>();
    for (int cell = left.nextSetBit(0); cell >= 0; cell = left.nextSetBit(cell)) {
      parts.add(take(cell));
    }
    return parts;
  }

  private void takeEdge() {
    for (int column = 0; column < frame.columns(); column++) {
      take(frame.index(column, 0));
      take(frame.index(column, frame.rows() - 1));
    }
    for (int row = 0; row < frame.rows(); row++) {
      take(frame.index(0, row));
      take(frame.index(frame.columns() - 1, row));
    }
  }

  /** Takes the part that a cell belongs to; none when it was taken. */
  private List<Integer> take(int first) {
    List<Integer> part = new ArrayList<>();
    if (!left.get(first)) {
      return part;
    }
    left.clear(first);
    part.add(first);
    for (int next = 0; next < part.size(); next++) {
      takeAround(part.get(next), part);
    }
    return part;
  }

  private void takeAround(int cell, List<Integer> part) {
    int column = cell % frame.columns();
    int row = cell / frame.columns();
    for (int south = -1; south <= 1; south++) {
      for (int east = -1; east <= 1; east++) {
        int other = frame.index(column + east, row + south);
        if (frame.holds(column + east, row + south) && left.get(other)) {
          left.clear(other);
          part.add(other);
        }
      }
    }
  }
}
