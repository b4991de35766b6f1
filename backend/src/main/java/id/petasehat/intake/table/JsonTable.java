package id.petasehat.intake.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads objects of a JSON array, or points of a GeoJSON FeatureCollection, as rows. */
final class JsonTable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<String> header = new LinkedHashSet<>();
  private final List<Table.Row> rows = new ArrayList<>();

  private JsonTable() {}

  static Table read(InputStream bytes, Findings findings) throws IOException, RefusedException {
    JsonTable table = new JsonTable();
    JsonNode root = root(bytes, findings);
    boolean features = root.path("features").isArray();
    for (JsonNode item : features ? root.get("features") : root) {
      if (item.isObject() && features) {
        table.add("fitur ", item.path("properties"), item.path("geometry"));
      } else if (item.isObject()) {
        table.add("data ke-", item, JSON.nullNode());
      }
    }
    return new Table(List.copyOf(table.header), table.rows);
  }

  private static JsonNode root(InputStream bytes, Findings findings)
      throws IOException, RefusedException {
    try {
      return JSON.readTree(bytes);
    } catch (JsonProcessingException broken) {
      findings.reject(
          "baris " + broken.getLocation().getLineNr(),
          "broken-json",
          "Isi berkas tidak dapat dibaca sebagai JSON",
          "Mungkin berkas terpotong; unduh atau simpan ulang");
      throw new RefusedException(findings.problems());
    }
  }

  private void add(String unit, JsonNode properties, JsonNode geometry) {
    Map<String, String> cells = new HashMap<>();
    properties
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isValueNode()) {
                put(cells, field.getKey().strip().toLowerCase(Locale.ROOT), field.getValue());
              }
            });
    if ("Point".equals(geometry.path("type").asText())) {
      put(cells, "lon", geometry.path("coordinates").path(0));
      put(cells, "lat", geometry.path("coordinates").path(1));
    }
    int number = rows.size() + 1;
    rows.add(new Table.Row(number, unit + number, cells));
  }

  private void put(Map<String, String> cells, String column, JsonNode value) {
    header.add(column);
    String text = value.isNull() ? "" : value.asText().replace("\0", "").strip();
    if (!text.isEmpty()) {
      cells.put(column, text);
    }
  }
}
