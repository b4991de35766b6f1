package id.petasehat.store;

import id.petasehat.indicator.Targets;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Annual targets that this installation set for itself. */
public final class OwnTargets {
  private OwnTargets() {}

  public static Targets all(Connection connection) throws SQLException {
    Map<Targets.Key, BigDecimal> own = new HashMap<>();
    Sql.each(
        connection,
        "SELECT indicator, for_year, annual FROM target",
        row -> Map.entry(new Targets.Key(row.getString(1), row.getInt(2)), row.getBigDecimal(3)),
        entry -> own.put(entry.getKey(), entry.getValue()));
    return new Targets(own);
  }

  /**
   * Sets the target of an indicator in a year, or takes it back to the catalogue's.
   *
   * @param target in the indicator's unit; null to take it back
   * @param source who decided it
   */
  public static void put(Connection connection, Targets.Key key, BigDecimal target, String source)
      throws SQLException {
    Sql.run(
        connection,
        "DELETE FROM target WHERE indicator = ? AND for_year = ?",
        key.indicator(),
        key.year());
    if (target != null) {
      Sql.run(
          connection,
          "INSERT INTO target (indicator, for_year, annual, source) VALUES (?, ?, ?, ?)",
          key.indicator(),
          key.year(),
          target,
          source);
    }
  }
}
