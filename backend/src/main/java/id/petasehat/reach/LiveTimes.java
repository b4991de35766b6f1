package id.petasehat.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/**
 * Travel times that go from one situation to another: which posts are open, which bridges and links
 * are cut. What stays the same is not computed again, and what comes out depends on the situation
 * alone, bit for bit, never on the one before. Safe for use by several threads; one computes at a
 * time.
 *
 * <p>Cells are told as in a frame: {@code row * columns + column}.
 */
public final class LiveTimes {
  private final Crossings crossings;
  private final GridFrame frame;
  private final Neighbours neighbours;

  /** Of the cells whose bridge is cut now: what they take with it. */
  private final Map<Integer, CellCrossing> bridged = new HashMap<>();

  private TravelTimes times;
  private Situation now = Situation.NOTHING;

  /**
   * Of the last limit and cells, over the crossings as they are now; null when nobody tried any.
   */
  private PlaceTrials trials;

  /** Begins without any start. */
  public LiveTimes(Ground ground, TravelModel model, Travel travel) {
    this(ground.crossings(model, travel), ground.frame(), model.rules().neighbours());
  }

  LiveTimes(Crossings crossings, GridFrame frame, Neighbours neighbours) {
    this.crossings = crossings;
    this.frame = frame;
    this.neighbours = neighbours;
  }

  /**
   * What decides travel times on a given ground.
   *
   * @param starts numbers, 0 to 32767, to the cells they stand on
   * @param bare cells of bridges that are not there now: one crosses them as one would without any
   *     road or bridge, by boat where boats go, else not at all
   * @param cut ids of links that are not there now
   */
  public record Situation(Map<Integer, Integer> starts, Set<Integer> bare, Set<Integer> cut) {
    static final Situation NOTHING = new Situation(Map.of(), Set.of(), Set.of());

    public Situation {
      starts = Map.copyOf(starts);
      bare = Set.copyOf(bare);
      cut = Set.copyOf(cut);
    }
  }

  /** The travel times in a situation. */
  public synchronized Surface surface(Situation wanted) {
    moveTo(wanted);
    List<Link> unknown = present(crossings.unknownLinks(), crossings.unknownLinkOf(), now.cut);
    return Surface.of(crossings.grid(), times, unknown);
  }

  /**
   * What one more start would bring, tried at each of some places by itself.
   *
   * @param places where it is tried; one below 0 is nowhere and brings nothing
   * @param cells that are looked at, ascending
   */
  public synchronized Gains gains(
      Situation wanted, int[] places, int[] cells, double limitMinutes) {
    moveTo(wanted);
    List<Link> unknown = present(crossings.unknownLinks(), crossings.unknownLinkOf(), now.cut);
    int[] looked = Arrays.stream(cells).map(this::inGrid).toArray();
    double furthest = Gains.furthest((float) limitMinutes);
    if (trials == null || !trials.areOf(furthest, looked)) {
      trials = new PlaceTrials(furthest, looked);
    }
    return Gains.of(
        times,
        Beyond.reached(times, unknown),
        Arrays.stream(places).map(place -> place < 0 ? place : inGrid(place)).toArray(),
        looked,
        furthest,
        trials);
  }

  /**
   * What some more starts would bring, all of them together. The travel times stay as they are, so
   * that nothing has to grow anew afterwards.
   *
   * @param places where they would be; one below 0 is nowhere and brings nothing
   * @param limits minutes, ascending
   */
  public synchronized PeopleNear peopleNear(
      Situation wanted, int[] places, PeopleOnCells people, List<Integer> limits) {
    moveTo(wanted);
    int[] starts = Arrays.stream(places).filter(one -> one >= 0).map(this::inGrid).toArray();
    double furthest = Gains.furthest(limits.get(limits.size() - 1));
    double[] then = TrialStart.minutesWith(times, furthest, starts);
    int[] cells = people.cellsWithPeople();
    return PeopleNear.of(
        people,
        cells,
        Arrays.stream(cells).mapToDouble(cell -> times.minutes(inGrid(cell))).toArray(),
        Arrays.stream(cells).mapToDouble(cell -> then[inGrid(cell)]).toArray(),
        limits);
  }

  /** The way from a cell to its nearest start in a situation; empty where none is reached. */
  public synchronized Optional<Journey> journey(Situation wanted, int cell) {
    moveTo(wanted);
    return Journey.from(inGrid(cell), times, crossings, frame);
  }

  /**
   * The cell that whoever is at a place in degrees, EPSG:4326, sets out from, whichever bridges are
   * cut: the one around it if they can pass there without a bridge, else the one with the nearest
   * middle on their own bank, else on another.
   *
   * @param metres how far the middle may be; from a river's cell as far as five cells at least
   */
  public synchronized OptionalInt cellNear(double lon, double lat, double metres) {
    return crossings.cellNear(frame.utm().toMetres(lon, lat), metres, (column, row) -> true);
  }

  /**
   * The cell that people come to when they go to a post: on land, however they travel, and on the
   * bank that the post stands on; empty for one that lies out at sea or too far from where they can
   * pass.
   */
  public synchronized OptionalInt startCell(Ground ground, Start post, double metres) {
    Coordinate place = frame.utm().toMetres(post.lon(), post.lat());
    return crossings.cellNear(place, metres, ground.grid()::land);
  }

  /** Links that run but end on no cell that somebody can enter. */
  public List<TravelLink> unplacedLinks() {
    return crossings.unplaced();
  }

  public long cells() {
    return frame.cells();
  }

  private void moveTo(Situation wanted) {
    if (!wanted.bare.equals(now.bare) || !wanted.cut.equals(now.cut)) {
      trials = null; // they went over other crossings
    }
    boolean done = false;
    try {
      change(wanted);
      done = true;
    } finally {
      now = wanted;
      if (!done) {
        times = null; // half changed, as when memory runs out: computed anew the next time
      }
    }
  }

  private void change(Situation wanted) {
    Set<Integer> closing = moved(now.starts, wanted.starts);
    if (times == null || 2 * closing.size() > now.starts.size()) {
      computeAnew(wanted);
      return;
    }
    closing.forEach(times::close);
    Map<Integer, Float> crossed = cutBridges(wanted.bare);
    if (!crossed.isEmpty()) {
      times.cross(crossed);
    }
    linksOf(minus(wanted.cut, now.cut)).forEach(times::cut);
    linksOf(minus(now.cut, wanted.cut)).forEach(times::link);
    times.open(inGrid(wanted.starts, minus(now.starts.keySet(), closing)));
  }

  /** Cheaper than closing most starts one by one. */
  private void computeAnew(Situation wanted) {
    CrossingGrid grid = crossings.grid();
    cutBridges(wanted.bare).forEach(grid::set);
    times = null; // lets go of its memory before the next take as much
    times =
        new TravelTimes(
            grid,
            crossings.terrain(),
            neighbours,
            present(crossings.links(), crossings.linkOf(), wanted.cut),
            Double.POSITIVE_INFINITY);
    times.open(inGrid(wanted.starts, Set.of()));
  }

  /** The minutes that differ from now, of cells whose bridge comes or goes. */
  private Map<Integer, Float> cutBridges(Set<Integer> wanted) {
    Set<Integer> cells = wanted.stream().map(this::inGrid).collect(Collectors.toSet());
    Map<Integer, CellCrossing> changed = new HashMap<>();
    for (int cell : minus(bridged.keySet(), cells)) {
      changed.put(cell, bridged.remove(cell));
    }
    for (int cell : minus(cells, bridged.keySet())) {
      bridged.put(cell, crossings.at(cell));
      changed.put(cell, crossings.bareAt(cell));
    }
    changed.forEach(crossings::changeMode);
    Map<Integer, Float> minutes = new HashMap<>();
    changed.forEach((cell, crossing) -> minutes.put(cell, crossing.minutes()));
    return minutes;
  }

  /** The starts that are no more, or elsewhere. */
  private static Set<Integer> moved(Map<Integer, Integer> from, Map<Integer, Integer> to) {
    Set<Integer> moved = new HashSet<>();
    from.forEach(
        (start, cell) -> {
          if (!cell.equals(to.get(start))) {
            moved.add(start);
          }
        });
    return moved;
  }

  private List<Link> linksOf(Set<Integer> ids) {
    List<Link> found = new ArrayList<>();
    for (int i = 0; i < crossings.links().size(); i++) {
      if (ids.contains(crossings.linkOf().get(i).id())) {
        found.add(crossings.links().get(i));
      }
    }
    return found;
  }

  private static List<Link> present(List<Link> links, List<TravelLink> of, Set<Integer> cut) {
    List<Link> left = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      if (!cut.contains(of.get(i).id())) {
        left.add(links.get(i));
      }
    }
    return left;
  }

  private Map<Integer, Integer> inGrid(Map<Integer, Integer> starts, Set<Integer> except) {
    Map<Integer, Integer> cells = new TreeMap<>();
    starts.forEach(
        (start, cell) -> {
          if (!except.contains(start)) {
            cells.put(start, inGrid(cell));
          }
        });
    return cells;
  }

  private int inGrid(int cell) {
    return crossings.grid().cell(cell % frame.columns(), cell / frame.columns());
  }

  private static Set<Integer> minus(Set<Integer> these, Set<Integer> others) {
    Set<Integer> left = new HashSet<>(these);
    left.removeAll(others);
    return left;
  }
}
