package id.petasehat.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * An invented landscape.
 *
 * @param crossings minutes to cross each cell, row by row; 0 is impassable
 * @param metres heights, or null for level ground
 */
record Landscape(
    int columns,
    int rows,
    float[] crossings,
    float[] metres,
    double cellMetres,
    Neighbours neighbours,
    List<Way> ways) {

  /** A one-way link. */
  record Way(int fromColumn, int fromRow, int toColumn, int toRow, double minutes) {}

  /** A fifth of its cells impassable, half of the others of whole minutes, so that ways tie. */
  static Landscape random(Random chance, Neighbours neighbours, boolean hilly) {
    int columns = 3 + chance.nextInt(20);
    int rows = 3 + chance.nextInt(20);
    float[] crossings = new float[columns * rows];
    float[] metres = hilly ? new float[columns * rows] : null;
    for (int i = 0; i < crossings.length; i++) {
      crossings[i] = crossing(chance);
      if (hilly) {
        metres[i] = chance.nextInt(60);
      }
    }
    List<Way> ways = new ArrayList<>();
    for (int i = chance.nextInt(4); i > 0; i--) {
      ways.add(
          new Way(
              chance.nextInt(columns),
              chance.nextInt(rows),
              chance.nextInt(columns),
              chance.nextInt(rows),
              1 + chance.nextInt(20)));
    }
    return new Landscape(columns, rows, crossings, metres, 100, neighbours, ways);
  }

  private static float crossing(Random chance) {
    return switch (chance.nextInt(5)) {
      case 0 -> 0;
      case 1, 2 -> 1 + chance.nextInt(4);
      default -> 0.1f + 10 * chance.nextFloat();
    };
  }

  /** Infinite outside and where nobody can pass. */
  double crossing(int column, int row) {
    boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
    float crossing = inside ? crossings[row * columns + column] : 0;
    return crossing > 0 ? crossing : Double.POSITIVE_INFINITY;
  }

  double height(int column, int row) {
    return metres[row * columns + column];
  }

  CrossingGrid grid() {
    return new CrossingGrid(columns, rows, crossings);
  }

  List<Link> links(CrossingGrid grid) {
    return ways.stream()
        .map(
            way ->
                new Link(
                    grid.cell(way.fromColumn(), way.fromRow()),
                    grid.cell(way.toColumn(), way.toRow()),
                    way.minutes()))
        .toList();
  }

  TravelTimes times(int strips, double limitMinutes, Map<Integer, int[]> starts) {
    CrossingGrid grid = grid();
    Terrain terrain = metres == null ? null : new Terrain(grid, metres, cellMetres);
    TravelTimes times =
        new TravelTimes(grid, terrain, neighbours, links(grid), limitMinutes, strips, 3);
    times.open(cells(grid, starts));
    return times;
  }

  static Map<Integer, Integer> cells(CrossingGrid grid, Map<Integer, int[]> starts) {
    Map<Integer, Integer> cells = new TreeMap<>();
    starts.forEach((start, at) -> cells.put(start, grid.cell(at[0], at[1])));
    return cells;
  }

  Landscape with(int cell, float crossing) {
    float[] changed = crossings.clone();
    changed[cell] = crossing;
    return new Landscape(columns, rows, changed, metres, cellMetres, neighbours, ways);
  }

  Landscape with(List<Way> otherWays) {
    return new Landscape(columns, rows, crossings, metres, cellMetres, neighbours, otherWays);
  }
}
