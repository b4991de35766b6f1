package id.petasehat.tile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Which tiles are to be cut: all, or those whose box touches what changed.
 *
 * @param changed envelopes in EPSG:4326; empty for all tiles
 * @param minZoom first zoom to cut
 * @param maxZoom last zoom to cut
 */
public record TileRegion(Optional<List<Envelope>> changed, int minZoom, int maxZoom) {
  public TileRegion {
    changed = changed.map(List::copyOf);
    if (minZoom < TileLayers.MIN_ZOOM || maxZoom > TileLayers.MAX_ZOOM || minZoom > maxZoom) {
      throw new IllegalArgumentException("no tiles at zooms " + minZoom + " to " + maxZoom);
    }
  }

  /** Every tile that shows something. */
  public static TileRegion all() {
    return new TileRegion(Optional.empty(), TileLayers.MIN_ZOOM, TileLayers.MAX_ZOOM);
  }

  /**
   * The tiles that show what changed.
   *
   * @param changed EPSG:4326, of changed villages as they were and as they are
   */
  public static TileRegion touching(Collection<Envelope> changed) {
    return new TileRegion(
        Optional.of(List.copyOf(changed)), TileLayers.MIN_ZOOM, TileLayers.MAX_ZOOM);
  }

  /** The same places at fewer zooms. */
  public TileRegion atZooms(int first, int last) {
    return new TileRegion(changed, first, last);
  }

  /** Whether a tile belongs to the region, at any layer. */
  public boolean contains(int zoom, int x, int y) {
    if (zoom < minZoom || zoom > maxZoom) {
      return false;
    }
    TileGrid grid = new TileGrid(zoom);
    Envelope box = TileGrid.box(new TileGrid.Tile(x, y));
    return changed
        .map(all -> all.stream().anyMatch(part -> grid.toUnits(part).intersects(box)))
        .orElse(true);
  }

  /**
   * Where villages must be known to cut the region: the envelope, EPSG:4326, of the boxes of its
   * tiles. Give {@link TileCutter} all villages that touch it and all that touch those: the ends of
   * a border are simplified by who meets there. At small zooms this is the country. Empty when all
   * villages are needed.
   */
  public Optional<Envelope> needed() {
    TileGrid coarsest = new TileGrid(minZoom);
    return changed.map(
        all -> {
          Envelope boxes = new Envelope();
          for (Envelope part : all) {
            Envelope units = coarsest.toUnits(part);
            boxes.expandToInclude(TileGrid.box(coarsest.firstTile(units)));
            boxes.expandToInclude(TileGrid.box(coarsest.lastTile(units)));
          }
          return coarsest.toDegrees(boxes);
        });
  }
}
