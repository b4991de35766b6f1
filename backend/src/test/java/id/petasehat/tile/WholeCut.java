package id.petasehat.tile;

import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaUnion;
import id.petasehat.area.Level;
import id.petasehat.area.Village;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/** Cuts all blocks of a region as an import does, from villages in memory. */
public final class WholeCut {
  private WholeCut() {}

  /** Every tile that shows something of the villages. */
  public static CutTiles of(List<Village> villages, Function<AreaCode, String> names) {
    return of(villages, names, everywhere(villages));
  }

  /** The tiles of a region. */
  public static CutTiles of(
      List<Village> villages, Function<AreaCode, String> names, TileRegion region) {
    Map<AreaCode, String> villageNames =
        villages.stream().collect(Collectors.toMap(Village::code, Village::name));
    List<TileLayer> layers =
        Arrays.stream(Level.values())
            .map(level -> TileLayer.of(level, level == Level.DESA ? villageNames::get : names))
            .toList();
    List<CutTiles> blocks = new ArrayList<>();
    for (TileBand band : TileLayers.bands()) {
      List<TileArea> areas = areas(villages, band.source());
      for (TileRegion block : region.blocks(band)) {
        List<TileArea> deciding =
            block.decidedBy(areas, area -> area.degrees().getEnvelopeInternal());
        blocks.add(TileCutter.cut(block, deciding, layers));
      }
    }
    return new CutTiles(
        blocks.stream().flatMap(cut -> cut.tiles().stream()).toList(),
        blocks.stream().flatMap(cut -> cut.tooSmall().stream()).toList());
  }

  static TileRegion everywhere(List<Village> villages) {
    return TileRegion.touching(
        villages.stream().map(village -> village.geometry().getEnvelopeInternal()).toList());
  }

  private static List<TileArea> areas(List<Village> villages, Level level) {
    Map<AreaCode, List<Geometry>> parts = new TreeMap<>();
    for (Village village : villages) {
      parts
          .computeIfAbsent(village.code().at(level), none -> new ArrayList<>())
          .add(village.geometry());
    }
    return parts.entrySet().stream()
        .map(
            area ->
                new TileArea(
                    area.getKey(),
                    area.getValue().size() == 1
                        ? area.getValue().get(0)
                        : AreaUnion.of(area.getValue())))
        .toList();
  }
}
