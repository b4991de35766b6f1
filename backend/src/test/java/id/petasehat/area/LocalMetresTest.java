package id.petasehat.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class LocalMetresTest {
  /**
   * By the series of the usual tables: 111412.84 cos φ - 93.5 cos 3φ, 111132.92 - 559.82 cos 2φ.
   */
  @ParameterizedTest
  @CsvSource({"0, 111320, 110574", "-6, 110714, 110586", "45, 78847, 111132"})
  void a_degree_has_its_length_on_the_ellipsoid(
      double latitude, double longitudeMetres, double latitudeMetres) {
    LocalMetres scale = LocalMetres.atLatitude(latitude);

    assertThat(scale.perDegreeLongitude()).isCloseTo(longitudeMetres, within(2.0));
    assertThat(scale.perDegreeLatitude()).isCloseTo(latitudeMetres, within(2.0));
  }

  @Test
  void an_area_is_the_product_of_both_lengths() {
    // 0.01 × 0.01 degrees at the equator: 1113.2 m × 1105.74 m
    var square = new GeometryFactory().toGeometry(new Envelope(130, 130.01, -0.005, 0.005));

    assertThat(LocalMetres.areaM2(square)).isCloseTo(1_230_910, within(100.0));
    assertThat(LocalMetres.areaM2(new GeometryFactory().createPolygon())).isZero();
  }

  @Test
  void a_distance_goes_over_the_diagonal() {
    // 3 × 4 thousandths of a degree at the equator: √(333.96² + 442.30²) m
    double metres =
        LocalMetres.atLatitude(0).distance(new Coordinate(130, 0), new Coordinate(130.003, 0.004));

    assertThat(metres).isCloseTo(554.22, within(0.1));
  }
}
