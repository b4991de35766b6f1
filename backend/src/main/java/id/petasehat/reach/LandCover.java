package id.petasehat.reach;

import java.util.List;

/**
 * What covers the land, cell by cell of a raster.
 *
 * @param cells row by row from the north-west: 0 where nothing is known, else the number of a class
 *     in {@code classes}, from 1, as an unsigned byte
 * @param classes at most {@link #MOST_CLASSES}
 */
public record LandCover(RasterPlace place, byte[] cells, List<LandClass> classes) {
  /** As many as a byte tells apart beside nothing. */
  public static final int MOST_CLASSES = 254;

  /** The word of numbers that no legend names. */
  public static final String UNKNOWN = "tidak-dikenal";

  public LandCover {
    classes = List.copyOf(classes);
    if (cells.length != place.columns() * place.rows() || classes.size() > MOST_CLASSES) {
      throw new IllegalArgumentException("not one class for each cell, or too many classes");
    }
  }

  /**
   * One class of a legend.
   *
   * @param number in the file
   * @param name what the legend calls it
   * @param word class word of the travel model, as {@code sawah}
   */
  public record LandClass(int number, String name, String word) {}

  /** The class word at a place, EPSG:4326; null where nothing is known. */
  public String classAt(double lon, double lat) {
    int cell = place.cellOf(lon, lat);
    int number = cell < 0 ? 0 : cells[cell] & 0xff;
    return number == 0 ? null : classes.get(number - 1).word();
  }
}
