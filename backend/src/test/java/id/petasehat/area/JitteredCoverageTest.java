package id.petasehat.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Random villages whose corners were moved one by one, as if each had been drawn alone. */
class JitteredCoverageTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** 0.1 degrees: 11 km, so that villages are kilometres wide. */
  private static final double SIDE_DEGREES = 0.1;

  private static final double METRES_PER_DEGREE = 111_320;

  @Property(tries = 30)
  void jittered_villages_become_a_coverage_again(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 30) int count,
      @ForAll @DoubleRange(min = 0, max = 15) double jitterMetres) {
    List<Village> truth = villages(new Random(seed), count);
    List<Village> drawn = jittered(truth, new Random(seed + 1), jitterMetres / METRES_PER_DEGREE);

    CleanedCoverage cleaned = CoverageCleaning.clean(drawn, List.of(), ProgressListener.NONE);

    assertThat(cleaned.villages()).hasSameSizeAs(drawn);
    assertThat(cleaned.villages()).noneMatch(village -> village.geometry().isEmpty());
    assertThat(Drawings.isCoverage(cleaned.villages())).isTrue();
    // each corner moved by jitter at most, so each border swept no more than its length × jitter
    for (int i = 0; i < truth.size(); i++) {
      Geometry before = truth.get(i).geometry();
      double swept = 4 * before.getLength() * (jitterMetres / METRES_PER_DEGREE + 1e-6);
      assertThat(cleaned.villages().get(i).geometry().getArea())
          .isCloseTo(before.getArea(), within(swept));
    }
  }

  @Property(tries = 10)
  void cleaning_twice_moves_borders_by_no_more_than_the_grid(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int count) {
    List<Village> drawn =
        jittered(villages(new Random(seed), count), new Random(seed + 1), 10 / METRES_PER_DEGREE);
    List<Village> once = CoverageCleaning.clean(drawn, List.of(), ProgressListener.NONE).villages();

    CleanedCoverage twice = CoverageCleaning.clean(once, List.of(), ProgressListener.NONE);

    assertThat(Drawings.isCoverage(twice.villages())).isTrue();
    // rounding again may close the mouth of an inlet, but only a speck is gained by it
    for (int i = 0; i < once.size(); i++) {
      Geometry before = once.get(i).geometry();
      assertThat(twice.villages().get(i).geometry().getArea())
          .isCloseTo(before.getArea(), within(before.getLength() * 1e-6));
    }
  }

  private static List<Village> villages(Random random, int count) {
    List<Coordinate> sites = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sites.add(
          new Coordinate(SIDE_DEGREES * random.nextDouble(), SIDE_DEGREES * random.nextDouble()));
    }
    VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
    voronoi.setSites(sites);
    voronoi.setClipEnvelope(new Envelope(0, SIDE_DEGREES, 0, SIDE_DEGREES));
    Geometry cells = voronoi.getDiagram(FACTORY);
    List<Village> villages = new ArrayList<>();
    for (int i = 0; i < cells.getNumGeometries(); i++) {
      AreaCode code = new AreaCode("81.02.01.20%02d".formatted(i));
      // away from the equator, where degrees of longitude are shorter
      Geometry cell =
          AffineTransformation.translationInstance(132, -6).transform(cells.getGeometryN(i));
      villages.add(new Village(code, "Desa " + i, cell));
    }
    return villages;
  }

  private static List<Village> jittered(List<Village> villages, Random random, double degrees) {
    return villages.stream()
        .map(village -> village.withGeometry(jittered(village.geometry(), random, degrees)))
        .toList();
  }

  private static Geometry jittered(Geometry polygon, Random random, double degrees) {
    Coordinate[] corners = polygon.copy().getCoordinates();
    for (int i = 0; i < corners.length - 1; i++) {
      corners[i].x += degrees * (random.nextDouble() * 2 - 1) / Math.sqrt(2);
      corners[i].y += degrees * (random.nextDouble() * 2 - 1) / Math.sqrt(2);
    }
    corners[corners.length - 1] = corners[0].copy();
    return FACTORY.createPolygon(corners);
  }
}
