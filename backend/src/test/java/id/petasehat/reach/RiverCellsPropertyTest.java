package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Rivers drawn by chance from the western edge of a frame to the eastern one. */
class RiverCellsPropertyTest {
  private static final Squares LAND = new Squares("....", "....", "....");

  @Property(tries = 200)
  void no_step_leads_over_a_river(
      @ForAll Random random, @ForAll @IntRange(min = 0, max = 12) int bends) {
    GridFrame frame = LAND.frame(100);
    RiverCells rivers = new RiverCells(frame);
    rivers.add(river(random, bends));

    BitSet dry = new BitSet();
    for (int cell = 0; cell < frame.cells(); cell++) {
      dry.set(cell, rivers.cells()[cell] == 0);
    }
    BitSet north = new BitSet();
    fill(frame, dry, frame.index(0, 0), north);

    assertThat(north.get(frame.index(0, frame.rows() - 1))).isFalse();
    assertThat(north.get(frame.index(frame.columns() - 1, 0))).isTrue();
  }

  /** Corner to corner too. */
  private static void fill(GridFrame frame, BitSet dry, int first, BitSet reached) {
    BitSet waiting = new BitSet();
    waiting.set(first);
    while (!waiting.isEmpty()) {
      int cell = waiting.nextSetBit(0);
      waiting.clear(cell);
      reached.set(cell);
      for (int south = -1; south <= 1; south++) {
        for (int east = -1; east <= 1; east++) {
          int column = cell % frame.columns() + east;
          int row = cell / frame.columns() + south;
          if (frame.holds(column, row)
              && dry.get(frame.index(column, row))
              && !reached.get(frame.index(column, row))) {
            waiting.set(frame.index(column, row));
          }
        }
      }
    }
  }

  /** On whole and half cells at times, so that it runs along borders and through corners. */
  private static LayerFeature river(Random random, int bends) {
    Coordinate[] places = new Coordinate[bends + 2];
    places[0] = Squares.degrees(-2, inside(random, 3));
    for (int i = 1; i <= bends; i++) {
      places[i] = Squares.degrees(inside(random, 4), inside(random, 3));
    }
    places[bends + 1] = Squares.degrees(6, inside(random, 3));
    return new LayerFeature(
        1, new GeometryFactory().createLineString(places), "sungai", "", "Sungai");
  }

  private static double inside(Random random, int km) {
    return random.nextBoolean()
        ? random.nextDouble() * km
        : 0.1 + random.nextInt(km * 20 - 2) / 20.0;
  }
}
