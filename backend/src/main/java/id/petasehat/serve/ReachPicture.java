package id.petasehat.serve;

import id.petasehat.reach.GridFrame;
import id.petasehat.reach.Ground;
import id.petasehat.reach.Surface;
import id.petasehat.reach.TravelLink;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What is kept of a surface: all that answers and tiles need of it. It holds no ground, whose
 * memory is reckoned elsewhere.
 *
 * @param version see {@link ReachPlan#version}
 * @param sea cells that are water outside of all villages, {@code row * columns + column}
 * @param starts cells that the posts stand on, by their numbers; posts that are not open, or on no
 *     cell, are not there
 * @param unplacedLinks that end on no cell
 */
record ReachPicture(
    String version,
    GridFrame frame,
    BitSet sea,
    Map<Integer, Integer> starts,
    Surface surface,
    List<TravelLink> unplacedLinks,
    long computeMillis) {

  boolean sea(int column, int row) {
    return sea.get(frame.index(column, row));
  }

  static BitSet seaOf(Ground ground) {
    GridFrame frame = ground.frame();
    BitSet sea = new BitSet((int) frame.cells());
    for (int row = 0; row < frame.rows(); row++) {
      for (int column = 0; column < frame.columns(); column++) {
        if (ground.grid().sea(column, row)) {
          sea.set(frame.index(column, row));
        }
      }
    }
    return sea;
  }
}
