package id.petasehat.reach;

/**
 * A surface as bytes for the pixels of a map tile, row by row from the north-western one.
 *
 * <p>Of minutes one byte: 0 off the grid; 1 to 121 for 0 to 120 whole minutes, rounded up, so that
 * a pixel is in the band its minutes are in; 122 to 252 for more, in steps of ten minutes (122: up
 * to 130), the last one open; 253 reached only over a link of unknown minutes; 254 sea and 255 land
 * that is not reached.
 *
 * <p>For comparing two surfaces that is too coarse beyond two hours: of tenths of minutes two
 * bytes, the lower first: 0 off the grid, 1 for none, 2 for one tenth and so on, rounded up; 65533
 * to 65535 as 253 to 255 of minutes.
 */
public final class SurfaceTile {
  static final int UNKNOWN = 253;
  static final int SEA_NOT_REACHED = 254;
  static final int LAND_NOT_REACHED = 255;

  private static final int WHOLE_MINUTES = 120;
  private static final int STEP_MINUTES = 10;
  private static final int LAST_STEP = UNKNOWN - 1;
  private static final int TENTHS_OF_MINUTE = 10;

  /** Added to the byte of what has no minutes, it is the last of two bytes. */
  private static final int WIDE = 0xff00;

  /** Below the distance of two floats of some hours, above what sums of weights lose. */
  private static final double NOTHING_MINUTES = 1e-6;

  private SurfaceTile() {}

  /** Tells sea from land. */
  @FunctionalInterface
  public interface Sea {
    boolean at(int column, int row);
  }

  /**
   * The minutes of each pixel, bilinear between the middles of the four cells around it, of which
   * those that are not reached count nothing; a pixel on a cell that is not reached is not either.
   */
  public static byte[] minutes(TilePixels pixels, Surface surface, Sea sea) {
    byte[] bytes = new byte[TilePixels.SIZE * TilePixels.SIZE];
    pixels.each((pixel, column, row) -> bytes[pixel] = (byte) code(surface, sea, column, row));
    return bytes;
  }

  /** As {@link #minutes}, in tenths of minutes of two bytes. */
  public static byte[] tenths(TilePixels pixels, Surface surface, Sea sea) {
    byte[] bytes = new byte[2 * TilePixels.SIZE * TilePixels.SIZE];
    pixels.each((pixel, column, row) -> put(bytes, pixel, tenthsCode(surface, sea, column, row)));
    return bytes;
  }

  /**
   * The nearest start of the cell that each pixel is on: two bytes, the lower first; 0 for none.
   *
   * @param added to each start's number, at least 1
   */
  public static byte[] nearest(TilePixels pixels, Surface surface, int added) {
    byte[] bytes = new byte[2 * TilePixels.SIZE * TilePixels.SIZE];
    pixels.each(
        (pixel, column, row) -> {
          int start = surface.nearest((int) column, (int) row);
          put(bytes, pixel, start < 0 ? 0 : start + added);
        });
    return bytes;
  }

  /** The lower byte first. */
  private static void put(byte[] bytes, int pixel, int number) {
    bytes[2 * pixel] = (byte) number;
    bytes[2 * pixel + 1] = (byte) (number >> 8);
  }

  static int code(Surface surface, Sea sea, double column, double row) {
    int without = codeWithoutMinutes(surface, sea, (int) column, (int) row);
    return without > 0 ? without : code(between(surface, column - 0.5, row - 0.5));
  }

  static int tenthsCode(Surface surface, Sea sea, double column, double row) {
    int without = codeWithoutMinutes(surface, sea, (int) column, (int) row);
    return without > 0 ? WIDE + without : tenthsCode(between(surface, column - 0.5, row - 0.5));
  }

  /** The byte of a cell that has no minutes; 0 of one that has. */
  private static int codeWithoutMinutes(Surface surface, Sea sea, int column, int row) {
    float own = surface.minutes(column, row);
    if (Float.isNaN(own)) {
      return UNKNOWN;
    }
    if (Float.isInfinite(own)) {
      return sea.at(column, row) ? SEA_NOT_REACHED : LAND_NOT_REACHED;
    }
    return 0;
  }

  /** The two bytes of a number of minutes. */
  static int tenthsCode(double minutes) {
    double tenths = Math.ceil((minutes - NOTHING_MINUTES) * TENTHS_OF_MINUTE);
    return 1 + (int) Math.max(0, Math.min(WIDE + LAST_STEP - 1, tenths));
  }

  /** The byte of a number of minutes. */
  static int code(double minutes) {
    double told = minutes - NOTHING_MINUTES;
    if (told <= WHOLE_MINUTES) {
      return 1 + Math.max(0, (int) Math.ceil(told));
    }
    double steps = Math.ceil((told - WHOLE_MINUTES) / STEP_MINUTES);
    return (int) Math.min(LAST_STEP, 1 + WHOLE_MINUTES + steps);
  }

  /**
   * @param column of cells' middles, one of the four around being reached
   */
  static double between(Surface surface, double column, double row) {
    int west = (int) Math.floor(column);
    int north = (int) Math.floor(row);
    double east = column - west;
    double south = row - north;
    double weights = 0;
    double sum = 0;
    for (int corner = 0; corner < 4; corner++) {
      int c = clamp(west + corner % 2, surface.columns());
      int r = clamp(north + corner / 2, surface.rows());
      float minutes = surface.minutes(c, r);
      if (minutes < Float.POSITIVE_INFINITY) {
        double weight = (corner % 2 == 0 ? 1 - east : east) * (corner / 2 == 0 ? 1 - south : south);
        weights += weight;
        sum += weight * minutes;
      }
    }
    return sum / weights;
  }

  private static int clamp(int at, int count) {
    return Math.max(0, Math.min(count - 1, at));
  }
}
