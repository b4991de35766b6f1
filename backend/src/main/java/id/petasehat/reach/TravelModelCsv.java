package id.petasehat.reach;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the two files of the travel model that comes with the program. */
final class TravelModelCsv {
  private TravelModelCsv() {}

  /** Reads {@code layer,class,mode,season,kmh,barrier,note,source}. */
  static List<Speed> speeds(Reader text) {
    return records(text).map(TravelModelCsv::speed).toList();
  }

  private static Speed speed(NamedCsvRecord row) {
    String season = row.getField("season");
    String kmh = row.getField("kmh");
    return new Speed(
        row.getField("layer"),
        row.getField("class"),
        TravelMode.byId(row.getField("mode")).orElseThrow(),
        season.isEmpty() ? null : Season.byId(season).orElseThrow(),
        kmh.isEmpty() ? null : Double.valueOf(kmh),
        row.getField("barrier").equals("ya"),
        row.getField("note"),
        row.getField("source"));
  }

  /** Reads {@code rule,value,note,source}. */
  static TravelRules rules(Reader text) {
    Map<String, String> values = new HashMap<>();
    records(text).forEach(row -> values.put(row.getField("rule"), row.getField("value")));
    return TravelRules.of(values);
  }

  private static Stream<NamedCsvRecord> records(Reader text) {
    return CsvReader.builder()
        .commentStrategy(CommentStrategy.SKIP)
        .ofNamedCsvRecord(text)
        .stream();
  }
}
