package id.petasehat.tile;

import id.petasehat.tile.TileGrid.Tile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;

/** Which tiles are to be cut, of every layer. */
public final class TileRegion {
  private final NavigableMap<Integer, SortedSet<Tile>> tilesByZoom;

  private TileRegion(NavigableMap<Integer, SortedSet<Tile>> tilesByZoom) {
    this.tilesByZoom = tilesByZoom;
  }

  /**
   * The tiles whose boxes touch what changed.
   *
   * @param changed EPSG:4326, of changed areas as they were and as they are
   */
  public static TileRegion touching(Collection<Envelope> changed) {
    NavigableMap<Integer, SortedSet<Tile>> tiles = new TreeMap<>();
    for (int zoom = TileLayers.MIN_ZOOM; zoom <= TileLayers.MAX_ZOOM; zoom++) {
      TileGrid grid = new TileGrid(zoom);
      SortedSet<Tile> touched = new TreeSet<>();
      changed.forEach(envelope -> touched.addAll(grid.tilesTouching(grid.toUnits(envelope))));
      if (!touched.isEmpty()) {
        tiles.put(zoom, touched);
      }
    }
    return new TileRegion(tiles);
  }

  /** The parts of the region that can be cut one after the other, each at the zooms of a band. */
  public List<TileRegion> blocks(TileBand band) {
    Map<Tile, NavigableMap<Integer, SortedSet<Tile>>> blocks = new TreeMap<>();
    tilesByZoom
        .subMap(band.firstZoom(), true, band.lastZoom(), true)
        .forEach(
            (zoom, tiles) -> {
              for (Tile tile : tiles) {
                blocks
                    .computeIfAbsent(
                        tile.ancestor(zoom - band.firstZoom()), root -> new TreeMap<>())
                    .computeIfAbsent(zoom, none -> new TreeSet<>())
                    .add(tile);
              }
            });
    return blocks.values().stream().map(TileRegion::new).toList();
  }

  /** The region at one zoom only. */
  TileRegion atZoom(int zoom) {
    return new TileRegion(new TreeMap<>(tilesByZoom.subMap(zoom, true, zoom, true)));
  }

  /** The zooms that have tiles in the region, ascending. */
  public Set<Integer> zooms() {
    return tilesByZoom.keySet();
  }

  SortedSet<Tile> at(int zoom) {
    return tilesByZoom.getOrDefault(zoom, new TreeSet<>());
  }

  /** Whether a tile belongs to the region, at any layer. */
  public boolean contains(int zoom, int x, int y) {
    return at(zoom).contains(new Tile(x, y));
  }

  /** Column and row, first and last, of a box around the region's tiles of a zoom that it has. */
  public TileBox box(int zoom) {
    SortedSet<Tile> tiles = at(zoom);
    return new TileBox(
        zoom,
        tiles.first().x(),
        tiles.last().x(),
        tiles.stream().mapToInt(Tile::y).min().orElseThrow(),
        tiles.stream().mapToInt(Tile::y).max().orElseThrow());
  }

  /** A rectangle of tiles, first and last included. */
  public record TileBox(int zoom, int firstX, int lastX, int firstY, int lastY) {}

  /**
   * Those of many areas that decide how the region's tiles look: the areas that touch its tiles,
   * and all around these, since the ends of a border are simplified by who meets there.
   *
   * @param areas in any order, which is kept
   * @param boxOf envelope of an area, EPSG:4326
   */
  public <T> List<T> decidedBy(Collection<T> areas, Function<T, Envelope> boxOf) {
    Envelope tiles = envelope();
    Envelope around = new Envelope(tiles);
    for (T area : areas) {
      Envelope box = boxOf.apply(area);
      if (box.intersects(tiles)) {
        around.expandToInclude(box);
      }
    }
    return areas.stream().filter(area -> boxOf.apply(area).intersects(around)).toList();
  }

  /** The envelope of the boxes of all tiles, EPSG:4326. */
  Envelope envelope() {
    Envelope all = new Envelope();
    tilesByZoom.forEach(
        (zoom, tiles) -> {
          Envelope boxes = new Envelope();
          tiles.forEach(tile -> boxes.expandToInclude(TileGrid.box(tile)));
          if (!boxes.isNull()) {
            all.expandToInclude(new TileGrid(zoom).toDegrees(boxes));
          }
        });
    return all;
  }
}
