package id.petasehat.intake;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.AgeCount;
import id.petasehat.intake.table.CsvTable;
import id.petasehat.store.Populations;
import id.petasehat.store.Sasarans;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds people by age against the population of the same village and year. Sources differ a little,
 * so what differs by more than a tenth is warned of and stored.
 */
final class AgeTotals {
  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

  private AgeTotals() {}

  /**
   * Everybody of a village in one source.
   *
   * @param line of the first age group
   */
  private record Total(AreaCode village, long people, int line) {
    static Total of(List<AgeCount> groups) {
      return new Total(
          groups.get(0).area(),
          groups.stream().mapToLong(AgeCount::count).sum(),
          groups.stream().mapToInt(AgeCount::line).min().orElseThrow());
    }

    boolean differsFrom(Long population) {
      return population != null && 10 * Math.abs(people - population) > population;
    }
  }

  /** One warning for each year; villages without a population have nothing to be held against. */
  static List<Problem> check(Connection connection, List<AgeCount> rows) throws SQLException {
    Map<Integer, List<AgeCount>> years =
        rows.stream()
            .collect(Collectors.groupingBy(AgeCount::period, TreeMap::new, Collectors.toList()));
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<Integer, List<AgeCount>> year : years.entrySet()) {
      Map<AreaCode, Long> population = population(connection, year.getKey(), year.getValue());
      List<Total> different =
          totals(year.getValue()).stream()
              .filter(total -> total.differsFrom(population.get(total.village)))
              .toList();
      if (!different.isEmpty()) {
        Total first = different.get(0);
        problems.add(
            warning(year.getKey(), different.size(), first, population.get(first.village)));
      }
    }
    return problems;
  }

  private static Map<AreaCode, Long> population(
      Connection connection, int year, List<AgeCount> rows) throws SQLException {
    Set<AreaCode> districts = new TreeSet<>();
    rows.forEach(row -> districts.add(row.area().at(Level.KABUPATEN)));
    Map<AreaCode, Long> counts = new TreeMap<>();
    for (AreaCode district : districts) {
      counts.putAll(Sasarans.of(connection, Populations.EVERYBODY, year, district));
    }
    return counts;
  }

  private static List<Total> totals(List<AgeCount> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.area() + " " + row.of(), TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(Total::of)
        .toList();
  }

  private static Problem warning(int year, int villages, Total first, long population) {
    return Problem.warned(
        CsvTable.place(first.line),
        "age-total",
        String.format(
            INDONESIAN,
            "%,d desa berbeda lebih dari 10%% dari penduduknya tahun %d; desa %s: jumlah menurut"
                + " umur %,d, penduduk %,d",
            villages,
            year,
            first.village,
            first.people,
            population),
        "Periksa apakah ada baris kelompok umur atau jk yang kurang atau berlipat");
  }
}
