package id.petasehat.reach;

import id.petasehat.area.AreaCode;
import id.petasehat.reach.CandidatePlace.Source;
import id.petasehat.reach.PeopleOnCells.Village;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds places where new posts could stand: settlements, the middle of the people where no file
 * tells settlements, road crossings and landings near people. Best places first, none near another,
 * so many in each village; the same ground and people give the same places.
 */
public final class CandidatePlaces {
  /** Two places nearer to each other would serve the same people: chosen by this project. */
  static final double LEAST_APART_METRES = 1_000;

  /** People further from a crossing or landing do not make it a place: chosen by this project. */
  static final double NEAR_METRES = 1_000;

  private static final int[][] AROUND = {
    {0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}
  };

  /** Of roads that meet; on a road that only leads through there are two. */
  private static final int LEAST_BRANCHES = 3;

  private final Ground ground;
  private final GridFrame frame;
  private final PeopleOnCells people;
  private final int mostPerVillage;
  private final List<CandidatePlace> chosen = new ArrayList<>();
  private final List<Coordinate> chosenMetres = new ArrayList<>();

  /**
   * @param people near it
   */
  private record Found(CandidatePlace place, Coordinate metres, long people) {}

  private CandidatePlaces(Ground ground, PeopleOnCells people, int mostPerVillage) {
    this.ground = ground;
    this.frame = ground.frame();
    this.people = people;
    this.mostPerVillage = mostPerVillage;
  }

  /**
   * Finds the places of a district, in order of village.
   *
   * @param settlements by village, as far as known
   */
  public static List<CandidatePlace> of(
      Ground ground,
      PeopleOnCells people,
      Map<AreaCode, List<SettlementPoint>> settlements,
      int mostPerVillage) {
    CandidatePlaces places = new CandidatePlaces(ground, people, mostPerVillage);
    for (Village village : people.villages()) {
      places.choose(places.found(village, settlements.getOrDefault(village.code(), List.of())));
    }
    return List.copyOf(places.chosen);
  }

  private List<Found> found(Village village, List<SettlementPoint> settlements) {
    List<Found> found = new ArrayList<>();
    settlements.forEach(one -> found.add(at(village, one)));
    if (settlements.isEmpty() && village.cells().length > 0) {
      found.add(at(village, Source.PEOPLE, middle(village)));
    }
    for (int cell : cellsNear(village)) {
      if (isCrossing(cell)) {
        found.add(at(village, Source.CROSSING, cell));
      }
    }
    if (village.cells().length > 0) {
      landing(village).forEach(found::add);
    }
    found.sort(
        Comparator.comparing((Found one) -> one.place.source())
            .thenComparing(Comparator.comparingLong(Found::people).reversed())
            .thenComparing(one -> one.metres.x)
            .thenComparing(one -> one.metres.y));
    return found;
  }

  private void choose(List<Found> found) {
    int left = mostPerVillage;
    for (Found one : found) {
      boolean isApart =
          chosenMetres.stream().allMatch(other -> other.distance(one.metres) >= LEAST_APART_METRES);
      if (left > 0 && isApart && one.people > 0) {
        chosen.add(one.place);
        chosenMetres.add(one.metres);
        left--;
      }
    }
  }

  private Found at(Village village, SettlementPoint settlement) {
    Coordinate metres = frame.utm().toMetres(settlement.lon(), settlement.lat());
    return new Found(
        new CandidatePlace(
            village.code(),
            Source.SETTLEMENT,
            settlement.name(),
            settlement.lon(),
            settlement.lat()),
        metres,
        peopleNear(frame.column(metres.x), frame.row(metres.y)));
  }

  private Found at(Village village, Source source, int cell) {
    int column = cell % frame.columns();
    int row = cell / frame.columns();
    Coordinate degrees = frame.middle(column, row);
    return new Found(
        new CandidatePlace(village.code(), source, "", degrees.x, degrees.y),
        new Coordinate(frame.x(column), frame.y(row)),
        peopleNear(column, row));
  }

  /** The cell with people that is nearest to the mean of where they are. */
  private int middle(Village village) {
    double heads = Arrays.stream(village.people()).asLongStream().sum();
    double column = 0;
    double row = 0;
    for (int i = 0; i < village.cells().length; i++) {
      column += village.cells()[i] % frame.columns() * (village.people()[i] / heads);
      row += village.cells()[i] / frame.columns() * (village.people()[i] / heads);
    }
    return nearest(village.cells(), column, row);
  }

  /** Of cells that are as near as each other the first. */
  private int nearest(int[] cells, double column, double row) {
    int nearest = cells[0];
    double least = Double.POSITIVE_INFINITY;
    for (int cell : cells) {
      double away = Math.hypot(cell % frame.columns() - column, cell / frame.columns() - row);
      if (away < least) {
        least = away;
        nearest = cell;
      }
    }
    return nearest;
  }

  /** Cells of the village itself, not of others beside it, in the box around its people. */
  private int[] cellsNear(Village village) {
    if (village.cells().length == 0) {
      return new int[0];
    }
    int number = ground.grid().villages().indexOf(village.code());
    int near = (int) (NEAR_METRES / frame.cellMetres());
    int[] columns = Arrays.stream(village.cells()).map(cell -> cell % frame.columns()).toArray();
    int[] rows = Arrays.stream(village.cells()).map(cell -> cell / frame.columns()).toArray();
    int west = Math.max(0, min(columns) - near);
    int east = Math.min(frame.columns() - 1, max(columns) + near);
    int north = Math.max(0, min(rows) - near);
    int south = Math.min(frame.rows() - 1, max(rows) + near);
    return IntStream.rangeClosed(north, south)
        .flatMap(row -> IntStream.rangeClosed(west, east).map(column -> frame.index(column, row)))
        .filter(cell -> ground.grid().villageAt(cell) == number)
        .toArray();
  }

  private static int min(int[] numbers) {
    return Arrays.stream(numbers).min().orElseThrow();
  }

  private static int max(int[] numbers) {
    return Arrays.stream(numbers).max().orElseThrow();
  }

  /** Whether the roads around a road's cell come from three sides or more. */
  private boolean isCrossing(int cell) {
    int column = cell % frame.columns();
    int row = cell / frame.columns();
    if (!isRoad(column, row)) {
      return false;
    }
    int branches = 0;
    for (int i = 0; i < AROUND.length; i++) {
      int[] one = AROUND[i];
      int[] next = AROUND[(i + 1) % AROUND.length];
      boolean begins =
          !isRoad(column + one[0], row + one[1]) && isRoad(column + next[0], row + next[1]);
      branches += begins ? 1 : 0;
    }
    return branches >= LEAST_BRANCHES;
  }

  private boolean isRoad(int column, int row) {
    return frame.holds(column, row) && ground.road(column, row);
  }

  /** The land at the sea that is nearest to the middle of the people, if that is near. */
  private List<Found> landing(Village village) {
    int middle = middle(village);
    int[] coast = Arrays.stream(cellsNear(village)).filter(this::isAtSea).toArray();
    if (coast.length == 0) {
      return List.of();
    }
    int landing = nearest(coast, middle % frame.columns(), middle / frame.columns());
    return List.of(at(village, Source.LANDING, landing));
  }

  private boolean isAtSea(int cell) {
    int column = cell % frame.columns();
    int row = cell / frame.columns();
    return Arrays.stream(AROUND)
        .anyMatch(
            step ->
                frame.holds(column + step[0], row + step[1])
                    && ground.grid().sea(column + step[0], row + step[1]));
  }

  /** People in the square around a cell. */
  private long peopleNear(int column, int row) {
    int near = (int) (NEAR_METRES / frame.cellMetres());
    long sum = 0;
    for (int r = Math.max(0, row - near); r <= Math.min(frame.rows() - 1, row + near); r++) {
      for (int c = Math.max(0, column - near);
          c <= Math.min(frame.columns() - 1, column + near);
          c++) {
        sum += people.people(c, r);
      }
    }
    return sum;
  }
}
