package id.petasehat.reach;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.Reader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    Map<Season, Double> boatKm = new EnumMap<>(Season.class);
    Map<Season, Set<Integer>> months = new EnumMap<>(Season.class);
    for (Season season : Season.values()) {
      boatKm.put(season, Double.valueOf(values.get("boatKm." + season.id())));
      months.put(season, months(values.get("seasonMonths." + season.id())));
    }
    return new TravelRules(
        Double.parseDouble(values.get("cellMetres")),
        values.get("neighbours").equals("16") ? Neighbours.SIXTEEN : Neighbours.EIGHT,
        boatKm,
        months,
        Outside.byId(values.get("outside")).orElseThrow(),
        Boolean.parseBoolean(values.get("nearRoadsAndCoast")),
        Double.parseDouble(values.get("snapMetres")));
  }

  private static Set<Integer> months(String text) {
    return Arrays.stream(text.split(" "))
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<NamedCsvRecord> records(Reader text) {
    return CsvReader.builder()
        .commentStrategy(CommentStrategy.SKIP)
        .ofNamedCsvRecord(text)
        .stream();
  }
}
