package id.petasehat.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class PlanarFacesTest {
  private static Geometry wkt(String text) throws ParseException {
    return new WKTReader().read(text);
  }

  @Test
  void crossing_squares_make_three_faces() throws ParseException {
    List<Polygon> faces =
        PlanarFaces.of(
            List.of(
                wkt("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))"),
                wkt("POLYGON ((5 5, 15 5, 15 15, 5 15, 5 5))")));

    assertThat(faces).extracting(Polygon::getArea).containsExactlyInAnyOrder(75.0, 25.0, 75.0);
  }

  @Test
  void a_border_that_is_drawn_twice_is_one_border() throws ParseException {
    List<Polygon> faces =
        PlanarFaces.of(
            List.of(
                wkt("POLYGON ((0 0, 10 0, 10 5, 10 10, 0 10, 0 0))"),
                wkt("POLYGON ((10 0, 20 0, 20 10, 10 10, 10 5, 10 0))")));

    assertThat(faces).extracting(Polygon::getArea).containsExactly(100.0, 100.0);
  }

  @Test
  void lines_that_end_nowhere_make_no_face() throws ParseException {
    assertThat(PlanarFaces.of(List.of(wkt("LINESTRING (0 0, 10 0, 10 10)")))).isEmpty();
  }

  @Test
  void a_union_whose_border_touches_itself_is_valid() throws ParseException {
    // three triangles and a square around a hole that touches the outside in (0 0)
    List<Geometry> parts =
        List.of(
            wkt("POLYGON ((0 0, 10 0, 10 10, 4 2, 0 0))"),
            wkt("POLYGON ((0 0, 2 4, 10 10, 0 10, 0 0))"));

    Geometry union = PlanarFaces.union(parts);

    // 100 less the hole 0 0, 4 2, 10 10, 2 4: 2 × ½ × |4·10 − 2·10| = 20
    assertThat(union.isValid()).isTrue();
    assertThat(union.getArea()).isEqualTo(80);
  }

  @Test
  void the_union_of_nothing_is_empty() {
    assertThat(PlanarFaces.union(List.of()).isEmpty()).isTrue();
  }
}
