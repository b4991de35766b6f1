package id.petasehat.reach;

import java.util.List;

/**
 * What is drawn over a ground, cell by cell ({@code row * columns + column}).
 *
 * @param cover land cover: place in {@code covers} plus one, 0 where none is known; null without
 * @param rivers place in {@code riverKinds} plus one, 0 where there is none; null without
 * @param roads a bit for each of {@code roadKinds} that is in the cell; null without
 * @param bridges place in {@code bridgeKinds} plus one, 0 where there is none; null without
 * @param heights metres above sea level, NaN where not known; null without
 */
record Burned(
    byte[] cover,
    List<String> covers,
    byte[] rivers,
    List<String> riverKinds,
    int[] roads,
    List<RoadKind> roadKinds,
    byte[] bridges,
    List<String> bridgeKinds,
    float[] heights) {

  /** As many as bits of an int. */
  static final int MOST_ROAD_KINDS = 32;

  /** Boundaries alone. */
  static final Burned NOTHING =
      new Burned(null, List.of(), null, List.of(), null, List.of(), null, List.of(), null);

  /**
   * @param surface empty where not known
   */
  record RoadKind(String kind, String surface) {}

  boolean road(int cell) {
    return roads != null && roads[cell] != 0;
  }

  boolean river(int cell) {
    return rivers != null && rivers[cell] != 0;
  }

  boolean covered(int cell, String kind) {
    return cover != null && cover[cell] != 0 && covers.get(cover[cell] - 1).equals(kind);
  }
}
