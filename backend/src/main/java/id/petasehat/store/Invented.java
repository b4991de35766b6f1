package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.SasaranEstimate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;

/**
 * Finds out whether invented figures or sasaran count somewhere; asks nothing of the large tables
 * where no simulation was ever imported.
 *
 * @param areas inside which some batch that counts says something invented
 */
record Invented(List<AreaCode> areas) {
  private static final String BATCHES =
      " AND batch_id IN (SELECT id FROM import_batch WHERE simulated AND undone_at IS NULL)";
  private static final String FIRST = " FETCH FIRST 1 ROW ONLY";

  /**
   * Asks for the districts of invented batches.
   *
   * @param within null for everything stored
   */
  static Invented of(Connection connection, AreaCode within) throws SQLException {
    return new Invented(
        Batches.simulatedDistricts(connection).stream()
            .filter(
                district -> within == null || district.within(within) || within.within(district))
            .map(district -> within == null || district.within(within) ? district : within)
            .toList());
  }

  /** Whether invented figures of an indicator count in some months, first and last included. */
  boolean hasFigures(Connection connection, String indicator, YearMonth first, YearMonth last)
      throws SQLException {
    int number = areas.isEmpty() ? 0 : IndicatorNumbers.of(connection, indicator);
    for (AreaCode area : areas) {
      for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
        if (any(
            connection,
            "SELECT 1 FROM observation WHERE reported AND id >= ? AND id < ?",
            FigureKey.of(number, month, area),
            FigureKey.after(number, month, area))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether invented sasaran of a kind count in a year: no newer batch has replaced them. */
  boolean hasSasaran(Connection connection, String kind, int year) throws SQLException {
    return hasCounts(connection, kind, year) || hasEstimates(connection, kind, year);
  }

  /** An estimate stands on the population of its year or of an earlier one. */
  private boolean hasEstimates(Connection connection, String kind, int year) throws SQLException {
    boolean possible = Sasaran.byId(kind).filter(SasaranEstimate::isPossible).isPresent();
    if (areas.isEmpty() || !possible || BirthRates.of(connection, year).isEmpty()) {
      return false;
    }
    for (AreaCode area : areas) {
      if (any(
          connection,
          "SELECT 1 FROM sasaran WHERE kind = ? AND for_year <= ? AND village >= ? AND village < ?",
          Populations.EVERYBODY,
          year,
          area.dotted(),
          area.dotted() + "~")) {
        return true;
      }
    }
    return false;
  }

  /** Whether any village's newest count of everybody, in any year, is invented. */
  boolean hasPopulation(Connection connection) throws SQLException {
    for (AreaCode area : areas) {
      if (any(
          connection,
          "SELECT 1 FROM sasaran WHERE kind = ? AND village >= ? AND village < ?",
          Populations.EVERYBODY,
          area.dotted(),
          area.dotted() + "~")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasCounts(Connection connection, String kind, int year) throws SQLException {
    for (AreaCode area : areas) {
      if (any(
          connection,
          "SELECT 1 FROM sasaran WHERE NOT EXISTS (SELECT 1 FROM sasaran newer"
              + " WHERE newer.kind = sasaran.kind AND newer.for_year = sasaran.for_year"
              + " AND newer.village = sasaran.village AND newer.batch_id > sasaran.batch_id)"
              + " AND kind = ? AND for_year = ? AND village >= ? AND village < ?",
          kind,
          year,
          area.dotted(),
          area.dotted() + "~")) {
        return true;
      }
    }
    return false;
  }

  private static boolean any(Connection connection, String sql, Object... values)
      throws SQLException {
    return Sql.first(connection, sql + BATCHES + FIRST, row -> true, values).isPresent();
  }
}
