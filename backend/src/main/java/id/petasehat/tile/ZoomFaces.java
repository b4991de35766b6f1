package id.petasehat.tile;

import id.petasehat.area.AreaClaims;
import id.petasehat.area.PlanarFaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The areas of one zoom on its grid of whole units. The simplified areas and the boxes of all tiles
 * are rounded together and cut the plane into faces, each with one owner at most. So nothing is
 * clipped after rounding, and tiles agree exactly wherever they meet.
 */
final class ZoomFaces {
  /** Giving one area its square back can take the last square of another. */
  private static final int CARVING_ROUNDS = 3;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Geometry[] simplified;
  private final double[] squareUnits;
  private final List<Geometry> boxes;
  private final Map<Coordinate, Integer> carved = new TreeMap<>();
  private List<Owned> owned = List.of();

  /**
   * A face and its owner.
   *
   * @param area the owner's place in the list of areas
   */
  record Owned(int area, Polygon units) {}

  /**
   * Cuts the plane.
   *
   * @param units areas in units of the zoom, a coverage
   */
  ZoomFaces(List<Geometry> units, TileGrid grid) {
    simplified = simplify(units, detailUnits(grid.zoom()));
    squareUnits = units.stream().mapToDouble(Geometry::getArea).toArray();
    boxes = tilesTouched(grid).stream().map(TileGrid::box).map(FACTORY::toGeometry).toList();
    carveTheLost();
  }

  /** All faces that belong to an area. */
  List<Owned> owned() {
    return owned;
  }

  double squareUnits(int area) {
    return squareUnits[area];
  }

  /**
   * Detail below this is not seen: 16 units are a pixel of a tile drawn at 256 pixels. More is left
   * out at the two zooms whose tiles hold the most villages, or those of Java pass 250 kB.
   */
  private static double detailUnits(int zoom) {
    return switch (zoom) {
      case 8 -> 6;
      case 9 -> 3;
      default -> 2;
    };
  }

  /** Copies, because the simplifier's results share coordinates with each other. */
  private static Geometry[] simplify(List<Geometry> units, double detailUnits) {
    Geometry[] simplified =
        CoverageSimplifier.simplify(units.toArray(new Geometry[0]), detailUnits);
    return Arrays.stream(simplified).map(Geometry::copy).toArray(Geometry[]::new);
  }

  private Collection<TileGrid.Tile> tilesTouched(TileGrid grid) {
    Set<TileGrid.Tile> tiles = new TreeSet<>();
    for (Geometry area : simplified) {
      for (int part = 0; part < area.getNumGeometries(); part++) {
        tiles.addAll(grid.tilesTouching(area.getGeometryN(part).getEnvelopeInternal()));
      }
    }
    return tiles;
  }

  private void carveTheLost() {
    for (int round = 0; round < CARVING_ROUNDS; round++) {
      owned = cutThePlane();
      List<Integer> lost = lost();
      if (lost.isEmpty()) {
        return;
      }
      lost.forEach(this::carve);
    }
    owned = cutThePlane();
  }

  private List<Owned> cutThePlane() {
    AreaClaims claims = new AreaClaims();
    List<Geometry> linework = new ArrayList<>(boxes);
    for (int area = 0; area < simplified.length; area++) {
      claims.add(area, simplified[area]);
      linework.add(simplified[area]);
    }
    carved.keySet().forEach(corner -> linework.add(square(corner)));
    List<Owned> faces = new ArrayList<>();
    List<Polygon> unowned = new ArrayList<>();
    for (Polygon face : PlanarFaces.of(linework)) {
      int owner = owner(InteriorPointArea.getInteriorPoint(face), claims);
      if (owner >= 0) {
        faces.add(new Owned(owner, face));
      } else {
        unowned.add(face);
      }
    }
    faces.addAll(TinyHoles.filled(faces, unowned));
    return faces;
  }

  /** Where simplified areas overlap by a flaw of the coverage, the smaller one shows. */
  private int owner(Coordinate inside, AreaClaims claims) {
    Integer carver = carved.get(corner(inside));
    if (carver != null) {
      return carver;
    }
    int smallest = -1;
    for (int area : claims.at(inside)) {
      if (smallest < 0 || squareUnits[area] < squareUnits[smallest]) {
        smallest = area;
      }
    }
    return smallest;
  }

  private List<Integer> lost() {
    boolean[] present = new boolean[simplified.length];
    owned.forEach(face -> present[face.area()] = true);
    List<Integer> lost = new ArrayList<>();
    for (int area = 0; area < present.length; area++) {
      if (!present[area] && squareUnits[area] >= 1) {
        lost.add(area);
      }
    }
    return lost;
  }

  /** Gives an area one square unit where it lies, or east of it where another has that square. */
  private void carve(int area) {
    Coordinate corner = corner(InteriorPointArea.getInteriorPoint(simplified[area]));
    while (carved.containsKey(corner)) {
      corner = new Coordinate(corner.x + 1, corner.y);
    }
    carved.put(corner, area);
  }

  private static Coordinate corner(Coordinate inside) {
    return new Coordinate(Math.floor(inside.x), Math.floor(inside.y));
  }

  private static Geometry square(Coordinate corner) {
    return FACTORY.toGeometry(new Envelope(corner.x, corner.x + 1, corner.y, corner.y + 1));
  }
}
