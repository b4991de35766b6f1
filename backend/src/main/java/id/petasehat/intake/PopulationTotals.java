package id.petasehat.intake;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.SasaranRow;
import id.petasehat.store.Areas;
import id.petasehat.store.Populations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Holds a file's population of a whole district against the one that the store has. */
final class PopulationTotals {
  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

  private PopulationTotals() {}

  /** Warns of districts that the file makes more than half as large again, or less than half. */
  static List<Problem> check(Connection connection, Collection<SasaranRow> rows)
      throws SQLException {
    Map<AreaCode, List<SasaranRow>> byDistrict =
        rows.stream()
            .filter(row -> row.kind() == Sasaran.PENDUDUK)
            .collect(
                Collectors.groupingBy(
                    row -> row.village().at(Level.KABUPATEN), TreeMap::new, Collectors.toList()));
    if (byDistrict.isEmpty()) {
      return List.of();
    }
    AreaIndex areas = Areas.index(connection);
    Populations stored = Populations.of(connection, List.copyOf(byDistrict.keySet()));
    List<Problem> problems = new ArrayList<>();
    byDistrict.forEach(
        (district, counts) -> {
          List<AreaCode> villages =
              areas.within(Level.DESA, district).stream().map(Area::code).toList();
          Optional<Long> before = stored.sum(villages);
          before.ifPresent(total -> compare(district, total, villages.size(), counts, problems));
        });
    return problems;
  }

  /** Each year and source by itself, where it has every village. */
  private static void compare(
      AreaCode district,
      long before,
      int villages,
      List<SasaranRow> counts,
      List<Problem> problems) {
    counts.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.year() + ", " + row.source(), TreeMap::new, Collectors.toList()))
        .forEach(
            (yearAndSource, rows) -> {
              long total = rows.stream().mapToLong(SasaranRow::count).sum();
              if (rows.size() == villages && 2 * Math.abs(total - before) > before) {
                problems.add(doubtful(district, yearAndSource, total, before));
              }
            });
  }

  private static Problem doubtful(
      AreaCode district, String yearAndSource, long total, long before) {
    return Problem.warned(
        "kabupaten/kota " + district + " (" + yearAndSource + ")",
        "population-total",
        String.format(
            INDONESIAN,
            "Jumlah penduduk seluruh desanya %,d, padahal yang tersimpan %,d: berbeda lebih dari"
                + " separuh.",
            total,
            before),
        "Periksa apakah kolom atau tahunnya tertukar; bila salah, batalkan impor ini.");
  }
}
