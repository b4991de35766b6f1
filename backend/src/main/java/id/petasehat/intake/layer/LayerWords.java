package id.petasehat.intake.layer;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What files call classes and surfaces, from {@code geodata/layer-classes.csv}. */
final class LayerWords {
  /** Of the table: what is no such thing at all, as a road that is only planned. */
  static final String LEFT_OUT = "-";

  private static final String TABLE = "/geodata/layer-classes.csv";
  private static final Map<String, Map<String, String>> CLASSES = read();

  private LayerWords() {}

  /**
   * The class word of a text; empty when the table does not know it.
   *
   * @param layer {@code roads}, {@code surface}, {@code rivers} or {@code bridges}
   */
  static Optional<String> of(String layer, String text) {
    return Optional.ofNullable(CLASSES.get(layer).get(plain(text)));
  }

  /** {@code Jalan Lokal}, {@code lokal} and {@code lokal_link} are one word. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[_\\s]+", " ")
        .strip()
        .replaceFirst("^(jalan|jln|jl)\\.? ", "")
        .replaceFirst(" link$", "");
  }

  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> classes = new HashMap<>();
    try (InputStream table = LayerWords.class.getResourceAsStream(TABLE);
        var rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      rows.forEach(
          row ->
              classes
                  .computeIfAbsent(row.getField("layer"), layer -> new HashMap<>())
                  .put(row.getField("word"), row.getField("class")));
    } catch (IOException failure) {
      throw new UncheckedIOException(TABLE, failure);
    }
    return classes;
  }
}
