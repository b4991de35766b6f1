package id.petasehat.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.buffer.VariableBuffer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** The islands of Kabupaten Nusa Rekaan on the plan, in km, and the seats of their kecamatan. */
final class Archipelago {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /** A bead of a string of circles that draws an island: centre and radius, km. */
  private record Bead(double x, double y, double radius) {}

  /**
   * A kecamatan; villages belong to the nearest seat on their islands.
   *
   * @param kelurahan how many of its villages are urban wards
   */
  record Seat(String name, Coordinate place, int kelurahan) {}

  /**
   * Islands that are divided together.
   *
   * @param land km on the plan
   * @param radial whether borders run from a summit to the coast
   */
  record Group(Geometry land, int villages, boolean radial, List<Seat> seats) {}

  private Archipelago() {}

  static List<Group> draw(Chance chance) {
    return List.of(hikayat(chance), syair(chance), dongeng(), pantun(chance), kisah(chance));
  }

  /** The district's office lies on the bay of Hikayat. */
  static Coordinate capital() {
    return new Coordinate(-6, 1);
  }

  private static Group hikayat(Chance chance) {
    Geometry main =
        string(
            new Bead(-37, 27, 2.2),
            new Bead(-30, 22, 4.8),
            new Bead(-20, 19, 5.7),
            new Bead(-12, 10, 4.8),
            new Bead(-13, -4, 5.3),
            new Bead(-11, -17, 4),
            new Bead(-16, -27, 1.8));
    Geometry cape =
        string(
            new Bead(-13, 10, 4.4),
            new Bead(-3, 14, 3.5),
            new Bead(6, 13, 3),
            new Bead(12, 6, 2.1),
            new Bead(11, 1, 1.1));
    Geometry islets = islets(chance.of("hikayat"), 9, new Bead(-2, -6, 8), 0.35, 0.9);
    return new Group(
        union(main, cape, islets),
        47,
        false,
        List.of(
            new Seat("Kota Hikayat", new Coordinate(-5, 9), 7),
            new Seat("Hikayat Utara", new Coordinate(-25, 20), 1),
            new Seat("Hikayat Selatan", new Coordinate(-13, -11), 0)));
  }

  private static Group syair(Chance chance) {
    Geometry main =
        string(
            new Bead(36, 47, 1.1),
            new Bead(39, 38, 2.6),
            new Bead(39, 26, 2.1),
            new Bead(36, 13, 2.9),
            new Bead(31, 1, 2),
            new Bead(25, -11, 2.6),
            new Bead(18, -22, 1.8),
            new Bead(14, -30, 0.8));
    Geometry islets = islets(chance.of("syair"), 7, new Bead(27, 12, 9), 0.35, 0.8);
    return new Group(
        union(main, islets),
        36,
        false,
        List.of(
            new Seat("Syair Utara", new Coordinate(39, 36), 0),
            new Seat("Syair Tengah", new Coordinate(35, 11), 1),
            new Seat("Syair Selatan", new Coordinate(22, -16), 0)));
  }

  private static Group dongeng() {
    Geometry cone = string(new Bead(-41, -10, 6.7), new Bead(-40, -10.5, 6.8));
    return new Group(
        cone, 15, true, List.of(new Seat("Gunung Dongeng", new Coordinate(-40.5, -10), 0)));
  }

  private static Group pantun(Chance chance) {
    Geometry main = string(new Bead(-7, 40, 2.5), new Bead(1, 42, 4), new Bead(11, 38, 2.3));
    Geometry islets = islets(chance.of("pantun"), 6, new Bead(16, 34, 6), 0.4, 1);
    return new Group(
        union(main, islets),
        12,
        false,
        List.of(new Seat("Tanjung Pantun", new Coordinate(1, 42), 1)));
  }

  private static Group kisah(Chance chance) {
    Geometry north = islets(chance.of("kisah north"), 14, new Bead(-45, -32, 7), 0.2, 1.3);
    Geometry middle = islets(chance.of("kisah middle"), 16, new Bead(-31, -38, 8), 0.2, 1.6);
    Geometry south = islets(chance.of("kisah south"), 9, new Bead(-14, -41, 6), 0.2, 1.2);
    return new Group(
        union(north, middle, south),
        10,
        false,
        List.of(new Seat("Kepulauan Kisah", new Coordinate(-30, -39), 0)));
  }

  private static Geometry islets(Chance chance, int count, Bead around, double least, double most) {
    List<Geometry> islets = new ArrayList<>();
    for (int islet = 0; islet < count; islet++) {
      double angle = 2 * StrictMath.PI * chance.unit(islet, 1);
      double away = around.radius() * StrictMath.sqrt(chance.unit(islet, 2));
      double x = around.x() + away * StrictMath.cos(angle);
      double y = around.y() + away * StrictMath.sin(angle);
      double size = least + (most - least) * chance.unit(islet, 3);
      double turn = 2 * StrictMath.PI * chance.unit(islet, 4);
      Bead head = new Bead(x, y, size);
      Bead tail =
          new Bead(
              x + 1.6 * size * StrictMath.cos(turn),
              y + 1.6 * size * StrictMath.sin(turn),
              size / 2);
      islets.add(string(head, tail));
    }
    return union(islets.toArray(Geometry[]::new));
  }

  private static Geometry string(Bead... beads) {
    Coordinate[] places = new Coordinate[beads.length];
    double[] radii = new double[beads.length];
    for (int bead = 0; bead < beads.length; bead++) {
      places[bead] = new Coordinate(beads[bead].x(), beads[bead].y());
      radii[bead] = beads[bead].radius();
    }
    return VariableBuffer.buffer(GEOMETRY.createLineString(places), radii);
  }

  private static Geometry union(Geometry... parts) {
    return UnaryUnionOp.union(List.of(parts));
  }
}
