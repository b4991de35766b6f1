package id.petasehat.intake.raster;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Tells a land cover from heights by the name of a TIFF, else by a part of its cells. */
public final class RasterHead {
  private static final Pattern HEIGHTS =
      Pattern.compile(".*(dem|dsm|dtm|srtm|elev|tinggi|height|altitude|kontur).*");
  private static final Pattern COVER =
      Pattern.compile(".*(landcover|land_cover|lulc|worldcover|tutupan|lahan|klasifikasi).*");
  private static final int PART = 256;

  /** Heights of a part of a district have more of them, legends mostly fewer. */
  private static final int MOST_CLASSES = 60;

  private RasterHead() {}

  /** Whether a file begins as a TIFF does, also a large one (BigTIFF). */
  public static boolean isTiff(byte[] head) {
    if (head.length < 4) {
      return false;
    }
    boolean little = head[0] == 'I' && head[1] == 'I' && (head[2] == 42 || head[2] == 43);
    return little || head[0] == 'M' && head[1] == 'M' && (head[3] == 42 || head[3] == 43);
  }

  /** Whether it holds heights; what cannot be told is taken for a land cover. */
  public static boolean isOfHeights(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (HEIGHTS.matcher(name).matches() || COVER.matcher(name).matches()) {
      return HEIGHTS.matcher(name).matches();
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      return readers.hasNext() && hasManyValues(readers.next(), in);
    } catch (IOException | RuntimeException unreadable) {
      return false; // the import says what is wrong with it
    }
  }

  private static boolean hasManyValues(ImageReader reader, ImageInputStream in) throws IOException {
    try {
      reader.setInput(in);
      ImageReadParam middle = reader.getDefaultReadParam();
      Rectangle part =
          new Rectangle(reader.getWidth(0) / 2, reader.getHeight(0) / 2, PART, PART)
              .intersection(new Rectangle(reader.getWidth(0), reader.getHeight(0)));
      middle.setSourceRegion(part);
      java.awt.image.Raster cells = reader.readRaster(0, middle);
      Set<Float> values = new HashSet<>();
      for (float cell :
          cells.getSamples(
              0,
              0,
              cells.getWidth(),
              cells.getHeight(),
              0,
              new float[cells.getWidth() * cells.getHeight()])) {
        if (cell != (int) cell || values.size() > MOST_CLASSES) {
          return !Float.isNaN(cell);
        }
        values.add(cell);
      }
      return false;
    } finally {
      reader.dispose();
    }
  }
}
