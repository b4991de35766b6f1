package id.petasehat.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.fixture.Program.Ended;
import id.petasehat.intake.raster.Frame;
import id.petasehat.intake.raster.GeoTiff;
import id.petasehat.intake.raster.Raster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a raster of crossings to a raster of minutes, as a shell runs it. */
class ReachSurfaceTest {
  private static final float NO_DATA = Float.NaN;

  @TempDir Path folder;
  private Frame frame;

  @BeforeEach
  void a_corner_of_kei_besar() throws Exception {
    frame = new Frame(4, 2, 400_000, 9_400_200, 100, 100, CRS.decode("EPSG:32753"));
    write("menit.tif", frame, 2, 2, NO_DATA, 2, 2, 2, NO_DATA, 2);
    Files.writeString(folder.resolve("titik.csv"), "x,y\n400050,9400150\n");
  }

  @Test
  void minutes_and_the_nearest_start_of_each_cell_are_written() throws Exception {
    Ended done = surface("--allocation", at("dekat.tif"));

    assertThat(done.code()).isZero();
    JsonNode told = new ObjectMapper().readTree(done.out());
    assertThat(told.path("cells").asInt()).isEqualTo(8);
    assertThat(told.path("reached").asInt()).isEqualTo(4);
    assertThat(told.path("maxMinutes").asDouble()).isEqualTo(2 * Math.sqrt(2));
    assertThat(told.path("computeMillis").isIntegralNumber()).as(done.out()).isTrue();
    Raster minutes = GeoTiff.read(folder.resolve("waktu.tif"));
    assertThat(minutes.cells())
        .containsExactly(0, 2, NO_DATA, NO_DATA, 2, (float) (2 * Math.sqrt(2)), NO_DATA, NO_DATA);
    assertThat(minutes.frame().equalsGridOf(frame)).isTrue();
    assertThat(GeoTiff.read(folder.resolve("dekat.tif")).cells())
        .containsExactly(1, 1, NO_DATA, NO_DATA, 1, 1, NO_DATA, NO_DATA);
  }

  @Test
  void beyond_the_limit_nothing_is_reached() throws Exception {
    Ended done = surface("--limit", "2");
    assertThat(new ObjectMapper().readTree(done.out()).path("reached").asInt()).isEqualTo(3);
  }

  @Test
  void a_start_outside_the_raster_is_refused_with_its_row() throws Exception {
    Files.writeString(folder.resolve("titik.csv"), "x,y\n400050,9400150\n132.7,-5.6\n");
    Ended refused = surface();
    assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("titik.csv", "baris 3", "[point-outside]");
    assertThat(folder.resolve("waktu.tif")).doesNotExist();
  }

  @Test
  void heights_on_another_grid_are_refused() throws Exception {
    Frame shifted = new Frame(4, 2, 400_050, 9_400_200, 100, 100, frame.crs());
    write("tinggi.tif", shifted, 1, 1, 1, 1, 1, 1, 1, 1);
    Ended refused = surface("--dem", at("tinggi.tif"));
    assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("tinggi.tif", "[raster-grids-differ]");
  }

  @Test
  void a_file_that_is_no_raster_is_refused() throws Exception {
    Files.writeString(folder.resolve("menit.tif"), "bukan raster");
    Ended refused = surface();
    assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("menit.tif", "[broken-raster]");
  }

  @Test
  void a_raster_without_a_number_is_refused() throws Exception {
    write(
        "menit.tif", frame, NO_DATA, NO_DATA, NO_DATA, NO_DATA, NO_DATA, NO_DATA, NO_DATA, NO_DATA);
    assertThat(surface().err()).contains("[raster-empty]");
  }

  @Test
  void a_raster_that_nobody_can_cross_is_refused() throws Exception {
    write("menit.tif", frame, 0, 0, 0, 0, -1, -1, -1, NO_DATA);
    Ended refused = surface();
    assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("menit.tif", "[no-passable-cell]");
  }

  @Test
  void negative_minutes_are_told_and_crossed_by_nobody() throws Exception {
    write("menit.tif", frame, 2, 2, -5, 2, 2, 2, -1, 2);
    Ended done = surface();
    assertThat(done.code()).isZero();
    assertThat(done.err()).contains("PERINGATAN: menit.tif memuat 2 sel bernilai negatif");
    assertThat(new ObjectMapper().readTree(done.out()).path("reached").asInt()).isEqualTo(4);
  }

  @Test
  void a_start_that_nobody_can_leave_is_told() throws Exception {
    Files.writeString(folder.resolve("titik.csv"), "x,y\n400050,9400150\n400250,9400150\n");
    Ended done = surface();
    assertThat(done.code()).isZero();
    assertThat(done.err()).contains("PERINGATAN: titik.csv titik 2 ");
    assertThat(done.err()).doesNotContain("titik 1 ");
  }

  @Test
  void slope_is_not_counted_over_cells_in_degrees() throws Exception {
    Frame degrees = new Frame(2, 1, 132.7, -5.6, 0.001, 0.001, CRS.decode("EPSG:4326", true));
    write("menit.tif", degrees, 2, 2);
    write("tinggi.tif", degrees, 5, 90);
    Files.writeString(folder.resolve("titik.csv"), "x,y\n132.7005,-5.6005\n");
    Ended refused = surface("--dem", at("tinggi.tif"));
    assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("tinggi.tif", "[slope-needs-metres]");
  }

  private Ended surface(String... more) {
    String[] words = {
      "reach",
      "surface",
      "--friction",
      at("menit.tif"),
      "--starts",
      at("titik.csv"),
      "--out",
      at("waktu.tif")
    };
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return Shell.run(all);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, Frame where, float... cells) throws Exception {
    GeoTiff.writeFloats(folder.resolve(name), new Raster(where, cells));
  }
}
