package id.petasehat.tile;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The grid of one zoom: units over the whole world, x to the east, y to the south. Spherical
 * mercator as in EPSG:3857.
 */
record TileGrid(int zoom) {
  /** Units along a tile's edge. */
  static final int EXTENT = 4096;

  /** Units around a tile that are drawn too, so that outlines do not end at its edge. */
  static final int BUFFER = 64;

  /** Column and row of a tile. */
  record Tile(int x, int y) implements Comparable<Tile> {
    @Override
    public int compareTo(Tile other) {
      return x == other.x ? Integer.compare(y, other.y) : Integer.compare(x, other.x);
    }

    /** The tile that holds this one, some zooms farther away; itself for none. */
    Tile ancestor(int generations) {
      return new Tile(x >> generations, y >> generations);
    }
  }

  /** A copy of a geometry in EPSG:4326 in units of this zoom, not rounded. */
  Geometry toUnits(Geometry degrees) {
    Geometry copy = degrees.copy();
    copy.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence points, int i) {
            double longitude = points.getX(i);
            double latitude = points.getY(i);
            points.setOrdinate(i, 0, x(longitude));
            points.setOrdinate(i, 1, y(latitude));
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return copy;
  }

  /** An envelope in EPSG:4326 in units of this zoom. */
  Envelope toUnits(Envelope degrees) {
    return new Envelope(
        x(degrees.getMinX()), x(degrees.getMaxX()), y(degrees.getMinY()), y(degrees.getMaxY()));
  }

  /** The way back, in EPSG:4326. */
  Envelope toDegrees(Envelope units) {
    return new Envelope(
        longitude(units.getMinX()),
        longitude(units.getMaxX()),
        latitude(units.getMinY()),
        latitude(units.getMaxY()));
  }

  /** A tile with its buffer, in units. */
  static Envelope box(Tile tile) {
    Envelope box =
        new Envelope(
            (double) tile.x() * EXTENT,
            (tile.x() + 1.0) * EXTENT,
            (double) tile.y() * EXTENT,
            (tile.y() + 1.0) * EXTENT);
    box.expandBy(BUFFER);
    return box;
  }

  /**
   * The tiles whose boxes touch an envelope in units: first and last column, first and last row.
   */
  Tile firstTile(Envelope units) {
    return new Tile(column(units.getMinX() - BUFFER), column(units.getMinY() - BUFFER));
  }

  Tile lastTile(Envelope units) {
    return new Tile(column(units.getMaxX() + BUFFER), column(units.getMaxY() + BUFFER));
  }

  /** All of them, column by column. */
  List<Tile> tilesTouching(Envelope units) {
    Tile first = firstTile(units);
    Tile last = lastTile(units);
    List<Tile> tiles = new ArrayList<>();
    for (int x = first.x(); x <= last.x(); x++) {
      for (int y = first.y(); y <= last.y(); y++) {
        tiles.add(new Tile(x, y));
      }
    }
    return tiles;
  }

  private int column(double units) {
    int column = (int) Math.floor(units / EXTENT);
    return Math.max(0, Math.min((1 << zoom) - 1, column));
  }

  private double worldUnits() {
    return (double) EXTENT * (1L << zoom);
  }

  private double x(double longitude) {
    return (longitude + 180) / 360 * worldUnits();
  }

  private double y(double latitude) {
    double stretched = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
    return (1 - stretched / Math.PI) / 2 * worldUnits();
  }

  private double longitude(double x) {
    return x / worldUnits() * 360 - 180;
  }

  private double latitude(double y) {
    double stretched = Math.PI * (1 - 2 * y / worldUnits());
    return Math.toDegrees(Math.atan(Math.sinh(stretched)));
  }
}
