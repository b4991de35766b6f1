package id.petasehat.intake.raster;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** Places to start from: a CSV with the columns {@code x} and {@code y} in the CRS of a raster. */
public final class StartPoints {
  private StartPoints() {}

  /** A place on a grid: column from the west, row from the north. */
  public record StartPoint(int column, int row) {}

  /**
   * Reads all places, in file order.
   *
   * @throws RefusedException when the columns are missing, a number is none, a place lies outside
   *     the grid, or there is none
   */
  public static List<StartPoint> read(Path file, Frame frame) throws IOException, RefusedException {
    List<StartPoint> points = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        read(row, frame, points, problems);
      }
    }
    if (points.isEmpty() && problems.isEmpty()) {
      problems.add(
          Problem.rejected(
              "",
              "no-rows",
              "Tidak ada satu titik pun di berkas ini.",
              "Isi sedikitnya satu baris di bawah judul x,y."));
    }
    RefusedException.throwIfRejected(problems);
    return points;
  }

  private static void read(
      NamedCsvRecord row, Frame frame, List<StartPoint> points, List<Problem> problems) {
    try {
      double x = Double.parseDouble(row.getField("x").strip());
      double y = Double.parseDouble(row.getField("y").strip());
      if (frame.holds(frame.column(x), frame.row(y))) {
        points.add(new StartPoint(frame.column(x), frame.row(y)));
      } else {
        reject(
            row,
            "point-outside",
            "Titik " + x + ", " + y + " di luar raster.",
            "Tulis x dan y dalam CRS raster, bukan lintang dan bujur.",
            problems);
      }
    } catch (NumberFormatException notANumber) {
      reject(
          row,
          "not-a-number",
          "Kolom x atau y bukan angka.",
          "Tulis angka dengan titik desimal, misalnya 402150.5.",
          problems);
    } catch (NoSuchElementException noColumn) {
      reject(
          row,
          "missing-column",
          "Kolom x atau y tidak ada.",
          "Baris pertama harus memuat judul x,y.",
          problems);
    }
  }

  private static void reject(
      NamedCsvRecord row, String code, String reason, String remedy, List<Problem> problems) {
    String place = "baris " + row.getStartingLineNumber();
    problems.add(Problem.rejected(place, code, reason, remedy));
  }
}
