package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class LandMapTest {
  @Test
  void land_counts_from_a_kilometre_inside_its_coast_even_beyond_the_frame() {
    GridFrame frame = new Squares("......", "......").frame(1000);
    LandMap east = LandMap.read(new BufferedReader(new StringReader(ring(3, -9, 30, 30))));

    BitSet land = east.surelyLand(frame, new BitSet());

    for (int row = 0; row < frame.rows(); row++) {
      assertThat(land.get(frame.index(4, row))).as("at the coast").isFalse();
      assertThat(land.get(frame.index(5, row))).isTrue();
      assertThat(land.get(frame.index(7, row))).as("at the edge of the frame").isTrue();
    }
  }

  @Test
  void an_island_that_is_stored_is_not_drawn_a_second_time_beside_itself() {
    GridFrame frame = new Squares("........", "", "", "", "", "", "", "").frame(100);
    LandMap shifted = LandMap.read(new BufferedReader(new StringReader(ring(1, 0.5, 7, 7.5))));
    BitSet stored = new BitSet();
    for (int row = 20; row < 90; row++) {
      stored.set(frame.index(10, row), frame.index(50, row));
    }

    assertThat(shifted.surelyLand(frame, new BitSet()).cardinality()).isPositive();
    assertThat(shifted.surelyLand(frame, stored).isEmpty()).isTrue();
  }

  @Test
  void a_sliver_beside_stored_land_is_the_maps_mistake() {
    GridFrame frame = new Squares("......", "......").frame(100);
    LandMap mainland = LandMap.read(new BufferedReader(new StringReader(ring(-9, -9, 9, 9))));
    BitSet west = columns(frame, 0, 50);

    assertThat(mainland.surelyLand(frame, west).cardinality()).isEqualTo(30 * frame.rows());
    assertThat(mainland.surelyLand(frame, columns(frame, 0, 72)).isEmpty()).isTrue();
  }

  private static BitSet columns(GridFrame frame, int first, int end) {
    BitSet cells = new BitSet();
    for (int row = 0; row < frame.rows(); row++) {
      cells.set(frame.index(first, row), frame.index(end, row));
    }
    return cells;
  }

  @Test
  void the_built_in_map_knows_java_from_the_banda_sea() {
    assertThat(LandMap.builtIn().surelyLand(at(107.6, -6.9), new BitSet()).cardinality())
        .isEqualTo(100);
    assertThat(LandMap.builtIn().surelyLand(at(130, -6), new BitSet()).cardinality()).isZero();
  }

  private static GridFrame at(double lon, double lat) {
    Utm utm = Utm.at(lon, lat);
    Coordinate metres = utm.toMetres(lon, lat);
    return new GridFrame(utm, metres.x, metres.y, 100, 10, 10);
  }

  private static String ring(double west, double north, double east, double south) {
    double[][] corners = {{west, north}, {east, north}, {east, south}, {west, south}};
    StringBuilder line = new StringBuilder();
    for (double[] corner : corners) {
      Coordinate degrees = Squares.degrees(corner[0], corner[1]);
      line.append(line.isEmpty() ? "" : " ").append(degrees.x).append(' ').append(degrees.y);
    }
    return line.toString();
  }
}
