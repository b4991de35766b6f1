package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.TargetLine;
import id.petasehat.indicator.Targets;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Annual targets and weights of months that this installation set for itself. */
public final class OwnTargets {
  private OwnTargets() {}

  public static Targets all(Connection connection) throws SQLException {
    Map<Targets.Key, BigDecimal> own = new HashMap<>();
    Sql.each(
        connection,
        "SELECT indicator, for_year, annual FROM target",
        row -> Map.entry(new Targets.Key(row.getString(1), row.getInt(2)), row.getBigDecimal(3)),
        entry -> own.put(entry.getKey(), entry.getValue()));
    return new Targets(own, weights(connection));
  }

  private record Weighed(Targets.Key key, String district, List<BigDecimal> months) {}

  private static Map<Targets.Key, Map<String, List<BigDecimal>>> weights(Connection connection)
      throws SQLException {
    Map<Targets.Key, Map<String, List<BigDecimal>>> weights = new HashMap<>();
    Sql.each(
        connection,
        "SELECT indicator, for_year, district, months FROM target_weight",
        row ->
            new Weighed(
                new Targets.Key(row.getString(1), row.getInt(2)),
                row.getString(3),
                Arrays.stream(row.getString(4).split(",")).map(BigDecimal::new).toList()),
        one ->
            weights.computeIfAbsent(one.key, key -> new HashMap<>()).put(one.district, one.months));
    return weights;
  }

  /**
   * Sets how a district weighs the months of an indicator in a year.
   *
   * @param months January first, see {@link TargetLine}; empty to go back to twelfths
   * @param source who decided it
   */
  public static void putWeights(
      Connection connection,
      Targets.Key key,
      AreaCode district,
      List<BigDecimal> months,
      String source)
      throws SQLException {
    Sql.run(
        connection,
        "DELETE FROM target_weight WHERE indicator = ? AND for_year = ? AND district = ?",
        key.indicator(),
        key.year(),
        district.dotted());
    if (!months.isEmpty()) {
      Sql.run(
          connection,
          "INSERT INTO target_weight (indicator, for_year, district, months, source)"
              + " VALUES (?, ?, ?, ?, ?)",
          key.indicator(),
          key.year(),
          district.dotted(),
          months.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(",")),
          source);
    }
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
