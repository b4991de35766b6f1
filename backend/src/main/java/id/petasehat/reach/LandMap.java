package id.petasehat.reach;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Land on a coarse map, for places outside all stored villages: Natural Earth 1:10 million, public
 * domain, put into the jar by the build.
 */
final class LandMap {
  /** As much as its coast may be off, so that it never closes a strait. */
  private static final double COAST_METRES = 1_000;

  private static final String BUILT_IN = "/land/land.txt";

  /** Degrees, EPSG:4326; closed. */
  private final List<Coordinate[]> rings;

  private LandMap(List<Coordinate[]> rings) {
    this.rings = rings;
  }

  static LandMap builtIn() {
    return BuiltIn.MAP;
  }

  /** Read once, when first asked for. */
  private static final class BuiltIn {
    static final LandMap MAP = read();

    private static LandMap read() {
      try (InputStream file = LandMap.class.getResourceAsStream(BUILT_IN)) {
        if (file == null) {
          throw new IllegalStateException("the jar was built without " + BUILT_IN);
        }
        return LandMap.read(
            new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Reads a ring a line, {@code lon lat lon lat …}. */
  static LandMap read(BufferedReader text) {
    List<Coordinate[]> rings = new ArrayList<>();
    text.lines().forEach(line -> rings.add(ring(line.split(" "))));
    return new LandMap(rings);
  }

  private static Coordinate[] ring(String[] numbers) {
    Coordinate[] ring = new Coordinate[numbers.length / 2 + 1];
    for (int i = 0; i + 1 < ring.length; i++) {
      ring[i] =
          new Coordinate(
              Double.parseDouble(numbers[2 * i]), Double.parseDouble(numbers[2 * i + 1]));
    }
    ring[ring.length - 1] = ring[0];
    return ring;
  }

  /** The cells of a frame that are land and well inside the coast, so surely no sea. */
  BitSet wellInside(GridFrame frame) {
    int coastCells = (int) Math.ceil(COAST_METRES / frame.cellMetres());
    GridFrame wide = frame.widened(coastCells);
    BitSet water = new BitSet();
    water.set(0, (int) wide.cells());
    PolygonCells cells = new PolygonCells(wide);
    Envelope box = wide.boxDegrees();
    for (Coordinate[] ring : rings) {
      if (touches(ring, box)) {
        cells.ring(metres(ring, frame.utm()));
      }
    }
    cells.fill((row, first, end) -> water.clear(wide.index(first, row), wide.index(end, row)));
    short[] toWater = CellDistance.to(water, wide.columns(), wide.rows());
    BitSet inside = new BitSet();
    for (int cell = 0; cell < frame.cells(); cell++) {
      int column = cell % frame.columns() + coastCells;
      int row = cell / frame.columns() + coastCells;
      inside.set(cell, toWater[wide.index(column, row)] > coastCells);
    }
    return inside;
  }

  private static boolean touches(Coordinate[] ring, Envelope box) {
    Envelope around = new Envelope();
    for (Coordinate place : ring) {
      around.expandToInclude(place);
    }
    return around.intersects(box);
  }

  private static Coordinate[] metres(Coordinate[] ring, Utm utm) {
    Coordinate[] metres = new Coordinate[ring.length];
    for (int i = 0; i < ring.length; i++) {
      metres[i] = utm.toMetres(ring[i].x, ring[i].y);
    }
    return metres;
  }
}
