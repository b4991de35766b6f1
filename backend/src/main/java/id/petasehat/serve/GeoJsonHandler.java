package id.petasehat.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.PlanarFaces;
import id.petasehat.area.Village;
import id.petasehat.facility.Puskesmas;
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
    Layer layer = Requests.layer(ctx);
    answers.geoJson(
        ctx,
        snapshot -> {
          Place within = Requests.within(ctx, snapshot);
          return collection(snapshot, layer, within, values(ctx, snapshot, layer, within));
        });
  }

  private Map<String, Map<String, Object>> values(
      Context ctx, Snapshot snapshot, Layer layer, Place within) throws SQLException {
    if (ctx.queryParam("indicator") == null) {
      return Map.of();
    }
    Indicator indicator =
        IndicatorsHandler.indicator(catalogue, Requests.required(ctx, "indicator"));
    Period period = IndicatorsHandler.period(ctx);
    Situation.Judged judged =
        Situation.of(snapshot, catalogue).values(indicator, period, layer, within);
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
    properties.put("survey", judged.surveys().get(area.code()));
    properties.put("simulated", judged.simulated());
    return properties;
  }

  private static String collection(
      Snapshot snapshot, Layer layer, Place within, Map<String, Map<String, Object>> values)
      throws SQLException {
    GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
    writer.setEncodeCRS(false);
    writer.setForceCCW(true);
    StringBuilder json = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    String separator = "\n";
    for (Feature feature : features(snapshot, layer, within)) {
      Map<String, Object> properties = new LinkedHashMap<>(feature.properties);
      properties.putAll(values.getOrDefault(feature.code(), Map.of()));
      json.append(separator)
          .append("{\"type\":\"Feature\",\"properties\":")
          .append(write(properties))
          .append(",\"geometry\":")
          .append(writer.write(feature.shape))
          .append('}');
      separator = ",\n";
    }
    return json.append("\n]}\n").toString();
  }

  /** A shape, EPSG:4326, and what is said of it, its code first. */
  private record Feature(Map<String, Object> properties, Geometry shape) {
    String code() {
      return properties.get("code").toString();
    }
  }

  private static List<Feature> features(Snapshot snapshot, Layer layer, Place within)
      throws SQLException {
    Map<AreaCode, Geometry> villages = new LinkedHashMap<>();
    for (Village village : Boundaries.within(snapshot.connection(), within.around())) {
      villages.put(village.code(), village.geometry());
    }
    List<Feature> features = new ArrayList<>();
    if (layer.level().isPresent()) {
      for (Area area : snapshot.areas(layer.level().get(), within)) {
        features.add(
            new Feature(properties(area), union(snapshot.villages(area.code()), villages)));
      }
    } else {
      for (Puskesmas one : snapshot.puskesmas(within)) {
        features.add(new Feature(properties(one), union(one.villages(), villages)));
      }
    }
    return features;
  }

  private static Map<String, Object> properties(Area area) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("code", area.code().dotted());
    properties.put("name", area.name());
    properties.put("level", area.level().id());
    properties.put("term", area.term());
    properties.put("parent", area.code().parent().map(AreaCode::dotted).orElse(null));
    return properties;
  }

  private static Map<String, Object> properties(Puskesmas puskesmas) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("code", puskesmas.areaCode());
    properties.put("name", puskesmas.name());
    properties.put("level", Layer.PUSKESMAS.id());
    properties.put("term", Layer.PUSKESMAS.id());
    properties.put("parent", puskesmas.around().dotted());
    properties.put("proposed", puskesmas.proposed());
    return properties;
  }

  /** Villages as stored, larger areas as the union of their villages. */
  static Geometry union(List<AreaCode> codes, Map<AreaCode, Geometry> villages) {
    List<Geometry> parts = codes.stream().map(villages::get).toList();
    return parts.size() == 1 ? parts.get(0) : PlanarFaces.union(parts);
  }

  private static String write(Map<String, Object> properties) {
    try {
      return JSON.writeValueAsString(properties);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
