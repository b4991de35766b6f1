package id.petasehat.intake.boundary;

import id.petasehat.area.AreaCode;
import java.util.Optional;

/**
 * A feature whose fields have been understood.
 *
 * @param feature as the file gives it
 * @param rawCode what stands in the code field; empty text when nothing does
 * @param rawName what stands in the name field; empty text when nothing does
 * @param code the Kemendagri code of a village; empty when none could be read
 */
record Row(RawFeature feature, String rawCode, String rawName, Optional<AreaCode> code) {

  /** Where a person finds it: {@code fitur 3 (kode 81.02.03.2001)}. */
  String place() {
    String shown = code.map(AreaCode::dotted).orElse(rawCode);
    return "fitur " + feature.number() + (shown.isEmpty() ? "" : " (kode " + shown + ")");
  }

  Row withCode(Optional<AreaCode> other) {
    return new Row(feature, rawCode, rawName, other);
  }
}
