package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Roads over four square kilometres of land that a river parts into west and east. It winds about
 * the middle line, which is an edge of cells, so that it often takes cells on both sides of it.
 */
class RoadCellsPropertyTest {
  private static final GeometryFactory SHAPES = new GeometryFactory();
  private static final TravelModel MODEL = TravelModel.builtIn();
  private static final Squares LAND = new Squares("aa", "aa");

  /** It flows south without turning back, so that a road from west to east meets it once. */
  private static LayerFeature river(Random chance) {
    double halfWidthKm = 0.12 * chance.nextDouble();
    double stepKm = 0.02 + 0.2 * chance.nextDouble();
    List<Coordinate> winding = new ArrayList<>();
    for (double kmSouth = -0.6; kmSouth < 2.7; kmSouth += stepKm) {
      double kmEast = 1 + halfWidthKm * (2 * chance.nextDouble() - 1);
      winding.add(Squares.degrees(kmEast, kmSouth));
    }
    return feature("sungai", winding);
  }

  private static LayerFeature feature(String kind, List<Coordinate> degrees) {
    return new LayerFeature(
        1, SHAPES.createLineString(degrees.toArray(Coordinate[]::new)), kind, "", "");
  }

  /** A line drawn with more vertices, none of which changes its way in metres. */
  private static List<Coordinate> cut(List<Coordinate> line, Random chance) {
    List<Coordinate> finer = new ArrayList<>(List.of(line.get(0)));
    for (int i = 1; i < line.size(); i++) {
      Coordinate from = Squares.UTM.toMetres(line.get(i - 1).x, line.get(i - 1).y);
      Coordinate to = Squares.UTM.toMetres(line.get(i).x, line.get(i).y);
      int parts = 1 + chance.nextInt(60);
      for (int part = 1; part < parts; part++) {
        double share = (double) part / parts;
        finer.add(
            Squares.UTM.toDegrees(
                from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)));
      }
      finer.add(line.get(i));
    }
    return finer;
  }

  private static Ground ground(double cellMetres, List<Coordinate> road, LayerFeature river) {
    Layers layers =
        new Layers(
            List.of(feature("lokal", road)),
            List.of(river),
            List.of(),
            null,
            null,
            List.of(),
            List.of());
    return LAND.ground(cellMetres, layers, MODEL);
  }

  private static double cellMetres(Random chance) {
    return List.of(100.0, 250.0, 500.0).get(chance.nextInt(3));
  }

  private static float[] minutesFrom(Ground ground, Coordinate place) {
    LiveTimes byLand =
        new LiveTimes(
            ground,
            MODEL,
            new Travel(EnumSet.of(TravelMode.KAKI, TravelMode.MOTOR), Season.KEMARAU));
    int cell = byLand.cellNear(place.x, place.y, 500).orElseThrow();
    return byLand.surface(new LiveTimes.Situation(Map.of(0, cell), Set.of(), Set.of())).minutes();
  }

  @Property(tries = 150)
  void a_road_drawn_with_more_vertices_is_the_same_road(@ForAll Random chance) {
    List<Coordinate> road = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      road.add(Squares.degrees(2 * chance.nextDouble(), 2 * chance.nextDouble()));
    }
    LayerFeature river = river(chance);
    double cellMetres = cellMetres(chance);

    Ground coarse = ground(cellMetres, road, river);
    Ground fine = ground(cellMetres, cut(road, chance), river);

    assertThat(fine.bridges()).usingRecursiveComparison().isEqualTo(coarse.bridges());
    assertThat(minutesFrom(fine, road.get(0))).isEqualTo(minutesFrom(coarse, road.get(0)));
  }

  @Property(tries = 300)
  void a_road_that_crosses_a_winding_river_joins_its_banks(@ForAll Random chance) {
    double kmSouth = 0.3 + 1.4 * chance.nextDouble();
    List<Coordinate> straight =
        List.of(Squares.degrees(0.1, kmSouth), Squares.degrees(1.9, kmSouth));
    double cellMetres = cellMetres(chance);
    Ground ground = ground(cellMetres, cut(straight, chance), river(chance));

    float[] minutes = minutesFrom(ground, straight.get(0));

    GridFrame frame = ground.frame();
    Coordinate east = Squares.UTM.toMetres(straight.get(1).x, straight.get(1).y);
    assertThat(minutes[frame.index(frame.column(east.x), frame.row(east.y))]).isFinite();
  }
}
