package id.petasehat.tile;

import id.petasehat.area.PlanarFaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The tiles of one zoom, all layers of which take their outlines from the same faces. */
final class ZoomCut {
  private final TileGrid grid;
  private final List<TileArea> areas;
  private final List<TileLayer> layers;
  private final TileRegion region;

  /**
   * A zoom to cut.
   *
   * @param areas of the smallest level that the zoom shows, a coverage
   * @param layers those that the zoom shows
   */
  ZoomCut(int zoom, List<TileArea> areas, List<TileLayer> layers, TileRegion region) {
    this.grid = new TileGrid(zoom);
    this.areas = areas;
    this.layers = layers;
    this.region = region;
  }

  CutTiles cut() {
    List<Geometry> units = areas.stream().map(area -> grid.toUnits(area.degrees())).toList();
    ZoomFaces faces = new ZoomFaces(units, grid);
    List<CutTiles.CutTile> tiles = new ArrayList<>();
    Map<TileGrid.Tile, List<ZoomFaces.Owned>> byTile = facesByTile(faces.owned());
    for (TileLayer layer : layers) {
      byTile.forEach((tile, content) -> cutTile(layer, tile, content).ifPresent(tiles::add));
    }
    return new CutTiles(tiles, tooSmall(faces));
  }

  /** The boxes are part of the linework, so a face lies in a box or outside, never on its edge. */
  private Map<TileGrid.Tile, List<ZoomFaces.Owned>> facesByTile(List<ZoomFaces.Owned> faces) {
    Map<TileGrid.Tile, List<ZoomFaces.Owned>> byTile = new TreeMap<>();
    for (ZoomFaces.Owned face : faces) {
      Envelope envelope = face.units().getEnvelopeInternal();
      for (TileGrid.Tile tile : grid.tilesTouching(envelope)) {
        if (TileGrid.box(tile).contains(envelope)
            && region.contains(grid.zoom(), tile.x(), tile.y())) {
          byTile.computeIfAbsent(tile, none -> new ArrayList<>()).add(face);
        }
      }
    }
    return byTile;
  }

  /** Empty when no face of the tile belongs to a feature of the layer. */
  private Optional<CutTiles.CutTile> cutTile(
      TileLayer layer, TileGrid.Tile tile, List<ZoomFaces.Owned> content) {
    Map<String, List<Polygon>> features = new TreeMap<>();
    for (ZoomFaces.Owned face : content) {
      layer
          .featureOf()
          .apply(areas.get(face.area()).code())
          .ifPresent(
              code -> features.computeIfAbsent(code, none -> new ArrayList<>()).add(face.units()));
    }
    if (features.isEmpty()) {
      return Optional.empty();
    }
    MvtLayer mvt = new MvtLayer(layer.id(), tile);
    features.forEach(
        (code, faces) -> mvt.add(code, layer.nameOf().apply(code), PlanarFaces.union(faces)));
    return Optional.of(
        new CutTiles.CutTile(
            new TileAddress(layer.id(), grid.zoom(), tile.x(), tile.y()), mvt.gzipped()));
  }

  private List<CutTiles.TooSmall> tooSmall(ZoomFaces faces) {
    List<CutTiles.TooSmall> small = new ArrayList<>();
    for (int area = 0; area < areas.size(); area++) {
      if (faces.squareUnits(area) < 1) {
        small.add(
            new CutTiles.TooSmall(areas.get(area).code(), grid.zoom(), faces.squareUnits(area)));
      }
    }
    return small;
  }
}
