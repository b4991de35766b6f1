package id.petasehat.tile;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import java.util.Optional;
import java.util.function.Function;

/**
 * A layer whose features are groups of the smallest areas of a zoom.
 *
 * @param id part of a tile's address, and the name of the layer in the tile
 * @param minZoom the first zoom that has the layer; the last is {@link TileLayers#MAX_ZOOM}
 * @param featureOf the code of the feature that an area belongs to; empty when it is in none
 * @param nameOf the name of a feature by its code, never null
 */
public record TileLayer(
    String id,
    int minZoom,
    Function<AreaCode, Optional<String>> featureOf,
    Function<String, String> nameOf) {

  /**
   * The layer of a level.
   *
   * @param nameOf names of the level's areas by code, never null
   */
  public static TileLayer of(Level level, Function<AreaCode, String> nameOf) {
    return new TileLayer(
        level.id(),
        TileLayers.minZoom(level),
        area -> Optional.of(area.at(level).dotted()),
        code -> nameOf.apply(new AreaCode(code)));
  }
}
