package id.petasehat.area;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads the real village files, GeoJSON with {@code kode} and {@code nama}, for tests. */
public final class VillageFiles {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private VillageFiles() {}

  /** The file below the folder of real data that {@code -DrealData} names. */
  public static List<Village> realDistrict(String file) {
    return read(Path.of(System.getProperty("petasehat.realData"), file));
  }

  /** The villages of one province out of the file of the whole country. */
  public static List<Village> realProvince(String code) {
    Path file = Path.of(System.getProperty("petasehat.realData"), "national/desa.geojsonl.gz");
    ObjectMapper json = new ObjectMapper();
    List<Village> villages = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.contains("\"" + code + ".")) {
          villages.add(village(json.readTree(line)));
        }
      }
      return villages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<Village> read(Path file) {
    try {
      List<Village> villages = new ArrayList<>();
      for (JsonNode feature : new ObjectMapper().readTree(file.toFile()).get("features")) {
        villages.add(village(feature));
      }
      return villages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Village village(JsonNode feature) {
    JsonNode properties = feature.get("properties");
    return new Village(
        new AreaCode(properties.get("kode").asText()),
        properties.get("nama").asText(),
        geometry(feature.get("geometry")));
  }

  private static Geometry geometry(JsonNode geometry) {
    JsonNode coordinates = geometry.get("coordinates");
    if (geometry.get("type").asText().equals("Polygon")) {
      return polygon(coordinates);
    }
    List<Polygon> polygons = new ArrayList<>();
    coordinates.forEach(polygon -> polygons.add(polygon(polygon)));
    return FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
  }

  private static Polygon polygon(JsonNode rings) {
    List<LinearRing> all = new ArrayList<>();
    rings.forEach(ring -> all.add(ring(ring)));
    return FACTORY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(new LinearRing[0]));
  }

  private static LinearRing ring(JsonNode points) {
    List<Coordinate> coordinates = new ArrayList<>();
    points.forEach(
        point -> coordinates.add(new Coordinate(point.get(0).asDouble(), point.get(1).asDouble())));
    return FACTORY.createLinearRing(coordinates.toArray(new Coordinate[0]));
  }
}
