package id.petasehat.reach;

/**
 * A grid would need more memory than there is. Nothing was made yet; the remedy is a coarser cell,
 * or more memory for Java.
 */
public final class TooManyCells extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * What a cell takes, rounded up: 16 bytes of the ground, 40 of the search for minutes, 7 of a
   * surface and its modes.
   */
  static final int BYTES_PER_CELL = 64;

  /** The rest is for the store, requests and other surfaces. */
  private static final double SHARE_OF_MEMORY = 0.5;

  /** Beyond it, numbers of cells no longer fit in an int with the border. */
  private static final double MOST_CELLS = 1 << 30;

  private final long cells;
  private final double cellMetres;
  private final double coarserMetres;
  private final long needBytes;
  private final long haveBytes;

  private TooManyCells(double cells, double cellMetres, double most, long haveBytes) {
    super((long) cells + " cells of " + cellMetres + " m do not fit into " + haveBytes + " bytes");
    this.cells = (long) cells;
    this.cellMetres = cellMetres;
    this.coarserMetres = Math.ceil(cellMetres * Math.sqrt(cells / most) / 10) * 10;
    this.needBytes = (long) (cells * BYTES_PER_CELL / SHARE_OF_MEMORY);
    this.haveBytes = haveBytes;
  }

  static void check(double cells, double cellMetres, long haveBytes) {
    double most = Math.min(MOST_CELLS, haveBytes * SHARE_OF_MEMORY / BYTES_PER_CELL);
    if (cells > most) {
      throw new TooManyCells(cells, cellMetres, most, haveBytes);
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
