package id.petasehat.intake;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.area.ProgressListener;
import id.petasehat.area.Village;
import id.petasehat.store.AreaWords;
import id.petasehat.store.Areas;
import id.petasehat.store.Boundaries;
import id.petasehat.store.Tiles;
import id.petasehat.tile.CutTiles;
import id.petasehat.tile.CutTiles.TooSmall;
import id.petasehat.tile.TileCutter;
import id.petasehat.tile.TileLayers;
import id.petasehat.tile.TileRegion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** Derives again what follows from boundaries: the areas and the tiles where something changed. */
final class Redrawing {
  /** Below this zoom no village is drawn and few tiles cover the whole country. */
  private static final int FIRST_VILLAGE_ZOOM = TileLayers.minZoom(Level.DESA);

  private final Connection connection;
  private final ProgressListener progress;

  Redrawing(Connection connection, ProgressListener progress) {
    this.connection = connection;
    this.progress = progress;
  }

  /**
   * Draws again after villages came, changed or went.
   *
   * @param changed codes of those villages
   * @param before boxes of their earlier shapes
   * @return villages too small to be drawn at some zoom
   */
  List<TooSmall> after(Collection<AreaCode> changed, Collection<Envelope> before)
      throws SQLException {
    if (changed.isEmpty()) {
      return List.of();
    }
    AreaWords words = AreaWords.of(connection);
    Areas.derive(connection, Boundaries.districtsOf(changed), words);
    List<Envelope> boxes = new ArrayList<>(before);
    for (Village village : Boundaries.ofCodes(connection, changed)) {
      boxes.add(village.geometry().getEnvelopeInternal());
    }
    TileRegion region = TileRegion.touching(boxes);
    long version = Tiles.nextVersion(connection);
    cut(region.atZooms(TileLayers.MIN_ZOOM, FIRST_VILLAGE_ZOOM - 1), words, version);
    return cut(region.atZooms(FIRST_VILLAGE_ZOOM, TileLayers.MAX_ZOOM), words, version);
  }

  private List<TooSmall> cut(TileRegion region, AreaWords words, long version) throws SQLException {
    CutTiles cut = TileCutter.cut(villages(region), words::name, region, progress);
    Tiles.replace(connection, region, cut, version);
    return cut.tooSmall();
  }

  /**
   * The villages that decide how a region's tiles look: those that touch its tiles and those that
   * touch these, since the ends of a border are simplified by who meets there.
   */
  private List<Village> villages(TileRegion region) throws SQLException {
    Optional<Envelope> needed = region.needed();
    Envelope box = new Envelope(needed.orElseThrow());
    for (Village village : Boundaries.touching(connection, needed.get())) {
      box.expandToInclude(village.geometry().getEnvelopeInternal());
    }
    return Boundaries.touching(connection, box);
  }
}
