package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.reach.Heights;
import id.petasehat.reach.LandCover;
import id.petasehat.reach.LayerFeature;
import id.petasehat.reach.SettlementPoint;
import id.petasehat.reach.TravelLayer;
import id.petasehat.reach.TravelLink;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.io.WKBWriter;

/**
 * Stores what a batch says of a layer of a district; see {@link TravelLayers}. Each answers how
 * many features were news: none when the district has the same layer already. Also then they are
 * stored, so that the layer stays when the batch that told it first is undone.
 */
public final class TravelLayerFacts {
  private static final int LONGEST_NAME = 200;

  private final Connection connection;
  private final long batchId;
  private final AreaCode district;

  public TravelLayerFacts(Connection connection, long batchId, AreaCode district) {
    this.connection = connection;
    this.batchId = batchId;
    this.district = district;
  }

  /** A settlement with the line of the file that tells it. */
  public record Settled(AreaCode village, SettlementPoint point, int line) {}

  /** A link with the line of the file that tells it. */
  public record Linked(TravelLink link, int line) {}

  /**
   * Roads, rivers or bridges.
   *
   * @param features numbered apart
   */
  public int features(TravelLayer layer, List<LayerFeature> features) throws SQLException {
    Digest digest = new Digest();
    WKBWriter wkb = new WKBWriter();
    for (LayerFeature one : features) {
      digest
          .add(wkb.write(one.geometry()))
          .add(one.kind() + "\t" + one.surface() + "\t" + one.name() + "\n");
    }
    boolean news = begin(layer, digest, features.size(), null);
    Sql.<LayerFeature>runEach(
        connection,
        "INSERT INTO travel_feature (batch_id, district, feature_no, kind, surface, name, geom)"
            + " VALUES (?, ?, ?, ?, ?, ?, ST_GeomFromWKB(?, 4326))",
        features.iterator(),
        (statement, one) -> {
          statement.setLong(1, batchId);
          statement.setString(2, district.dotted());
          statement.setInt(3, one.number());
          statement.setString(4, one.kind());
          statement.setString(5, one.surface());
          statement.setString(6, fit(one.name()));
          statement.setBytes(7, wkb.write(one.geometry()));
        });
    return news ? features.size() : 0;
  }

  /** What covers the land; cells count as features. */
  public int landCover(LandCover cover) throws SQLException {
    return raster(TravelLayer.LANDCOVER, PackedRaster.of(cover), cover.cells().length);
  }

  /** Heights; cells count as features. */
  public int heights(Heights heights) throws SQLException {
    return raster(TravelLayer.ELEVATION, PackedRaster.of(heights), heights.metres().length);
  }

  private int raster(TravelLayer layer, byte[] packed, int cells) throws SQLException {
    return begin(layer, new Digest().add(packed), cells, packed) ? cells : 0;
  }

  /** Links; no two of one id. */
  public int links(List<Linked> links) throws SQLException {
    Digest digest = new Digest();
    links.forEach(one -> digest.add(one.link().toString()));
    boolean news = begin(TravelLayer.LINKS, digest, links.size(), null);
    Sql.<Linked>runEach(
        connection,
        "INSERT INTO travel_link (batch_id, district, link_id, from_place, to_place, from_lon,"
            + " from_lat, to_lon, to_lat, travel_mode, minutes, wait_minutes, days_per_week,"
            + " closed_months, line_no) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        links.iterator(),
        this::bind);
    return news ? links.size() : 0;
  }

  private void bind(PreparedStatement statement, Linked one) throws SQLException {
    TravelLink link = one.link();
    statement.setLong(1, batchId);
    statement.setString(2, district.dotted());
    statement.setInt(3, link.id());
    statement.setString(4, fit(link.from()));
    statement.setString(5, fit(link.to()));
    statement.setDouble(6, link.fromLon());
    statement.setDouble(7, link.fromLat());
    statement.setDouble(8, link.toLon());
    statement.setDouble(9, link.toLat());
    statement.setString(10, link.mode().id());
    statement.setObject(11, link.minutes());
    statement.setObject(12, link.waitMinutes());
    statement.setObject(13, link.daysPerWeek());
    statement.setString(
        14, link.closedMonths().stream().map(String::valueOf).collect(Collectors.joining(",")));
    statement.setInt(15, one.line());
  }

  /** Settlements of villages of the district. */
  public int settlements(List<Settled> settlements) throws SQLException {
    Digest digest = new Digest();
    settlements.forEach(one -> digest.add(one.village() + "\t" + one.point() + "\n"));
    boolean news = begin(TravelLayer.SETTLEMENTS, digest, settlements.size(), null);
    Sql.<Settled>runEach(
        connection,
        "INSERT INTO settlement (batch_id, village, line_no, name, lon, lat, head_count)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        settlements.iterator(),
        (statement, one) -> {
          statement.setLong(1, batchId);
          statement.setString(2, one.village().dotted());
          statement.setInt(3, one.line());
          statement.setString(4, fit(one.point().name()));
          statement.setDouble(5, one.point().lon());
          statement.setDouble(6, one.point().lat());
          statement.setObject(7, one.point().count());
        });
    return news ? settlements.size() : 0;
  }

  /** Stores that the batch tells the layer; answers whether it is news. */
  private boolean begin(TravelLayer layer, Digest content, int features, byte[] packed)
      throws SQLException {
    String digest = content.hex();
    Optional<TravelLayers.Present> before = TravelLayers.present(connection, district, layer);
    Sql.run(
        connection,
        "INSERT INTO travel_layer (district, layer, batch_id, digest, features, packed)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        district.dotted(),
        layer.id(),
        batchId,
        digest,
        features,
        packed);
    return before.isEmpty() || !before.get().digest().equals(digest);
  }

  private static String fit(String name) {
    String stored = name.replace("\0", "");
    return stored.length() <= LONGEST_NAME ? stored : stored.substring(0, LONGEST_NAME - 1) + "…";
  }
}
