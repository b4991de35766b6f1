package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Catalogue;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Crude birth rates of districts by year, from which sasaran are estimated. */
public final class BirthRates {
  private BirthRates() {}

  /**
   * @param perThousand live births in a year per 1000 people
   * @param source who says so
   */
  public record BirthRate(BigDecimal perThousand, String source) {}

  /** Those of a year by district; none for most. */
  public static Map<AreaCode, BirthRate> of(Connection connection, int year) throws SQLException {
    Map<AreaCode, BirthRate> rates = new TreeMap<>();
    Sql.each(
        connection,
        "SELECT district, per_thousand, source FROM birth_rate WHERE for_year = ?",
        row ->
            Map.entry(
                new AreaCode(row.getString(1)),
                new BirthRate(row.getBigDecimal(2), row.getString(3))),
        rate -> rates.put(rate.getKey(), rate.getValue()),
        year);
    return rates;
  }

  record DistrictYear(AreaCode district, int year) {}

  /** All districts and years that have a rate. */
  static List<DistrictYear> all(Connection connection) throws SQLException {
    return Sql.all(
        connection,
        "SELECT district, for_year FROM birth_rate ORDER BY district, for_year",
        row -> new DistrictYear(new AreaCode(row.getString(1)), row.getInt(2)));
  }

  /**
   * Sets the rate of a district in a year; null takes it back, and the estimates with it. What is
   * doubtful by the estimates is found again.
   */
  public static void put(
      Connection connection, Catalogue catalogue, AreaCode district, int year, BirthRate rate)
      throws SQLException {
    Sql.run(
        connection,
        "DELETE FROM birth_rate WHERE district = ? AND for_year = ?",
        district.dotted(),
        year);
    if (rate != null) {
      Sql.run(
          connection,
          "INSERT INTO birth_rate (district, for_year, per_thousand, source) VALUES (?, ?, ?, ?)",
          district.dotted(),
          year,
          rate.perThousand(),
          rate.source());
    }
    SasaranFlags.afterRule(connection, catalogue, district, year);
  }
}
