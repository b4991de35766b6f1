package id.petasehat.store;

import id.petasehat.area.AreaCode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Who set which rule, when and why: never changed, so that an earlier rule can be found again. */
public final class RuleLog {
  private RuleLog() {}

  /**
   * One rule as it was set.
   *
   * @param kind {@code target}, {@code weights}, {@code deadline}, {@code sasaran}, {@code
   *     birth-rate} or {@code official}
   * @param subject code of the indicator or kind of sasaran; empty where the kind says it all
   * @param district null for all of the installation
   * @param year null for all years
   * @param said the value as it is typed; empty for the default
   * @param source where the value comes from; empty when not told
   * @param who null while there are no accounts
   * @param changedAt null for what was set before there was a log
   */
  public record Entry(
      String kind,
      String subject,
      String district,
      Integer year,
      String said,
      String source,
      String note,
      String who,
      String changedAt) {}

  /** Notes a rule that is being set now. */
  public static void add(Connection connection, Entry entry) throws SQLException {
    Sql.run(
        connection,
        "INSERT INTO rule_log"
            + " (kind, subject, district, for_year, said, source, note, who, changed_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.kind,
        entry.subject,
        entry.district,
        entry.year,
        entry.said,
        entry.source,
        entry.note,
        entry.who,
        OffsetDateTime.now(ZoneOffset.UTC));
  }

  /**
   * All rules that were ever set for a district and a year, choices of sasaran too, newest first.
   */
  public static List<Entry> of(Connection connection, AreaCode district, int year)
      throws SQLException {
    return Sql.all(
        connection,
        "SELECT kind, subject, district, for_year, said, source, note, who, changed_at, id"
            + " FROM rule_log WHERE (district IS NULL OR district = ?)"
            + " AND (for_year IS NULL OR for_year = ?)"
            + " UNION ALL SELECT 'sasaran', '', district, for_year, preferred, '', note,"
            + " CAST(NULL AS VARCHAR(100)), decided_at, id"
            + " FROM sasaran_choice WHERE district = ? AND for_year = ?"
            + " ORDER BY 9 DESC NULLS LAST, 10 DESC",
        RuleLog::entry,
        district.dotted(),
        year,
        district.dotted(),
        year);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, Integer.class),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        at(row.getObject(9, OffsetDateTime.class)));
  }

  private static String at(OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant().toString();
  }
}
