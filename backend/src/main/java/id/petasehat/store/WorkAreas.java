package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.Catchment;
import id.petasehat.facility.Catchments;
import id.petasehat.facility.WorkAreaRow;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which village belongs to which puskesmas: what files say, and what follows from it now. */
public final class WorkAreas {
  /** Stands for "since ever" in a column that is part of the key. */
  private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

  private static final String CATCHMENT =
      "SELECT village, puskesmas, pustu, proposed FROM catchment";

  private WorkAreas() {}

  /** Stores what a batch says. */
  public static void add(Connection connection, long batchId, Collection<WorkAreaRow> rows)
      throws SQLException {
    Sql.<WorkAreaRow>runEach(
        connection,
        "INSERT INTO work_area"
            + " (village, valid_from, batch_id, valid_to, puskesmas, pustu, line_no)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows.iterator(),
        (statement, row) -> {
          statement.setString(1, row.village().dotted());
          statement.setObject(2, row.from() == null ? EVER : row.from());
          statement.setLong(3, batchId);
          statement.setObject(4, row.to());
          statement.setString(5, row.puskesmas());
          statement.setString(6, row.pustu());
          statement.setInt(7, row.line());
        });
  }

  /**
   * What files say of the villages of an area on a day: of several rows that hold, that of the
   * newest batch, then that which began last.
   */
  public static Map<AreaCode, WorkAreaRow> on(Connection connection, LocalDate day, AreaCode within)
      throws SQLException {
    Map<AreaCode, WorkAreaRow> rows = new HashMap<>();
    Sql.each(
        connection,
        "SELECT village, valid_from, valid_to, puskesmas, pustu, line_no FROM work_area"
            + " WHERE village >= ? AND village < ? ORDER BY batch_id, valid_from",
        WorkAreas::row,
        row -> {
          if (row.holdsOn(day)) {
            rows.put(row.village(), row);
          }
        },
        within.dotted(),
        within.dotted() + "~");
    return rows;
  }

  private static WorkAreaRow row(ResultSet row) throws SQLException {
    LocalDate from = row.getObject(2, LocalDate.class);
    return new WorkAreaRow(
        new AreaCode(row.getString(1)),
        from.equals(EVER) ? null : from,
        row.getObject(3, LocalDate.class),
        row.getString(4),
        row.getString(5),
        row.getInt(6));
  }

  /** The catchments of the villages of an area as they are now, in order of village. */
  public static List<Catchment> catchments(Connection connection, AreaCode within)
      throws SQLException {
    return Sql.all(
        connection,
        CATCHMENT + " WHERE village >= ? AND village < ? ORDER BY village",
        WorkAreas::catchment,
        within.dotted(),
        within.dotted() + "~");
  }

  /** Which of the villages that exist now belongs to which puskesmas. */
  public static Catchments index(Connection connection) throws SQLException {
    return new Catchments(
        Sql.all(
            connection,
            "SELECT c.village, c.puskesmas, c.pustu, c.proposed FROM catchment c"
                + " JOIN area a ON a.code = c.village",
            WorkAreas::catchment),
        Facilities.puskesmasNames(connection));
  }

  /** The catchments of all villages as they are now, in order of village. */
  public static List<Catchment> catchments(Connection connection) throws SQLException {
    return Sql.all(connection, CATCHMENT + " ORDER BY village", WorkAreas::catchment);
  }

  private static Catchment catchment(ResultSet row) throws SQLException {
    return new Catchment(
        new AreaCode(row.getString(1)), row.getString(2), row.getString(3), row.getBoolean(4));
  }

  /** Districts of the villages that belong to some puskesmas, or that a file says do. */
  public static Set<AreaCode> districtsOf(Connection connection, Collection<String> puskesmas)
      throws SQLException {
    Object keys = connection.createArrayOf("VARCHAR", puskesmas.toArray());
    return new TreeSet<>(
        Sql.all(
            connection,
            "SELECT SUBSTRING(village FROM 1 FOR 5) FROM catchment WHERE puskesmas = ANY(?)"
                + " UNION SELECT SUBSTRING(village FROM 1 FOR 5) FROM work_area"
                + " WHERE puskesmas = ANY(?)",
            row -> new AreaCode(row.getString(1)),
            keys,
            keys));
  }

  /** Puts new catchments in the stead of those of a district. */
  public static void replaceCatchments(
      Connection connection, AreaCode district, Collection<Catchment> catchments)
      throws SQLException {
    Sql.run(
        connection,
        "DELETE FROM catchment WHERE village >= ? AND village < ?",
        district.dotted(),
        district.dotted() + "~");
    Sql.<Catchment>runEach(
        connection,
        "INSERT INTO catchment (village, puskesmas, pustu, proposed) VALUES (?, ?, ?, ?)",
        catchments.iterator(),
        (statement, one) -> {
          statement.setString(1, one.village().dotted());
          statement.setString(2, one.puskesmas());
          statement.setString(3, one.pustu());
          statement.setBoolean(4, one.proposed());
        });
  }

  /** The puskesmas of a village now. */
  public static Optional<Catchment> catchment(Connection connection, AreaCode village)
      throws SQLException {
    return Sql.first(
        connection, CATCHMENT + " WHERE village = ?", WorkAreas::catchment, village.dotted());
  }
}
