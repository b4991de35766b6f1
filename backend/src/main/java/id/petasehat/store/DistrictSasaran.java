package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.SasaranBasis;
import id.petasehat.indicator.SasaranEstimate;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is known of the sasaran of a district in a year, summed over its villages, side by side. */
public final class DistrictSasaran {
  private DistrictSasaran() {}

  /**
   * What one file says by one source.
   *
   * @param basis id of the {@link SasaranBasis} that the source names
   * @param count sum over the villages that it names
   * @param villages how many those are
   */
  public record Told(
      String source,
      String basis,
      long count,
      int villages,
      long importId,
      String file,
      String importedAt,
      boolean simulated) {}

  /**
   * What follows from population and birth rate.
   *
   * @param factor people for each live birth, such as {@code 1.10}
   * @param scaled the same so that it comes to the official figure; null without one
   */
  public record Estimated(
      long count,
      Long scaled,
      long population,
      int populationYear,
      int villages,
      String birthsPerThousand,
      BigDecimal factor,
      String source) {}

  /**
   * One kind.
   *
   * @param used sum of the denominators that count; null when nothing is known
   * @param villages how many have one
   * @param bases how many of them by which basis
   * @param told newest import first
   * @param official what somebody says is the figure of the whole district; null when nobody does
   * @param estimated null where none is possible
   */
  public record Kind(
      String kind,
      Long used,
      int villages,
      Map<String, Integer> bases,
      List<Told> told,
      Sasarans.Official official,
      Estimated estimated) {}

  /** The kinds of which anything is known, in the order of the template. */
  public static List<Kind> of(Connection connection, AreaCode district, int year)
      throws SQLException {
    SasaranRule rule = SasaranRule.of(connection, year);
    Map<String, List<Row>> rows = rows(connection, district, year);
    List<Kind> kinds = new ArrayList<>();
    for (Sasaran kind : Sasaran.values()) {
      Kind one =
          kind(connection, rule, kind.id(), district, rows.getOrDefault(kind.id(), List.of()));
      if (one.used != null || one.official != null) {
        kinds.add(one);
      }
    }
    return kinds;
  }

  private static Kind kind(
      Connection connection, SasaranRule rule, String kind, AreaCode district, List<Row> rows)
      throws SQLException {
    Map<AreaCode, Long> used = Sasarans.of(connection, kind, rule.year(), district);
    SasaranRule.Estimates estimates = rule.estimates(connection, kind, district).orElse(null);
    return new Kind(
        kind,
        used.isEmpty() ? null : sum(used),
        used.size(),
        bases(rule.preferred().get(district), used, rows, estimates),
        told(rows),
        Sasarans.officialOf(connection, kind, district, rule.year()).orElse(null),
        estimates == null ? null : estimated(kind, estimates, rule.rates().get(district).source()));
  }

  private static Estimated estimated(String kind, SasaranRule.Estimates estimates, String source) {
    return new Estimated(
        sum(estimates.raw()),
        estimates.scaled() == null ? null : sum(estimates.scaled()),
        sum(estimates.population()),
        estimates.populationYear(),
        estimates.raw().size(),
        estimates.perThousand().stripTrailingZeros().toPlainString(),
        SasaranEstimate.perBirth(Sasaran.byId(kind).orElseThrow()),
        source);
  }

  private static long sum(Map<AreaCode, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<String, Integer> bases(
      SasaranBasis preferred,
      Map<AreaCode, Long> used,
      List<Row> rows,
      SasaranRule.Estimates estimates) {
    Map<AreaCode, List<String>> told = new TreeMap<>();
    rows.forEach(
        row -> told.computeIfAbsent(row.village, village -> new ArrayList<>()).add(row.told.basis));
    Map<String, Integer> bases = new TreeMap<>();
    for (AreaCode village : used.keySet()) {
      boolean estimated = estimates != null && estimates.raw().containsKey(village);
      List<String> own = told.getOrDefault(village, List.of());
      bases.merge(SasaranLedger.basis(preferred, own, estimated), 1, Integer::sum);
    }
    return bases;
  }

  /** Rows of one file and source as one. */
  private static List<Told> told(List<Row> rows) {
    Map<String, Told> sums = new LinkedHashMap<>();
    for (Row row : rows) {
      sums.merge(row.told.importId + "|" + row.told.source, row.told, DistrictSasaran::together);
    }
    return List.copyOf(sums.values());
  }

  private static Told together(Told one, Told other) {
    return new Told(
        one.source,
        one.basis,
        one.count + other.count,
        one.villages + other.villages,
        one.importId,
        one.file,
        one.importedAt,
        one.simulated);
  }

  private record Row(String kind, AreaCode village, Told told) {}

  /** What files say of the villages, newest import first, by kind. */
  private static Map<String, List<Row>> rows(Connection connection, AreaCode district, int year)
      throws SQLException {
    Map<String, List<Row>> kinds = new TreeMap<>();
    Sql.each(
        connection,
        "SELECT s.kind, s.village, s.source, s.head_count, b.id, b.file_name, b.imported_at,"
            + " b.simulated FROM sasaran s JOIN import_batch b ON b.id = s.batch_id"
            + " WHERE s.for_year = ? AND s.village >= ? AND s.village < ?"
            + " AND CHAR_LENGTH(s.village) = 13"
            + " ORDER BY s.kind, b.id DESC, s.source DESC, s.village",
        row -> new Row(row.getString(1), new AreaCode(row.getString(2)), toldOfOneVillage(row)),
        row -> kinds.computeIfAbsent(row.kind, kind -> new ArrayList<>()).add(row),
        year,
        district.dotted(),
        district.dotted() + "~");
    return kinds;
  }

  private static Told toldOfOneVillage(ResultSet row) throws SQLException {
    String source = row.getString(3);
    return new Told(
        source,
        SasaranBasis.ofSource(source).id(),
        row.getLong(4),
        1,
        row.getLong(5),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class).toInstant().toString(),
        row.getBoolean(8));
  }
}
