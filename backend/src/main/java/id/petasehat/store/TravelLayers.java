package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.reach.Heights;
import id.petasehat.reach.LandCover;
import id.petasehat.reach.LayerFeature;
import id.petasehat.reach.SettlementPoint;
import id.petasehat.reach.TravelLayer;
import id.petasehat.reach.TravelLink;
import id.petasehat.reach.TravelMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What files say of a district's ground: roads, rivers, bridges, land cover, heights, links and
 * settlements. Of each layer the newest batch counts, whole; an undone batch is gone, so that the
 * one before it counts again.
 */
public final class TravelLayers {
  /** How far around the box of a district layers are kept, degrees: some eleven kilometres. */
  public static final double MARGIN_DEGREES = 0.1;

  private static final String NEWEST =
      " WHERE t.district = ? AND t.layer = ? AND t.batch_id = (SELECT MAX(n.batch_id)"
          + " FROM travel_layer n WHERE n.district = t.district AND n.layer = t.layer)";

  private TravelLayers() {}

  /**
   * A layer that a district has.
   *
   * @param simulated whether it is invented
   * @param features roads, rivers, bridges, links or settlements; of a raster its cells
   */
  public record Present(
      TravelLayer layer,
      long batchId,
      String fileName,
      Instant importedAt,
      boolean simulated,
      int features,
      String digest) {}

  /** The layers that a district has, in the order of {@link TravelLayer}. */
  public static List<Present> present(Connection connection, AreaCode district)
      throws SQLException {
    List<Present> present =
        Sql.all(
            connection,
            "SELECT t.layer, t.batch_id, b.file_name, b.imported_at, b.simulated, t.features,"
                + " t.digest FROM travel_layer t JOIN import_batch b ON b.id = t.batch_id"
                + " WHERE t.district = ? AND t.batch_id = (SELECT MAX(n.batch_id)"
                + " FROM travel_layer n WHERE n.district = t.district AND n.layer = t.layer)",
            TravelLayers::present,
            district.dotted());
    return present.stream().sorted((a, b) -> a.layer().compareTo(b.layer())).toList();
  }

  private static Present present(ResultSet row) throws SQLException {
    return new Present(
        TravelLayer.byId(row.getString(1)).orElseThrow(),
        row.getLong(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getBoolean(5),
        row.getInt(6),
        row.getString(7));
  }

  /** One layer of a district; empty when no file told it. */
  public static Optional<Present> present(
      Connection connection, AreaCode district, TravelLayer layer) throws SQLException {
    return present(connection, district).stream().filter(one -> one.layer() == layer).findFirst();
  }

  /** Changes whenever the content of a layer of the district does, and only then. */
  public static String key(Connection connection, AreaCode district) throws SQLException {
    return present(connection, district).stream()
        .map(one -> one.layer().id() + ":" + one.digest())
        .collect(Collectors.joining(";"));
  }

  /** Changes with the files that the layers come from too, also where two say the same. */
  public static String sourcesKey(Connection connection, AreaCode district) throws SQLException {
    return present(connection, district).stream()
        .map(one -> one.layer().id() + ":" + one.digest() + ":" + one.batchId())
        .collect(Collectors.joining(";"));
  }

  /** Roads, by their number; none when no file told any. */
  public static List<LayerFeature> roads(Connection connection, AreaCode district)
      throws SQLException {
    return features(connection, district, TravelLayer.ROADS);
  }

  /** Rivers, lakes and canals, by their number. */
  public static List<LayerFeature> rivers(Connection connection, AreaCode district)
      throws SQLException {
    return features(connection, district, TravelLayer.RIVERS);
  }

  /** Bridges, by their number. */
  public static List<LayerFeature> bridges(Connection connection, AreaCode district)
      throws SQLException {
    return features(connection, district, TravelLayer.BRIDGES);
  }

  private static List<LayerFeature> features(
      Connection connection, AreaCode district, TravelLayer layer) throws SQLException {
    return Sql.all(
        connection,
        "SELECT f.feature_no, ST_AsBinary(f.geom), f.kind, f.surface, f.name FROM travel_feature f"
            + " JOIN travel_layer t ON t.batch_id = f.batch_id AND t.district = f.district"
            + NEWEST
            + " ORDER BY f.feature_no",
        row ->
            new LayerFeature(
                row.getInt(1),
                Boundaries.geometry(row.getBytes(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5)),
        district.dotted(),
        layer.id());
  }

  /** What covers the land; empty when no file told it. */
  public static Optional<LandCover> landCover(Connection connection, AreaCode district)
      throws SQLException {
    Optional<byte[]> packed = packed(connection, district, TravelLayer.LANDCOVER);
    return packed.isEmpty() ? Optional.empty() : Optional.of(PackedRaster.landCover(packed.get()));
  }

  /** Heights; empty when no file told them. */
  public static Optional<Heights> heights(Connection connection, AreaCode district)
      throws SQLException {
    Optional<byte[]> packed = packed(connection, district, TravelLayer.ELEVATION);
    return packed.isEmpty() ? Optional.empty() : Optional.of(PackedRaster.heights(packed.get()));
  }

  private static Optional<byte[]> packed(
      Connection connection, AreaCode district, TravelLayer layer) throws SQLException {
    return Sql.first(
        connection,
        "SELECT t.packed FROM travel_layer t" + NEWEST,
        row -> row.getBytes(1),
        district.dotted(),
        layer.id());
  }

  /** Links, in the order of their file. */
  public static List<TravelLink> links(Connection connection, AreaCode district)
      throws SQLException {
    return Sql.all(
        connection,
        "SELECT l.link_id, l.from_place, l.to_place, l.from_lon, l.from_lat, l.to_lon, l.to_lat,"
            + " l.travel_mode, l.minutes, l.wait_minutes, l.days_per_week, l.closed_months"
            + " FROM travel_link l"
            + " JOIN travel_layer t ON t.batch_id = l.batch_id AND t.district = l.district"
            + NEWEST
            + " ORDER BY l.line_no",
        TravelLayers::link,
        district.dotted(),
        TravelLayer.LINKS.id());
  }

  private static TravelLink link(ResultSet row) throws SQLException {
    return new TravelLink(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        row.getDouble(4),
        row.getDouble(5),
        row.getDouble(6),
        row.getDouble(7),
        TravelMode.byId(row.getString(8)).orElseThrow(),
        doubleOrNull(row, 9),
        doubleOrNull(row, 10),
        doubleOrNull(row, 11),
        months(row.getString(12)));
  }

  private static Double doubleOrNull(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  private static Set<Integer> months(String text) {
    return text.isEmpty()
        ? Set.of()
        : Arrays.stream(text.split(",")).map(Integer::valueOf).collect(Collectors.toSet());
  }

  /** Settlements by village, in the order of their file; villages without any are left out. */
  public static Map<AreaCode, List<SettlementPoint>> settlements(
      Connection connection, AreaCode district) throws SQLException {
    Map<AreaCode, List<SettlementPoint>> byVillage = new TreeMap<>();
    Sql.each(
        connection,
        "SELECT s.village, s.name, s.lon, s.lat, s.head_count FROM settlement s"
            + " JOIN travel_layer t ON t.batch_id = s.batch_id"
            + NEWEST
            + " AND s.village >= ? AND s.village < ? ORDER BY s.line_no",
        row ->
            Map.entry(
                new AreaCode(row.getString(1)),
                new SettlementPoint(
                    row.getString(2),
                    row.getDouble(3),
                    row.getDouble(4),
                    Observations.longOrNull(row, 5))),
        one ->
            byVillage.computeIfAbsent(one.getKey(), none -> new ArrayList<>()).add(one.getValue()),
        district.dotted(),
        TravelLayer.SETTLEMENTS.id(),
        district.dotted(),
        district.dotted() + "~");
    return byVillage;
  }
}
