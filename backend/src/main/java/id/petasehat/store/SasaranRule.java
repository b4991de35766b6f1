package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.SasaranBasis;
import id.petasehat.indicator.SasaranEstimate;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which of several sasaran counts in a year. Without a choice: the newest import, whatever its
 * basis. A district that prefers a basis takes the newest import of that basis where it has one;
 * one that prefers estimates takes those made here before those of a file. Where nobody counted and
 * the district has a birth rate, the estimate stands in; it is scaled to the official figure of the
 * district where there is one.
 *
 * @param preferred by district; empty for most stores
 * @param rates by district; empty for most stores
 */
record SasaranRule(
    int year, Map<AreaCode, SasaranBasis> preferred, Map<AreaCode, BirthRates.BirthRate> rates) {

  static SasaranRule of(Connection connection, int year) throws SQLException {
    return new SasaranRule(
        year, SasaranChoices.of(connection, year), BirthRates.of(connection, year));
  }

  /**
   * Corrects the newest counts of a kind by what districts chose and estimated.
   *
   * @param within null for everything stored
   * @param newest by village, of the newest import; changed in place
   */
  void apply(Connection connection, String kind, AreaCode within, Map<AreaCode, Long> newest)
      throws SQLException {
    for (Map.Entry<AreaCode, SasaranBasis> choice : preferred.entrySet()) {
      if (meets(choice.getKey(), within)) {
        takePreferred(connection, kind, inside(choice.getKey(), within), choice.getValue(), newest);
      }
    }
    for (AreaCode district : rates.keySet()) {
      if (meets(district, within)) {
        boolean first = preferred.get(district) == SasaranBasis.ESTIMASI;
        estimates(connection, kind, district)
            .ifPresent(
                estimates ->
                    estimates.used().entrySet().stream()
                        .filter(one -> within == null || one.getKey().within(within))
                        .filter(one -> first || !newest.containsKey(one.getKey()))
                        .forEach(one -> newest.put(one.getKey(), one.getValue())));
      }
    }
  }

  private static boolean meets(AreaCode district, AreaCode within) {
    return within == null || district.within(within) || within.within(district);
  }

  private static AreaCode inside(AreaCode district, AreaCode within) {
    return within == null || district.within(within) ? district : within;
  }

  private record Told(AreaCode village, String source, long count) {}

  private void takePreferred(
      Connection connection,
      String kind,
      AreaCode within,
      SasaranBasis basis,
      Map<AreaCode, Long> newest)
      throws SQLException {
    Sql.each(
        connection,
        "SELECT village, source, head_count FROM sasaran"
            + " WHERE kind = ? AND for_year = ? AND village >= ? AND village < ?"
            + Sasarans.OF_VILLAGES
            + " ORDER BY batch_id, source",
        row -> new Told(new AreaCode(row.getString(1)), row.getString(2), row.getLong(3)),
        told -> {
          if (SasaranBasis.ofSource(told.source) == basis) {
            newest.put(told.village, told.count);
          }
        },
        kind,
        year,
        within.dotted(),
        within.dotted() + "~");
  }

  /**
   * Estimates of all villages of a district.
   *
   * @param raw population times rate
   * @param scaled the same scaled to the official figure; null without one
   * @param populationYear of which year the population is
   */
  record Estimates(
      Map<AreaCode, Long> raw,
      Map<AreaCode, Long> scaled,
      Long official,
      Map<AreaCode, Long> population,
      int populationYear,
      BigDecimal perThousand) {

    Map<AreaCode, Long> used() {
      return scaled == null ? raw : scaled;
    }
  }

  /** Empty for kinds that do not follow from births, and without a rate or a population. */
  Optional<Estimates> estimates(Connection connection, String kindId, AreaCode district)
      throws SQLException {
    Optional<Sasaran> kind = Sasaran.byId(kindId).filter(SasaranEstimate::isPossible);
    Optional<Integer> populationYear = populationYear(connection, district);
    if (kind.isEmpty() || populationYear.isEmpty() || !rates.containsKey(district)) {
      return Optional.empty();
    }
    BigDecimal perThousand = rates.get(district).perThousand();
    Map<AreaCode, Long> population =
        Sasarans.of(connection, Populations.EVERYBODY, populationYear.get(), district);
    Map<AreaCode, Long> raw = SasaranEstimate.of(kind.get(), population, perThousand);
    Optional<Long> official =
        Sasarans.officialOf(connection, kindId, district, year).map(Sasarans.Official::count);
    return Optional.of(
        new Estimates(
            raw,
            official.map(total -> SasaranEstimate.scaled(raw, total)).orElse(null),
            official.orElse(null),
            new HashMap<>(population),
            populationYear.get(),
            perThousand));
  }

  /** The latest year up to this one of which the district's population is known. */
  private Optional<Integer> populationYear(Connection connection, AreaCode district)
      throws SQLException {
    return Sql.first(
        connection,
        "SELECT for_year FROM sasaran WHERE kind = ? AND for_year <= ? AND village >= ?"
            + " AND village < ?"
            + Sasarans.OF_VILLAGES
            + " ORDER BY for_year DESC FETCH FIRST 1 ROWS ONLY",
        row -> row.getInt(1),
        Populations.EVERYBODY,
        year,
        district.dotted(),
        district.dotted() + "~");
  }
}
