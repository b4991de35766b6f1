package id.petasehat.intake.boundary;

import id.petasehat.intake.Findings;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature as a file gives it.
 *
 * @param number its place in the file, from 1
 * @param fields text by field name, in file order; fields without a value are absent
 * @param geometry any type, in the file's CRS, x first; empty when the file gives none
 */
record RawFeature(int number, Map<String, String> fields, Optional<Geometry> geometry) {

  /** Rejects a feature whose shape cannot even be read. */
  static void rejectShape(Findings findings, int number, String why) {
    findings.reject(
        "fitur " + number,
        "broken-geometry",
        "Bentuk fitur ini tidak dapat dibaca (" + why + ").",
        "Perbaiki geometri fitur ini di aplikasi asalnya, lalu ekspor ulang.");
  }
}
