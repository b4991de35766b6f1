package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.SasaranBasis;
import id.petasehat.indicator.SasaranEstimate;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Everything that is known of a village's sasaran, side by side. */
public final class SasaranLedger {
  private SasaranLedger() {}

  /**
   * What one file says.
   *
   * @param basis id of the {@link SasaranBasis} that the source names
   * @param line in the file, the header being line 1
   */
  public record Told(
      int year,
      String source,
      String basis,
      long count,
      long importId,
      String file,
      int line,
      String importedAt,
      boolean simulated) {}

  /**
   * What follows from population and birth rate.
   *
   * @param scaled so that all villages come to {@code official}; null without an official figure
   * @param official figure of the district
   * @param factor people for each live birth, such as {@code 1.10}
   */
  public record Estimated(
      long count,
      Long scaled,
      Long official,
      long population,
      int populationYear,
      String birthsPerThousand,
      BigDecimal factor,
      String source) {}

  /**
   * One kind in one year.
   *
   * @param used the denominator of reports that bring none; null when nothing is known
   * @param basis where {@code used} comes from; null with it
   * @param told of all years, newest year and import first
   * @param estimated null where none is possible
   */
  public record Kind(String kind, Long used, String basis, List<Told> told, Estimated estimated) {}

  /** The kinds of which anything is known, in the order of the template. */
  public static List<Kind> of(Connection connection, AreaCode village, int year)
      throws SQLException {
    Map<String, List<Told>> told = told(connection, village);
    SasaranRule rule = SasaranRule.of(connection, year);
    List<Kind> kinds = new ArrayList<>();
    for (Sasaran kind : Sasaran.values()) {
      if (kind.isRestricted()) {
        continue;
      }
      List<Told> own = told.getOrDefault(kind.id(), List.of());
      Estimated estimated = estimated(connection, rule, kind.id(), village);
      if (!own.isEmpty() || estimated != null) {
        Long used = Sasarans.of(connection, kind.id(), year, village).get(village);
        SasaranBasis preferred = rule.preferred().get(village.at(Level.KABUPATEN));
        List<String> bases = own.stream().filter(in(year)).map(Told::basis).toList();
        String basis = used == null ? null : basis(preferred, bases, estimated != null);
        kinds.add(new Kind(kind.id(), used, basis, own, estimated));
      }
    }
    return kinds;
  }

  private static Predicate<Told> in(int year) {
    return one -> one.year == year;
  }

  /**
   * The newest row of the preferred basis, else the newest of all, else the estimate.
   *
   * @param bases of what files say of the year, newest import first
   */
  static String basis(SasaranBasis preferred, List<String> bases, boolean estimated) {
    boolean madeHere = estimated && preferred == SasaranBasis.ESTIMASI;
    if (madeHere || bases.isEmpty()) {
      return SasaranBasis.ESTIMASI.id();
    }
    return preferred != null && bases.contains(preferred.id()) ? preferred.id() : bases.get(0);
  }

  private record Row(String kind, Told told) {}

  private static Map<String, List<Told>> told(Connection connection, AreaCode village)
      throws SQLException {
    Map<String, List<Told>> kinds = new TreeMap<>();
    Sql.each(
        connection,
        "SELECT s.kind, s.for_year, s.source, s.head_count, b.id, b.file_name, s.line_no,"
            + " b.imported_at, b.simulated FROM sasaran s JOIN import_batch b ON b.id = s.batch_id"
            + " WHERE s.village = ? ORDER BY s.for_year DESC, b.id DESC, s.source DESC",
        row ->
            new Row(
                row.getString(1),
                new Told(
                    row.getInt(2),
                    row.getString(3),
                    SasaranBasis.ofSource(row.getString(3)).id(),
                    row.getLong(4),
                    row.getLong(5),
                    row.getString(6),
                    row.getInt(7),
                    row.getObject(8, OffsetDateTime.class).toInstant().toString(),
                    row.getBoolean(9))),
        row -> kinds.computeIfAbsent(row.kind, kind -> new ArrayList<>()).add(row.told),
        village.dotted());
    return kinds;
  }

  private static Estimated estimated(
      Connection connection, SasaranRule rule, String kind, AreaCode village) throws SQLException {
    AreaCode district = village.at(Level.KABUPATEN);
    SasaranRule.Estimates estimates = rule.estimates(connection, kind, district).orElse(null);
    if (estimates == null || !estimates.raw().containsKey(village)) {
      return null;
    }
    return new Estimated(
        estimates.raw().get(village),
        estimates.scaled() == null ? null : estimates.scaled().get(village),
        estimates.official(),
        Objects.requireNonNull(estimates.population().get(village)),
        estimates.populationYear(),
        estimates.perThousand().stripTrailingZeros().toPlainString(),
        SasaranEstimate.perBirth(Sasaran.byId(kind).orElseThrow()),
        rule.rates().get(district).source());
  }
}
