package id.petasehat.intake.raster;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where a grid lies.
 *
 * @param west x of its western edge, in the units of the CRS
 * @param north y of its northern edge
 * @param cellWidth to the east, more than 0
 * @param cellHeight to the south, more than 0
 */
public record Frame(
    int columns,
    int rows,
    double west,
    double north,
    double cellWidth,
    double cellHeight,
    CoordinateReferenceSystem crs) {

  /** Grids whose corners differ by less than this part of a cell lie on each other. */
  private static final double SAME_CELLS = 0.01;

  /** The column of an x, which may lie outside the grid. */
  public int column(double x) {
    return (int) Math.floor((x - west) / cellWidth);
  }

  /** The row of a y, which may lie outside the grid. */
  public int row(double y) {
    return (int) Math.floor((north - y) / cellHeight);
  }

  public boolean holds(int column, int row) {
    return column >= 0 && column < columns && row >= 0 && row < rows;
  }

  /** Whether cells are as high as they are wide, to a thousandth. */
  public boolean hasSquareCells() {
    return Math.abs(cellWidth - cellHeight) < cellWidth / 1000;
  }

  /** Whether its cells are measured in degrees, so that they have no length in metres. */
  public boolean inDegrees() {
    return crs instanceof GeographicCRS;
  }

  /** Whether both have the same cells at the same places. */
  public boolean equalsGridOf(Frame other) {
    return columns == other.columns
        && rows == other.rows
        && Math.abs(west - other.west) < SAME_CELLS * cellWidth
        && Math.abs(north - other.north) < SAME_CELLS * cellHeight
        && Math.abs(cellWidth - other.cellWidth) * columns < SAME_CELLS * cellWidth
        && Math.abs(cellHeight - other.cellHeight) * rows < SAME_CELLS * cellHeight
        && sameCrs(other);
  }

  /**
   * Whether the north-western corner is the same place in the other CRS: programs write one CRS in
   * many ways.
   */
  private boolean sameCrs(Frame other) {
    try {
      Coordinate corner = new Coordinate(west, north);
      Coordinate there = JTS.transform(corner, null, CRS.findMathTransform(crs, other.crs, true));
      return there.distance(corner) < SAME_CELLS * cellWidth;
    } catch (FactoryException | TransformException unrelated) {
      return false;
    }
  }

  ReferencedEnvelope envelope() {
    return new ReferencedEnvelope(
        west, west + columns * cellWidth, north - rows * cellHeight, north, crs);
  }
}
