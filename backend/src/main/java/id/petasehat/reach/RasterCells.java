package id.petasehat.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/** Puts rasters of any resolution on the cells of a frame, by places spread over each cell. */
final class RasterCells {
  /** Along each side of a cell; more tell little more of what most of it is. */
  private static final int MOST_SAMPLES = 5;

  private final GridFrame frame;
  private final IntPredicate wanted;

  /**
   * @param wanted cells to be filled, by {@code row * columns + column}; others stay unknown
   */
  RasterCells(GridFrame frame, IntPredicate wanted) {
    this.frame = frame;
    this.wanted = wanted;
  }

  /** The words of the classes of a land cover, each once. */
  static List<String> words(LandCover cover) {
    List<String> words = new ArrayList<>();
    for (LandCover.LandClass one : cover.classes()) {
      if (!words.contains(one.word())) {
        words.add(one.word());
      }
    }
    return words;
  }

  /**
   * The class that most of each cell has: place in {@code words} plus one, of equal ones the first;
   * 0 where nothing is known.
   */
  byte[] most(LandCover cover, List<String> words) {
    byte[] wordOf = new byte[cover.classes().size() + 1];
    for (int i = 0; i < cover.classes().size(); i++) {
      wordOf[i + 1] = (byte) (words.indexOf(cover.classes().get(i).word()) + 1);
    }
    byte[] most = new byte[(int) frame.cells()];
    int samples = samples(cover.place());
    eachRow(
        samples,
        (row, degrees) -> {
          int[] counts = new int[words.size() + 1];
          for (int column = 0; column < frame.columns(); column++) {
            int cell = frame.index(column, row);
            if (wanted.test(cell)) {
              count(cover, wordOf, degrees, column, counts);
              most[cell] = takeMost(counts);
            }
          }
        });
    return most;
  }

  private static void count(
      LandCover cover, byte[] wordOf, RowDegrees[] degrees, int column, int[] counts) {
    for (RowDegrees line : degrees) {
      for (int i = 0; i < degrees.length; i++) {
        double x = column + (i + 0.5) / degrees.length;
        int pixel = cover.place().cellOf(line.lon(x), line.lat(x));
        counts[pixel < 0 ? 0 : wordOf[cover.cells()[pixel] & 0xff]]++;
      }
    }
  }

  /** The word counted most, and all counts back to none. */
  private static byte takeMost(int[] counts) {
    int most = 0;
    for (int word = 1; word < counts.length; word++) {
      if (counts[word] > (most == 0 ? 0 : counts[most])) {
        most = word;
      }
    }
    Arrays.fill(counts, 0);
    return (byte) most;
  }

  /** The mean height of each cell, metres; NaN where none is known. */
  float[] mean(Heights heights) {
    float[] mean = new float[(int) frame.cells()];
    Arrays.fill(mean, Float.NaN);
    eachRow(
        samples(heights.place()),
        (row, degrees) -> {
          for (int column = 0; column < frame.columns(); column++) {
            int cell = frame.index(column, row);
            if (wanted.test(cell)) {
              mean[cell] = mean(heights, degrees, column);
            }
          }
        });
    return mean;
  }

  private static float mean(Heights heights, RowDegrees[] degrees, int column) {
    double sum = 0;
    int known = 0;
    for (RowDegrees line : degrees) {
      for (int i = 0; i < degrees.length; i++) {
        double x = column + (i + 0.5) / degrees.length;
        float height = heights.metresAt(line.lon(x), line.lat(x));
        if (!Float.isNaN(height)) {
          sum += height;
          known++;
        }
      }
    }
    return known == 0 ? Float.NaN : (float) (sum / known);
  }

  /** Work on a row, with the degrees along some lines through it. */
  @FunctionalInterface
  private interface RowWork {
    void on(int row, RowDegrees[] degrees);
  }

  private void eachRow(int samples, RowWork work) {
    IntStream.range(0, frame.rows())
        .parallel()
        .forEach(
            row -> {
              RowDegrees[] degrees = new RowDegrees[samples];
              for (int i = 0; i < samples; i++) {
                degrees[i] = new RowDegrees(frame, row + (i + 0.5) / samples);
              }
              work.on(row, degrees);
            });
  }

  /** As many along a side of a cell as the raster has cells there. */
  private int samples(RasterPlace place) {
    Coordinate west = frame.middle(frame.columns() / 2, frame.rows() / 2);
    Coordinate east =
        frame
            .utm()
            .toDegrees(
                frame.x(frame.columns() / 2) + frame.cellMetres(), frame.y(frame.rows() / 2));
    double across = place.columnOf(east.x, east.y) - place.columnOf(west.x, west.y);
    double down = place.rowOf(east.x, east.y) - place.rowOf(west.x, west.y);
    double cells = Math.hypot(across, down);
    return Double.isNaN(cells)
        ? MOST_SAMPLES
        : (int) Math.max(1, Math.min(MOST_SAMPLES, Math.ceil(cells - 1e-6)));
  }
}
