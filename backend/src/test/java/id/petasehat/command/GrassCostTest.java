package id.petasehat.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.petasehat.intake.raster.Frame;
import id.petasehat.intake.raster.GeoTiff;
import id.petasehat.intake.raster.Raster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Minutes beside those of GRASS {@code r.cost}, which also reads the rasters that are written here.
 * Runs where the environment names a GRASS to call, as {@code scripts/test} does.
 */
@EnabledIfEnvironmentVariable(
    named = GrassCostTest.VARIABLE,
    matches = ".+",
    disabledReason = "needs GRASS (Debian's grass-core); scripts/test installs and names it")
class GrassCostTest {
  static final String VARIABLE = "PETASEHAT_TEST_GRASS";
  private static final int COLUMNS = 160;
  private static final int ROWS = 110;
  private static final double RELATIVE = 1e-5;

  private static final String JOB =
      """
      set -e
      r.in.gdal -o input=menit.tif output=crossing --quiet
      g.region raster=crossing
      v.in.ascii input=titik.csv output=starts separator=comma skip=1 --quiet
      r.cost input=crossing output=cost8 start_points=starts --quiet
      r.cost -k input=crossing output=cost16 start_points=starts --quiet
      for n in 8 16; do
        r.out.gdal -f input=cost$n output=grass$n.tif type=Float64 nodata=-9999 --quiet
        r.in.gdal input=waktu$n.tif output=ours$n --quiet
        r.mapcalc "far$n = if(isnull(ours$n) != isnull(cost$n) \\
          || abs(ours$n - cost$n) > 0.00001 * cost$n, 1, null())" --quiet
        r.univar -g map=far$n > far$n.txt
      done
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void random_landscapes_with_barriers() throws Exception {
    for (int seed = 1; seed <= 2; seed++) {
      Path place = Files.createDirectory(folder.resolve("landscape" + seed));
      Frame frame =
          new Frame(COLUMNS, ROWS, 400_000, 9_400_000, 100, 100, CRS.decode("EPSG:32753"));
      Random chance = new Random(seed);
      write(place, frame, chance);
      for (String neighbours : new String[] {"8", "16"}) {
        Shell.run(
            "reach",
            "surface",
            "--friction",
            place.resolve("menit.tif").toString(),
            "--starts",
            place.resolve("titik.csv").toString(),
            "--neighbours",
            neighbours,
            "--out",
            place.resolve("waktu" + neighbours + ".tif").toString());
      }
      Files.writeString(place.resolve("job.sh"), JOB);
      grass(place, "-c", place.resolve("menit.tif").toString(), "grassdata", "-e");
      grass(place, "grassdata/PERMANENT", "--exec", "bash", "job.sh");
    }
  }

  /** Crossings from 0.5 to 10 minutes; a wall with two gates, and one cell in five impassable. */
  private static void write(Path place, Frame frame, Random chance) throws Exception {
    float[] cells = new float[COLUMNS * ROWS];
    for (int i = 0; i < cells.length; i++) {
      boolean wall = i % COLUMNS == COLUMNS / 2 && i / COLUMNS % 50 != 7;
      boolean blocked = wall || chance.nextInt(5) == 0;
      cells[i] = blocked ? Float.NaN : 0.5f + 9.5f * chance.nextFloat();
    }
    StringBuilder starts = new StringBuilder("x,y\n");
    for (int start = 0; start < 4; start++) {
      int at = chance.nextInt(cells.length);
      cells[at] = 1;
      starts.append(frame.west() + (at % COLUMNS + 0.5) * 100);
      starts.append(',').append(frame.north() - (at / COLUMNS + 0.5) * 100).append('\n');
    }
    GeoTiff.writeFloats(place.resolve("menit.tif"), new Raster(frame, cells));
    Files.writeString(place.resolve("titik.csv"), starts);
  }

  private static void grass(Path place, String... words) throws Exception {
    ProcessBuilder call = new ProcessBuilder(words);
    call.command().add(0, System.getenv(VARIABLE));
    Path log = place.resolve("grass.log");
    Process process =
        call.directory(place.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("GRASS ends").isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }

  @ParameterizedTest(name = "landscape {0}, {1} neighbours")
  @CsvSource({"1, 8", "1, 16", "2, 8", "2, 16"})
  void every_cell_equals_grass(int landscape, int neighbours) throws Exception {
    Path place = folder.resolve("landscape" + landscape);
    float[] theirs = GeoTiff.read(place.resolve("grass" + neighbours + ".tif")).cells();
    float[] ours = GeoTiff.read(place.resolve("waktu" + neighbours + ".tif")).cells();
    assertThat(ours).hasSameSizeAs(theirs);
    int reached = 0;
    for (int i = 0; i < ours.length; i++) {
      assertThat(Float.isNaN(ours[i])).as("cell " + i).isEqualTo(Float.isNaN(theirs[i]));
      if (!Float.isNaN(ours[i])) {
        reached++;
        assertThat((double) ours[i])
            .as("cell " + i)
            .isCloseTo(theirs[i], within(RELATIVE * Math.max(1, theirs[i])));
      }
    }
    assertThat(reached).isGreaterThan(COLUMNS * ROWS / 2);
  }

  @ParameterizedTest(name = "landscape {0}, {1} neighbours")
  @CsvSource({"1, 8", "1, 16", "2, 8", "2, 16"})
  void grass_opens_the_written_raster_and_finds_no_other_cell(int landscape, int neighbours)
      throws Exception {
    Path found = folder.resolve("landscape" + landscape).resolve("far" + neighbours + ".txt");
    assertThat(Files.readString(found)).contains("n=0\n");
  }
}
