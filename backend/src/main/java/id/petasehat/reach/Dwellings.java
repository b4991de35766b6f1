package id.petasehat.reach;

import id.petasehat.area.AreaCode;
import id.petasehat.reach.PeopleOnCells.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Coordinate;

/**
 * From which cells the people of each village of a ground set out, and from where more of them do:
 * the cells they live in, or the bank beside where a river goes through these.
 */
final class Dwellings {
  /**
   * Metres from the nearest road or sea over which people become half as many: a default of this
   * program, asked for by whoever knows neither settlements nor land cover.
   */
  private static final double HALVING_METRES = 500;

  private final Ground ground;
  private final GridFrame frame;
  private final short[] cellsToRoadOrCoast;

  /**
   * @param nearRoadsAndCoast whether distance to them counts where nothing else is known
   */
  Dwellings(Ground ground, boolean nearRoadsAndCoast) {
    this.ground = ground;
    this.frame = ground.grid().frame();
    this.cellsToRoadOrCoast =
        nearRoadsAndCoast ? CellDistance.to(roadsAndSea(), frame.columns(), frame.rows()) : null;
  }

  private BitSet roadsAndSea() {
    BitSet near = new BitSet();
    for (int cell = 0; cell < frame.cells(); cell++) {
      int column = column(cell);
      int row = row(cell);
      near.set(cell, ground.road(column, row) || ground.grid().sea(column, row));
    }
    return near;
  }

  /** Of each village of the grid, in its order. */
  List<Places> places(Map<AreaCode, List<SettlementPoint>> settlements) {
    List<AreaCode> codes = ground.grid().villages();
    int[][] cells = cellsOfVillages(codes.size());
    List<Places> places = new ArrayList<>(codes.size());
    for (int i = 0; i < cells.length; i++) {
      places.add(places(i, cells[i], settlements.getOrDefault(codes.get(i), List.of())));
    }
    return places;
  }

  private int[][] cellsOfVillages(int villages) {
    int[][] cells = new int[villages][16];
    int[] counts = new int[villages];
    for (int cell = 0; cell < frame.cells(); cell++) {
      int village = ground.grid().villageAt(column(cell), row(cell));
      if (village >= 0) {
        if (counts[village] == cells[village].length) {
          cells[village] = Arrays.copyOf(cells[village], counts[village] * 2);
        }
        cells[village][counts[village]++] = cell;
      }
    }
    for (int village = 0; village < villages; village++) {
      cells[village] = Arrays.copyOf(cells[village], counts[village]);
    }
    return cells;
  }

  /**
   * Settlements know best, then land cover, then land that is no water; of a village all water, its
   * cells. Who lives in a cell that a river goes through sets out from the bank.
   */
  private Places places(int village, int[] cells, List<SettlementPoint> settlements) {
    int[] land = those(cells, cell -> !ground.water(column(cell), row(cell)));
    boolean counted = settlements.stream().anyMatch(one -> one.count() == null || one.count() > 0);
    if (counted && cells.length > 0) {
      return around(village, settlements, land);
    }
    int[] settled = those(land, cell -> ground.settled(column(cell), row(cell)));
    return settled.length < land.length
        ? onBanks(village, settled, ones(settled.length))
        : onBanks(village, land, cellsToRoadOrCoast == null ? ones(land.length) : nearness(land));
  }

  /** Those that fit; all where none does. */
  private static int[] those(int[] cells, IntPredicate fit) {
    int[] fitting = Arrays.stream(cells).filter(fit).toArray();
    return fitting.length == 0 ? cells : fitting;
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private double[] nearness(int[] cells) {
    return Arrays.stream(cells)
        .mapToDouble(cell -> cellsToRoadOrCoast[cell] * frame.cellMetres())
        .map(metres -> Math.pow(2, -metres / HALVING_METRES))
        .toArray();
  }

  /** A settlement whose people nobody counted is taken for a middling one of the village. */
  private Places around(int village, List<SettlementPoint> settlements, int[] cells) {
    double middling =
        settlements.stream()
            .map(SettlementPoint::count)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .average()
            .orElse(1);
    SortedMap<Integer, Double> weights = new TreeMap<>();
    for (SettlementPoint settlement : settlements) {
      Coordinate place = frame.utm().toMetres(settlement.lon(), settlement.lat());
      Long count = settlement.count();
      int cell = setOut(village, nearest(cells, place), place);
      weights.merge(cell, count == null ? middling : count, Double::sum);
    }
    return places(weights);
  }

  private Places onBanks(int village, int[] cells, double[] weights) {
    if (Arrays.stream(cells).noneMatch(cell -> ground.wet(column(cell), row(cell)))) {
      return new Places(cells, weights);
    }
    SortedMap<Integer, Double> moved = new TreeMap<>();
    for (int i = 0; i < cells.length; i++) {
      Coordinate middle = new Coordinate(frame.x(column(cells[i])), frame.y(row(cells[i])));
      moved.merge(setOut(village, cells[i], middle), weights[i], Double::sum);
    }
    return places(moved);
  }

  /** A cell, or that on the bank of a place in it. */
  private int setOut(int village, int cell, Coordinate place) {
    return ground.wet(column(cell), row(cell))
        ? ground.doorstep(place, village).orElse(cell)
        : cell;
  }

  private static Places places(SortedMap<Integer, Double> weights) {
    return new Places(
        weights.keySet().stream().mapToInt(Integer::intValue).toArray(),
        weights.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private int nearest(int[] cells, Coordinate place) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < cells.length; i++) {
      double east = frame.x(column(cells[i])) - place.x;
      double north = frame.y(row(cells[i])) - place.y;
      double away = east * east + north * north;
      if (away < least) {
        least = away;
        nearest = cells[i];
      }
    }
    return nearest;
  }

  private int column(int cell) {
    return cell % frame.columns();
  }

  private int row(int cell) {
    return cell / frame.columns();
  }
}
