package id.petasehat.reach;

/**
 * What each step of a grid costs: the mean crossing of the cells it touches times its length in
 * cells, as GRASS {@code r.cost} counts. A straight or diagonal step touches both ends, a knight's
 * move the two cells it passes between as well; through an impassable cell nothing leads.
 */
final class Steps {
  private final float[] crossing;
  private final Terrain terrain;
  private final int[] offset;
  private final int[] passedFirst;
  private final int[] passedThen;
  private final double[] lengthCells;
  private final double[] perCrossing;

  /**
   * @param terrain null where slope does not count
   */
  Steps(CrossingGrid grid, Terrain terrain, Neighbours neighbours) {
    this.crossing = grid.all();
    this.terrain = terrain;
    int count = neighbours.count();
    this.offset = new int[count];
    this.passedFirst = new int[count];
    this.passedThen = new int[count];
    this.lengthCells = new double[count];
    this.perCrossing = new double[count];
    for (int step = 0; step < count; step++) {
      measure(step, neighbours.east(step), neighbours.south(step), grid.stride());
    }
  }

  private void measure(int step, int east, int south, int stride) {
    offset[step] = south * stride + east;
    lengthCells[step] = Math.sqrt(east * east + south * south);
    boolean knights = Math.abs(east) + Math.abs(south) == 3;
    perCrossing[step] = lengthCells[step] / (knights ? 4 : 2);
    passedFirst[step] = south / 2 * stride + east / 2;
    passedThen[step] = offset[step] - passedFirst[step];
  }

  int count() {
    return offset.length;
  }

  int to(int from, int step) {
    return from + offset[step];
  }

  /** The cell that a step comes from. */
  int from(int to, int step) {
    return to - offset[step];
  }

  /** Minutes of a step, infinite where it leads through an impassable cell. */
  double minutes(int from, int step) {
    int to = from + offset[step];
    double crossings = (double) crossing[from] + crossing[to];
    if (step >= 8) {
      crossings += (double) crossing[from + passedFirst[step]] + crossing[from + passedThen[step]];
    }
    double level = crossings * perCrossing[step];
    return terrain == null ? level : level * terrain.delay(from, to, lengthCells[step]);
  }

  /**
   * Offers what lies around a cell the way from it. The same sums as {@link #minutes}, written out
   * for level ground: all the time of a surface goes here.
   */
  void offerAround(Strip strip, double[] minutes, int cell, int start) {
    double here = minutes[cell];
    if (terrain != null) {
      for (int step = 0; step < offset.length; step++) {
        strip.offer(cell + offset[step], here + minutes(cell, step), start);
      }
      return;
    }
    float[] crossing = this.crossing;
    double own = crossing[cell];
    for (int step = 0; step < 8; step++) {
      int to = cell + offset[step];
      double arrival = here + (own + crossing[to]) * perCrossing[step];
      if (!(arrival > minutes[to])) {
        strip.offer(to, arrival, start);
      }
    }
    for (int step = 8; step < offset.length; step++) {
      int to = cell + offset[step];
      double passed =
          (double) crossing[cell + passedFirst[step]] + crossing[cell + passedThen[step]];
      double arrival = here + (own + crossing[to] + passed) * perCrossing[step];
      if (!(arrival > minutes[to])) {
        strip.offer(to, arrival, start);
      }
    }
  }
}
