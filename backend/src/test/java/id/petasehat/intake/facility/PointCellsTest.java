package id.petasehat.intake.facility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class PointCellsTest {
  @Test
  void a_point_in_indonesia_is_taken_as_it_is() {
    PointCells.Point point = PointCells.read("-5.6231", "132.7412");

    assertThat(point.point()).isEqualTo(new Coordinate(132.7412, -5.6231));
    assertThat(point.wrong()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "3.197663, 97275131, 'mungkin lat 3.197663, lon 97.275131'",
    "-56231, 132.7412, 'mungkin lat -5.6231, lon 132.7412'",
    "132.7412, -5.6231, 'tertukar: tulis lat -5.6231, lon 132.7412'",
    "0, 0, 'Isi derajat desimal'",
    "52.5, 13.4, 'Isi derajat desimal'",
  })
  void a_point_that_cannot_be_is_no_point_and_the_likely_one_is_suggested(
      String lat, String lon, String remedy) {
    PointCells.Point point = PointCells.read(lat, lon);

    assertThat(point.point()).isNull();
    assertThat(point.wrong()).contains("lat " + lat, "lon " + lon);
    assertThat(point.remedy()).contains(remedy);
  }

  @Test
  void half_a_point_is_wrong_and_none_is_not() {
    assertThat(PointCells.read(null, "132.7").wrong()).contains("lat kosong");
    assertThat(PointCells.read(null, null)).isEqualTo(PointCells.Point.NONE);
  }
}
