package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaUnion;
import id.petasehat.area.Level;
import id.petasehat.area.Village;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** The outlines of areas larger than a village, derived from their villages and kept. */
final class Outlines {
  private Outlines() {}

  /** Districts whose outlines were never made: of a store that was filled before they were kept. */
  static SortedSet<AreaCode> missing(Connection connection) throws SQLException {
    return new TreeSet<>(
        Sql.all(
            connection,
            "SELECT a.code FROM area a LEFT JOIN area_outline o ON o.code = a.code"
                + " WHERE a.level = 'kabupaten' AND o.code IS NULL",
            row -> new AreaCode(row.getString(1))));
  }

  /** Derives the outlines of a district and of its kecamatan again; none without villages. */
  static void derive(Connection connection, AreaCode district, Collection<Village> villages)
      throws SQLException {
    Sql.run(
        connection,
        "DELETE FROM area_outline WHERE code >= ? AND code < ?",
        district.dotted(),
        district.dotted() + "~");
    Map<AreaCode, List<Geometry>> parts = new TreeMap<>();
    for (Village village : villages) {
      parts
          .computeIfAbsent(village.code().at(Level.KECAMATAN), none -> new ArrayList<>())
          .add(village.geometry());
    }
    Map<AreaCode, Geometry> outlines =
        parts.entrySet().parallelStream()
            .collect(Collectors.toMap(Map.Entry::getKey, part -> AreaUnion.of(part.getValue())));
    insert(connection, outlines);
    deriveFrom(connection, district, outlines.values());
  }

  /** Derives the outline of a province again from those of its districts. */
  static void deriveProvince(Connection connection, AreaCode province) throws SQLException {
    Sql.run(connection, "DELETE FROM area_outline WHERE code = ?", province.dotted());
    List<Geometry> districts =
        Sql.all(
            connection,
            "SELECT o.code, ST_AsBinary(o.geom) FROM area_outline o JOIN area a ON a.code = o.code"
                + " WHERE a.level = 'kabupaten' AND o.code LIKE ? ORDER BY o.code",
            row -> Boundaries.geometry(row.getBytes(2)),
            province.dotted() + ".%");
    deriveFrom(connection, province, districts);
  }

  private static void deriveFrom(Connection connection, AreaCode area, Collection<Geometry> parts)
      throws SQLException {
    if (!parts.isEmpty()) {
      insert(connection, Map.of(area, AreaUnion.of(parts)));
    }
  }

  private static void insert(Connection connection, Map<AreaCode, Geometry> outlines)
      throws SQLException {
    WKBWriter wkb = new WKBWriter();
    Sql.<Map.Entry<AreaCode, Geometry>>runEach(
        connection,
        "INSERT INTO area_outline (code, geom) VALUES (?, ST_GeomFromWKB(?, 4326))",
        outlines.entrySet().iterator(),
        (statement, outline) -> {
          statement.setString(1, outline.getKey().dotted());
          statement.setBytes(2, wkb.write(outline.getValue()));
        });
  }
}
