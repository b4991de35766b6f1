package id.petasehat.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/**
 * GeoJSON (RFC 7946), a feature a line, six decimals (0.1 m). The remarks are the foreign member
 * {@code keterangan}.
 */
final class GeoJsonFile implements TableWriter {
  private static final int DECIMALS = 6;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sheet sheet;
  private final Writer out;
  private final GeoJsonWriter shapes = new GeoJsonWriter(DECIMALS);
  private String separator = "\n";

  GeoJsonFile(Path file, Sheet sheet) throws IOException {
    this.sheet = sheet;
    shapes.setEncodeCRS(false);
    shapes.setForceCCW(true);
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    Map<String, String> remarks = new LinkedHashMap<>();
    sheet.remarks().forEach(remark -> remarks.put(remark.title(), remark.text()));
    out.write("{\"type\":\"FeatureCollection\",\"name\":" + JSON.writeValueAsString(sheet.name()));
    out.write(",\n\"keterangan\":" + JSON.writeValueAsString(remarks) + ",\n\"features\":[");
  }

  @Override
  public void add(Geometry shape, List<?> cells) throws IOException {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (int column = 0; column < cells.size(); column++) {
      properties.put(sheet.columns().get(column).name(), cells.get(column));
    }
    out.write(separator);
    out.write("{\"type\":\"Feature\",\"properties\":" + JSON.writeValueAsString(properties));
    out.write(",\"geometry\":" + (shape == null ? "null" : shapes.write(shape)) + "}");
    separator = ",\n";
  }

  @Override
  public void close() throws IOException {
    try (out) {
      out.write("\n]}\n");
    }
  }
}
