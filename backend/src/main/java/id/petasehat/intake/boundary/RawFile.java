package id.petasehat.intake.boundary;

import java.util.List;
import java.util.Optional;

/**
 * What a format's reader found before anything is judged.
 *
 * @param features in file order
 * @param crs {@code EPSG:n} or WKT; empty when the file does not say
 * @param nameField the field that the format itself sets aside for the name, as KML does
 */
record RawFile(List<RawFeature> features, Optional<String> crs, Optional<String> nameField) {
  static final String LON_LAT = "EPSG:4326";

  /** What is left when a file could not be read; the findings say why. */
  static final RawFile NOTHING = of(List.of(), Optional.empty());

  static RawFile of(List<RawFeature> features, Optional<String> crs) {
    return new RawFile(features, crs, Optional.empty());
  }
}
