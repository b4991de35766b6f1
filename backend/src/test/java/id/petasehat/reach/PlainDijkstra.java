package id.petasehat.reach;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The same minutes got another way: columns and rows, a binary heap, nothing kept between runs, and
 * what a step costs written out once more.
 */
final class PlainDijkstra {
  private record Reached(int column, int row, double minutes) {}

  private final Landscape land;
  private final double[][] minutes;

  private PlainDijkstra(Landscape land) {
    this.land = land;
    this.minutes = new double[land.rows()][land.columns()];
    for (double[] row : minutes) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
  }

  static double[][] minutes(Landscape land, Map<Integer, int[]> starts) {
    PlainDijkstra search = new PlainDijkstra(land);
    search.run(starts);
    return search.minutes;
  }

  private void run(Map<Integer, int[]> starts) {
    PriorityQueue<Reached> heap = new PriorityQueue<>(Comparator.comparing(Reached::minutes));
    starts.values().forEach(at -> heap.add(new Reached(at[0], at[1], 0)));
    while (!heap.isEmpty()) {
      Reached next = heap.poll();
      if (next.minutes() < minutes[next.row()][next.column()]) {
        minutes[next.row()][next.column()] = next.minutes();
        goOn(next, heap);
      }
    }
  }

  private void goOn(Reached from, PriorityQueue<Reached> heap) {
    int reach = land.neighbours() == Neighbours.EIGHT ? 1 : 2;
    for (int south = -reach; south <= reach; south++) {
      for (int east = -reach; east <= reach; east++) {
        double step = step(from.column(), from.row(), east, south);
        if (step < Double.POSITIVE_INFINITY) {
          heap.add(new Reached(from.column() + east, from.row() + south, from.minutes() + step));
        }
      }
    }
    for (Landscape.Way way : land.ways()) {
      if (way.fromColumn() == from.column() && way.fromRow() == from.row()) {
        heap.add(new Reached(way.toColumn(), way.toRow(), from.minutes() + way.minutes()));
      }
    }
  }

  private double step(int column, int row, int east, int south) {
    int squared = east * east + south * south;
    if (squared == 0 || squared == 4 || squared == 8) {
      return Double.POSITIVE_INFINITY;
    }
    double length = Math.sqrt(squared);
    double mean = meanCrossing(column, row, east, south, squared == 5);
    return mean * length * delay(column, row, east, south, length);
  }

  private double meanCrossing(int column, int row, int east, int south, boolean knights) {
    double ends = land.crossing(column, row) + land.crossing(column + east, row + south);
    if (!knights) {
      return ends / 2;
    }
    boolean wide = Math.abs(east) == 2;
    int firstEast = wide ? east / 2 : 0;
    int firstSouth = wide ? 0 : south / 2;
    return (ends
            + land.crossing(column + firstEast, row + firstSouth)
            + land.crossing(column + east - firstEast, row + south - firstSouth))
        / 4;
  }

  private double delay(int column, int row, int east, int south, double length) {
    if (land.metres() == null || Double.isInfinite(land.crossing(column + east, row + south))) {
      return 1;
    }
    double rise = land.height(column + east, row + south) - land.height(column, row);
    double slope = rise / (length * land.cellMetres());
    return toblerKmPerHour(0) / toblerKmPerHour(slope);
  }

  private static double toblerKmPerHour(double slope) {
    return 6 * Math.exp(-3.5 * Math.abs(slope + 0.05));
  }
}
