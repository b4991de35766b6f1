package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The history of imported files and what was found in each. */
public final class Batches {
  private static final String COLUMNS =
      "id, kind, file_name, sha256, received_on, imported_at, simulated,"
          + " accepted, unchanged, warned, undone_at";

  private static final int LONGEST_PLACE = 400;
  private static final int LONGEST_SENTENCE = 2_000;

  private Batches() {}

  /**
   * One line of a batch's report, in the order of the file.
   *
   * @param severity {@code rejected}, {@code warned} or {@code info}
   */
  public record ReportLine(
      String severity, String place, String code, String reason, String remedy) {}

  /** Stores a batch that begins; answers its id. */
  public static long begin(Connection connection, Batch batch) throws SQLException {
    return Sql.insert(
        connection,
        "INSERT INTO import_batch (kind, file_name, sha256, received_on, imported_at,"
            + " simulated, accepted, unchanged, warned) VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0)",
        "id",
        batch.kind(),
        batch.fileName(),
        batch.sha256(),
        batch.receivedOn(),
        batch.importedAt().atOffset(ZoneOffset.UTC),
        batch.simulated());
  }

  /** Stores what came of a batch, in the transaction it began in. */
  public static void end(
      Connection connection,
      long id,
      long accepted,
      long unchanged,
      long warned,
      Collection<AreaCode> districts,
      List<ReportLine> report)
      throws SQLException {
    Sql.run(
        connection,
        "UPDATE import_batch SET accepted = ?, unchanged = ?, warned = ? WHERE id = ?",
        accepted,
        unchanged,
        warned,
        id);
    Sql.<AreaCode>runEach(
        connection,
        "INSERT INTO import_district (batch_id, district) VALUES (?, ?)",
        districts.iterator(),
        (statement, district) -> {
          statement.setLong(1, id);
          statement.setString(2, district.dotted());
        });
    addReport(connection, id, report);
  }

  private static void addReport(Connection connection, long id, List<ReportLine> report)
      throws SQLException {
    int[] lineNo = {0};
    Sql.<ReportLine>runEach(
        connection,
        "INSERT INTO import_problem (batch_id, line_no, severity, place, code, reason, remedy)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        report.iterator(),
        (statement, line) -> {
          statement.setLong(1, id);
          statement.setInt(2, ++lineNo[0]);
          statement.setString(3, line.severity());
          statement.setString(4, fit(line.place(), LONGEST_PLACE));
          statement.setString(5, line.code());
          statement.setString(6, fit(line.reason(), LONGEST_SENTENCE));
          statement.setString(7, fit(line.remedy(), LONGEST_SENTENCE));
        });
  }

  /** A report quotes the file, which may hold cells of any length, and NUL. */
  private static String fit(String text, int longest) {
    String stored = text.replace("\0", "");
    return stored.length() <= longest ? stored : stored.substring(0, longest - 1) + "…";
  }

  /** All batches, newest first, also those undone. */
  public static List<Batch> all(Connection connection) throws SQLException {
    return Sql.all(
        connection, "SELECT " + COLUMNS + " FROM import_batch ORDER BY id DESC", Batches::batch);
  }

  public static Optional<Batch> find(Connection connection, long id) throws SQLException {
    return Sql.first(
        connection, "SELECT " + COLUMNS + " FROM import_batch WHERE id = ?", Batches::batch, id);
  }

  public static List<ReportLine> report(Connection connection, long id) throws SQLException {
    return Sql.all(
        connection,
        "SELECT severity, place, code, reason, remedy FROM import_problem"
            + " WHERE batch_id = ? ORDER BY line_no",
        row ->
            new ReportLine(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)),
        id);
  }

  /** Numbers of the batches of invented figures, undone or not. */
  static Set<Long> simulated(Connection connection) throws SQLException {
    return Set.copyOf(
        Sql.all(connection, "SELECT id FROM import_batch WHERE simulated", row -> row.getLong(1)));
  }

  /** Districts of which a batch that counts says something invented. */
  public static Set<AreaCode> simulatedDistricts(Connection connection) throws SQLException {
    return new HashSet<>(
        Sql.all(
            connection,
            "SELECT DISTINCT d.district FROM import_district d"
                + " JOIN import_batch b ON b.id = d.batch_id"
                + " WHERE b.simulated AND b.undone_at IS NULL",
            row -> new AreaCode(row.getString(1))));
  }

  /** Districts of which a batch says something, in order. */
  public static List<AreaCode> districts(Connection connection, long id) throws SQLException {
    return Sql.all(
        connection,
        "SELECT district FROM import_district WHERE batch_id = ? ORDER BY district",
        row -> new AreaCode(row.getString(1)),
        id);
  }

  /**
   * Batches of some kinds that count and say something of an area, oldest first.
   *
   * @param within null for everything stored
   */
  public static List<Batch> counting(Connection connection, AreaCode within, Set<String> kinds)
      throws SQLException {
    String code = within == null ? "" : within.at(districtOrLarger(within)).dotted();
    return Sql.all(
            connection,
            "SELECT "
                + COLUMNS
                + " FROM import_batch WHERE undone_at IS NULL AND id IN"
                + " (SELECT batch_id FROM import_district WHERE district >= ? AND district < ?)"
                + " ORDER BY id",
            Batches::batch,
            code,
            code + "~")
        .stream()
        .filter(batch -> kinds.contains(batch.kind()))
        .toList();
  }

  private static Level districtOrLarger(AreaCode area) {
    return area.level().codeLength() < Level.KABUPATEN.codeLength()
        ? area.level()
        : Level.KABUPATEN;
  }

  /** Whether the store holds a batch of invented figures. */
  public static boolean anySimulatedFigures(Connection connection) throws SQLException {
    return Sql.first(
            connection,
            "SELECT COUNT(*) FROM import_batch"
                + " WHERE kind = 'simulation' AND undone_at IS NULL",
            row -> row.getLong(1) > 0)
        .orElseThrow();
  }

  static void markUndone(Connection connection, long id, Instant when) throws SQLException {
    Sql.run(
        connection,
        "UPDATE import_batch SET undone_at = ? WHERE id = ?",
        when.atOffset(ZoneOffset.UTC),
        id);
  }

  private static Batch batch(ResultSet row) throws SQLException {
    return new Batch(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, LocalDate.class),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getBoolean(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        Optional.ofNullable(row.getObject(11, OffsetDateTime.class))
            .map(OffsetDateTime::toInstant)
            .orElse(null));
  }
}
