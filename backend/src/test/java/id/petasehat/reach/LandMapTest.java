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

    BitSet land = east.wellInside(frame);

    for (int row = 0; row < frame.rows(); row++) {
      assertThat(land.get(frame.index(4, row))).as("at the coast").isFalse();
      assertThat(land.get(frame.index(5, row))).isTrue();
      assertThat(land.get(frame.index(7, row))).as("at the edge of the frame").isTrue();
    }
  }

  @Test
  void the_built_in_map_knows_java_from_the_banda_sea() {
    assertThat(LandMap.builtIn().wellInside(at(107.6, -6.9)).cardinality()).isEqualTo(100);
    assertThat(LandMap.builtIn().wellInside(at(130, -6)).cardinality()).isZero();
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
