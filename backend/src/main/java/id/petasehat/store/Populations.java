package id.petasehat.store;

import id.petasehat.area.AreaCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Population of areas: the sum over their villages in the latest year that has counts. */
public final class Populations {
  /** The kind of sasaran that means everybody. */
  public static final String EVERYBODY = "penduduk";

  private final Map<AreaCode, Long> byVillage = new HashMap<>();

  private Populations() {}

  /** Reads the latest counts of some districts, each in its own latest year. */
  public static Populations of(Connection connection, List<AreaCode> districts)
      throws SQLException {
    Populations populations = new Populations();
    for (AreaCode district : districts) {
      int year = latestYear(connection, district);
      Sasarans.of(connection, EVERYBODY, year, district).forEach(populations.byVillage::put);
    }
    return populations;
  }

  private static int latestYear(Connection connection, AreaCode district) throws SQLException {
    return Sql.first(
            connection,
            "SELECT MAX(for_year) FROM sasaran WHERE kind = ? AND village >= ? AND village < ?"
                + Sasarans.OF_VILLAGES,
            row -> row.getInt(1),
            EVERYBODY,
            district.dotted(),
            district.dotted() + "~")
        .orElse(0);
  }

  /** Everybody in some villages; empty when the count of any of them is not known. */
  public Optional<Long> sum(List<AreaCode> villages) {
    long sum = 0;
    for (AreaCode village : villages) {
      Long count = byVillage.get(village);
      if (count == null) {
        return Optional.empty();
      }
      sum += count;
    }
    return villages.isEmpty() ? Optional.empty() : Optional.of(sum);
  }
}
