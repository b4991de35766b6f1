package id.petasehat.reach;

/** The neighbours that a step can lead to. */
public enum Neighbours {
  /** Straight and diagonal steps, as GRASS {@code r.cost}. */
  EIGHT(8),
  /** Knight's moves too, as {@code r.cost -k}. */
  SIXTEEN(16);

  /** Columns to the east and rows to the south of each step: straight, diagonal, knight's. */
  private static final int[][] STEPS = {
    {1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}, {2, 1}, {2, -1}, {-2, 1},
    {-2, -1}, {1, 2}, {1, -2}, {-1, 2}, {-1, -2},
  };

  private final int count;

  Neighbours(int count) {
    this.count = count;
  }

  int count() {
    return count;
  }

  /** Columns to the east, -2 to 2. */
  int east(int step) {
    return STEPS[step][0];
  }

  /** Rows to the south, -2 to 2. */
  int south(int step) {
    return STEPS[step][1];
  }
}
