package id.petasehat.reach;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Minutes from each cell to its nearest start, kept true while starts, crossings and links change.
 *
 * <p>A change costs what it changes: a start that opens visits the cells that get nearer, one that
 * closes those that it served. The result is, bit for bit, that of computing all anew: the minutes
 * of a cell are the least sum, added up from the start on, over all ways, and of starts with the
 * same minutes the lowest number counts. A closing or a cut loses the cells that nothing supports
 * any more (Ramalingam and Reps 1996), then grows them again from their edge. Large grids are cut
 * into {@link Strip}s that the cores share.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class TravelTimes {
  private static final int NONE = -1;

  /** Smaller strips hand over more than a second core saves. */
  private static final int LEAST_CELLS_OF_A_STRIP = 250_000;

  /** Of larger ones, at 20 bytes a cell, too little stays in a core's cache. */
  private static final int MOST_CELLS_OF_A_STRIP = 900_000;

  /** Strips go on by this many buckets before they hand over: else far cells are reached twice. */
  private static final int BUCKETS_OF_A_TURN = 512;

  private static final int SAMPLE = 10_000;
  private static final int MOST_BUCKETS_OF_A_STEP = 32;

  private final CrossingGrid grid;
  private final Steps steps;
  private final Links links;
  private final double limit;
  private final double[] minutes;
  private final int[] nearest;
  private final Strip[] strips;
  private final double bucketMinutes;
  private final int bucketsOfATurn;

  /** Cells to be judged, whether anything still supports them. */
  private final CellQueue doubtful;

  private final Map<Integer, Integer> cellOf = new TreeMap<>();

  /**
   * @param grid becomes this one's own: {@link #cross} changes it
   * @param terrain null where slope does not count
   * @param limitMinutes further cells are not reached; infinite for no limit
   */
  public TravelTimes(
      CrossingGrid grid,
      Terrain terrain,
      Neighbours neighbours,
      Collection<Link> links,
      double limitMinutes) {
    this(grid, terrain, neighbours, links, limitMinutes, stripsWorthwhile(grid), BUCKETS_OF_A_TURN);
  }

  TravelTimes(
      CrossingGrid grid,
      Terrain terrain,
      Neighbours neighbours,
      Collection<Link> links,
      double limitMinutes,
      int strips,
      int bucketsOfATurn) {
    this.bucketsOfATurn = bucketsOfATurn;
    this.grid = grid;
    this.steps = new Steps(grid, terrain, neighbours);
    this.links = new Links(List.copyOf(links));
    this.limit = Math.min(limitMinutes, Double.MAX_VALUE);
    this.minutes = new double[grid.all().length];
    this.nearest = new int[minutes.length];
    Arrays.fill(minutes, Double.POSITIVE_INFINITY);
    Arrays.fill(nearest, NONE);
    this.bucketMinutes = bucketMinutes(grid);
    this.doubtful = new CellQueue(minutes, 0, minutes.length, bucketMinutes);
    this.strips = new Strip[strips];
    for (int i = 0; i < strips; i++) {
      int first = (int) ((long) minutes.length * i / strips);
      int end = (int) ((long) minutes.length * (i + 1) / strips);
      this.strips[i] =
          new Strip(first, end, steps, this.links, limit, minutes, nearest, bucketMinutes);
    }
  }

  /** One for each core where that saves time, more where the grid is large. */
  private static int stripsWorthwhile(CrossingGrid grid) {
    int cells = grid.all().length;
    int shared =
        Math.min(Runtime.getRuntime().availableProcessors(), cells / LEAST_CELLS_OF_A_STRIP);
    return Math.max(Math.max(1, shared), cells / MOST_CELLS_OF_A_STRIP);
  }

  /**
   * About the shortest step, which keeps every cell from being visited twice; wider where a few
   * cells are far faster than most, since empty buckets cost too. Any width gives the same minutes.
   */
  private static double bucketMinutes(CrossingGrid grid) {
    float[] all = grid.all();
    double shortest = Double.POSITIVE_INFINITY;
    for (float crossing : all) {
      shortest = Math.min(shortest, crossing);
    }
    int apart = 1 + all.length / SAMPLE;
    double[] some =
        IntStream.range(0, all.length / apart)
            .mapToDouble(i -> all[i * apart])
            .filter(crossing -> crossing < CrossingGrid.IMPASSABLE)
            .sorted()
            .toArray();
    double usual = some.length == 0 ? shortest : some[some.length / 2];
    return Double.isInfinite(shortest) ? 1 : Math.max(shortest, usual / MOST_BUCKETS_OF_A_STEP);
  }

  /** Minutes to the nearest start, infinite where none is reached. */
  public double minutes(int cell) {
    return minutes[cell];
  }

  /** The number of the nearest start, empty where none is reached. */
  public OptionalInt nearest(int cell) {
    return nearest[cell] == NONE ? OptionalInt.empty() : OptionalInt.of(nearest[cell]);
  }

  /**
   * Opens starts: numbers, from 0, to the cells they stand on. One on an impassable cell reaches
   * that cell alone.
   *
   * @throws IllegalArgumentException when a number is open already
   */
  public void open(Map<Integer, Integer> starts) {
    starts.forEach(
        (start, cell) -> {
          if (start < 0 || cellOf.putIfAbsent(start, cell) != null) {
            throw new IllegalArgumentException("start " + start + " is open already");
          }
          offer(cell, 0, start);
        });
    spread();
  }

  /** Closes a start; the cells it served go to the next one. */
  public void close(int start) {
    Integer cell = cellOf.remove(start);
    if (cell == null) {
      throw new IllegalArgumentException("start " + start + " is not open");
    }
    doubt(cell);
    regrow(lose());
  }

  /** Gives cells other crossings, minutes: a bridge cut (infinite) or built. */
  public void cross(Map<Integer, Float> crossings) {
    crossings.forEach(grid::set);
    BitSet near = around(crossings.keySet());
    near.stream().forEach(this::doubt);
    BitSet lost = lose();
    near.stream().filter(cell -> !lost.get(cell)).forEach(this::goOnFrom);
    regrow(lost);
  }

  /** Adds a link. */
  public void link(Link link) {
    links.add(link);
    goOnFrom(link.from());
    spread();
  }

  /** Cuts a link. */
  public void cut(Link link) {
    links.remove(link);
    doubt(link.to());
    regrow(lose());
  }

  private void offer(int cell, double arrival, int start) {
    stripOf(cell).offer(cell, arrival, start);
  }

  private Strip stripOf(int cell) {
    int i = (int) ((long) cell * strips.length / minutes.length);
    return strips[i].holds(cell) ? strips[i] : strips[i + 1];
  }

  /**
   * Lets the strips spread by themselves, all at once and some way, and again with what the others
   * led into them. However they take turns, the least sums are the same.
   */
  private void spread() {
    List<Strip> working = working();
    while (!working.isEmpty()) {
      long first = working.stream().mapToLong(Strip::firstBucket).min().getAsLong();
      working.parallelStream().forEach(strip -> strip.spread(first + bucketsOfATurn));
      working.forEach(strip -> strip.deliver(this::stripOf));
      working = working();
    }
  }

  private List<Strip> working() {
    return Arrays.stream(strips).filter(Strip::hasWork).toList();
  }

  private void doubt(int cell) {
    if (nearest[cell] != NONE) {
      doubtful.add(cell, Double.POSITIVE_INFINITY);
    }
  }

  private void goOnFrom(int cell) {
    if (nearest[cell] != NONE) {
      stripOf(cell).revisit(cell);
    }
  }

  /** Of the doubtful cells, and those that hang on them, the ones nothing supports any more. */
  private BitSet lose() {
    BitSet lost = new BitSet(minutes.length);
    for (int cell = doubtful.poll(); cell >= 0; cell = doubtful.poll()) {
      if (!lost.get(cell) && !isSupported(cell, lost)) {
        lost.set(cell);
        doubtSupported(cell, lost);
      }
    }
    return lost;
  }

  private boolean isSupported(int cell, BitSet lost) {
    Integer own = cellOf.get(nearest[cell]);
    if (minutes[cell] == 0 && own != null && own == cell) {
      return true;
    }
    for (int step = 0; step < steps.count(); step++) {
      int from = steps.from(cell, step);
      if (supports(from, steps.minutes(from, step), cell) && !lost.get(from)) {
        return true;
      }
    }
    return links.arriving(cell).stream()
        .anyMatch(link -> supports(link.from(), link.minutes(), cell) && !lost.get(link.from()));
  }

  private void doubtSupported(int cell, BitSet lost) {
    for (int step = 0; step < steps.count(); step++) {
      int to = steps.to(cell, step);
      if (supports(cell, steps.minutes(cell, step), to) && !lost.get(to)) {
        doubt(to);
      }
    }
    for (Link link : links.leaving(cell)) {
      if (supports(cell, link.minutes(), link.to()) && !lost.get(link.to())) {
        doubt(link.to());
      }
    }
  }

  private boolean supports(int from, double way, int to) {
    return nearest[from] == nearest[to] && minutes[from] + way == minutes[to];
  }

  private void regrow(BitSet lost) {
    lost.stream()
        .forEach(
            cell -> {
              minutes[cell] = Double.POSITIVE_INFINITY;
              nearest[cell] = NONE;
            });
    lost.stream().forEach(this::offerFromAround);
    cellOf.forEach(
        (start, cell) -> {
          if (lost.get(cell)) {
            offer(cell, 0, start);
          }
        });
    spread();
  }

  private void offerFromAround(int cell) {
    for (int step = 0; step < steps.count(); step++) {
      int from = steps.from(cell, step);
      if (nearest[from] != NONE) {
        offer(cell, minutes[from] + steps.minutes(from, step), nearest[from]);
      }
    }
    for (Link link : links.arriving(cell)) {
      if (nearest[link.from()] != NONE) {
        offer(cell, minutes[link.from()] + link.minutes(), nearest[link.from()]);
      }
    }
  }

  private BitSet around(Collection<Integer> cells) {
    BitSet near = new BitSet(minutes.length);
    for (int cell : cells) {
      for (int south = -CrossingGrid.BORDER; south <= CrossingGrid.BORDER; south++) {
        int row = cell + south * grid.stride();
        near.set(row - CrossingGrid.BORDER, row + CrossingGrid.BORDER + 1);
      }
    }
    return near;
  }

  double[] allMinutes() {
    return minutes.clone();
  }

  int[] allNearest() {
    return nearest.clone();
  }

  /** A strip of all rows over other minutes, for one thread. */
  Strip strip(double limitMinutes, double[] ownMinutes, int[] ownNearest) {
    double nearer = Math.min(limit, limitMinutes);
    return new Strip(
        0, minutes.length, steps, links, nearer, ownMinutes, ownNearest, bucketMinutes);
  }

  Steps steps() {
    return steps;
  }

  Links links() {
    return links;
  }

  /** Whether a start stands on a cell that has no nearer one. */
  boolean isOwnStart(int cell) {
    Integer own = minutes[cell] == 0 ? cellOf.get(nearest[cell]) : null;
    return own != null && own == cell;
  }

  /** Whether the minutes of a cell are those of another one and of the way from there. */
  boolean leads(int from, double way, int to) {
    return nearest[from] != NONE && supports(from, way, to);
  }
}
