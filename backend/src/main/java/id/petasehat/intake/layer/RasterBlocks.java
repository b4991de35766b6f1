package id.petasehat.intake.layer;

import id.petasehat.area.LocalMetres;
import id.petasehat.area.ProgressListener;
import id.petasehat.intake.raster.RasterFile;
import id.petasehat.intake.raster.RasterFile.Window;
import id.petasehat.reach.RasterPlace;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Goes through the part of a raster around a district, block by block; a block is as many cells as
 * are wanted for one of the store's.
 *
 * @param side cells along a block
 */
record RasterBlocks(RasterFile file, Window window, RasterPlace place, int side) {
  /** Finer cells say nothing more about travel and fill the store. */
  private static final double FINEST_METRES = 25;

  /** More of a district would fill the memory. */
  private static final long MOST_CELLS = 16_000_000;

  /** Rows of the file that are held at a time. */
  private static final int ROWS_AT_ONCE = 512;

  /** Takes the cells of one block; those outside the window are left out. */
  @FunctionalInterface
  interface Taker {
    /**
     * @param cell of the store, row by row
     * @param values at least one; NaN where nothing is known
     * @param count how many of the values count
     */
    void take(int cell, float[] values, int count);
  }

  static RasterBlocks of(RasterFile file, Window window, Envelope box) {
    RasterPlace fine = file.mesh(box, window, 1);
    double metres = cellMetres(fine, box);
    int side = metres < 0.8 * FINEST_METRES ? (int) Math.ceil(FINEST_METRES / metres) : 1;
    while ((long) window.columns() / side * (window.rows() / side) > MOST_CELLS) {
      side++;
    }
    return new RasterBlocks(file, window, file.mesh(box, window, side), side);
  }

  /** The side of a cell in the middle of the box. */
  private static double cellMetres(RasterPlace place, Envelope box) {
    Coordinate middle = box.centre();
    double step = RasterPlace.STEP / 10;
    double columns =
        Math.hypot(
            place.columnOf(middle.x + step, middle.y) - place.columnOf(middle.x, middle.y),
            place.rowOf(middle.x + step, middle.y) - place.rowOf(middle.x, middle.y));
    return step * LocalMetres.atLatitude(middle.y).perDegreeLongitude() / columns;
  }

  void each(Taker taker, ProgressListener progress) {
    int rowsAtOnce = Math.max(1, ROWS_AT_ONCE / side) * side;
    for (int top = 0; top < window.rows(); top += rowsAtOnce) {
      progress.at("Membaca raster", top, window.rows());
      int rows = Math.min(rowsAtOnce, window.rows() - top);
      Window band = new Window(window.column(), window.row() + top, window.columns(), rows);
      band(top / side, file.cells(band), band, taker);
    }
  }

  private void band(int firstRow, float[] cells, Window band, Taker taker) {
    float[] block = new float[side * side];
    for (int row = 0; row * side < band.rows(); row++) {
      for (int column = 0; column < place.columns(); column++) {
        int count = 0;
        int below = Math.min((row + 1) * side, band.rows());
        int right = Math.min((column + 1) * side, band.columns());
        for (int y = row * side; y < below; y++) {
          for (int x = column * side; x < right; x++) {
            block[count++] = cells[y * band.columns() + x];
          }
        }
        taker.take((firstRow + row) * place.columns() + column, block, count);
      }
    }
  }
}
