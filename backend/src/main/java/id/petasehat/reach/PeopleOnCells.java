package id.petasehat.reach;

import id.petasehat.area.AreaCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where the people of each village set out from, in whole people for each cell: as many of a
 * village as the village has, always. They are the cells they live in; who lives in one that a
 * river goes through stands on the bank beside, at need in a cell of the next village.
 */
public final class PeopleOnCells {
  /** Steps of a plane sequence whose first points lie evenly: powers of the plastic ratio. */
  private static final double TURN_PER_COLUMN = 0.7548776662466927;

  private static final double TURN_PER_ROW = 0.5698402909980532;

  private final int columns;
  private final List<Village> villages;
  private final int[] people;

  /**
   * The people of one village.
   *
   * @param population null when not known
   * @param onGrid whether it has any cell; without one nobody of it stands on the grid
   * @param cells with people, row by row
   * @param people in each of them, 1 and above
   */
  record Village(AreaCode code, Long population, boolean onGrid, int[] cells, int[] people) {
    Village {
      long sum = Arrays.stream(people).asLongStream().sum();
      if (sum != (population == null || !onGrid ? 0 : population)) {
        throw new IllegalStateException(code + ": " + sum + " of " + population + " on cells");
      }
    }
  }

  /**
   * Cells that people of one village may set out from.
   *
   * @param cells row by row
   * @param weights of each, 0 and above
   */
  record Places(int[] cells, double[] weights) {}

  private PeopleOnCells(int columns, int rows, List<Village> villages) {
    this.columns = columns;
    this.villages = villages;
    this.people = new int[columns * rows];
    for (Village village : villages) {
      for (int i = 0; i < village.cells.length; i++) {
        people[village.cells[i]] += village.people[i];
      }
    }
  }

  /**
   * Settles the people of every village of a ground.
   *
   * @param population by village; a village that is not here has one that is not known
   * @param settlements by village; where there are none, land cover says where people live, and
   *     without it every cell of land is as good as another
   * @param nearRoadsAndCoast whether then the nearer a road or the sea the more people
   */
  public static PeopleOnCells of(
      Ground ground,
      Map<AreaCode, Long> population,
      Map<AreaCode, List<SettlementPoint>> settlements,
      boolean nearRoadsAndCoast) {
    GridFrame frame = ground.grid().frame();
    return of(
        frame.columns(),
        frame.rows(),
        ground.grid().villages(),
        population,
        new Dwellings(ground, nearRoadsAndCoast).places(settlements));
  }

  /**
   * Settles people on cells that are given.
   *
   * @param places of each village, none for a village without a cell
   */
  static PeopleOnCells of(
      int columns,
      int rows,
      List<AreaCode> codes,
      Map<AreaCode, Long> population,
      List<Places> places) {
    List<Village> villages = new ArrayList<>(codes.size());
    for (int i = 0; i < codes.size(); i++) {
      villages.add(settle(codes.get(i), population.get(codes.get(i)), places.get(i), columns));
    }
    return new PeopleOnCells(columns, rows, villages);
  }

  private static Village settle(AreaCode code, Long population, Places places, int columns) {
    boolean onGrid = places.cells.length > 0;
    if (population == null || !onGrid) {
      return new Village(code, population, onGrid, new int[0], new int[0]);
    }
    double[] turn = Arrays.stream(places.cells).mapToDouble(cell -> turn(cell, columns)).toArray();
    long[] shares = LargestRemainder.share(population, places.weights, turn);
    int[] lived = IntStream.range(0, shares.length).filter(i -> shares[i] > 0).toArray();
    return new Village(
        code,
        population,
        true,
        Arrays.stream(lived).map(i -> places.cells[i]).toArray(),
        Arrays.stream(lived).map(i -> Math.toIntExact(shares[i])).toArray());
  }

  /**
   * Other numbers of the same villages, such as their elderly, where their people are: by largest
   * remainder over the cells with people.
   *
   * @param counts by village; one that is not here has a number that is not known
   */
  public PeopleOnCells spread(Map<AreaCode, Long> counts) {
    List<Village> spread = new ArrayList<>(villages.size());
    for (Village village : villages) {
      double[] weights = Arrays.stream(village.people).asDoubleStream().toArray();
      Places places = new Places(village.cells, weights);
      spread.add(settle(village.code, counts.get(village.code), places, columns));
    }
    return new PeopleOnCells(columns, people.length / columns, spread);
  }

  /** Everybody whose number is known. */
  public long population() {
    return villages.stream()
        .filter(village -> village.population != null)
        .mapToLong(Village::population)
        .sum();
  }

  /** How many of each village; one of which that is not known is not there. */
  public Map<AreaCode, Long> byVillage() {
    return villages.stream()
        .filter(village -> village.population != null)
        .collect(Collectors.toMap(Village::code, Village::population));
  }

  /** The villages of which it is not known how many people live there. */
  public List<AreaCode> uncounted() {
    return villages.stream()
        .filter(village -> village.population == null)
        .map(Village::code)
        .toList();
  }

  /** So that 20 people on 1,000 like cells live all over them, not in the northern rows. */
  private static double turn(int cell, int columns) {
    double turn = cell % columns * TURN_PER_COLUMN + cell / columns * TURN_PER_ROW;
    return turn - Math.floor(turn);
  }

  /** Cells of the grid, with people or without. */
  public long cells() {
    return people.length;
  }

  /** People in a cell, of whichever village; 0 where there are none. */
  public int people(int column, int row) {
    return people[row * columns + column];
  }

  int people(int cell) {
    return people[cell];
  }

  /** The cells that anybody sets out from, row by row. */
  public int[] cellsWithPeople() {
    return IntStream.range(0, people.length).filter(cell -> people[cell] > 0).toArray();
  }

  List<Village> villages() {
    return villages;
  }
}
