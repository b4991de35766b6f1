package id.petasehat.tile;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.area.ProgressListener;
import id.petasehat.area.Village;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cuts the tiles of every layer from the villages. Where villages are drawn, larger areas are
 * unions of their faces, so that outlines coincide; at smaller zooms the areas of the smallest
 * level drawn are united at full resolution and simplified as a coverage of their own.
 */
public final class TileCutter {
  private TileCutter() {}

  /**
   * Cuts the tiles of a region, on all processors. The same input gives the same bytes.
   *
   * @param coverage villages with clean common borders, EPSG:4326; for a part of all tiles, those
   *     that {@link TileRegion#needed()} asks for
   * @param names of kecamatan, kabupaten and provinsi by code, never null; villages bring theirs
   */
  public static CutTiles cut(
      List<Village> coverage,
      Function<AreaCode, String> names,
      TileRegion region,
      ProgressListener progress) {
    Map<AreaCode, String> villageNames =
        coverage.stream().collect(Collectors.toMap(Village::code, Village::name));
    Function<AreaCode, String> allNames =
        code -> code.level() == Level.DESA ? villageNames.get(code) : names.apply(code);
    Map<Level, List<TileArea>> levels = levels(coverage, region);
    int zooms = region.maxZoom() - region.minZoom() + 1;
    AtomicInteger done = new AtomicInteger();
    List<CutTiles> cuts =
        IntStream.range(0, zooms)
            .map(nearest -> region.maxZoom() - nearest) // the large jobs first
            .parallel()
            .mapToObj(
                zoom -> {
                  List<TileArea> areas = levels.get(TileLayers.smallestAt(zoom));
                  CutTiles cut = new ZoomCut(zoom, areas, allNames, region).cut();
                  progress.at("Memotong petak peta", done.incrementAndGet(), zooms);
                  return cut;
                })
            .toList();
    return joined(cuts);
  }

  /** The areas of each level that a zoom of the region starts from. */
  private static Map<Level, List<TileArea>> levels(List<Village> coverage, TileRegion region) {
    Map<Level, List<TileArea>> levels = new EnumMap<>(Level.class);
    List<TileArea> areas =
        coverage.stream()
            .map(village -> new TileArea(village.code(), village.geometry()))
            .sorted(Comparator.comparing(TileArea::code))
            .toList();
    levels.put(Level.DESA, areas);
    for (Level level : List.of(Level.KECAMATAN, Level.KABUPATEN, Level.PROVINSI)) {
      if (region.minZoom() < TileLayers.minZoom(Level.values()[level.ordinal() + 1])) {
        areas = TileArea.unitedAt(level, areas);
        levels.put(level, areas);
      }
    }
    return levels;
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
