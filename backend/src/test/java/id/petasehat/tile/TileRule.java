package id.petasehat.tile;

import id.petasehat.area.AreaCode;
import id.petasehat.area.CleaningReport;
import id.petasehat.area.Level;
import id.petasehat.area.Village;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The rule that decoded tiles are held to. In each tile all polygons are valid, {@link
 * CoverageValidator} finds no edge, no two areas overlap, and what is enclosed by areas but
 * nobody's is a listed gap or water; where tiles share a strip they agree; larger areas are exactly
 * their villages; each village of one square unit is there, smaller ones are listed.
 */
public final class TileRule {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int MAX_BYTES = 250_000;

  /** An outline may lie this far from the truth: simplified by 6 units, rounded by 1 at most. */
  private static final double OUTLINE_UNITS = 8;

  private final List<Village> villages;
  private final List<CleaningReport.Gap> gaps;
  private final Map<TileAddress, DecodedTile> tiles = new TreeMap<>(TileRule::compare);
  private final List<String> violations = new ArrayList<>();

  private TileRule(List<Village> villages, List<CleaningReport.Gap> gaps) {
    this.villages = villages;
    this.gaps = gaps;
  }

  /**
   * Holds tiles to the rule.
   *
   * @param villages the coverage that was cut
   * @param cut all its tiles
   * @param gaps those that the cleaning left
   * @return a sentence for each violation; empty when the rule holds
   */
  public static List<String> violations(
      List<Village> villages, CutTiles cut, List<CleaningReport.Gap> gaps) {
    TileRule rule = new TileRule(villages, gaps);
    for (CutTiles.CutTile tile : cut.tiles()) {
      rule.require(tile.gzippedMvt().length <= MAX_BYTES, tile.address(), "is too large");
      rule.tiles.put(tile.address(), DecodedTile.of(tile));
    }
    rule.tiles.values().forEach(rule::checkCoverage);
    rule.tiles.values().forEach(rule::checkSeams);
    rule.tiles.values().forEach(rule::checkLargerAreas);
    rule.checkEveryVillage(cut.tooSmall());
    rule.checkEnclosedFaces();
    return rule.violations;
  }

  private static int compare(TileAddress a, TileAddress b) {
    return a.toString().compareTo(b.toString());
  }

  private void require(boolean holds, TileAddress at, String otherwise) {
    if (!holds) {
      violations.add(at + " " + otherwise);
    }
  }

  private void checkCoverage(DecodedTile tile) {
    Geometry[] areas = tile.areas().values().toArray(new Geometry[0]);
    List<String> codes = List.copyOf(tile.areas().keySet());
    for (int i = 0; i < areas.length; i++) {
      require(areas[i].isValid(), tile.address(), "has an invalid " + codes.get(i));
      for (int other = 0; other < i; other++) {
        require(
            !overlap(areas[i], areas[other]),
            tile.address(),
            "has an overlap of " + codes.get(i) + " and " + codes.get(other));
      }
    }
    require(CoverageValidator.isValid(areas), tile.address(), "is no coverage");
  }

  private static boolean overlap(Geometry a, Geometry b) {
    return a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())
        && intersection(a, b).getArea() > 0;
  }

  private void checkSeams(DecodedTile tile) {
    TileAddress at = tile.address();
    for (int[] step : new int[][] {{1, 0}, {0, 1}}) {
      int x = at.x() + step[0];
      int y = at.y() + step[1];
      if (x < 1 << at.zoom() && y < 1 << at.zoom()) {
        checkSeam(tile, new TileAddress(at.layer(), at.zoom(), x, y));
      }
    }
  }

  private void checkSeam(DecodedTile tile, TileAddress neighbour) {
    DecodedTile other =
        tiles.getOrDefault(neighbour, new DecodedTile(neighbour, Map.of(), Map.of()));
    Geometry strip = FACTORY.toGeometry(box(tile.address()).intersection(box(neighbour)));
    Set<String> codes = new HashSet<>(tile.areas().keySet());
    codes.addAll(other.areas().keySet());
    codes.removeIf(
        code -> !strip.intersects(areaOf(tile, code)) && !strip.intersects(areaOf(other, code)));
    for (String code : codes) {
      Geometry here = intersection(strip, areaOf(tile, code));
      Geometry there = intersection(strip, areaOf(other, code));
      boolean agree = overlay(here, there, OverlayNG.SYMDIFFERENCE).buffer(-0.5).isEmpty();
      require(agree, tile.address(), "and " + neighbour + " disagree on " + code);
    }
  }

  private static Geometry intersection(Geometry a, Geometry b) {
    return overlay(a, b, OverlayNG.INTERSECTION);
  }

  /** Without the lines and points where areas only touch. */
  private static Geometry overlay(Geometry a, Geometry b, int operation) {
    Geometry result = OverlayNGRobust.overlay(a, b, operation);
    return FACTORY.createMultiPolygon(
        GeometryFactory.toPolygonArray(PolygonExtracter.getPolygons(result)));
  }

  private static Geometry areaOf(DecodedTile tile, String code) {
    return tile.areas().getOrDefault(code, FACTORY.createPolygon());
  }

  private static Envelope box(TileAddress address) {
    return TileGrid.box(new TileGrid.Tile(address.x(), address.y()));
  }

  private void checkLargerAreas(DecodedTile tile) {
    TileAddress at = tile.address();
    if (at.layer().equals(Level.DESA.id()) || at.zoom() < TileLayers.minZoom(Level.DESA)) {
      return;
    }
    DecodedTile desa = tiles.get(new TileAddress(Level.DESA.id(), at.zoom(), at.x(), at.y()));
    Level level = Level.byId(at.layer()).orElseThrow();
    Map<String, List<Geometry>> parts = new HashMap<>();
    desa.areas()
        .forEach(
            (code, area) ->
                parts
                    .computeIfAbsent(
                        new AreaCode(code).at(level).dotted(), none -> new ArrayList<>())
                    .add(area));
    require(parts.keySet().equals(tile.areas().keySet()), at, "has other areas than its villages");
    parts.forEach(
        (code, villages) ->
            require(
                same(union(villages), areaOf(tile, code)),
                at,
                "draws " + code + " otherwise than its villages"));
  }

  private static boolean same(Geometry a, Geometry b) {
    return a.norm().equalsExact(b.norm()) || overlay(a, b, OverlayNG.SYMDIFFERENCE).getArea() == 0;
  }

  private static Geometry union(List<Geometry> areas) {
    Geometry all = FACTORY.buildGeometry(areas);
    Geometry union = CoverageUnion.union(all);
    return union.isValid() ? union : OverlayNGRobust.union(all);
  }

  private void checkEveryVillage(List<CutTiles.TooSmall> tooSmall) {
    for (int zoom = TileLayers.minZoom(Level.DESA); zoom <= TileLayers.MAX_ZOOM; zoom++) {
      Set<String> drawn = new HashSet<>();
      villageTiles(zoom).forEach(tile -> drawn.addAll(tile.areas().keySet()));
      int at = zoom;
      Set<AreaCode> listed =
          tooSmall.stream()
              .filter(small -> small.zoom() == at)
              .map(CutTiles.TooSmall::code)
              .collect(Collectors.toSet());
      for (Village village : villages) {
        boolean visible = new TileGrid(zoom).toUnits(village.geometry()).getArea() >= 1;
        if (visible ? !drawn.contains(village.code().dotted()) : !listed.contains(village.code())) {
          violations.add(village.code() + " is missing at zoom " + zoom);
        }
      }
    }
  }

  private List<DecodedTile> villageTiles(int zoom) {
    return tiles.values().stream()
        .filter(
            tile -> tile.address().layer().equals(Level.DESA.id()) && tile.address().zoom() == zoom)
        .toList();
  }

  private void checkEnclosedFaces() {
    for (int zoom = TileLayers.minZoom(Level.DESA); zoom <= TileLayers.MAX_ZOOM; zoom++) {
      TileGrid grid = new TileGrid(zoom);
      for (DecodedTile tile : villageTiles(zoom)) {
        for (Polygon face : enclosedFaces(tile)) {
          require(
              isListedGap(face, grid) || isWater(face, grid),
              tile.address(),
              "encloses " + face + ", which is nobody's");
        }
      }
    }
  }

  private static List<Polygon> enclosedFaces(DecodedTile tile) {
    List<Polygon> faces = new ArrayList<>();
    for (Object polygon : PolygonExtracter.getPolygons(union(List.copyOf(tile.areas().values())))) {
      for (int hole = 0; hole < ((Polygon) polygon).getNumInteriorRing(); hole++) {
        LinearRing ring = ((Polygon) polygon).getInteriorRingN(hole);
        faces.add(FACTORY.createPolygon(ring));
      }
    }
    return faces;
  }

  private boolean isListedGap(Polygon face, TileGrid grid) {
    Geometry around = face.buffer(OUTLINE_UNITS);
    return gaps.stream()
        .map(gap -> FACTORY.createPoint(new Coordinate(gap.longitude(), gap.latitude())))
        .anyMatch(point -> around.intersects(grid.toUnits(point)));
  }

  /** A bay whose mouth is narrower than the detail of this zoom, but open to the sea. */
  private boolean isWater(Polygon face, TileGrid grid) {
    Geometry land =
        OverlayNGRobust.union(
            villages.stream()
                .map(village -> grid.toUnits(village.geometry()))
                .filter(area -> area.getEnvelopeInternal().intersects(face.getEnvelopeInternal()))
                .toList());
    return overlay(face, land, OverlayNG.DIFFERENCE).getArea() > face.getArea() / 2;
  }
}
