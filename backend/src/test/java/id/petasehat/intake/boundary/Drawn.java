package id.petasehat.intake.boundary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A village drawn for a test: a square with its south-west corner at x, y. The three villages of
 * Kecamatan Kei Besar in {@link #THREE} stand side by side on the island where they really are.
 */
record Drawn(String code, String name, double x, double y, double side) {
  static final double SIDE_DEGREES = 0.01;
  static final List<Drawn> THREE =
      List.of(
          at("81.02.03.2001", "Werka", 133.00, -5.65),
          at("81.02.03.2002", "Waur", 133.01, -5.65),
          at("81.02.03.2003", "Ohoinangan", 133.02, -5.65));

  static Drawn at(String code, String name, double lon, double lat) {
    return new Drawn(code, name, lon, lat, SIDE_DEGREES);
  }

  Drawn withCode(String other) {
    return new Drawn(other, name, x, y, side);
  }

  Drawn withName(String other) {
    return new Drawn(code, other, x, y, side);
  }

  Drawn swapped() {
    return new Drawn(code, name, y, x, side);
  }

  Geometry geometry() {
    return new GeometryFactory().toGeometry(new Envelope(x, x + side, y, y + side));
  }

  /** The village as one GeoJSON Feature; a null code or name becomes JSON null. */
  String feature(String codeField, String nameField) {
    String ring =
        List.of(geometry().getCoordinates()).stream()
            .map(c -> String.format(Locale.ROOT, "[%s,%s]", c.x, c.y))
            .collect(Collectors.joining(","));
    return feature(codeField, nameField, "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}");
  }

  String feature(String codeField, String nameField, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{"
        + quoted(codeField)
        + ":"
        + quoted(code)
        + ","
        + quoted(nameField)
        + ":"
        + quoted(name)
        + "},\"geometry\":"
        + geometry
        + "}";
  }

  static String collection(List<Drawn> villages, String codeField, String nameField) {
    return collection(villages.stream().map(v -> v.feature(codeField, nameField)).toList());
  }

  static String collection(List<String> features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",\n", features) + "]}";
  }

  private static String quoted(String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }
}
