package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.option.UnitPrices;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Unit prices that districts set for themselves. Nothing is ever changed here: the newest version
 * counts, and the older ones tell what was reckoned with before.
 */
public final class PlanPrices {
  private PlanPrices() {}

  /** What works cost in a district now: the program's assumptions until it set its own. */
  public static UnitPrices newest(Connection connection, AreaCode district) throws SQLException {
    List<UnitPrices> all = versions(connection, district);
    return all.isEmpty() ? UnitPrices.assumed() : all.get(0);
  }

  /** All versions that a district ever set, newest first. */
  public static List<UnitPrices> versions(Connection connection, AreaCode district)
      throws SQLException {
    return Sql.all(
        connection,
        "SELECT price_version, building, staff_house, equipment, staff_year, light_percent,"
            + " medium_percent, heavy_percent, source, note FROM plan_price WHERE district = ?"
            + " ORDER BY price_version DESC",
        PlanPrices::prices,
        district.dotted());
  }

  private static UnitPrices prices(ResultSet row) throws SQLException {
    return new UnitPrices(
        row.getInt(1),
        Observations.longOrNull(row, 2),
        Observations.longOrNull(row, 3),
        Observations.longOrNull(row, 4),
        Observations.longOrNull(row, 5),
        row.getInt(6),
        row.getInt(7),
        row.getInt(8),
        row.getString(9),
        row.getString(10));
  }

  /**
   * Adds prices, which count from now on.
   *
   * @param prices their own version does not count
   * @return the number of their version
   */
  public static int add(Connection connection, AreaCode district, UnitPrices prices)
      throws SQLException {
    int version = newest(connection, district).version() + 1;
    Sql.run(
        connection,
        "INSERT INTO plan_price (district, price_version, building, staff_house, equipment,"
            + " staff_year, light_percent, medium_percent, heavy_percent, source, note, changed_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        district.dotted(),
        version,
        prices.building(),
        prices.house(),
        prices.equipment(),
        prices.staffYear(),
        prices.lightPercent(),
        prices.mediumPercent(),
        prices.heavyPercent(),
        prices.source(),
        prices.note(),
        OffsetDateTime.now(ZoneOffset.UTC));
    return version;
  }
}
