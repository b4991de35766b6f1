package id.petasehat.demo;

import id.petasehat.area.Village;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * The invented ground of the invented district, EPSG:4326: hamlets of each village, roads from
 * village to village where an island has them, a river on each large island, and boats between
 * islands.
 */
record DemoGround(
    List<Hamlet> hamlets, List<Road> roads, List<LineString> rivers, List<Boat> boats) {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /** Of neighbours on one island, this share has no road between them. */
  private static final double WITHOUT_ROAD = 0.18;

  private static final int VILLAGES_WITH_RIVER = 6;

  /** How far a rounded place may lie from where it was, and more. */
  private static final double ROUNDED_DEGREES = 1e-6;

  private static final int TRIES = 12;
  private static final double BOAT_KMH = 10;
  private static final int ROUND_MINUTES = 5;

  /** A group of houses; people as a whole number of tens. */
  record Hamlet(Village village, String name, Coordinate place, int people) {}

  /** A road with its class and surface in the words of a district office. */
  record Road(LineString line, String kind, String surface) {}

  /**
   * A boat between two villages.
   *
   * @param minutes null where nobody wrote them down
   */
  record Boat(
      Village from, Village to, Integer minutes, int waitMinutes, int days, String closedMonths) {}

  /** Invents the ground; the same villages and seed give the same ground. */
  static DemoGround of(List<Village> villages, long seed) {
    Chance chance = new Chance(seed).of("ground");
    List<Hamlet> hamlets = hamlets(villages, chance.of("hamlets"));
    Map<Village, Coordinate> centres = new HashMap<>();
    hamlets.forEach(one -> centres.putIfAbsent(one.village, one.place));
    List<List<Village>> islands = islands(villages);
    List<Road> roads = new ArrayList<>();
    List<LineString> rivers = new ArrayList<>();
    for (List<Village> island : islands) {
      roads.addAll(roads(island, centres, chance.of("roads")));
      if (island.size() >= VILLAGES_WITH_RIVER) {
        river(island, chance.of("rivers")).ifPresent(rivers::add);
      }
    }
    return new DemoGround(hamlets, roads, rivers, boats(islands, centres, chance.of("boats")));
  }

  private static List<Hamlet> hamlets(List<Village> villages, Chance chance) {
    List<Hamlet> hamlets = new ArrayList<>();
    String[] names = {"Satu", "Dua", "Tiga", "Empat"};
    for (int at = 0; at < villages.size(); at++) {
      Village village = villages.get(at);
      int count = 1 + (int) (names.length * chance.unit(at, 1));
      for (int hamlet = 0; hamlet < count; hamlet++) {
        Coordinate place =
            hamlet == 0
                ? village.geometry().getInteriorPoint().getCoordinate()
                : inside(village.geometry(), chance, at, 10L + 100 * hamlet);
        int people = 10 * (int) chance.between(6, 40, at, 2L + hamlet);
        hamlets.add(new Hamlet(village, "Dusun " + names[hamlet], rounded(place), people));
      }
    }
    return hamlets;
  }

  private static Coordinate inside(Geometry land, Chance chance, long at, long draw) {
    var box = land.getEnvelopeInternal();
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(land);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Coordinate place =
          new Coordinate(
              chance.between(box.getMinX(), box.getMaxX(), at, draw + 2L * attempt),
              chance.between(box.getMinY(), box.getMaxY(), at, draw + 2L * attempt + 1));
      if (prepared.contains(GEOMETRY.createPoint(rounded(place)))) {
        return place;
      }
    }
    return land.getInteriorPoint().getCoordinate();
  }

  /** Six decimals, as files have them: a tenth of a metre. */
  private static Coordinate rounded(Coordinate place) {
    return new Coordinate(Math.round(place.x * 1e6) / 1e6, Math.round(place.y * 1e6) / 1e6);
  }

  /** Villages that land joins, the largest island first. */
  private static List<List<Village>> islands(List<Village> villages) {
    int[] island = islandOf(villages);
    Map<Integer, List<Village>> groups = new TreeMap<>();
    for (int at = 0; at < island.length; at++) {
      groups.computeIfAbsent(island[at], none -> new ArrayList<>()).add(villages.get(at));
    }
    return groups.values().stream()
        .sorted(
            Comparator.comparingInt((List<Village> group) -> -group.size())
                .thenComparing(group -> group.get(0).code()))
        .toList();
  }

  /** A number for each village, the same for those that land joins. */
  private static int[] islandOf(List<Village> villages) {
    int[] island = IntStream.range(0, villages.size()).toArray();
    for (int one = 0; one < island.length; one++) {
      for (int other = one + 1; other < island.length; other++) {
        if (border(villages.get(one), villages.get(other)).isPresent()) {
          join(island, island[one], island[other]);
        }
      }
    }
    return island;
  }

  private static void join(int[] island, int from, int to) {
    for (int at = 0; at < island.length; at++) {
      island[at] = island[at] == from ? to : island[at];
    }
  }

  /** The middle of the longest border that two villages share. */
  private static Optional<Coordinate> border(Village one, Village other) {
    if (!one.geometry().getEnvelopeInternal().intersects(other.geometry().getEnvelopeInternal())) {
      return Optional.empty();
    }
    Geometry shared = one.geometry().intersection(other.geometry());
    LineString longest = null;
    for (int part = 0; part < shared.getNumGeometries(); part++) {
      if (shared.getGeometryN(part) instanceof LineString line
          && (longest == null || line.getLength() > longest.getLength())) {
        longest = line;
      }
    }
    return longest == null
        ? Optional.empty()
        : Optional.of(new LengthIndexedLine(longest).extractPoint(longest.getLength() / 2));
  }

  private static List<Road> roads(
      List<Village> island, Map<Village, Coordinate> centres, Chance chance) {
    List<Road> roads = new ArrayList<>();
    for (int one = 0; one < island.size(); one++) {
      for (int other = one + 1; other < island.size(); other++) {
        long draw = island.get(one).code().hashCode() * 31L + island.get(other).code().hashCode();
        Optional<LineString> way =
            chance.unit(draw, 1) < WITHOUT_ROAD
                ? Optional.empty()
                : way(island.get(one), island.get(other), centres);
        way.map(line -> road(line, chance, draw, island.size())).ifPresent(roads::add);
      }
    }
    return roads;
  }

  /** From one village to another over their border, where it does not leave the two. */
  private static Optional<LineString> way(
      Village from, Village to, Map<Village, Coordinate> centres) {
    return border(from, to)
        .map(border -> line(centres.get(from), border, centres.get(to)))
        .filter(way -> from.geometry().union(to.geometry()).buffer(ROUNDED_DEGREES).contains(way));
  }

  private static LineString line(Coordinate... places) {
    Coordinate[] rounded = new Coordinate[places.length];
    for (int at = 0; at < places.length; at++) {
      rounded[at] = rounded(places[at]);
    }
    return GEOMETRY.createLineString(rounded);
  }

  /** Small islands have tracks; on large ones a third of the roads is a main road. */
  private static Road road(LineString line, Chance chance, long draw, int villages) {
    double rank = chance.unit(draw, 2);
    double state = chance.unit(draw, 3);
    if (villages < VILLAGES_WITH_RIVER) {
      return new Road(line, "setapak", "tanah");
    }
    if (rank < 0.34) {
      return new Road(line, "kolektor", state < 0.85 ? "aspal" : "rusak sedang");
    }
    String surface = state < 0.5 ? "aspal" : "tanah";
    return new Road(line, "lokal", state > 0.85 ? "rusak berat" : surface);
  }

  /** From the inner part of an island down to the coast nearest to it, with two bends. */
  private static Optional<LineString> river(List<Village> island, Chance chance) {
    Geometry land = island.stream().map(Village::geometry).reduce(Geometry::union).orElseThrow();
    Coordinate spring = land.getInteriorPoint().getCoordinate();
    Coordinate mouth =
        DistanceOp.nearestPoints(land.getBoundary(), GEOMETRY.createPoint(spring))[0];
    long draw = island.get(0).code().hashCode();
    LineString bent =
        line(
            spring,
            bend(spring, mouth, 0.35, chance.between(-0.2, 0.2, draw, 1)),
            bend(spring, mouth, 0.7, chance.between(-0.2, 0.2, draw, 2)),
            mouth);
    Geometry inside = bent.intersection(land);
    return inside instanceof LineString whole && !whole.isEmpty()
        ? Optional.of(line(whole.getCoordinates()))
        : Optional.empty();
  }

  private static Coordinate bend(Coordinate from, Coordinate to, double share, double aside) {
    double dx = to.x - from.x;
    double dy = to.y - from.y;
    return new Coordinate(from.x + share * dx - aside * dy, from.y + share * dy + aside * dx);
  }

  /** From each smaller island to the nearest village of a larger one. */
  private static List<Boat> boats(
      List<List<Village>> islands, Map<Village, Coordinate> centres, Chance chance) {
    List<Boat> boats = new ArrayList<>();
    List<Village> larger = new ArrayList<>(islands.get(0));
    for (List<Village> island : islands.subList(1, islands.size())) {
      Sail sail = shortest(island, larger, centres);
      boats.add(boat(sail.from, sail.to, sail.km, chance));
      larger.addAll(island);
    }
    return boats;
  }

  /** A way over water. */
  private record Sail(Village from, Village to, double km) {}

  private static Sail shortest(
      List<Village> from, List<Village> to, Map<Village, Coordinate> centres) {
    return from.stream()
        .flatMap(
            here ->
                to.stream()
                    .map(there -> new Sail(here, there, km(centres.get(here), centres.get(there)))))
        .min(Comparator.comparingDouble(Sail::km))
        .orElseThrow();
  }

  private static double km(Coordinate one, Coordinate other) {
    return Math.hypot((one.x - other.x) * Plan.KM_PER_LON, (one.y - other.y) * Plan.KM_PER_LAT);
  }

  /** One boat in eight has no timetable; in the west monsoon two in five do not sail. */
  private static Boat boat(Village from, Village to, double km, Chance chance) {
    long draw = from.code().hashCode();
    int minutes = ROUND_MINUTES * (int) Math.max(1, Math.round(km / BOAT_KMH * 60 / ROUND_MINUTES));
    return new Boat(
        from,
        to,
        chance.unit(draw, 1) < 0.125 ? null : minutes,
        ROUND_MINUTES * (int) chance.between(2, 10, draw, 2),
        1 + (int) chance.between(1, 7, draw, 3),
        chance.unit(draw, 4) < 0.4 ? "12;1;2" : "");
  }
}
