package id.petasehat.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Village;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class DistrictShapesTest {
  @Test
  void neighbours_lose_the_same_points_of_their_border() throws ParseException {
    // two villages side by side whose border bulges by a millionth
    List<Village> villages =
        List.of(
            village(2001, "POLYGON((0 0, 1 0, 1.000001 0.5, 1 1, 0 1, 0 0))"),
            village(2002, "POLYGON((1 0, 2 0, 2 1, 1 1, 1.000001 0.5, 1 0))"));
    DistrictShapes shapes = DistrictShapes.of(villages);
    Geometry west = shapes.villages().get("81.02.01.2001");
    Geometry east = shapes.villages().get("81.02.01.2002");
    assertThat(west.getNumPoints()).isEqualTo(5);
    assertThat(west.intersection(east).getArea()).isZero();
    assertThat(west.touches(east)).isTrue();
    assertThat(shapes.kecamatan().get("81.02.01").getArea()).isEqualTo(2);
  }

  private static Village village(int number, String wkt) throws ParseException {
    return new Village(
        new AreaCode("81.02.01." + number), "Ohoi " + number, new WKTReader().read(wkt));
  }
}
