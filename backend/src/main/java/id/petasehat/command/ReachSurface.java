package id.petasehat.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.raster.Frame;
import id.petasehat.intake.raster.GeoTiff;
import id.petasehat.intake.raster.Raster;
import id.petasehat.intake.raster.StartPoints;
import id.petasehat.intake.raster.StartPoints.StartPoint;
import id.petasehat.reach.CrossingGrid;
import id.petasehat.reach.Neighbours;
import id.petasehat.reach.Terrain;
import id.petasehat.reach.TravelTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a raster of minutes from a raster of crossings and places to start from. */
@Command(
    name = "surface",
    mixinStandardHelpOptions = true,
    description = {
      "Menghitung menit dari titik terdekat ke setiap sel raster.",
      "Minutes from the nearest start to every cell of a raster."
    })
final class ReachSurface implements Callable<Integer> {
  private static final int NOT_REACHED = 0;

  @Option(
      names = "--friction",
      required = true,
      paramLabel = "F.tif",
      description = "Menit untuk melintasi tiap sel; NoData atau ≤ 0 tidak dapat dilalui.")
  private Path friction;

  @Option(
      names = "--starts",
      required = true,
      paramLabel = "P.csv",
      description = "Titik awal: kolom x,y dalam CRS raster.")
  private Path starts;

  @Option(
      names = "--dem",
      paramLabel = "D.tif",
      description = "Tinggi dalam meter, sel yang sama: kemiringan memperlambat pejalan (Tobler).")
  private Path dem;

  @Option(
      names = "--neighbours",
      paramLabel = "8|16",
      defaultValue = "8",
      description = "Arah langkah; bawaan ${DEFAULT-VALUE}.")
  private int neighbours;

  @Option(
      names = "--limit",
      paramLabel = "MINUTES",
      defaultValue = "Infinity",
      description = "Sel yang lebih jauh dari ini tidak dihitung.")
  private double limitMinutes;

  @Option(
      names = "--repeat",
      paramLabel = "N",
      defaultValue = "1",
      description = "Hitung N kali; computeMillis adalah yang terakhir.")
  private int repeat;

  @Option(names = "--out", required = true, paramLabel = "T.tif", description = "Raster menit.")
  private Path out;

  @Option(
      names = "--allocation",
      paramLabel = "A.tif",
      description = "Raster nomor titik terdekat: 1 untuk baris data pertama, 0 tidak terjangkau.")
  private Path allocation;

  @Spec private CommandSpec spec;

  /** What one computing left. */
  private record Computed(CrossingGrid grid, TravelTimes times, long millis) {}

  /** Reads a file, or refuses it. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(Path file) throws IOException, RefusedException;
  }

  @Override
  public Integer call() throws IOException {
    refuseUsage();
    try {
      Raster crossings = read(friction, ReachSurface::crossings);
      List<StartPoint> points = read(starts, file -> StartPoints.read(file, crossings.frame()));
      tellNegative(crossings);
      tellShutIn(crossings, points);
      Raster heights = dem == null ? null : read(dem, file -> heights(file, crossings.frame()));
      Computed computed = null;
      for (int i = 0; i < repeat; i++) {
        computed = null; // two at a time would need twice the memory
        computed = compute(crossings, heights, points);
      }
      write(crossings.frame(), computed);
      return ExitCode.DONE;
    } catch (RefusedException refusal) {
      return ExitCode.REFUSED;
    }
  }

  private void refuseUsage() {
    if (neighbours != 8 && neighbours != 16) {
      throw new ParameterException(spec.commandLine(), "--neighbours adalah 8 atau 16.");
    }
    if (!(limitMinutes > 0) || repeat < 1) {
      throw new ParameterException(spec.commandLine(), "--limit dan --repeat lebih dari 0.");
    }
  }

  private <T> T read(Path file, Reading<T> reading) throws IOException, RefusedException {
    try {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
      return reading.read(file);
    } catch (RefusedException refusal) {
      ReportWriter.problems(
          spec.commandLine().getErr(), file.getFileName().toString(), refusal.problems());
      throw refusal;
    }
  }

  private static Raster crossings(Path file) throws IOException, RefusedException {
    Raster crossings = GeoTiff.read(file);
    for (float minutes : crossings.cells()) {
      if (minutes > 0) {
        return crossings;
      }
    }
    throw refused(
        "no-passable-cell",
        "Tidak ada sel dengan menit di atas 0, jadi tidak ada yang dapat dilalui.",
        "Isi tiap sel dengan menit untuk melintasinya; 0, negatif dan NoData tidak dapat dilalui.");
  }

  private static Raster heights(Path file, Frame frame) throws IOException, RefusedException {
    Raster heights = GeoTiff.read(file);
    if (frame.inDegrees()) {
      throw refused(
          "slope-needs-metres",
          "Kemiringan tidak dapat dihitung: sel raster ini dalam derajat, bukan meter.",
          "Ubah kedua raster ke UTM dengan gdalwarp -t_srs EPSG:32753 (zona Anda) -tr 100 100.");
    }
    if (!heights.frame().equalsGridOf(frame)) {
      throw refused(
          "raster-grids-differ",
          "Sel raster tinggi tidak sama dengan sel raster menit.",
          "Samakan CRS, batas dan ukuran selnya dengan gdalwarp -t_srs -te -tr.");
    }
    return heights;
  }

  private static RefusedException refused(String code, String reason, String remedy) {
    return new RefusedException(List.of(Problem.rejected("", code, reason, remedy)));
  }

  /** Less than nothing is no time: most often a NoData value that the file does not name. */
  private void tellNegative(Raster crossings) {
    int negative = 0;
    for (float minutes : crossings.cells()) {
      negative += minutes < 0 ? 1 : 0;
    }
    if (negative > 0) {
      spec.commandLine()
          .getErr()
          .printf(
              "PERINGATAN: %s memuat %d sel bernilai negatif; sel itu dianggap tidak dapat dilalui,"
                  + " seperti 0 dan NoData. Periksa nilai NoData-nya bila bukan itu maksudnya.%n",
              friction.getFileName(), negative);
    }
  }

  /** A start that nobody can leave is no error, but never without a word. */
  private void tellShutIn(Raster crossings, List<StartPoint> points) {
    for (int i = 0; i < points.size(); i++) {
      StartPoint point = points.get(i);
      int cell = point.row() * crossings.frame().columns() + point.column();
      if (!(crossings.cells()[cell] > 0)) {
        spec.commandLine()
            .getErr()
            .printf(
                "PERINGATAN: %s titik %d berada di sel yang tidak dapat dilalui (laut atau NoData);"
                    + " hanya sel itu yang terjangkau. Geser titiknya ke darat.%n",
                starts.getFileName(), i + 1);
      }
    }
  }

  private Computed compute(Raster crossings, Raster heights, List<StartPoint> points) {
    Frame frame = crossings.frame();
    CrossingGrid grid = new CrossingGrid(frame.columns(), frame.rows(), crossings.cells());
    Terrain terrain =
        heights == null ? null : new Terrain(grid, heights.cells(), frame.cellWidth());
    Map<Integer, Integer> cells = new TreeMap<>();
    for (StartPoint point : points) {
      cells.put(cells.size() + 1, grid.cell(point.column(), point.row()));
    }
    long began = System.nanoTime();
    TravelTimes times =
        new TravelTimes(
            grid,
            terrain,
            neighbours == 8 ? Neighbours.EIGHT : Neighbours.SIXTEEN,
            List.of(),
            limitMinutes);
    times.open(cells);
    return new Computed(grid, times, (System.nanoTime() - began) / 1_000_000);
  }

  private void write(Frame frame, Computed computed) throws IOException {
    float[] minutes = new float[frame.columns() * frame.rows()];
    int[] nearest = new int[minutes.length];
    long reached = 0;
    double most = 0;
    for (int i = 0; i < minutes.length; i++) {
      int cell = computed.grid().cell(i % frame.columns(), i / frame.columns());
      double here = computed.times().minutes(cell);
      boolean isReached = here < Double.POSITIVE_INFINITY;
      minutes[i] = isReached ? (float) here : Float.NaN;
      nearest[i] = computed.times().nearest(cell).orElse(NOT_REACHED);
      reached += isReached ? 1 : 0;
      most = isReached ? Math.max(most, here) : most;
    }
    GeoTiff.writeFloats(out, new Raster(frame, minutes));
    if (allocation != null) {
      GeoTiff.writeIntegers(allocation, frame, nearest, NOT_REACHED);
    }
    print(minutes.length, reached, most, computed.millis());
  }

  private void print(long cells, long reached, double maxMinutes, long millis) throws IOException {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("cells", cells);
    answer.put("reached", reached);
    answer.put("maxMinutes", maxMinutes);
    answer.put("computeMillis", millis);
    spec.commandLine().getOut().println(new ObjectMapper().writeValueAsString(answer));
  }
}
