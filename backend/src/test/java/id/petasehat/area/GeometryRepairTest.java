package id.petasehat.area;

import static id.petasehat.area.Drawings.inSteps;
import static id.petasehat.area.Drawings.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class GeometryRepairTest {
  @Test
  void what_is_valid_stays() {
    Geometry square = steps("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");

    GeometryRepair.Repaired repaired = GeometryRepair.repair(square);

    assertThat(repaired.geometry().equalsExact(square)).isTrue();
    assertThat(repaired.reason()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0)) | 50 | garis batas memotong dirinya",
        "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (20 0, 30 0, 30 5, 20 0)) | 125 | lubang di luar",
        "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((2 2, 4 2, 4 4, 2 4, 2 2))) | 100"
            + " | bidang di dalam bidang"
      })
  void what_is_invalid_is_repaired_and_named(String wkt, double squareSteps, String reason) {
    GeometryRepair.Repaired repaired = GeometryRepair.repair(steps(wkt));

    assertThat(repaired.geometry().isValid()).isTrue();
    assertThat(inSteps(repaired.geometry()).getArea()).isCloseTo(squareSteps, within(0.001));
    assertThat(repaired.reason()).hasValueSatisfying(said -> assertThat(said).startsWith(reason));
  }

  @Test
  void lines_among_areas_are_dropped_and_said() {
    GeometryRepair.Repaired repaired =
        GeometryRepair.repair(
            steps(
                "GEOMETRYCOLLECTION (POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0)),"
                    + " LINESTRING (0 0, 50 50))"));

    assertThat(repaired.geometry().getGeometryType()).isEqualTo("Polygon");
    assertThat(repaired.reason()).contains("titik atau garis di antara bidang");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"POINT (0 0)", "POLYGON EMPTY", "POLYGON ((0 0, 10 10, 5 5, 0 0))"})
  void without_an_area_nothing_remains(String wkt) {
    assertThat(GeometryRepair.repair(steps(wkt)).geometry().isEmpty()).isTrue();
  }

  @Test
  void coordinates_that_are_no_numbers_leave_nothing() {
    Geometry broken =
        new GeometryFactory()
            .createPolygon(
                new Coordinate[] {
                  new Coordinate(0, 0),
                  new Coordinate(1, Double.NaN),
                  new Coordinate(1, 1),
                  new Coordinate(0, 0)
                });

    GeometryRepair.Repaired repaired = GeometryRepair.repair(broken);

    assertThat(repaired.geometry().isEmpty()).isTrue();
    assertThat(repaired.reason()).contains("koordinat bukan angka");
  }
}
