package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.area.Village;
import id.petasehat.tile.TileArea;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Boundaries of villages, with their history: a batch adds a version of a village or retires it.
 */
public final class Boundaries {
  private static final int WGS84 = 4326;
  private static final String CURRENT =
      "SELECT b.village, b.name, ST_AsBinary(b.geom) FROM area a"
          + " JOIN village_boundary b ON b.village = a.code AND b.batch_id = a.batch_id"
          + " WHERE a.level = 'desa'";

  private Boundaries() {}

  /**
   * A batch's version of one village.
   *
   * @param bpsCode ten digits; null when not known
   * @param changedM2 area that cleaning gave or took, m²
   * @param changedPercent the same against the village's area as it came
   */
  public record Version(Village village, String bpsCode, double changedM2, double changedPercent) {}

  /** Stores what a batch says of villages' boundaries. */
  public static void add(Connection connection, long batchId, Collection<Version> versions)
      throws SQLException {
    WKBWriter wkb = new WKBWriter();
    Sql.<Version>runEach(
        connection,
        "INSERT INTO village_boundary"
            + " (village, batch_id, name, bps_code, changed_m2, changed_percent, geom)"
            + " VALUES (?, ?, ?, ?, ?, ?, ST_GeomFromWKB(?, 4326))",
        versions.iterator(),
        (statement, version) -> bind(statement, batchId, version, wkb));
  }

  private static void bind(
      PreparedStatement statement, long batchId, Version version, WKBWriter wkb)
      throws SQLException {
    statement.setString(1, version.village().code().dotted());
    statement.setLong(2, batchId);
    statement.setString(3, version.village().name());
    statement.setString(4, version.bpsCode());
    statement.setDouble(5, version.changedM2());
    statement.setDouble(6, version.changedPercent());
    statement.setBytes(7, wkb.write(version.village().geometry()));
  }

  /** Retires villages that a newer file of their district no longer has; their history stays. */
  public static void retire(Connection connection, long batchId, Collection<Village> villages)
      throws SQLException {
    Sql.<Village>runEach(
        connection,
        "INSERT INTO village_boundary (village, batch_id, name, changed_m2, changed_percent)"
            + " VALUES (?, ?, ?, 0, 0)",
        villages.iterator(),
        (statement, village) -> {
          statement.setString(1, village.code().dotted());
          statement.setLong(2, batchId);
          statement.setString(3, village.name());
        });
  }

  /** Codes of the villages that a batch speaks of. */
  public static List<AreaCode> ofBatch(Connection connection, long batchId) throws SQLException {
    return Sql.all(
        connection,
        "SELECT village FROM village_boundary WHERE batch_id = ? ORDER BY village",
        row -> new AreaCode(row.getString(1)),
        batchId);
  }

  /** The villages of an area as they are now, in order of code. */
  public static List<Village> within(Connection connection, AreaCode area) throws SQLException {
    return Sql.all(
        connection,
        CURRENT + " AND a.code >= ? AND a.code < ? ORDER BY a.code",
        Boundaries::village,
        area.dotted(),
        area.dotted() + "~");
  }

  /**
   * The shapes of some areas of one level as they are now, in order of code.
   *
   * @param level of all codes; those larger than a village are as last derived
   */
  public static List<TileArea> shapes(
      Connection connection, Level level, Collection<AreaCode> codes) throws SQLException {
    String shapes =
        level == Level.DESA
            ? "SELECT a.code, ST_AsBinary(b.geom) FROM area a"
                + " JOIN village_boundary b ON b.village = a.code AND b.batch_id = a.batch_id"
            : "SELECT a.code, ST_AsBinary(a.geom) FROM area_outline a";
    return Sql.all(
        connection,
        shapes + " WHERE a.code = ANY(?) ORDER BY a.code",
        row -> new TileArea(new AreaCode(row.getString(1)), geometry(row.getBytes(2))),
        connection.createArrayOf("VARCHAR", codes.stream().map(AreaCode::dotted).toArray()));
  }

  /** The districts that some villages lie in, in order of code. */
  public static SortedSet<AreaCode> districtsOf(Collection<AreaCode> villages) {
    SortedSet<AreaCode> districts = new TreeSet<>();
    villages.forEach(village -> districts.add(village.at(Level.KABUPATEN)));
    return districts;
  }

  /**
   * The villages as they are now whose box touches another box, in order of code.
   *
   * @param box in degrees, EPSG:4326
   */
  public static List<Village> touching(Connection connection, Envelope box) throws SQLException {
    return Sql.all(
        connection,
        CURRENT
            + " AND a.west <= ? AND a.east >= ? AND a.south <= ? AND a.north >= ?"
            + " ORDER BY a.code",
        Boundaries::village,
        box.getMaxX(),
        box.getMinX(),
        box.getMaxY(),
        box.getMinY());
  }

  /**
   * The newest version of each village of a district that is not retired, by code, with the batch
   * it came in. Read from the facts, before {@link Areas} are derived again.
   */
  static Map<Village, Long> newestOf(Connection connection, AreaCode district) throws SQLException {
    Map<Village, Long> newest = new TreeMap<>((a, b) -> a.code().compareTo(b.code()));
    Sql.each(
        connection,
        "SELECT b.village, b.name, ST_AsBinary(b.geom), b.batch_id FROM village_boundary b"
            + " JOIN (SELECT village, MAX(batch_id) AS newest FROM village_boundary"
            + " WHERE village >= ? AND village < ? GROUP BY village) n"
            + " ON n.village = b.village AND n.newest = b.batch_id WHERE b.geom IS NOT NULL",
        row -> Map.entry(village(row), row.getLong(4)),
        entry -> newest.put(entry.getKey(), entry.getValue()),
        district.dotted(),
        district.dotted() + "~");
    return newest;
  }

  private static Village village(ResultSet row) throws SQLException {
    return new Village(new AreaCode(row.getString(1)), row.getString(2), geometry(row.getBytes(3)));
  }

  static Geometry geometry(byte[] wkb) throws SQLException {
    try {
      return new WKBReader(new GeometryFactory(new PrecisionModel(), WGS84)).read(wkb);
    } catch (ParseException damaged) {
      throw new SQLException("a stored boundary cannot be read", damaged);
    }
  }

  /** Districts that have villages now, in order of code. */
  public static List<AreaCode> districts(Connection connection) throws SQLException {
    return Sql.all(
        connection,
        "SELECT code FROM area WHERE level = ? ORDER BY code",
        row -> new AreaCode(row.getString(1)),
        Level.KABUPATEN.id());
  }
}
