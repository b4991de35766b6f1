package id.petasehat.intake.boundary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import id.petasehat.intake.Findings;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads GeoJSON (RFC 7946, also with the {@code crs} member of its 2008 predecessor), GeoJSON lines
 * and GeoJSON text sequences (RFC 8142): all are a sequence of JSON objects, read as a stream.
 */
final class GeoJsonReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final Findings findings;
  private final List<RawFeature> features = new ArrayList<>();
  private Optional<String> crs = Optional.empty();

  private GeoJsonReader(Findings findings) {
    this.findings = findings;
  }

  static RawFile read(InputStream in, Findings findings) throws IOException {
    GeoJsonReader reader = new GeoJsonReader(findings);
    try (JsonParser parser = JSON.createParser(new WithoutSeparators(in))) {
      reader.readObjects(parser);
    }
    // RFC 7946 §4: coordinates are WGS 84 longitude, latitude unless agreed otherwise.
    return RawFile.of(reader.features, Optional.of(reader.crs.orElse(RawFile.LON_LAT)));
  }

  private void readObjects(JsonParser parser) throws IOException {
    try {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          readObject(parser);
        } else {
          parser.skipChildren();
        }
      }
    } catch (JsonEOFException | EOFException | ZipException e) {
      findings.reject(
          place(parser),
          "truncated",
          "Berkas terpotong: isinya berakhir di tengah jalan, sesudah "
              + features.size()
              + " fitur.",
          "Unduh atau salin ulang berkas ini sampai lengkap, lalu impor lagi.");
    } catch (JsonProcessingException | CharConversionException e) {
      findings.reject(
          place(parser),
          "broken-json",
          "Isi berkas bukan JSON yang benar di tempat ini.",
          "Ekspor ulang berkas dari aplikasi asalnya (misalnya QGIS) sebagai GeoJSON.");
    }
  }

  private String place(JsonParser parser) {
    return "baris " + parser.currentLocation().getLineNr() + ", fitur " + (features.size() + 1);
  }

  /** A FeatureCollection, a Feature, or a bare geometry; members may come in any order. */
  private void readObject(JsonParser parser) throws IOException {
    Map<String, String> fields = Map.of();
    Optional<Geometry> geometry = Optional.empty();
    boolean feature = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String member = parser.currentName();
      parser.nextToken();
      switch (member) {
        case "features" -> readFeatures(parser);
        case "crs" -> readCrs(parser);
        case "properties" -> fields = readProperties(parser);
        case "geometry" -> geometry = GeoJsonGeometry.read(parser);
        case "type" -> feature = "Feature".equals(textOrSkip(parser));
        default -> parser.skipChildren();
      }
    }
    if (feature) {
      features.add(new RawFeature(features.size() + 1, fields, geometry));
    }
  }

  /** The text the parser stands on, or empty after passing over whatever else stands there. */
  static String textOrSkip(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    parser.skipChildren();
    return "";
  }

  private void readFeatures(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        readObject(parser);
      } else {
        parser.skipChildren();
      }
    }
  }

  private static Map<String, String> readProperties(JsonParser parser) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return fields;
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        fields.put(field, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    return fields;
  }

  /** {@code {"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32752"}}}. */
  private void readCrs(JsonParser parser) throws IOException {
    int depth = 0;
    do {
      JsonToken token = parser.currentToken();
      if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
        depth++;
      } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
        depth--;
      } else if (token == JsonToken.VALUE_STRING && "name".equals(parser.currentName())) {
        crs = Optional.of(parser.getText());
      }
    } while (depth > 0 && parser.nextToken() != null);
  }

  /** RFC 8142 puts a record separator, 0x1E, before each object: to a JSON parser, a space. */
  private static final class WithoutSeparators extends FilterInputStream {
    WithoutSeparators(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      return value == 0x1e ? ' ' : value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      for (int i = offset; i < offset + count; i++) {
        if (buffer[i] == 0x1e) {
          buffer[i] = ' ';
        }
      }
      return count;
    }
  }
}
