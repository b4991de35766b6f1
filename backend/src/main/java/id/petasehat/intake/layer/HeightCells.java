package id.petasehat.intake.layer;

import id.petasehat.area.ProgressListener;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.reach.Heights;
import java.util.Arrays;
import java.util.Optional;

/** Makes heights of blocks of numbers: of each block the mean of the cells that are known. */
final class HeightCells {
  /**
   * Numbers that stand for nothing in files that do not say so: SRTM's, and what programs write.
   */
  private static final float SRTM_VOID = -32_768;

  private static final float USUAL_VOID = -9_999;
  private static final float LOWEST_FLOAT = -1e30f;

  /** Metres. Indonesia's highest mountain has 4,884; below the sea are depths, not heights. */
  private static final float LOWEST = -500;

  private static final float HIGHEST = 9_000;

  /** Heights are kept to the decimetre. */
  private static final float DECIMETRES = 10;

  private final Findings findings;
  private float impossible = Float.NaN;

  HeightCells(Findings findings) {
    this.findings = findings;
  }

  /**
   * Reads the blocks; empty when nothing is known of any.
   *
   * @throws RefusedException when the numbers are no heights in metres
   */
  Optional<Heights> read(RasterBlocks blocks, ProgressListener progress) throws RefusedException {
    float[] metres = new float[blocks.place().columns() * blocks.place().rows()];
    Arrays.fill(metres, Float.NaN);
    blocks.each((cell, values, count) -> metres[cell] = mean(values, count), progress);
    if (!Float.isNaN(impossible)) {
      findings.reject(
          "",
          "elevation-not-metres",
          "Nilai " + impossible + " di raster ini bukan ketinggian dalam meter.",
          "Periksa satuannya dan nilai NoData-nya di QGIS, lalu ekspor ulang.");
    }
    findings.refuseIfRejected();
    for (float one : metres) {
      if (!Float.isNaN(one)) {
        return Optional.of(new Heights(blocks.place(), metres));
      }
    }
    return Optional.empty();
  }

  private float mean(float[] values, int count) {
    double sum = 0;
    int known = 0;
    for (int i = 0; i < count; i++) {
      float value = values[i];
      if (Float.isNaN(value) || value == SRTM_VOID || value == USUAL_VOID || value < LOWEST_FLOAT) {
        continue;
      }
      if (value < LOWEST || value > HIGHEST) {
        impossible = value;
      }
      sum += value;
      known++;
    }
    return known == 0 ? Float.NaN : Math.round(sum / known * DECIMETRES) / DECIMETRES;
  }
}
