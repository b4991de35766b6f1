package id.petasehat.reach;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the cells of a grid lie. Columns count from the west, rows from the north, both from 0.
 *
 * @param utm whose metres these are
 * @param west easting of the western edge, m
 * @param north northing of the northern edge, m
 * @param cellMetres side of a cell, m, more than 0
 * @param columns at least 1
 * @param rows at least 1
 */
public record GridFrame(
    Utm utm, double west, double north, double cellMetres, int columns, int rows) {

  public GridFrame {
    if (!(cellMetres > 0) || columns < 1 || rows < 1) {
      throw new IllegalArgumentException(columns + " × " + rows + " cells of " + cellMetres + " m");
    }
  }

  /**
   * The frame around a box and a margin, its edges on whole multiples of a cell.
   *
   * @param box in metres of the zone
   * @throws TooManyCells when they would not fit into memory
   */
  static GridFrame around(Utm utm, Envelope box, double marginMetres, double cellMetres) {
    double west = Math.floor((box.getMinX() - marginMetres) / cellMetres) * cellMetres;
    double north = Math.ceil((box.getMaxY() + marginMetres) / cellMetres) * cellMetres;
    double columns = Math.ceil((box.getMaxX() + marginMetres - west) / cellMetres);
    double rows = Math.ceil((north - box.getMinY() + marginMetres) / cellMetres);
    TooManyCells.check(columns * rows, cellMetres, ReachMemory.ofThisProgram());
    return new GridFrame(utm, west, north, cellMetres, (int) columns, (int) rows);
  }

  /** The column of an easting, m; may lie outside. */
  public int column(double x) {
    return (int) Math.floor((x - west) / cellMetres);
  }

  /** The row of a northing, m; may lie outside. */
  public int row(double y) {
    return (int) Math.floor((north - y) / cellMetres);
  }

  /** Easting of the middle of a column, m. */
  public double x(int column) {
    return west + (column + 0.5) * cellMetres;
  }

  /** Northing of the middle of a row, m. */
  public double y(int row) {
    return north - (row + 0.5) * cellMetres;
  }

  public boolean holds(int column, int row) {
    return column >= 0 && column < columns && row >= 0 && row < rows;
  }

  public long cells() {
    return (long) columns * rows;
  }

  /** The place of a cell in arrays: row by row. */
  public int index(int column, int row) {
    return row * columns + column;
  }

  /** The box around the frame in degrees, EPSG:4326. */
  public Envelope boxDegrees() {
    double east = west + columns * cellMetres;
    double south = north - rows * cellMetres;
    Envelope box = new Envelope(utm.toDegrees(west, north), utm.toDegrees(east, south));
    box.expandToInclude(utm.toDegrees(east, north));
    box.expandToInclude(utm.toDegrees(west, south));
    return box;
  }

  /** The frame with some more cells on each side. */
  GridFrame widened(int cells) {
    double metres = cells * cellMetres;
    return new GridFrame(
        utm, west - metres, north + metres, cellMetres, columns + 2 * cells, rows + 2 * cells);
  }

  /** The middle of a cell in degrees, EPSG:4326. */
  public Coordinate middle(int column, int row) {
    return utm.toDegrees(x(column), y(row));
  }
}
