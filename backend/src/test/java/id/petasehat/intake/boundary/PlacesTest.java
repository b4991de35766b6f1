package id.petasehat.intake.boundary;

import static id.petasehat.intake.boundary.Reading.accepted;
import static id.petasehat.intake.boundary.Reading.codes;
import static id.petasehat.intake.boundary.Reading.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.petasehat.intake.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class PlacesTest {
  private static final double CENTIMETRE_DEGREES = 1e-7;

  @TempDir Path dir;

  private Path drawnAt(double x, double y, double side) throws IOException {
    Drawn village = new Drawn("81.02.03.2001", "Werka", x, y, side);
    return Reading.geoJson(dir, Drawn.collection(List.of(village), "kode", "nama"));
  }

  private static Envelope envelope(BoundaryFile file) {
    return file.villages().get(0).geometry().getEnvelopeInternal();
  }

  // The corner 133.0 E 5.65 S in each system, computed with GDAL 3.6 (gdaltransform).
  @ParameterizedTest
  @CsvSource({
    "EPSG:32753, 278479.6508, 9375104.1960", // WGS 84 / UTM 53S
    "EPSG:23883, 278479.6508, 9375104.1960", // DGN95 / UTM 53S
    "EPSG:32752, 943307.5092, 9373959.6044", // WGS 84 / UTM 52S: the neighbouring zone
    "EPSG:3857, 14805492.2755, -629976.9503", // web Mercator
    "EPSG:4755, 133.0, -5.65", // DGN95 degrees
    "EPSG:9470, 133.0, -5.65", // SRGI2013 degrees
    "EPSG:23843, 144613.7052, 875273.7290", // DGN95 / Indonesia TM-3 zone 53.1, as land offices use
  })
  void a_known_point_comes_out_where_it_lies(String epsg, double x, double y) throws IOException {
    double side = x > 1000 ? 1000 : 0.01;
    BoundaryFile file = accepted(drawnAt(x, y, side), BoundaryOptions.NONE.withCrs(epsg));
    assertThat(file.crs()).isEqualTo(epsg);
    assertThat(file.villages().get(0).geometry().getCoordinate().x)
        .isCloseTo(133.0, within(CENTIMETRE_DEGREES));
    assertThat(file.villages().get(0).geometry().getCoordinate().y)
        .isCloseTo(-5.65, within(CENTIMETRE_DEGREES));
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:32752",
    "epsg:32752",
    "EPSG::32752",
    "urn:ogc:def:crs:EPSG::32752",
    "urn:ogc:def:crs:EPSG:9.8:32752",
    "http://www.opengis.net/def/crs/EPSG/0/32752"
  })
  void a_system_may_be_named_in_several_ways(String name) throws IOException {
    BoundaryFile file =
        accepted(drawnAt(500_000, 9_400_000, 1000), BoundaryOptions.NONE.withCrs(name));
    assertThat(file.crs()).isEqualTo("EPSG:32752");
    // 500 km of easting is the central meridian of zone 52: 6·52 − 183 = 129 degrees.
    assertThat(envelope(file).getMinX()).isEqualTo(129.0);
  }

  @Test
  void a_prj_in_metres_is_understood() throws IOException {
    String utm53South =
        "PROJCS[\"WGS_1984_UTM_Zone_53S\","
            + Written.LON_LAT_PRJ
            + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],"
            + "PARAMETER[\"False_Northing\",10000000.0],PARAMETER[\"Central_Meridian\",135.0],"
            + "PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],"
            + "UNIT[\"Meter\",1.0]]";
    Drawn village = new Drawn("81.02.03.2001", "Werka", 500_000, 9_375_000, 1000);
    BoundaryFile file =
        accepted(Written.shapefile(dir.resolve("desa.shp"), List.of(village), utm53South));
    assertThat(file.crs()).isEqualTo("WGS_1984_UTM_Zone_53S");
    assertThat(envelope(file).getMinX()).isEqualTo(135.0);
    assertThat(file.problems()).isEmpty();
  }

  @Test
  void a_prj_on_an_old_datum_is_read_with_a_warning() throws IOException {
    String indonesian1974 =
        "GEOGCS[\"GCS_Indonesian_1974\",DATUM[\"D_Indonesian_1974\",SPHEROID[\"Indonesian\","
            + "6378160.0,298.247]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    Path shp = Written.shapefile(dir.resolve("desa.shp"), Drawn.THREE, indonesian1974);
    BoundaryFile file = accepted(shp);
    assertThat(codes(file.problems())).containsExactly("crs-datum");
    assertThat(file.problems().get(0).reason()).contains("GCS_Indonesian_1974");
  }

  @Test
  void the_user_s_word_goes_before_the_file_s() throws IOException {
    Drawn metres = new Drawn("81.02.03.2001", "Werka", 500_000, 9_375_000, 1000);
    Path shp = Written.shapefile(dir.resolve("desa.shp"), List.of(metres), Written.LON_LAT_PRJ);
    assertThat(codes(refused(shp))).containsExactly("outside-indonesia");
    assertThat(envelope(accepted(shp, BoundaryOptions.NONE.withCrs("EPSG:32753"))).getMinX())
        .isEqualTo(135.0);
  }

  @Test
  void swapped_latitude_and_longitude_are_recognised_in_each_feature() throws IOException {
    List<Problem> problems =
        refused(
            dir,
            Drawn.collection(Drawn.THREE.stream().map(Drawn::swapped).toList(), "kode", "nama"));
    assertThat(codes(problems))
        .containsExactly("swapped-lat-lon", "swapped-lat-lon", "swapped-lat-lon");
    assertThat(problems.get(2).place()).isEqualTo("fitur 3 (kode 81.02.03.2003)");
    assertThat(problems.get(2).remedy()).contains("bujur lalu lintang");
  }

  @Test
  void the_wrong_utm_zone_that_leaves_the_country_is_refused() throws IOException {
    // Easting 278 km in zone 38 lies near 43 degrees east, in the Horn of Africa.
    Path file = drawnAt(278_480, 9_375_104, 1000);
    List<Problem> problems = refused(file, BoundaryOptions.NONE.withCrs("EPSG:32738"));
    assertThat(codes(problems)).containsExactly("outside-indonesia");
    assertThat(problems.get(0).reason()).contains("EPSG:32738").contains("(43.0");
  }

  @Test
  void metres_read_as_degrees_are_called_metres() throws IOException {
    List<Problem> problems = refused(drawnAt(278_480, 9_375_104, 1000));
    assertThat(codes(problems)).containsExactly("outside-indonesia");
    assertThat(problems.get(0).reason()).contains("meter");
    assertThat(problems.get(0).remedy()).contains("EPSG:32752");
  }

  @Test
  void a_system_that_does_not_exist_is_refused() throws IOException {
    for (String name : List.of("EPSG:999999", "UTM 52", "")) {
      List<Problem> problems =
          refused(drawnAt(133, -5.65, 0.01), BoundaryOptions.NONE.withCrs(name));
      assertThat(codes(problems)).as(name).containsExactly("crs-unknown");
    }
  }
}
