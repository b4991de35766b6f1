package id.petasehat.intake;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.SasaranRow;
import id.petasehat.store.Areas;
import id.petasehat.store.Populations;
import id.petasehat.store.Sasarans;
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

/**
 * Holds a file's population of a whole district against the one that the store has of its villages,
 * and against the district's official total. Differences may be right, so they are warned of.
 */
final class PopulationTotals {
  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

  private final AreaCode district;
  private final List<AreaCode> villages;
  private final Optional<Long> before;
  private final Optional<Long> official;
  private final List<Problem> problems = new ArrayList<>();

  private PopulationTotals(
      AreaCode district, List<AreaCode> villages, Optional<Long> before, Optional<Long> official) {
    this.district = district;
    this.villages = villages;
    this.before = before;
    this.official = official;
  }

  /** Warns of what differs by half or more. */
  static List<Problem> check(Connection connection, Collection<SasaranRow> rows)
      throws SQLException {
    Map<AreaCode, List<SasaranRow>> byDistrict =
        rows.stream()
            .filter(row -> row.kind() == Sasaran.PENDUDUK)
            .collect(
                Collectors.groupingBy(
                    row -> row.area().at(Level.KABUPATEN), TreeMap::new, Collectors.toList()));
    if (byDistrict.isEmpty()) {
      return List.of();
    }
    AreaIndex areas = Areas.index(connection);
    Populations stored = Populations.of(connection, List.copyOf(byDistrict.keySet()));
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<AreaCode, List<SasaranRow>> one : byDistrict.entrySet()) {
      AreaCode district = one.getKey();
      List<AreaCode> villages =
          areas.within(Level.DESA, district).stream().map(Area::code).toList();
      PopulationTotals totals =
          new PopulationTotals(
              district,
              villages,
              stored.sum(villages),
              official(connection, district, one.getValue()));
      problems.addAll(totals.check(one.getValue()));
    }
    return problems;
  }

  /** Of the file, else of the store. */
  private static Optional<Long> official(
      Connection connection, AreaCode district, List<SasaranRow> rows) throws SQLException {
    Optional<Long> ofFile =
        rows.stream()
            .filter(row -> row.area().equals(district))
            .map(SasaranRow::count)
            .reduce((first, second) -> second);
    return ofFile.isPresent()
        ? ofFile
        : Sasarans.official(connection, Populations.EVERYBODY, district)
            .map(Sasarans.Official::count);
  }

  /** Each year and source by itself, its sum only where it has every village. */
  private List<Problem> check(List<SasaranRow> rows) {
    Map<String, List<SasaranRow>> ofVillages =
        rows.stream()
            .filter(row -> row.area().level() == Level.DESA)
            .collect(
                Collectors.groupingBy(
                    row -> row.year() + ", " + row.source(), TreeMap::new, Collectors.toList()));
    ofVillages.forEach(this::checkVillages);
    if (ofVillages.isEmpty() && official.isPresent() && before.isPresent()) {
      compare("", before.get(), "total resminya", official.get());
    }
    return problems;
  }

  private void checkVillages(String yearAndSource, List<SasaranRow> rows) {
    if (rows.size() == villages.size()) {
      long total = rows.stream().mapToLong(SasaranRow::count).sum();
      String where = " (" + yearAndSource + ")";
      before.ifPresent(stored -> compare(where, total, "yang tersimpan", stored));
      official.ifPresent(count -> compare(where, total, "total resminya", count));
    }
    official.ifPresent(
        count ->
            rows.stream().filter(row -> row.count() > count).forEach(row -> above(row, count)));
  }

  private void compare(String where, long total, String other, long count) {
    if (2 * Math.abs(total - count) < count) {
      return;
    }
    problems.add(
        Problem.warned(
            "kabupaten/kota " + district + where,
            "population-total",
            String.format(
                INDONESIAN,
                "Jumlah penduduk seluruh desanya %,d, padahal %s %,d: berbeda separuh atau lebih.",
                total,
                other,
                count),
            "Periksa apakah kolom atau tahunnya tertukar; bila salah, batalkan impor ini."));
  }

  private void above(SasaranRow row, long count) {
    problems.add(
        Problem.warned(
            "baris " + row.line(),
            "village-above-district",
            String.format(
                INDONESIAN,
                "Desa %s berpenduduk %,d, lebih dari total resmi kabupaten/kotanya, %,d.",
                row.area(),
                row.count(),
                count),
            "Periksa angka desa ini dan total kabupaten/kotanya."));
  }
}
