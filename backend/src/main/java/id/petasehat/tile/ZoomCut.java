package id.petasehat.tile;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.area.PlanarFaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The tiles of one zoom, all layers of which take their outlines from the same faces. */
final class ZoomCut {
  private final TileGrid grid;
  private final List<TileArea> areas;
  private final Function<AreaCode, String> names;
  private final TileRegion region;

  /**
   * A zoom to cut.
   *
   * @param areas of the smallest level that the zoom shows, a coverage
   * @param names of areas of every level
   */
  ZoomCut(int zoom, List<TileArea> areas, Function<AreaCode, String> names, TileRegion region) {
    this.grid = new TileGrid(zoom);
    this.areas = areas;
    this.names = names;
    this.region = region;
  }

  CutTiles cut() {
    List<Geometry> units = areas.stream().map(area -> grid.toUnits(area.degrees())).toList();
    ZoomFaces faces = new ZoomFaces(units, grid);
    List<CutTiles.CutTile> tiles = new ArrayList<>();
    Map<TileGrid.Tile, List<ZoomFaces.Owned>> byTile = facesByTile(faces.owned());
    for (Level level : TileLayers.drawnAt(grid.zoom())) {
      byTile.forEach((tile, content) -> tiles.add(cutTile(level, tile, content)));
    }
    return new CutTiles(tiles, tooSmall(faces));
  }

  /** The boxes are part of the linework, so a face lies in a box or outside, never on its edge. */
  private Map<TileGrid.Tile, List<ZoomFaces.Owned>> facesByTile(List<ZoomFaces.Owned> faces) {
    Map<TileGrid.Tile, List<ZoomFaces.Owned>> byTile = new TreeMap<>();
    for (ZoomFaces.Owned face : faces) {
      Envelope envelope = face.units().getEnvelopeInternal();
      TileGrid.Tile first = grid.firstTile(envelope);
      TileGrid.Tile last = grid.lastTile(envelope);
      for (int x = first.x(); x <= last.x(); x++) {
        for (int y = first.y(); y <= last.y(); y++) {
          TileGrid.Tile tile = new TileGrid.Tile(x, y);
          if (TileGrid.box(tile).contains(envelope) && region.contains(grid.zoom(), x, y)) {
            byTile.computeIfAbsent(tile, none -> new ArrayList<>()).add(face);
          }
        }
      }
    }
    return byTile;
  }

  private CutTiles.CutTile cutTile(Level level, TileGrid.Tile tile, List<ZoomFaces.Owned> content) {
    Map<AreaCode, List<Polygon>> byCode = new TreeMap<>();
    for (ZoomFaces.Owned face : content) {
      AreaCode code = areas.get(face.area()).code().at(level);
      byCode.computeIfAbsent(code, none -> new ArrayList<>()).add(face.units());
    }
    MvtLayer layer = new MvtLayer(level.id(), tile);
    byCode.forEach(
        (code, faces) -> layer.add(code.dotted(), names.apply(code), PlanarFaces.union(faces)));
    return new CutTiles.CutTile(
        new TileAddress(level, grid.zoom(), tile.x(), tile.y()), layer.gzipped());
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
