package id.petasehat.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts the tiles of every layer. Where villages are drawn, larger areas are unions of their faces,
 * so that outlines coincide; at smaller zooms the areas of the smallest level drawn, united at full
 * resolution, are simplified as a coverage of their own.
 *
 * <p>How a border is simplified and rounded depends only on what lies around it, so that a block
 * cut alone has the same bytes as when it is cut with everything else.
 */
public final class TileCutter {
  private TileCutter() {}

  /**
   * Cuts the tiles of a block at all its zooms, on all processors. The same input gives the same
   * bytes.
   *
   * @param block of {@link TileRegion#blocks}
   * @param areas of the band's level with clean common borders, at least those that {@link
   *     TileRegion#decidedBy} the block
   * @param layers largest areas first
   */
  public static CutTiles cut(TileRegion block, List<TileArea> areas, List<TileLayer> layers) {
    List<TileArea> inOrder = areas.stream().sorted(Comparator.comparing(TileArea::code)).toList();
    List<CutTiles> cuts =
        block.zooms().stream()
            .sorted(Comparator.reverseOrder()) // the large jobs first
            .toList()
            .parallelStream()
            .map(zoom -> cut(zoom, block.atZoom(zoom), inOrder, layers))
            .toList();
    return joined(cuts);
  }

  private static CutTiles cut(
      int zoom, TileRegion region, List<TileArea> areas, List<TileLayer> layers) {
    List<TileLayer> drawn = layers.stream().filter(layer -> zoom >= layer.minZoom()).toList();
    List<TileArea> around = region.decidedBy(areas, area -> area.degrees().getEnvelopeInternal());
    return new ZoomCut(zoom, around, drawn, region).cut();
  }

  private static CutTiles joined(List<CutTiles> fromNearToFar) {
    List<CutTiles.CutTile> tiles = new ArrayList<>();
    List<CutTiles.TooSmall> tooSmall = new ArrayList<>();
    for (int i = fromNearToFar.size() - 1; i >= 0; i--) {
      tiles.addAll(fromNearToFar.get(i).tiles());
      tooSmall.addAll(fromNearToFar.get(i).tooSmall());
    }
    return new CutTiles(tiles, tooSmall);
  }
}
