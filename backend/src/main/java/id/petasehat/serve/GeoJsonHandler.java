package id.petasehat.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.area.PlanarFaces;
import id.petasehat.area.Village;
import id.petasehat.indicator.AreaValue;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.indicator.Values;
import id.petasehat.store.Boundaries;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/** Areas with their full shapes as GeoJSON, RFC 7946, with the values of one indicator if asked. */
final class GeoJsonHandler {
  /** The grid of stored boundaries is a millionth of a degree. */
  private static final int DECIMALS = 6;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Answers answers;
  private final Catalogue catalogue;

  GeoJsonHandler(Answers answers, Catalogue catalogue) {
    this.answers = answers;
    this.catalogue = catalogue;
  }

  /** {@code GET /api/v1/areas.geojson?level&within[&indicator&period]}. */
  void areas(Context ctx) {
    Level level = Requests.level(ctx);
    answers.geoJson(
        ctx,
        snapshot -> {
          AreaCode within = Requests.within(ctx, snapshot.areas());
          return collection(snapshot, level, within, values(ctx, snapshot, level, within));
        });
  }

  private Map<String, Map<String, Object>> values(
      Context ctx, Snapshot snapshot, Level level, AreaCode within) throws SQLException {
    if (ctx.queryParam("indicator") == null) {
      return Map.of();
    }
    Indicator indicator =
        IndicatorsHandler.indicator(catalogue, Requests.required(ctx, "indicator"));
    Period period = IndicatorsHandler.period(ctx);
    Situation.Judged judged =
        Situation.of(snapshot, catalogue).values(indicator, period, level, within);
    Map<String, Map<String, Object>> byCode = new HashMap<>();
    for (AreaValue value : judged.values().areas()) {
      byCode.put(value.code(), properties(judged, value));
    }
    return byCode;
  }

  private static Map<String, Object> properties(Situation.Judged judged, AreaValue area) {
    Values values = judged.values();
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("indicator", values.indicator().code());
    properties.put("period", values.period().toString());
    properties.put("value", area.value());
    properties.put("numerator", area.numerator());
    properties.put("denominator", area.denominator());
    properties.put("expected", values.expected());
    properties.put("state", area.state().id());
    properties.put("status", area.status() == null ? null : area.status().name());
    properties.put("through", area.through() == null ? null : area.through().toString());
    properties.put("reporting", new int[] {area.reporting(), area.villages()});
    properties.put("simulated", judged.simulated());
    return properties;
  }

  private static String collection(
      Snapshot snapshot, Level level, AreaCode within, Map<String, Map<String, Object>> values)
      throws SQLException {
    GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
    writer.setEncodeCRS(false);
    writer.setForceCCW(true);
    StringBuilder json = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    String separator = "\n";
    for (Map.Entry<AreaCode, Geometry> shape : shapes(snapshot, level, within).entrySet()) {
      Area area = snapshot.areas().find(shape.getKey()).orElseThrow();
      json.append(separator)
          .append("{\"type\":\"Feature\",\"properties\":")
          .append(write(properties(area, values)))
          .append(",\"geometry\":")
          .append(writer.write(shape.getValue()))
          .append('}');
      separator = ",\n";
    }
    return json.append("\n]}\n").toString();
  }

  private static Map<String, Object> properties(
      Area area, Map<String, Map<String, Object>> values) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("code", area.code().dotted());
    properties.put("name", area.name());
    properties.put("level", area.level().id());
    properties.put("term", area.term());
    properties.put("parent", area.code().parent().map(AreaCode::dotted).orElse(null));
    properties.putAll(values.getOrDefault(area.code().dotted(), Map.of()));
    return properties;
  }

  /** Shapes by code: villages as stored, larger areas as the union of their villages. */
  private static Map<AreaCode, Geometry> shapes(Snapshot snapshot, Level level, AreaCode within)
      throws SQLException {
    Map<AreaCode, List<Geometry>> parts = new TreeMap<>();
    if (level.codeLength() >= within.dotted().length()) {
      for (Village village : Boundaries.within(snapshot.connection(), within)) {
        parts
            .computeIfAbsent(village.code().at(level), area -> new ArrayList<>())
            .add(village.geometry());
      }
    }
    Map<AreaCode, Geometry> shapes = new LinkedHashMap<>();
    parts.forEach(
        (code, geometries) ->
            shapes.put(
                code, geometries.size() == 1 ? geometries.get(0) : PlanarFaces.union(geometries)));
    return shapes;
  }

  private static String write(Map<String, Object> properties) {
    try {
      return JSON.writeValueAsString(properties);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
