package id.petasehat.intake.layer;

import id.petasehat.area.ProgressListener;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.reach.LandCover;
import id.petasehat.reach.LandCover.LandClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Makes a land cover of blocks of numbers: of each block the number that most of its cells have.
 */
final class LandCoverCells {
  private static final int LARGEST_NUMBER = 1_000_000_000;

  private final Optional<Legend> said;
  private final Findings findings;

  /** Place of a number in {@link #numbers}, from 1. */
  private final Map<Integer, Integer> places = new HashMap<>();

  private final List<Integer> numbers = new ArrayList<>();
  private final int[] counts = new int[LandCover.MOST_CLASSES + 2];
  private float notAClass = Float.NaN;

  LandCoverCells(Optional<Legend> said, Findings findings) {
    this.said = said;
    this.findings = findings;
  }

  /**
   * Reads the blocks; empty when nothing is known of any.
   *
   * @throws RefusedException when the numbers are no classes
   */
  Optional<LandCover> read(RasterBlocks blocks, ProgressListener progress) throws RefusedException {
    byte[] cells = new byte[blocks.place().columns() * blocks.place().rows()];
    blocks.each((cell, values, count) -> cells[cell] = most(values, count), progress);
    refuseOthers();
    Optional<Legend> legend = said.or(() -> Legend.of(numbers));
    if (said.isEmpty() && legend.isPresent()) {
      clearZero(cells);
    }
    boolean known = false;
    for (byte cell : cells) {
      known |= cell != 0;
    }
    return known
        ? Optional.of(new LandCover(blocks.place(), cells, classes(legend)))
        : Optional.empty();
  }

  /** Of equal ones, that which was met first in the file. */
  private byte most(float[] values, int count) {
    Arrays.fill(counts, 0, numbers.size() + 1, 0);
    for (int i = 0; i < count; i++) {
      counts[Float.isNaN(values[i]) ? 0 : place(values[i])]++;
    }
    int most = 0;
    for (int place = 1; place <= numbers.size(); place++) {
      most = counts[place] > counts[most] ? place : most;
    }
    return (byte) most;
  }

  private int place(float value) {
    int number = (int) value;
    Integer place = places.get(number);
    if (place != null && number == value) {
      return place;
    }
    boolean whole = number == value && number >= 0 && number < LARGEST_NUMBER;
    if (!whole || numbers.size() == LandCover.MOST_CLASSES) {
      notAClass = value;
      return 0;
    }
    numbers.add(number);
    places.put(number, numbers.size());
    counts[numbers.size()] = 0;
    return numbers.size();
  }

  private void refuseOthers() throws RefusedException {
    if (!Float.isNaN(notAClass)) {
      findings.reject(
          "",
          "landcover-not-classes",
          "Nilai raster ini bukan nomor kelas tutupan lahan (misalnya "
              + notAClass
              + "); nomor kelas adalah bilangan bulat dari 0, paling banyak "
              + LandCover.MOST_CLASSES
              + " macam.",
          "Bila ini ketinggian, masukkan sebagai ketinggian; bila bukan, ekspor hasil klasifikasinya.");
    }
    findings.refuseIfRejected();
  }

  /** In a known legend without a class 0, that number stands for nothing. */
  private void clearZero(byte[] cells) {
    int zero = places.getOrDefault(0, 0);
    for (int i = 0; zero > 0 && i < cells.length; i++) {
      cells[i] = (cells[i] & 0xff) == zero ? 0 : cells[i];
    }
  }

  private List<LandClass> classes(Optional<Legend> legend) {
    Map<Integer, LandClass> named = legend.map(Legend::classes).orElse(Map.of());
    List<LandClass> classes = new ArrayList<>();
    TreeSet<Integer> unknown = new TreeSet<>();
    for (int number : numbers) {
      LandClass one = named.get(number);
      boolean nothing = number == 0 && said.isEmpty() && legend.isPresent();
      if (one == null && !nothing) {
        unknown.add(number);
      }
      classes.add(
          one == null ? new LandClass(number, Integer.toString(number), LandCover.UNKNOWN) : one);
    }
    tell(legend, unknown);
    return classes;
  }

  private void tell(Optional<Legend> legend, TreeSet<Integer> unknown) {
    if (said.isEmpty() && legend.isPresent()) {
      findings.tell(
          "",
          "legend-recognised",
          "Nomor kelas dibaca dengan legenda " + legend.get().name() + ".");
    }
    if (!unknown.isEmpty()) {
      findings.warn(
          "",
          "unknown-land-class",
          "Arti nomor kelas "
              + String.join(", ", unknown.stream().map(String::valueOf).toList())
              + " tidak diketahui; di sana dipakai kecepatan bawaan.",
          "Sebutkan legendanya: "
              + String.join(", ", Legend.names())
              + ", atau daftar seperti 1=hutan,2=sawah.");
    }
  }
}
