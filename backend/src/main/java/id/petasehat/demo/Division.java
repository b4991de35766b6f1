package id.petasehat.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.LineStringExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Divides a group of islands among villages: each point of land goes to the nearest village seat of
 * its own island, and an islet without a seat goes whole to the nearest. The result is a coverage,
 * because every border is noded once and then polygonized. All in km on the plan.
 */
final class Division {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /** Decimetres: borders are noded on this grid. */
  private static final PrecisionModel GRID = new PrecisionModel(1e4);

  /** Distance between the points of a border, so that it can bend. */
  private static final double STEP_KM = 0.12;

  private static final int EVENINGS = 3;

  private final Archipelago.Group group;
  private final Chance chance;

  /** Land by village seat, in the order in which the seats were found. */
  private final Map<Coordinate, List<Polygon>> land = new LinkedHashMap<>();

  private Division(Archipelago.Group group, Chance chance) {
    this.group = group;
    this.chance = chance;
  }

  /** The land of each village by its seat; as many as the group asks for. */
  static Map<Coordinate, Geometry> divide(Archipelago.Group group, Chance chance) {
    return new Division(group, chance).divided();
  }

  private Map<Coordinate, Geometry> divided() {
    List<Polygon> islands = polygons(group.land());
    islands.sort(Comparator.comparingDouble(Polygon::getArea).reversed());
    List<Polygon> empty = new ArrayList<>();
    Map<Polygon, Integer> shares = shares(islands);
    for (Polygon island : islands) {
      if (shares.get(island) == 0) {
        empty.add(island);
      } else {
        divideIsland(island, seats(island, shares.get(island)));
      }
    }
    for (Polygon islet : empty) {
      land.get(nearest(land.keySet(), islet.getCentroid().getCoordinate()))
          .add((Polygon) Densifier.densify(islet, STEP_KM));
    }
    Map<Coordinate, Geometry> villages = new LinkedHashMap<>();
    land.forEach(
        (seat, parts) -> villages.put(seat, CoverageUnion.union(parts.toArray(Geometry[]::new))));
    return villages;
  }

  /** Villages by island in proportion to area (highest averages, d'Hondt). */
  private Map<Polygon, Integer> shares(List<Polygon> islands) {
    Map<Polygon, Integer> shares = new HashMap<>();
    islands.forEach(island -> shares.put(island, 0));
    for (int village = 0; village < group.villages(); village++) {
      Polygon next = islands.get(0);
      for (Polygon island : islands) {
        if (average(island, shares) > average(next, shares)) {
          next = island;
        }
      }
      shares.merge(next, 1, Integer::sum);
    }
    return shares;
  }

  private static double average(Polygon island, Map<Polygon, Integer> shares) {
    return island.getArea() / (shares.get(island) + 1);
  }

  private List<Coordinate> seats(Polygon island, int count) {
    if (group.radial()) {
      return ring(island, count);
    }
    List<Coordinate> seats = scattered(island, count);
    for (int round = 0; round < EVENINGS; round++) {
      seats = evened(island, seats);
    }
    return seats;
  }

  private List<Coordinate> ring(Polygon island, int count) {
    Coordinate summit = island.getCentroid().getCoordinate();
    double radiusKm = StrictMath.sqrt(island.getArea() / StrictMath.PI) / 2;
    List<Coordinate> seats = new ArrayList<>();
    for (int seat = 0; seat < count; seat++) {
      double turn = 2 * StrictMath.PI * (seat + chance.between(-0.28, 0.28, seat, 0)) / count;
      seats.add(
          new Coordinate(
              summit.x + radiusKm * StrictMath.cos(turn),
              summit.y + radiusKm * StrictMath.sin(turn)));
    }
    return seats;
  }

  /** Random places on the island, denser near the capital, where people live. */
  private List<Coordinate> scattered(Polygon island, int count) {
    List<Coordinate> seats = new ArrayList<>();
    Envelope bounds = island.getEnvelopeInternal();
    for (int draw = 0; seats.size() < count; draw++) {
      var place =
          new Coordinate(
              chance.between(bounds.getMinX(), bounds.getMaxX(), draw, 1),
              chance.between(bounds.getMinY(), bounds.getMaxY(), draw, 2));
      double welcome = 0.16 + StrictMath.exp(-place.distance(Archipelago.capital()) / 6);
      if (chance.unit(draw, 3) < welcome && island.contains(GEOMETRY.createPoint(place))) {
        seats.add(place);
      }
    }
    return seats;
  }

  /** One step of Lloyd's method: each seat moves to the middle of its land. */
  private static List<Coordinate> evened(Polygon island, List<Coordinate> seats) {
    List<Coordinate> moved = new ArrayList<>();
    List<Polygon> cells = seats.size() == 1 ? List.of(island) : cells(seats);
    for (Polygon cell : cells) {
      Geometry own = OverlayNG.overlay(cell, island, OverlayNG.INTERSECTION, GRID);
      Geometry largest = largest(own);
      Geometry middle = largest.getCentroid();
      moved.add((largest.contains(middle) ? middle : largest.getInteriorPoint()).getCoordinate());
    }
    return moved;
  }

  private void divideIsland(Polygon island, List<Coordinate> seats) {
    seats.forEach(seat -> land.put(seat, new ArrayList<>()));
    List<Polygon> strays = new ArrayList<>();
    for (Polygon face : faces(island, seats)) {
      Coordinate owner = nearest(seats, face.getInteriorPoint().getCoordinate());
      if (face.contains(GEOMETRY.createPoint(owner)) || group.radial()) {
        land.get(owner).add(face);
      } else {
        strays.add(face);
      }
    }
    strays.forEach(stray -> land.get(longestNeighbour(stray, seats)).add(stray));
  }

  /** A piece cut off from its village, as beyond a bay, goes where its longest border is. */
  private Coordinate longestNeighbour(Polygon stray, List<Coordinate> seats) {
    Coordinate longest = nearest(seats, stray.getInteriorPoint().getCoordinate());
    double longestKm = 0;
    for (Coordinate seat : seats) {
      double sharedKm = 0;
      for (Polygon part : land.get(seat)) {
        sharedKm += part.intersection(stray).getLength();
      }
      if (sharedKm > longestKm) {
        longest = seat;
        longestKm = sharedKm;
      }
    }
    return longest;
  }

  private List<Polygon> faces(Polygon island, List<Coordinate> seats) {
    List<Polygon> faces = new ArrayList<>();
    for (Polygon face : polygonized(borders(island, seats))) {
      if (island.contains(face.getInteriorPoint())) {
        faces.add(face);
      }
    }
    return faces;
  }

  /** Coast and borders of an island, noded, with points close enough to bend. */
  private Geometry borders(Polygon island, List<Coordinate> seats) {
    Geometry coast = island.getBoundary();
    if (seats.size() == 1) {
      return Densifier.densify(coast, STEP_KM);
    }
    List<Geometry> lines = new ArrayList<>();
    if (group.radial()) {
      lines.addAll(spokes(island, seats));
    } else {
      cells(seats).forEach(cell -> lines.add(cell.getExteriorRing()));
    }
    Geometry inland =
        OverlayNG.overlay(GEOMETRY.buildGeometry(lines), island, OverlayNG.INTERSECTION, GRID);
    Geometry noded =
        OverlayNG.overlay(LineStringExtracter.getGeometry(inland), coast, OverlayNG.UNION, GRID);
    return Densifier.densify(noded, STEP_KM);
  }

  private static List<Polygon> polygonized(Geometry lines) {
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(lines);
    List<Polygon> faces = polygons(GEOMETRY.buildGeometry(polygonizer.getPolygons()));
    faces.sort(Comparator.comparing(face -> face.getInteriorPoint().getCoordinate()));
    return faces;
  }

  /** Voronoi cells, reaching far beyond the seats, in no particular order. */
  private static List<Polygon> cells(List<Coordinate> seats) {
    VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
    voronoi.setSites(seats);
    List<Polygon> cells = new ArrayList<>();
    for (Object cell : voronoi.getSubdivision().getVoronoiCellPolygons(GEOMETRY)) {
      cells.add((Polygon) cell);
    }
    return cells;
  }

  /** Borders from the summit, each half way between two seats of a ring, to beyond the coast. */
  private static List<Geometry> spokes(Polygon island, List<Coordinate> seats) {
    Coordinate summit = island.getCentroid().getCoordinate();
    List<Geometry> spokes = new ArrayList<>();
    for (int seat = 0; seat < seats.size(); seat++) {
      Coordinate middle =
          LineSegment.midPoint(seats.get(seat), seats.get((seat + 1) % seats.size()));
      LineSegment spoke = new LineSegment(summit, middle);
      Coordinate atSea = spoke.pointAlong(10);
      spokes.add(GEOMETRY.createLineString(new Coordinate[] {summit, atSea}));
    }
    return spokes;
  }

  private static Coordinate nearest(Collection<Coordinate> seats, Coordinate place) {
    return Collections.min(seats, Comparator.comparingDouble(place::distance));
  }

  private static Geometry largest(Geometry land) {
    return Collections.max(polygons(land), Comparator.comparingDouble(Polygon::getArea));
  }

  private static List<Polygon> polygons(Geometry geometry) {
    List<Polygon> polygons = new ArrayList<>();
    for (Object polygon : PolygonExtracter.getPolygons(geometry)) {
      polygons.add((Polygon) polygon);
    }
    return polygons;
  }
}
