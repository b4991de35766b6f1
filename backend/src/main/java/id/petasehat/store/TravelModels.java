package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.reach.Season;
import id.petasehat.reach.Speed;
import id.petasehat.reach.TravelMode;
import id.petasehat.reach.TravelModel;
import id.petasehat.reach.TravelRules;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Travel models that districts set for themselves. Nothing is ever changed here: the newest version
 * counts, and the older ones tell what was reckoned with before.
 */
public final class TravelModels {
  private static final String OF_VERSION = " WHERE district = ? AND model_version = ?";

  private TravelModels() {}

  /**
   * @param note who decided and why
   * @param changedAt moment, ISO 8601
   */
  public record Version(int version, String note, String changedAt) {}

  /** The model of a district as it is now: the program's own until it set one. */
  public static TravelModel newest(Connection connection, AreaCode district) throws SQLException {
    return of(connection, district, newestVersion(connection, district)).orElseThrow();
  }

  /** The number of its newest version; 0 for the program's own model. */
  static int newestVersion(Connection connection, AreaCode district) throws SQLException {
    return Sql.first(
            connection,
            "SELECT COALESCE(MAX(model_version), 0) FROM travel_model WHERE district = ?",
            row -> row.getInt(1),
            district.dotted())
        .orElseThrow();
  }

  /** One version, 0 for the program's own; empty when the district never had it. */
  public static Optional<TravelModel> of(Connection connection, AreaCode district, int version)
      throws SQLException {
    if (version == 0) {
      return Optional.of(TravelModel.builtIn());
    }
    Map<String, String> stored = new HashMap<>();
    Sql.each(
        connection,
        "SELECT rule_name, content FROM travel_rule" + OF_VERSION,
        row -> Map.entry(row.getString(1), row.getString(2)),
        rule -> stored.put(rule.getKey(), rule.getValue()),
        district.dotted(),
        version);
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    // an earlier program knew fewer rules
    Map<String, String> rules = new HashMap<>(TravelModel.builtIn().rules().texts());
    rules.putAll(stored);
    return Optional.of(
        new TravelModel(version, speeds(connection, district, version), TravelRules.of(rules)));
  }

  private static List<Speed> speeds(Connection connection, AreaCode district, int version)
      throws SQLException {
    return Sql.all(
        connection,
        "SELECT layer, kind, travel_mode, season, kmh, barrier, note, source FROM travel_speed"
            + OF_VERSION
            + " ORDER BY line_no",
        TravelModels::speed,
        district.dotted(),
        version);
  }

  private static Speed speed(ResultSet row) throws SQLException {
    return new Speed(
        row.getString(1),
        row.getString(2),
        TravelMode.byId(row.getString(3)).orElseThrow(),
        Season.byId(row.getString(4)).orElse(null),
        row.getObject(5, Double.class),
        row.getBoolean(6),
        row.getString(7),
        row.getString(8));
  }

  /** All versions that a district ever set, newest first. */
  public static List<Version> versions(Connection connection, AreaCode district)
      throws SQLException {
    return Sql.all(
        connection,
        "SELECT model_version, note, changed_at FROM travel_model WHERE district = ?"
            + " ORDER BY model_version DESC",
        row ->
            new Version(
                row.getInt(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant().toString()),
        district.dotted());
  }

  /**
   * Adds a version that was checked, which counts from now on.
   *
   * @param note who decided and why
   * @return its number
   */
  public static int add(
      Connection connection, AreaCode district, List<Speed> speeds, TravelRules rules, String note)
      throws SQLException {
    int version = newestVersion(connection, district) + 1;
    Sql.run(
        connection,
        "INSERT INTO travel_model (district, model_version, note, changed_at) VALUES (?, ?, ?, ?)",
        district.dotted(),
        version,
        note,
        OffsetDateTime.now(ZoneOffset.UTC));
    addSpeeds(connection, district, version, speeds);
    Sql.<Map.Entry<String, String>>runEach(
        connection,
        "INSERT INTO travel_rule (district, model_version, rule_name, content)"
            + " VALUES (?, ?, ?, ?)",
        rules.texts().entrySet().iterator(),
        (statement, rule) -> {
          statement.setString(1, district.dotted());
          statement.setInt(2, version);
          statement.setString(3, rule.getKey());
          statement.setString(4, rule.getValue());
        });
    return version;
  }

  private static void addSpeeds(
      Connection connection, AreaCode district, int version, List<Speed> speeds)
      throws SQLException {
    Sql.<Integer>runEach(
        connection,
        "INSERT INTO travel_speed (district, model_version, line_no, layer, kind, travel_mode,"
            + " season, kmh, barrier, note, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        IntStream.range(0, speeds.size()).iterator(),
        (statement, line) -> {
          Speed speed = speeds.get(line);
          statement.setString(1, district.dotted());
          statement.setInt(2, version);
          statement.setInt(3, line + 1);
          statement.setString(4, speed.layer());
          statement.setString(5, speed.kind());
          statement.setString(6, speed.mode().id());
          statement.setString(7, speed.season() == null ? "" : speed.season().id());
          statement.setObject(8, speed.kmh());
          statement.setBoolean(9, speed.barrier());
          statement.setString(10, speed.note());
          statement.setString(11, speed.source());
        });
  }
}
