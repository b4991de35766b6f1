package id.petasehat.tile;

import id.petasehat.area.AreaCode;
import id.petasehat.area.PlanarFaces;
import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Tiles of a layer whose features are groups of another layer's features, made from that layer's
 * tiles as they are stored: the outlines coincide, and nothing is simplified anew.
 */
public final class TileUnion {
  private TileUnion() {}

  /**
   * The tile of a layer at the place of another.
   *
   * @param parts a tile as {@link TileCutter} made it; its features are areas by code
   * @return empty when none of its features belongs to one of the layer
   */
  public static Optional<CutTiles.CutTile> of(CutTiles.CutTile parts, TileLayer layer) {
    TileAddress at = parts.address();
    VectorTile.Tile.Layer read = layer(parts.gzippedMvt());
    Map<String, List<Geometry>> groups = new TreeMap<>();
    for (VectorTile.Tile.Feature feature : read.getFeaturesList()) {
      AreaCode code = new AreaCode(MvtLayer.code(read, feature));
      layer
          .featureOf()
          .apply(code)
          .ifPresent(
              group ->
                  groups
                      .computeIfAbsent(group, none -> new ArrayList<>())
                      .addAll(new Reader(feature, at).polygons()));
    }
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    MvtLayer mvt = new MvtLayer(layer.id(), new TileGrid.Tile(at.x(), at.y()));
    groups.forEach(
        (code, areas) -> mvt.add(code, layer.nameOf().apply(code), PlanarFaces.union(areas)));
    return Optional.of(
        new CutTiles.CutTile(
            new TileAddress(layer.id(), at.zoom(), at.x(), at.y()), mvt.gzipped()));
  }

  private static VectorTile.Tile.Layer layer(byte[] gzippedMvt) {
    try (var bytes = new GZIPInputStream(new ByteArrayInputStream(gzippedMvt))) {
      return VectorTile.Tile.parseFrom(bytes).getLayers(0);
    } catch (IOException damaged) {
      throw new UncheckedIOException("a stored tile cannot be read", damaged);
    }
  }

  /** Follows the commands of one polygon feature, as {@link MvtLayer} wrote them. */
  private static final class Reader {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<Integer> commands;
    private int next;
    private int x;
    private int y;

    Reader(VectorTile.Tile.Feature feature, TileAddress at) {
      commands = feature.getGeometryList();
      x = at.x() * TileGrid.EXTENT;
      y = at.y() * TileGrid.EXTENT;
    }

    /** In units of the world at the tile's zoom. */
    List<Polygon> polygons() {
      List<Polygon> polygons = new ArrayList<>();
      LinearRing shell = null;
      List<LinearRing> holes = new ArrayList<>();
      while (next < commands.size()) {
        LinearRing ring = ring();
        if (shell != null && !Orientation.isCCW(ring.getCoordinates())) {
          holes.add(ring);
          continue;
        }
        if (shell != null) {
          polygons.add(FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
        }
        shell = ring;
        holes.clear();
      }
      polygons.add(FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
      return polygons;
    }

    private LinearRing ring() {
      List<Coordinate> points = new ArrayList<>();
      points.add(point(1));
      for (int lines = count(); lines > 0; lines--) {
        points.add(point(0));
      }
      next++; // close
      points.add(points.get(0).copy());
      return FACTORY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    /** The number of points of the next command. */
    private int count() {
      return commands.get(next++) >> 3;
    }

    private Coordinate point(int commandsBefore) {
      next += commandsBefore;
      x += unzigzag(commands.get(next++));
      y += unzigzag(commands.get(next++));
      return new Coordinate(x, y);
    }

    private static int unzigzag(int value) {
      return (value >>> 1) ^ -(value & 1);
    }
  }
}
