package id.petasehat.intake.raster;

import id.petasehat.intake.RefusedException;
import id.petasehat.reach.RasterPlace;
import java.awt.Rectangle;
import java.awt.image.RenderedImage;
import java.nio.file.Path;
import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Envelope;

/** An open GeoTIFF of any size and CRS, of whose first band parts are read; cells may be oblong. */
public final class RasterFile implements AutoCloseable {
  private final GridCoverage2D coverage;
  private final Frame frame;
  private final MathTransform fromLonLat;

  private RasterFile(GridCoverage2D coverage, Frame frame, MathTransform fromLonLat) {
    this.coverage = coverage;
    this.frame = frame;
    this.fromLonLat = fromLonLat;
  }

  /**
   * Opens a file.
   *
   * @throws RefusedException when it is no GeoTIFF, or its grid has no CRS or is rotated
   */
  public static RasterFile open(Path file) throws RefusedException {
    GridCoverage2D coverage = GeoTiff.coverage(file);
    try {
      Frame frame = GeoTiff.frame(coverage);
      MathTransform fromLonLat =
          CRS.findMathTransform(DefaultGeographicCRS.WGS84, frame.crs(), true);
      return new RasterFile(coverage, frame, fromLonLat);
    } catch (FactoryException unrelated) {
      coverage.dispose(true);
      throw GeoTiff.refused(
          "crs-unknown",
          "Sistem koordinat raster ini tidak dapat dihubungkan dengan bujur dan lintang.",
          "Ubah ke EPSG:4326 atau UTM dengan gdalwarp -t_srs, lalu coba lagi.");
    } catch (RefusedException refusal) {
      coverage.dispose(true);
      throw refusal;
    }
  }

  /**
   * A part of the raster.
   *
   * @param column of its first cell in the file
   * @param row of its first cell in the file
   */
  public record Window(int column, int row, int columns, int rows) {}

  /** The cells that a box of longitudes and latitudes touches; empty when it touches none. */
  public Optional<Window> around(Envelope lonLat) {
    RasterPlace mesh = mesh(lonLat, new Window(0, 0, frame.columns(), frame.rows()), 1);
    Envelope cells = new Envelope();
    for (int node = 0; node < mesh.column().length; node++) {
      if (!Double.isNaN(mesh.column()[node])) {
        cells.expandToInclude(mesh.column()[node], mesh.row()[node]);
      }
    }
    Envelope both = cells.intersection(new Envelope(0, frame.columns(), 0, frame.rows()));
    if (both.isNull() || both.getWidth() <= 0 || both.getHeight() <= 0) {
      return Optional.empty();
    }
    int column = (int) both.getMinX();
    int row = (int) both.getMinY();
    return Optional.of(
        new Window(
            column,
            row,
            (int) Math.ceil(both.getMaxX()) - column,
            (int) Math.ceil(both.getMaxY()) - row));
  }

  /**
   * Where a window lies once each block of some cells became one.
   *
   * @param lonLat the box that has to be covered by the mesh
   * @param block cells along the side of a block; blocks at the eastern and southern edge may reach
   *     out of the window
   */
  public RasterPlace mesh(Envelope lonLat, Window window, int block) {
    int east = (int) Math.ceil(lonLat.getWidth() / RasterPlace.STEP) + 1;
    int north = (int) Math.ceil(lonLat.getHeight() / RasterPlace.STEP) + 1;
    int nodesEast = Math.max(2, east);
    int nodesNorth = Math.max(2, north);
    double[] column = new double[nodesEast * nodesNorth];
    double[] row = new double[column.length];
    for (int j = 0; j < nodesNorth; j++) {
      for (int i = 0; i < nodesEast; i++) {
        double[] at =
            cell(lonLat.getMinX() + i * RasterPlace.STEP, lonLat.getMinY() + j * RasterPlace.STEP);
        column[j * nodesEast + i] = (at[0] - window.column()) / block;
        row[j * nodesEast + i] = (at[1] - window.row()) / block;
      }
    }
    return new RasterPlace(
        (window.columns() + block - 1) / block,
        (window.rows() + block - 1) / block,
        lonLat.getMinX(),
        lonLat.getMinY(),
        RasterPlace.STEP,
        nodesEast,
        nodesNorth,
        column,
        row);
  }

  /** Fractional column and row of a place; NaN where the CRS cannot say. */
  private double[] cell(double lon, double lat) {
    double[] xy = {lon, lat};
    try {
      fromLonLat.transform(xy, 0, xy, 0, 1);
    } catch (TransformException outside) {
      return new double[] {Double.NaN, Double.NaN};
    }
    return new double[] {
      (xy[0] - frame.west()) / frame.cellWidth(), (frame.north() - xy[1]) / frame.cellHeight()
    };
  }

  /** The box of the whole raster, EPSG:4326; null where the CRS cannot say. */
  public Envelope lonLat() {
    try {
      return new Envelope(frame.envelope().transform(DefaultGeographicCRS.WGS84, true));
    } catch (TransformException | FactoryException unrelated) {
      return null;
    }
  }

  /** The cells of a window, row by row; NaN where the file has NoData. */
  public float[] cells(Window window) {
    RenderedImage image = coverage.getRenderedImage();
    java.awt.image.Raster part =
        image.getData(
            new Rectangle(
                image.getMinX() + window.column(),
                image.getMinY() + window.row(),
                window.columns(),
                window.rows()));
    float[] cells = new float[window.columns() * window.rows()];
    part.getSamples(part.getMinX(), part.getMinY(), window.columns(), window.rows(), 0, cells);
    GeoTiff.clearNoData(coverage, cells);
    return cells;
  }

  @Override
  public void close() {
    coverage.dispose(true);
  }
}
