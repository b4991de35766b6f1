package id.petasehat.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.indicator.AreaValue;
import id.petasehat.indicator.Values;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Values as columns, which pack and parse several times better than rows. What is not known is
 * null, never 0. The columns are written side by side, each by itself: those of the whole country
 * are more than 8 MB.
 */
final class ValueColumns {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();
  private static final ObjectMapper MAPPER = new ObjectMapper(JSON);

  private static final List<Column> COLUMNS =
      List.of(
          new Column("code", (json, area) -> json.writeString(area.code())),
          new Column("numerator", (json, area) -> whole(json, area.numerator())),
          new Column("denominator", (json, area) -> whole(json, area.denominator())),
          // unrounded, in the catalogue's unit
          new Column("value", (json, area) -> decimal(json, area.value())),
          new Column("state", (json, area) -> json.writeString(area.state().id())),
          new Column("status", (json, area) -> text(json, area.status())),
          // the value one month earlier
          new Column("previous", (json, area) -> decimal(json, area.previous())),
          // the last month that is in the value
          new Column("through", (json, area) -> text(json, area.through())),
          // villages that reported in the period, and all villages
          new Column("reporting", ValueColumns::reporting),
          // numerator of the period's own month, and of the month before
          new Column("monthly", (json, area) -> whole(json, area.monthly())),
          new Column("monthlyPrevious", (json, area) -> whole(json, area.monthlyPrevious())),
          new Column(
              "trend", (json, area) -> text(json, area.trend() == null ? null : area.trend().id())),
          // from what is expected by the month of "through", in the unit; positive is behind
          new Column("pointsBehind", (json, area) -> decimal(json, area.gap().points())),
          // who should have been served by then and were not, village by village
          new Column("peopleBehind", (json, area) -> whole(json, area.gap().peopleBehind())),
          // who is left of the year's sasaran, village by village
          new Column("peopleNotServed", (json, area) -> whole(json, area.gap().peopleNotServed())));

  private ValueColumns() {}

  /** What stands before the columns. */
  record Head(
      String indicator,
      String period,
      String level,
      long version,
      boolean simulated,
      BigDecimal target,
      Double expected) {}

  /** Writes one cell of a column. */
  @FunctionalInterface
  private interface Cell {
    void write(JsonGenerator json, AreaValue area) throws IOException;
  }

  private record Column(String name, Cell cell) {

    /** {@code ,"name":[…]}. */
    byte[] of(List<AreaValue> areas) {
      ByteArrayOutputStream column = new ByteArrayOutputStream(64 + 8 * areas.size());
      column.writeBytes((",\"" + name + "\":").getBytes(StandardCharsets.US_ASCII));
      try (JsonGenerator json = JSON.createGenerator(column)) {
        json.writeStartArray();
        for (AreaValue area : areas) {
          cell.write(json, area);
        }
        json.writeEndArray();
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      return column.toByteArray();
    }
  }

  /** The answer as JSON in UTF-8. */
  static Body of(Layer layer, long version, Situation.Judged judged) {
    byte[] head = head(layer, version, judged);
    List<AreaValue> areas = judged.values().areas();
    List<byte[]> parts = new ArrayList<>();
    parts.add(Arrays.copyOf(head, head.length - 1)); // without the closing brace
    parts.addAll(
        Stream.concat(COLUMNS.stream(), Stream.of(survey(judged.surveys())))
            .parallel()
            .map(column -> column.of(areas))
            .toList());
    parts.add(new byte[] {'}'});
    return new Body(parts);
  }

  private static byte[] head(Layer layer, long version, Situation.Judged judged) {
    Values values = judged.values();
    try {
      return MAPPER.writeValueAsBytes(
          new Head(
              values.indicator().code(),
              values.period().toString(),
              layer.id(),
              version,
              judged.simulated(),
              values.target(),
              values.expected()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Who says the value of a kecamatan or district of which no village reported anything. */
  private static Column survey(Map<String, String> surveys) {
    return new Column("survey", (json, area) -> text(json, surveys.get(area.code())));
  }

  private static void reporting(JsonGenerator json, AreaValue area) throws IOException {
    json.writeStartArray();
    json.writeNumber(area.reporting());
    json.writeNumber(area.villages());
    json.writeEndArray();
  }

  private static void whole(JsonGenerator json, Long number) throws IOException {
    if (number == null) {
      json.writeNull();
    } else {
      json.writeNumber(number);
    }
  }

  private static void decimal(JsonGenerator json, Double number) throws IOException {
    if (number == null) {
      json.writeNull();
    } else {
      json.writeNumber(number);
    }
  }

  private static void text(JsonGenerator json, Object text) throws IOException {
    if (text == null) {
      json.writeNull();
    } else {
      json.writeString(text.toString());
    }
  }
}
