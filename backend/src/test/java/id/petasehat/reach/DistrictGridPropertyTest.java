package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Village;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Villages that share the land among them without gaps, drawn by chance. */
class DistrictGridPropertyTest {
  private static final double A_METRE_IN_DEGREES = 1e-5;
  private static final GeometryFactory SHAPES = new GeometryFactory();
  private static final Envelope LAND = new Envelope(132.6, 132.66, -5.66, -5.6);

  @Property(tries = 60)
  void every_cell_of_the_land_belongs_to_the_village_around_its_middle(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int count) {
    List<Village> villages = villages(random, count);
    GridFrame frame = DistrictGrid.frame(LAND, 100);

    DistrictGrid grid = DistrictGrid.of(frame, villages, List.of(), LandMap.empty(), Outside.SEA);

    for (int row = 0; row < frame.rows(); row++) {
      for (int column = 0; column < frame.columns(); column++) {
        Coordinate middle = frame.middle(column, row);
        int village = grid.villageAt(column, row);
        if (village >= 0) {
          assertThat(away(villages.get(village), middle)).isLessThan(A_METRE_IN_DEGREES);
        } else {
          assertThat(LAND.contains(middle)).isFalse();
        }
      }
    }
  }

  @Property(tries = 60)
  void a_village_has_a_cell_unless_another_would_lose_its_last_one(@ForAll Random random) {
    List<Village> villages = villages(random, 60);
    GridFrame frame = DistrictGrid.frame(LAND, 800);

    DistrictGrid grid = DistrictGrid.of(frame, villages, List.of(), LandMap.empty(), Outside.SEA);

    int[] cells = new int[villages.size()];
    for (int cell = 0; cell < frame.cells(); cell++) {
      if (grid.villageAt(cell) >= 0) {
        cells[grid.villageAt(cell)]++;
      }
    }
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] == 0) {
        Coordinate inside = villages.get(i).geometry().getInteriorPoint().getCoordinate();
        Coordinate metres = frame.utm().toMetres(inside.x, inside.y);
        int holder = grid.villageAt(frame.column(metres.x), frame.row(metres.y));
        assertThat(cells[holder]).isEqualTo(1);
      }
    }
  }

  private static double away(Village village, Coordinate place) {
    return village.geometry().distance(SHAPES.createPoint(place));
  }

  private static List<Village> villages(Random random, int count) {
    List<Coordinate> middles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      middles.add(
          new Coordinate(
              LAND.getMinX() + random.nextDouble() * LAND.getWidth(),
              LAND.getMinY() + random.nextDouble() * LAND.getHeight()));
    }
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(middles);
    builder.setClipEnvelope(LAND);
    Geometry parts = builder.getDiagram(SHAPES);
    List<Village> villages = new ArrayList<>();
    for (int i = 0; i < parts.getNumGeometries(); i++) {
      Geometry shape = parts.getGeometryN(i).intersection(SHAPES.toGeometry(LAND));
      villages.add(new Village(new AreaCode("99.01.01.2%03d".formatted(i)), "v" + i, shape));
    }
    return villages;
  }
}
