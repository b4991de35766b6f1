package id.petasehat.tile;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * One layer of polygons as a Mapbox Vector Tile 2.1. The geometry is written as it is: whole
 * coordinates, nothing rounded or clipped, because every tile takes its faces from one arrangement.
 */
final class MvtLayer {
  private static final int SPECIFICATION_VERSION = 2;

  // commands of the specification, section 4.3.1
  private static final int MOVE_TO = 1;
  private static final int LINE_TO = 2;
  private static final int CLOSE_PATH = 7;

  private static final int CODE_KEY = 0;
  private static final int NAME_KEY = 1;

  private final VectorTile.Tile.Layer.Builder layer = VectorTile.Tile.Layer.newBuilder();
  private final Map<String, Integer> values = new LinkedHashMap<>();
  private final TileGrid.Tile tile;

  MvtLayer(String name, TileGrid.Tile tile) {
    this.tile = tile;
    layer.setName(name).setVersion(SPECIFICATION_VERSION).setExtent(TileGrid.EXTENT);
    layer.addKeys("code").addKeys("name");
  }

  /**
   * Adds a feature.
   *
   * @param area polygons with whole coordinates in units of the world
   */
  void add(String code, String name, Geometry area) {
    VectorTile.Tile.Feature.Builder feature = VectorTile.Tile.Feature.newBuilder();
    feature.setType(VectorTile.Tile.GeomType.POLYGON);
    feature.addTags(CODE_KEY).addTags(value(code)).addTags(NAME_KEY).addTags(value(name));
    new Pen(feature).draw(area);
    layer.addFeatures(feature);
  }

  /** The code that {@link #add} gave a feature. */
  static String code(VectorTile.Tile.Layer layer, VectorTile.Tile.Feature feature) {
    return layer.getValues(feature.getTags(1)).getStringValue();
  }

  private int value(String text) {
    return values.computeIfAbsent(
        text,
        added -> {
          layer.addValues(VectorTile.Tile.Value.newBuilder().setStringValue(added));
          return values.size();
        });
  }

  /** The tile, gzipped as small as it gets: it is written once and read often. */
  byte[] gzipped() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new SmallestGzip(bytes)) {
      VectorTile.Tile.newBuilder().addLayers(layer).build().writeTo(gzip);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private static final class SmallestGzip extends GZIPOutputStream {
    SmallestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  /** Writes rings as commands, each point relative to the one before. */
  private final class Pen {
    private final VectorTile.Tile.Feature.Builder feature;
    private int x = tile.x() * TileGrid.EXTENT;
    private int y = tile.y() * TileGrid.EXTENT;

    Pen(VectorTile.Tile.Feature.Builder feature) {
      this.feature = feature;
    }

    void draw(Geometry area) {
      for (int part = 0; part < area.getNumGeometries(); part++) {
        Polygon polygon = (Polygon) area.getGeometryN(part);
        draw(polygon.getExteriorRing(), true);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          draw(polygon.getInteriorRingN(hole), false);
        }
      }
    }

    /**
     * Exterior rings have a positive area by the surveyor's formula, holes a negative one (section
     * 4.3.4.4); positive is what JTS, whose y points up, calls counter-clockwise.
     */
    private void draw(LinearRing ring, boolean exterior) {
      Coordinate[] points = ring.getCoordinates();
      boolean forward = Orientation.isCCW(points) == exterior;
      int corners = points.length - 1;
      command(MOVE_TO, 1);
      moveTo(points[0]);
      command(LINE_TO, corners - 1);
      for (int i = 1; i < corners; i++) {
        moveTo(points[forward ? i : corners - i]);
      }
      command(CLOSE_PATH, 1);
    }

    private void command(int id, int count) {
      feature.addGeometry((id & 0x7) | (count << 3));
    }

    private void moveTo(Coordinate point) {
      int toX = (int) point.x;
      int toY = (int) point.y;
      feature.addGeometry(zigzag(toX - x)).addGeometry(zigzag(toY - y));
      x = toX;
      y = toY;
    }

    private static int zigzag(int value) {
      return (value << 1) ^ (value >> 31);
    }
  }
}
