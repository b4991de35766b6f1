import id.petasehat.intake.raster.Frame;
import id.petasehat.intake.raster.GeoTiff;
import id.petasehat.intake.raster.Raster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.geotools.referencing.CRS;

/** Writes SIDE × SIDE cells of 1 to 10 minutes, one in ten impassable, and 40 starts: SIDE FOLDER. */
public final class RandomLandscape {
  private static final int STARTS = 40;
  private static final int IMPASSABLE_ONE_IN = 10;

  public static void main(String[] arguments) throws Exception {
    int side = Integer.parseInt(arguments[0]);
    Path folder = Path.of(arguments[1]);
    Frame frame = new Frame(side, side, 300_000, 9_500_000, 100, 100, CRS.decode("EPSG:32753"));
    Random chance = new Random(side);
    float[] cells = new float[side * side];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = chance.nextInt(IMPASSABLE_ONE_IN) == 0 ? Float.NaN : 1 + 9 * chance.nextFloat();
    }
    StringBuilder starts = new StringBuilder("x,y\n");
    for (int start = 0; start < STARTS; start++) {
      int at = chance.nextInt(cells.length);
      cells[at] = 1;
      starts.append(frame.west() + (at % side + 0.5) * frame.cellWidth()).append(',');
      starts.append(frame.north() - (at / side + 0.5) * frame.cellHeight()).append('\n');
    }
    GeoTiff.writeFloats(folder.resolve("F.tif"), new Raster(frame, cells));
    Files.writeString(folder.resolve("P.csv"), starts);
  }
}
