package id.petasehat.intake.boundary;

import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.geom.Geometry;

/** Reads features of any shape, from the same formats as boundaries, into EPSG:4326. */
public final class ShapeReader {
  private ShapeReader() {}

  /**
   * Reads all features that have a shape.
   *
   * @param crs {@code EPSG:n}; goes before what the file says
   * @param findings told how many features have no shape, or none that its CRS can place
   * @throws RefusedException when the file cannot be read, says no CRS, or has no shape at all
   */
  public static List<ShapeFeature> read(Path file, Optional<String> crs, Findings findings)
      throws IOException, RefusedException {
    RawFile raw = new RawFileReader(Wanted.ANY_SHAPES, findings).read(file);
    findings.refuseIfRejected();
    Optional<SourceCrs> known = new PlaceCheck(findings).choose(crs, raw);
    findings.refuseIfRejected();
    List<ShapeFeature> features = new ArrayList<>();
    for (RawFeature one : raw.features()) {
      lonLat(one, known.orElseThrow())
          .ifPresent(shape -> features.add(new ShapeFeature(one.number(), one.fields(), shape)));
    }
    tellMissing(raw.features().size() - features.size(), features.isEmpty(), findings);
    return features;
  }

  private static Optional<Geometry> lonLat(RawFeature feature, SourceCrs crs) {
    Optional<Geometry> given = feature.geometry().filter(shape -> !shape.isEmpty());
    try {
      return given.isEmpty() ? given : Optional.of(crs.toLonLat(given.get()));
    } catch (TransformException | IllegalArgumentException outside) {
      return Optional.empty(); // outside the projection's domain: told with the others
    }
  }

  private static void tellMissing(int count, boolean all, Findings findings)
      throws RefusedException {
    if (all) {
      findings.reject(
          "",
          "no-features",
          "Berkas ini tidak memuat satu fitur pun yang bergeometri.",
          "Periksa lapisan yang diekspor, lalu impor lagi.");
    } else if (count > 0) {
      findings.warn(
          "",
          "no-geometry",
          count + " fitur tanpa geometri yang dapat ditempatkan dilewati.",
          "Periksa fitur itu di QGIS bila seharusnya ada.");
    }
    findings.refuseIfRejected();
  }
}
