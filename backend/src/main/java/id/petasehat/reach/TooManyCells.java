package id.petasehat.reach;

/**
 * A grid would need more memory than there is. Nothing was made yet; the remedy is a coarser cell,
 * or more memory for Java.
 */
public final class TooManyCells extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final long cells;
  private final double cellMetres;
  private final double coarserMetres;
  private final long needBytes;
  private final long haveBytes;

  private TooManyCells(double cells, double cellMetres, ReachMemory memory) {
    super(
        (long) cells
            + " cells of "
            + cellMetres
            + " m do not fit into "
            + memory.heapBytes()
            + " bytes");
    this.cells = (long) cells;
    this.cellMetres = cellMetres;
    this.coarserMetres = Math.ceil(cellMetres * Math.sqrt(cells / memory.mostCells()) / 10) * 10;
    this.needBytes = ReachMemory.needBytes(cells);
    this.haveBytes = memory.heapBytes();
  }

  static void check(double cells, double cellMetres, ReachMemory memory) {
    if (cells > memory.mostCells()) {
      throw new TooManyCells(cells, cellMetres, memory);
    }
  }

  public long cells() {
    return cells;
  }

  /** Side of a cell as asked for. */
  public double cellMetres() {
    return cellMetres;
  }

  /** The side of a cell with which the same area fits, in tens of metres. */
  public double coarserMetres() {
    return coarserMetres;
  }

  /** Java's memory with which it would fit. */
  public long needBytes() {
    return needBytes;
  }

  public long haveBytes() {
    return haveBytes;
  }
}
