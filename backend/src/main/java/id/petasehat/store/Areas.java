package id.petasehat.store;

import id.petasehat.area.Area;
import id.petasehat.area.Area.Bounds;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.area.ProgressListener;
import id.petasehat.area.Village;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;

/** The areas that exist now, derived from villages' boundaries and the names of a code list. */
public final class Areas {
  private Areas() {}

  /** Reads all areas. */
  public static AreaIndex index(Connection connection) throws SQLException {
    return new AreaIndex(
        Sql.all(
            connection,
            "SELECT code, name, term, west, south, east, north, point_lon, point_lat FROM area",
            row ->
                new Area(
                    new AreaCode(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    new Bounds(
                        row.getDouble(4), row.getDouble(5), row.getDouble(6), row.getDouble(7)),
                    row.getDouble(8),
                    row.getDouble(9))));
  }

  /** How many villages there are. */
  public static int countVillages(Connection connection) throws SQLException {
    return Sql.first(
            connection,
            "SELECT COUNT(*) FROM area WHERE level = ?",
            row -> row.getInt(1),
            Level.DESA.id())
        .orElseThrow();
  }

  /**
   * Derives again all areas of some districts with their outlines, and the provinces around them.
   */
  public static void derive(
      Connection connection,
      Collection<AreaCode> changed,
      AreaWords words,
      ProgressListener progress)
      throws SQLException {
    SortedSet<AreaCode> districts = Outlines.missing(connection);
    districts.addAll(changed);
    int done = 0;
    for (AreaCode district : districts) {
      progress.at("Menyusun wilayah", done++, districts.size());
      derive(connection, district, words);
    }
    deriveProvinces(connection, districts, words);
  }

  private static void derive(Connection connection, AreaCode district, AreaWords words)
      throws SQLException {
    deleteWithin(connection, district);
    Map<Village, Long> villages = Boundaries.newestOf(connection, district);
    Map<AreaCode, Row> larger = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    villages.forEach(
        (village, batchId) -> {
          Row row = Row.of(village, batchId, words.term(village.code()));
          rows.add(row);
          larger.merge(village.code().at(Level.KECAMATAN), row, Row::around);
          larger.merge(district, row, Row::around);
        });
    larger.forEach((code, row) -> rows.add(row.as(code, words)));
    insert(connection, rows);
    Outlines.derive(connection, district, villages.keySet());
  }

  private static void deriveProvinces(
      Connection connection, Collection<AreaCode> districts, AreaWords words) throws SQLException {
    TreeSet<AreaCode> provinces = new TreeSet<>();
    districts.forEach(district -> provinces.add(district.at(Level.PROVINSI)));
    for (AreaCode province : provinces) {
      Sql.run(connection, "DELETE FROM area WHERE code = ?", province.dotted());
      List<Row> parts =
          Sql.all(
              connection,
              "SELECT west, south, east, north, point_lon, point_lat FROM area"
                  + " WHERE level = 'kabupaten' AND code LIKE ?",
              row ->
                  new Row(
                      province,
                      "",
                      "",
                      null,
                      new Envelope(
                          row.getDouble(1), row.getDouble(3), row.getDouble(2), row.getDouble(4)),
                      row.getDouble(5),
                      row.getDouble(6),
                      0),
              province.dotted() + ".%");
      Optional<Row> whole = parts.stream().reduce(Row::around);
      if (whole.isPresent()) {
        insert(connection, List.of(whole.get().as(province, words)));
      }
      Outlines.deriveProvince(connection, province);
    }
  }

  private static void deleteWithin(Connection connection, AreaCode district) throws SQLException {
    Sql.run(
        connection,
        "DELETE FROM area WHERE code >= ? AND code < ?",
        district.dotted(),
        district.dotted() + "~");
  }

  private static void insert(Connection connection, List<Row> rows) throws SQLException {
    Sql.<Row>runEach(
        connection,
        "INSERT INTO area (code, level, name, term, batch_id, west, south, east, north,"
            + " point_lon, point_lat) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows.iterator(),
        (statement, row) -> {
          statement.setString(1, row.code.dotted());
          statement.setString(2, row.code.level().id());
          statement.setString(3, row.name);
          statement.setString(4, row.term);
          statement.setObject(5, row.batchId);
          statement.setDouble(6, row.box.getMinX());
          statement.setDouble(7, row.box.getMinY());
          statement.setDouble(8, row.box.getMaxX());
          statement.setDouble(9, row.box.getMaxY());
          statement.setDouble(10, row.lon);
          statement.setDouble(11, row.lat);
        });
  }

  /** A line of the table while it is made; {@code size} finds the largest village of an area. */
  private record Row(
      AreaCode code,
      String name,
      String term,
      Long batchId,
      Envelope box,
      double lon,
      double lat,
      double size) {

    static Row of(Village village, Long batchId, String term) {
      Point inside = village.geometry().getInteriorPoint();
      return new Row(
          village.code(),
          village.name(),
          term,
          batchId,
          village.geometry().getEnvelopeInternal(),
          inside.getX(),
          inside.getY(),
          village.geometry().getArea());
    }

    Row around(Row other) {
      Envelope both = new Envelope(box);
      both.expandToInclude(other.box);
      Row larger = other.size > size ? other : this;
      return new Row(code, "", "", null, both, larger.lon, larger.lat, larger.size);
    }

    Row as(AreaCode area, AreaWords words) {
      return new Row(area, words.name(area), words.term(area), null, box, lon, lat, size);
    }
  }
}
