package id.petasehat.tile;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A tile as a client reads it, by section 4.3 of the Mapbox Vector Tile specification 2.1.
 *
 * @param areas by code, in units of the world at this zoom
 * @param names by code
 */
public record DecodedTile(
    TileAddress address, Map<String, Geometry> areas, Map<String, String> names) {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  public static DecodedTile of(CutTiles.CutTile tile) {
    return of(tile.address(), tile.gzippedMvt());
  }

  /** Decodes the one layer of a gzipped tile. */
  public static DecodedTile of(TileAddress at, byte[] gzippedMvt) {
    Tile.Layer layer = layer(at, gzippedMvt);
    DecodedTile decoded = new DecodedTile(at, new TreeMap<>(), new TreeMap<>());
    for (Tile.Feature feature : layer.getFeaturesList()) {
      Map<String, String> properties = properties(layer, feature);
      String code = properties.get("code");
      Geometry area = new Reader(feature, at).area();
      if (decoded.areas().put(code, area) != null) {
        throw new IllegalStateException(code + " twice in " + at);
      }
      decoded.names().put(code, properties.get("name"));
    }
    return decoded;
  }

  private static Tile.Layer layer(TileAddress at, byte[] gzippedMvt) {
    try (var bytes = new GZIPInputStream(new ByteArrayInputStream(gzippedMvt))) {
      Tile tile = Tile.parseFrom(bytes);
      Tile.Layer layer = tile.getLayers(0);
      if (tile.getLayersCount() != 1
          || !layer.getName().equals(at.layer())
          || layer.getVersion() != 2
          || layer.getExtent() != 4096) {
        throw new IllegalStateException("wrong layer in " + at);
      }
      return layer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> properties(Tile.Layer layer, Tile.Feature feature) {
    Map<String, String> properties = new TreeMap<>();
    for (int i = 0; i < feature.getTagsCount(); i += 2) {
      properties.put(
          layer.getKeys(feature.getTags(i)),
          layer.getValues(feature.getTags(i + 1)).getStringValue());
    }
    return properties;
  }

  /** Follows the commands of one polygon feature. */
  private static final class Reader {
    private final List<Integer> commands;
    private int next;
    private int x;
    private int y;

    Reader(Tile.Feature feature, TileAddress at) {
      commands = feature.getGeometryList();
      x = at.x() * 4096;
      y = at.y() * 4096;
    }

    Geometry area() {
      List<Polygon> polygons = new ArrayList<>();
      LinearRing shell = null;
      List<LinearRing> holes = new ArrayList<>();
      while (next < commands.size()) {
        LinearRing ring = ring();
        if (surveyorsArea(ring.getCoordinates()) < 0) {
          holes.add(ring);
          continue;
        }
        if (shell != null) {
          polygons.add(FACTORY.createPolygon(shell, holes.toArray(new LinearRing[0])));
        }
        shell = ring;
        holes.clear();
      }
      polygons.add(FACTORY.createPolygon(shell, holes.toArray(new LinearRing[0])));
      return FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
    }

    private LinearRing ring() {
      List<Coordinate> points = new ArrayList<>();
      expect(1);
      points.add(point());
      for (int lines = expect(2); lines > 0; lines--) {
        points.add(point());
      }
      expect(7);
      points.add(points.get(0));
      return FACTORY.createLinearRing(points.toArray(new Coordinate[0]));
    }

    /** The count of the next command, which must be the one given. */
    private int expect(int id) {
      int command = commands.get(next++);
      if ((command & 7) != id) {
        throw new IllegalStateException("command " + (command & 7) + " instead of " + id);
      }
      return command >> 3;
    }

    private Coordinate point() {
      x += unzigzag(commands.get(next++));
      y += unzigzag(commands.get(next++));
      return new Coordinate(x, y);
    }

    private static int unzigzag(int value) {
      return (value >>> 1) ^ -(value & 1);
    }

    /** Twice the signed area; positive for an exterior ring. */
    private static double surveyorsArea(Coordinate[] ring) {
      double sum = 0;
      for (int i = 1; i < ring.length; i++) {
        Coordinate from = ring[i - 1];
        Coordinate to = ring[i];
        // relative to the first point, or the products lose their last digits
        sum +=
            (from.x - ring[0].x) * (to.y - ring[0].y) - (to.x - ring[0].x) * (from.y - ring[0].y);
      }
      return sum;
    }
  }
}
