package id.petasehat.intake.boundary;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads one GeoJSON geometry object (RFC 7946 §3.1) from a token stream, one feature in memory at a
 * time. Of unknown types an empty geometry tells that something was there.
 */
final class GeoJsonGeometry {
  private GeoJsonGeometry() {}

  /** Reads the value the parser stands on: an object, or {@code null} for no geometry. */
  static Optional<Geometry> read(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return Optional.empty();
    }
    String type = "";
    Object coordinates = null;
    List<Geometry> members = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (field.equals("type")) {
        type = GeoJsonReader.textOrSkip(parser);
      } else if (field.equals("coordinates") && value == JsonToken.START_ARRAY) {
        coordinates = array(parser);
      } else if (field.equals("geometries") && value == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          read(parser).ifPresent(members::add);
        }
      } else {
        parser.skipChildren();
      }
    }
    return Optional.of(build(type, coordinates, members));
  }

  private static Geometry build(String type, Object coordinates, List<Geometry> members) {
    return switch (type) {
      case "Polygon" -> polygon(coordinates);
      case "MultiPolygon" ->
          Rings.FACTORY.createMultiPolygon(
              list(coordinates).stream().map(GeoJsonGeometry::polygon).toArray(Polygon[]::new));
      case "LineString" -> line(coordinates);
      case "MultiLineString" ->
          Rings.FACTORY.createMultiLineString(
              list(coordinates).stream().map(GeoJsonGeometry::line).toArray(LineString[]::new));
      case "Point" ->
          coordinates instanceof Coordinate point
              ? Rings.FACTORY.createPoint(point)
              : Rings.FACTORY.createPoint();
      case "MultiPoint" -> Rings.FACTORY.createMultiPointFromCoords(positions(coordinates));
      case "GeometryCollection" ->
          Rings.FACTORY.createGeometryCollection(members.toArray(Geometry[]::new));
      default -> Rings.FACTORY.createEmpty(0);
    };
  }

  /** A position becomes a {@link Coordinate}, any other array a list. */
  private static Object array(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token != null && token.isNumeric()) {
      return position(parser);
    }
    List<Object> items = new ArrayList<>();
    while (token != JsonToken.END_ARRAY) {
      if (token != JsonToken.START_ARRAY) {
        throw new JsonParseException(parser, "no number where a coordinate should stand");
      }
      items.add(array(parser));
      token = parser.nextToken();
    }
    return items;
  }

  private static Coordinate position(JsonParser parser) throws IOException {
    double x = parser.getDoubleValue();
    if (!parser.nextToken().isNumeric()) {
      throw new JsonParseException(parser, "a position of one number");
    }
    double y = parser.getDoubleValue();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      parser.skipChildren();
    }
    return new CoordinateXY(x, y);
  }

  private static Polygon polygon(Object coordinates) {
    List<Coordinate[]> rings = new ArrayList<>();
    for (Object ring : list(coordinates)) {
      rings.add(positions(ring));
    }
    return Rings.polygon(rings);
  }

  /** A line of fewer than two positions leads nowhere: read as empty. */
  private static LineString line(Object coordinates) {
    Coordinate[] positions = positions(coordinates);
    return positions.length < 2
        ? Rings.FACTORY.createLineString()
        : Rings.FACTORY.createLineString(positions);
  }

  private static Coordinate[] positions(Object coordinates) {
    return list(coordinates).stream()
        .filter(Coordinate.class::isInstance)
        .map(Coordinate.class::cast)
        .toArray(Coordinate[]::new);
  }

  /** Arrays nested less deeply than the type asks for hold no positions: read as empty. */
  private static List<?> list(Object coordinates) {
    return coordinates instanceof List<?> items ? items : List.of();
  }
}
