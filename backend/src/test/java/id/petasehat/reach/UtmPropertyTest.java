package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;

/** Against GeoTools, which uses another series, over all of Indonesia. */
class UtmPropertyTest {
  private static final double MILLIMETRE = 0.001;
  private static final Map<Integer, MathTransform> TRANSFORMS = new ConcurrentHashMap<>();

  @Property(tries = 500)
  void is_where_geotools_puts_it(
      @ForAll @DoubleRange(min = 94, max = 142) double lon,
      @ForAll @DoubleRange(min = -12, max = 7) double lat)
      throws TransformException {
    Utm utm = Utm.at(lon, lat);

    Coordinate ours = utm.toMetres(lon, lat);

    Coordinate theirs = JTS.transform(new Coordinate(lon, lat), null, to(utm.epsg()));
    assertThat(ours.x).isCloseTo(theirs.x, within(MILLIMETRE));
    assertThat(ours.y).isCloseTo(theirs.y, within(MILLIMETRE));
  }

  @Property(tries = 500)
  void comes_back_even_from_a_neighbouring_zone(
      @ForAll @DoubleRange(min = 94, max = 142) double lon,
      @ForAll @DoubleRange(min = -12, max = 7) double lat,
      @ForAll @DoubleRange(min = -4, max = 4) double besides) {
    Utm utm = Utm.at(lon + besides, lat);

    Coordinate metres = utm.toMetres(lon, lat);
    Coordinate back = utm.toDegrees(metres.x, metres.y);

    assertThat(back.x).isCloseTo(lon, within(1e-10));
    assertThat(back.y).isCloseTo(lat, within(1e-10));
  }

  private static MathTransform to(int epsg) {
    return TRANSFORMS.computeIfAbsent(
        epsg,
        code -> {
          try {
            return CRS.findMathTransform(
                CRS.decode("EPSG:4326", true), CRS.decode("EPSG:" + code, true), true);
          } catch (FactoryException impossible) {
            throw new IllegalStateException(impossible);
          }
        });
  }
}
