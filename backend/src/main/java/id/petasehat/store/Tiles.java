package id.petasehat.store;

import id.petasehat.tile.CutTiles;
import id.petasehat.tile.CutTiles.CutTile;
import id.petasehat.tile.TileAddress;
import id.petasehat.tile.TileRegion;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Vector tiles as stored bytes, gzip packed. */
public final class Tiles {
  private static final String AT = " WHERE layer = ? AND z = ? AND x = ? AND y = ?";

  private Tiles() {}

  /**
   * A stored tile.
   *
   * @param version the boundary version at which its bytes last changed
   * @param bytes gzip packed MVT
   */
  public record StoredTile(long version, byte[] bytes) {}

  /** Finds a tile; empty when nothing is drawn there. */
  public static Optional<StoredTile> find(Connection connection, TileAddress address)
      throws SQLException {
    return Sql.first(
        connection,
        "SELECT version, bytes FROM tile" + AT,
        row -> new StoredTile(row.getLong(1), row.getBytes(2)),
        key(address));
  }

  /** Raises the boundary version and answers it: the version of tiles cut from now on. */
  public static long nextVersion(Connection connection) throws SQLException {
    return Versions.raiseBoundaryVersion(connection);
  }

  /**
   * Replaces the tiles of a region; those whose bytes are as before keep their version.
   *
   * @param layers those that were cut; tiles of others stay
   * @param cut every tile of the region and the layers that shows something
   * @return whether any tile differs from before
   */
  public static boolean replace(
      Connection connection, TileRegion region, Set<String> layers, CutTiles cut, long version)
      throws SQLException {
    Map<TileAddress, byte[]> before = stored(connection, region);
    before.keySet().removeIf(address -> !layers.contains(address.layer()));
    List<CutTile> changed = new ArrayList<>();
    for (CutTile tile : cut.tiles()) {
      if (!Arrays.equals(before.remove(tile.address()), tile.gzippedMvt())) {
        changed.add(tile);
      }
    }
    delete(connection, before.keySet());
    delete(connection, changed.stream().map(CutTile::address).toList());
    insert(connection, changed, version);
    return !changed.isEmpty() || !before.isEmpty();
  }

  /** The tiles of one layer in a region. */
  public static List<CutTile> ofLayer(Connection connection, String layer, TileRegion region)
      throws SQLException {
    return stored(connection, region).entrySet().stream()
        .filter(tile -> tile.getKey().layer().equals(layer))
        .map(tile -> new CutTile(tile.getKey(), tile.getValue()))
        .toList();
  }

  private static Map<TileAddress, byte[]> stored(Connection connection, TileRegion region)
      throws SQLException {
    Map<TileAddress, byte[]> stored = new HashMap<>();
    for (int zoom : region.zooms()) {
      TileRegion.TileBox box = region.box(zoom);
      Sql.each(
          connection,
          "SELECT layer, z, x, y, bytes FROM tile"
              + " WHERE z = ? AND x >= ? AND x <= ? AND y >= ? AND y <= ?",
          row -> new CutTile(address(row), row.getBytes(5)),
          tile -> {
            TileAddress at = tile.address();
            if (region.contains(at.zoom(), at.x(), at.y())) {
              stored.put(at, tile.gzippedMvt());
            }
          },
          zoom,
          box.firstX(),
          box.lastX(),
          box.firstY(),
          box.lastY());
    }
    return stored;
  }

  private static TileAddress address(ResultSet row) throws SQLException {
    return new TileAddress(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4));
  }

  private static void delete(Connection connection, Iterable<TileAddress> addresses)
      throws SQLException {
    Sql.<TileAddress>runEach(
        connection,
        "DELETE FROM tile" + AT,
        addresses.iterator(),
        (statement, address) -> {
          Object[] key = key(address);
          for (int i = 0; i < key.length; i++) {
            statement.setObject(i + 1, key[i]);
          }
        });
  }

  private static void insert(Connection connection, List<CutTile> tiles, long version)
      throws SQLException {
    Sql.<CutTile>runEach(
        connection,
        "INSERT INTO tile (layer, z, x, y, version, bytes) VALUES (?, ?, ?, ?, ?, ?)",
        tiles.iterator(),
        (statement, tile) -> {
          statement.setString(1, tile.address().layer());
          statement.setInt(2, tile.address().zoom());
          statement.setInt(3, tile.address().x());
          statement.setInt(4, tile.address().y());
          statement.setLong(5, version);
          statement.setBytes(6, tile.gzippedMvt());
        });
  }

  private static Object[] key(TileAddress address) {
    return new Object[] {address.layer(), address.zoom(), address.x(), address.y()};
  }
}
