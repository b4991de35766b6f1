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
  /**
   * As much as its coast may be off, so that it never closes a strait: a tenth of a millimetre at
   * the scale it is drawn for.
   */
  private static final double COAST_METRES = 1_000;

  /** An island of which more than this share is stored is known better than from the map. */
  private static final double KNOWN_ISLAND = 0.2;

  private static final String BUILT_IN = "/land/land.txt";

  /** Degrees, EPSG:4326; closed. */
  private final List<Coordinate[]> rings;

  private LandMap(List<Coordinate[]> rings) {
    this.rings = rings;
  }

  /** No land at all. */
  static LandMap empty() {
    return new LandMap(List.of());
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

  /**
   * The cells of a frame that are surely land beside what is stored: well inside the coast, of no
   * island that is stored, since the map may have that elsewhere, and no mere sliver.
   *
   * @param stored land of stored villages, by {@code row * columns + column}
   */
  BitSet surelyLand(GridFrame frame, BitSet stored) {
    int coastCells = (int) Math.ceil(COAST_METRES / frame.cellMetres());
    GridFrame wide = frame.widened(coastCells);
    BitSet water = new BitSet();
    water.set(0, (int) wide.cells());
    PolygonCells cells = new PolygonCells(wide);
    Envelope box = wide.boxDegrees();
    for (Coordinate[] ring : rings) {
      Envelope around = around(ring);
      if (around.intersects(box)) {
        BitSet land = new BitSet();
        cells.ring(metres(ring, frame.utm()));
        cells.fill((row, first, end) -> land.set(wide.index(first, row), wide.index(end, row)));
        if (!box.contains(around) || !isStored(land, wide, coastCells, stored, frame)) {
          water.andNot(land);
        }
      }
    }
    return withoutSlivers(inside(water, wide, coastCells, stored, frame), coastCells, frame);
  }

  private static boolean isStored(
      BitSet land, GridFrame wide, int coastCells, BitSet stored, GridFrame frame) {
    long known =
        land.stream()
            .filter(
                cell -> {
                  int column = cell % wide.columns() - coastCells;
                  int row = cell / wide.columns() - coastCells;
                  return frame.holds(column, row) && stored.get(frame.index(column, row));
                })
            .count();
    return known > land.cardinality() * KNOWN_ISLAND;
  }

  private static BitSet inside(
      BitSet water, GridFrame wide, int coastCells, BitSet stored, GridFrame frame) {
    short[] toWater = CellDistance.to(water, wide.columns(), wide.rows());
    BitSet inside = new BitSet();
    for (int cell = 0; cell < frame.cells(); cell++) {
      int column = cell % frame.columns() + coastCells;
      int row = cell / frame.columns() + coastCells;
      inside.set(cell, toWater[wide.index(column, row)] > coastCells && !stored.get(cell));
    }
    return inside;
  }

  /** Leaves out parts into which no circle as wide as the coast is unsure would fit. */
  private static BitSet withoutSlivers(BitSet land, int coastCells, GridFrame frame) {
    BitSet others = new BitSet();
    others.set(0, (int) frame.cells());
    others.andNot(land);
    short[] toOthers = CellDistance.to(others, frame.columns(), frame.rows());
    for (List<Integer> part : new Pockets(frame, (BitSet) land.clone()).all()) {
      if (part.stream().allMatch(cell -> toOthers[cell] <= coastCells)) {
        part.forEach(land::clear);
      }
    }
    return land;
  }

  private static Envelope around(Coordinate[] ring) {
    Envelope around = new Envelope();
    for (Coordinate place : ring) {
      around.expandToInclude(place);
    }
    return around;
  }

  private static Coordinate[] metres(Coordinate[] ring, Utm utm) {
    Coordinate[] metres = new Coordinate[ring.length];
    for (int i = 0; i < ring.length; i++) {
      metres[i] = utm.toMetres(ring[i].x, ring[i].y);
    }
    return metres;
  }
}
