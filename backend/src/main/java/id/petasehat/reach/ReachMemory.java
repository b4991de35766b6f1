package id.petasehat.reach;

/**
 * How much of Java's memory travel times may take: the one place where it is reckoned. Half of it
 * is for their cells; the other half is for the store, whose pages take an eighth, for all other
 * requests, and for what no cell tells: the shapes of roads, rivers and villages and the rasters
 * that a ground is made of (40 MB for 300,000 vertices, 80 MB for the largest rasters, while it is
 * made), the shapes of its rivers as long as it is kept, and grounds of other districts that
 * waiting requests hold.
 *
 * <p>Bytes a cell, rounded up, of a district with every layer:
 *
 * <ul>
 *   <li>16 of a ground, 12 more while it is made: village, land cover, river, road, bridge, height,
 *       way to land; one is kept while another one is made
 *   <li>61 of living travel times, 14 more while they are made: crossing, minutes, nearest start,
 *       mode, height, the minutes when places were last tried and what these gained, and queues
 *       that double as they grow, which with less than half a million cells may take some more;
 *       room is made before the next are
 *   <li>13 of each of two trials of one more start, which nobody makes while travel times are made:
 *       minutes, nearest start, queue
 *   <li>7 of a picture: minutes, nearest start and sea; two are kept, with changes and without,
 *       while another one is taken
 *   <li>12 of people on cells, 16 more while they are settled; those of one district are kept while
 *       others are settled
 * </ul>
 *
 * <p>Options of plans are kept within a sixteenth of all memory, of the other half. While they are
 * made, 4 bytes more are held for each place, season and cell with people that it would bring
 * within the limit.
 *
 * <p>Since only one thing of a kind is made at a time, those are all arrays by cell that are kept
 * or made at once, even if each is of a district as large as any that is accepted. Smaller ones are
 * kept by the number, within the same cells.
 *
 * @param heapBytes all of Java's memory
 */
public record ReachMemory(long heapBytes) {
  private static final int GROUND = 16;
  private static final int GROUND_IN_MAKING = 12;
  private static final int TIMES = 61;
  private static final int TIMES_IN_MAKING = 14;
  private static final int TRIAL = 13;
  private static final int PICTURE = 7;
  private static final int PICTURES_KEPT = 2;
  private static final int PEOPLE = 12;
  private static final int PEOPLE_IN_MAKING = 16;

  /** Starts on trial at the same time, each by one core. */
  static final int TRIALS_AT_ONCE = 2;

  /** All that is held at once for each cell of the largest district. */
  static final int BYTES_PER_CELL =
      2 * GROUND
          + GROUND_IN_MAKING
          + TIMES
          + Math.max(TIMES_IN_MAKING, TRIALS_AT_ONCE * TRIAL)
          + (PICTURES_KEPT + 1) * PICTURE
          + 2 * PEOPLE
          + PEOPLE_IN_MAKING;

  private static final double SHARE = 0.5;

  /** Beyond it, numbers of cells no longer fit in an int with the border. */
  private static final long COUNTABLE_CELLS = 1 << 30;

  /** Of all memory, options of plans, and again those people whom they would serve. */
  private static final int PARTS_FOR_PLANS = 32;

  /** Of the memory that this program runs with. */
  public static ReachMemory ofThisProgram() {
    return new ReachMemory(Runtime.getRuntime().maxMemory());
  }

  /** Cells of the largest district that is accepted. */
  public long mostCells() {
    return Math.min(COUNTABLE_CELLS, (long) (heapBytes * SHARE / BYTES_PER_CELL));
  }

  /** Java's memory with which a district of so many cells would be accepted. */
  public static long needBytes(double cells) {
    return (long) Math.ceil(cells * BYTES_PER_CELL / SHARE);
  }

  /** Cells of all grounds that are kept. */
  public long groundCells() {
    return mostCells();
  }

  /** Cells of all living travel times. */
  public long timesCells() {
    return mostCells();
  }

  /** Cells of all pictures that are kept. */
  public long pictureCells() {
    return PICTURES_KEPT * mostCells();
  }

  /** Bytes of all options of plans that are kept; as many of those whom they would serve. */
  public long planBytes() {
    return heapBytes / PARTS_FOR_PLANS;
  }

  /** Cells of the grounds that people are settled on and kept. */
  public long peopleCells() {
    return mostCells();
  }
}
