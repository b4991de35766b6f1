package id.petasehat.reach;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A landscape drawn as lines of minutes, "-" for impassable. */
final class Drawn {
  private final Neighbours neighbours;
  private final CrossingGrid grid;

  Drawn(Neighbours neighbours, String... lines) {
    this.neighbours = neighbours;
    String[] cells = String.join(" ", lines).split(" ");
    float[] minutes = new float[cells.length];
    for (int i = 0; i < cells.length; i++) {
      minutes[i] = cells[i].equals("-") ? Float.NaN : Float.parseFloat(cells[i]);
    }
    this.grid = new CrossingGrid(cells.length / lines.length, lines.length, minutes);
  }

  record Reach(CrossingGrid grid, TravelTimes times) {
    double at(int column, int row) {
      return times.minutes(grid.cell(column, row));
    }

    OptionalInt nearest(int column, int row) {
      return times.nearest(grid.cell(column, row));
    }

    double[] row(int row) {
      return IntStream.range(0, grid.columns()).mapToDouble(column -> at(column, row)).toArray();
    }
  }

  CrossingGrid grid() {
    return grid;
  }

  TravelTimes times(double limitMinutes, List<Link> links) {
    return new TravelTimes(grid, null, neighbours, links, limitMinutes);
  }

  Reach from(int column, int row) {
    TravelTimes times = times(Double.POSITIVE_INFINITY, List.of());
    times.open(Map.of(0, grid.cell(column, row)));
    return new Reach(grid, times);
  }

  /** Of every cell; -1 where none is reached. */
  int[] nearest(TravelTimes times) {
    int[] all = new int[grid.columns() * grid.rows()];
    Arrays.setAll(
        all, i -> times.nearest(grid.cell(i % grid.columns(), i / grid.columns())).orElse(-1));
    return all;
  }
}
