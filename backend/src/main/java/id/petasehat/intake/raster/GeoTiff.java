package id.petasehat.intake.raster;

import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.media.jai.PlanarImage;
import javax.media.jai.RasterFactory;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.datum.PixelInCell;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.grid.GridCoverageFactory;
import org.geotools.coverage.util.CoverageUtilities;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.gce.geotiff.GeoTiffWriter;
import org.geotools.referencing.crs.DefaultEngineeringCRS;

/** Reads the first band of a GeoTIFF, and writes grids of one band. */
public final class GeoTiff {
  /** Written where a grid has NaN: no minutes are negative. */
  private static final double NO_DATA = -9999;

  /** What a cell takes until minutes are computed from it and written. */
  private static final long BYTES_PER_CELL = 32;

  /** Beyond it, numbers of cells no longer fit in an int with a border around them. */
  private static final long MOST_CELLS = 1 << 30;

  private GeoTiff() {}

  /**
   * Reads the first band.
   *
   * @throws RefusedException when the file is no GeoTIFF, or its grid has no CRS, is rotated, has
   *     cells that are not square, more cells than fit into memory, or holds no number at all
   */
  public static Raster read(Path file) throws IOException, RefusedException {
    GridCoverage2D coverage = coverage(file);
    try {
      Frame frame = frame(coverage);
      refuseOblong(frame);
      refuseTooLarge(frame);
      float[] cells = cells(coverage, frame);
      refuseEmpty(cells);
      return new Raster(frame, cells);
    } finally {
      coverage.dispose(true);
    }
  }

  /** Opens a raster of any size, of which windows are read. Throws as {@link #read} does. */
  static GridCoverage2D coverage(Path file) throws RefusedException {
    try {
      GeoTiffReader reader = new GeoTiffReader(file.toFile());
      try {
        return reader.read(null);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException unreadable) {
      throw refused(
          "broken-raster",
          "Berkas ini tidak dapat dibaca sebagai GeoTIFF.",
          "Simpan ulang sebagai GeoTIFF dari QGIS (Export, Save As) lalu coba lagi.");
    }
  }

  /** Where the cells lie, which may be oblong. */
  static Frame frame(GridCoverage2D coverage) throws RefusedException {
    CoordinateReferenceSystem crs = crs(coverage);
    AffineTransform corner = corner(coverage);
    RenderedImage image = coverage.getRenderedImage();
    Frame frame =
        new Frame(
            image.getWidth(),
            image.getHeight(),
            corner.getTranslateX(),
            corner.getTranslateY(),
            corner.getScaleX(),
            -corner.getScaleY(),
            crs);
    if (frame.cellWidth() <= 0 || frame.cellHeight() <= 0) {
      throw notSquare();
    }
    return frame;
  }

  private static CoordinateReferenceSystem crs(GridCoverage2D coverage) throws RefusedException {
    CoordinateReferenceSystem crs = coverage.getCoordinateReferenceSystem2D();
    if (crs == null || crs instanceof DefaultEngineeringCRS) {
      throw refused(
          "raster-crs-missing",
          "Raster ini tidak menyebut CRS-nya.",
          "Beri CRS di QGIS (Layer, Set CRS, lalu Export) atau gdal_edit.py -a_srs EPSG:32750.");
    }
    return crs;
  }

  /** From corners of cells to the CRS, north up. */
  private static AffineTransform corner(GridCoverage2D coverage) throws RefusedException {
    AffineTransform corner =
        (AffineTransform) coverage.getGridGeometry().getGridToCRS(PixelInCell.CELL_CORNER);
    if (corner.getShearX() != 0 || corner.getShearY() != 0) {
      throw refused(
          "raster-rotated",
          "Raster ini diputar terhadap arah utara.",
          "Luruskan dengan gdalwarp atau QGIS (Raster, Projections, Warp).");
    }
    return corner;
  }

  private static void refuseOblong(Frame frame) throws RefusedException {
    if (!frame.hasSquareCells()) {
      throw notSquare();
    }
  }

  /** Before anything is read, so that memory never runs out on the way. */
  private static void refuseTooLarge(Frame frame) throws RefusedException {
    long cells = (long) frame.columns() * frame.rows();
    long megabytes = cells * BYTES_PER_CELL >> 20;
    if (cells > MOST_CELLS || megabytes > Runtime.getRuntime().maxMemory() >> 20) {
      throw refused(
          "raster-too-large",
          String.format(
              "Raster ini %d × %d sel dan memerlukan sekitar %d MB memori.",
              frame.columns(), frame.rows(), megabytes),
          "Perbesar selnya dengan gdalwarp -tr, potong ke wilayah yang perlu, atau beri Java lebih"
              + " banyak memori (java -Xmx8g -jar …).");
    }
  }

  private static RefusedException notSquare() {
    return refused(
        "raster-not-square",
        "Sel raster ini tidak bujur sangkar, atau barisnya tidak dari utara ke selatan.",
        "Buat sel bujur sangkar dengan gdalwarp -tr 100 100.");
  }

  /** Tile by tile, so that the file is never held twice. */
  private static float[] cells(GridCoverage2D coverage, Frame frame) {
    RenderedImage image = coverage.getRenderedImage();
    float[] cells = new float[frame.columns() * frame.rows()];
    for (int tileY = 0; tileY < image.getNumYTiles(); tileY++) {
      for (int tileX = 0; tileX < image.getNumXTiles(); tileX++) {
        copy(image.getTile(image.getMinTileX() + tileX, image.getMinTileY() + tileY), image, cells);
      }
    }
    clearNoData(coverage, cells);
    return cells;
  }

  /** Puts NaN where the file has NoData. */
  static void clearNoData(GridCoverage2D coverage, float[] cells) {
    var noData = CoverageUtilities.getNoDataProperty(coverage);
    if (noData != null) {
      float nothing = (float) noData.getAsSingleValue();
      for (int i = 0; i < cells.length; i++) {
        cells[i] = cells[i] == nothing ? Float.NaN : cells[i];
      }
    }
  }

  private static void copy(java.awt.image.Raster tile, RenderedImage image, float[] cells) {
    int first = Math.max(tile.getMinX(), image.getMinX());
    int width =
        Math.min(tile.getMinX() + tile.getWidth(), image.getMinX() + image.getWidth()) - first;
    int top = Math.max(tile.getMinY(), image.getMinY());
    int below = Math.min(tile.getMinY() + tile.getHeight(), image.getMinY() + image.getHeight());
    float[] row = new float[width];
    for (int y = top; y < below; y++) {
      tile.getSamples(first, y, width, 1, 0, row);
      int at = (y - image.getMinY()) * image.getWidth() + first - image.getMinX();
      System.arraycopy(row, 0, cells, at, width);
    }
  }

  private static void refuseEmpty(float[] cells) throws RefusedException {
    for (float cell : cells) {
      if (!Float.isNaN(cell)) {
        return;
      }
    }
    throw refused(
        "raster-empty",
        "Semua sel raster ini kosong (NoData).",
        "Periksa berkasnya di QGIS; barangkali wilayahnya salah atau nilai NoData-nya keliru.");
  }

  /** Writes a grid of 32-bit floats; NaN becomes NoData. */
  public static void writeFloats(Path file, Raster raster) throws IOException {
    WritableRaster image = band(raster.frame(), DataBuffer.TYPE_FLOAT);
    float[] row = new float[raster.frame().columns()];
    for (int y = 0; y < raster.frame().rows(); y++) {
      for (int x = 0; x < row.length; x++) {
        float cell = raster.cells()[y * row.length + x];
        row[x] = Float.isNaN(cell) ? (float) NO_DATA : cell;
      }
      image.setSamples(0, y, row.length, 1, 0, row);
    }
    write(file, image, raster.frame(), NO_DATA);
  }

  /**
   * Writes a grid of 32-bit integers.
   *
   * @param noData the number that stands for nothing
   */
  public static void writeIntegers(Path file, Frame frame, int[] cells, int noData)
      throws IOException {
    WritableRaster image = band(frame, DataBuffer.TYPE_INT);
    for (int y = 0; y < frame.rows(); y++) {
      int[] row = Arrays.copyOfRange(cells, y * frame.columns(), (y + 1) * frame.columns());
      image.setSamples(0, y, row.length, 1, 0, row);
    }
    write(file, image, frame, noData);
  }

  private static WritableRaster band(Frame frame, int type) {
    return RasterFactory.createBandedRaster(type, frame.columns(), frame.rows(), 1, null);
  }

  private static void write(Path file, WritableRaster image, Frame frame, double noData)
      throws IOException {
    Map<String, Object> properties = new HashMap<>();
    CoverageUtilities.setNoDataProperty(properties, noData);
    ColorModel colours = PlanarImage.createColorModel(image.getSampleModel());
    GridCoverage2D coverage =
        new GridCoverageFactory()
            .create(
                "minutes",
                new BufferedImage(colours, image, false, null),
                frame.envelope(),
                null,
                null,
                properties);
    GeoTiffWriter writer = new GeoTiffWriter(file.toFile());
    try {
      writer.write(coverage, null);
    } finally {
      writer.dispose();
    }
  }

  static RefusedException refused(String code, String reason, String remedy) {
    return new RefusedException(List.of(Problem.rejected("", code, reason, remedy)));
  }
}
