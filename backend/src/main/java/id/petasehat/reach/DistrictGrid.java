package id.petasehat.reach;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Village;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The cells of a district: which village each belongs to, and what is land and sea outside of
 * villages. A cell belongs to the village that its middle lies in; a village so small that no
 * middle does has the cell of a point inside it, unless another village would lose its last one.
 * Immutable.
 */
public final class DistrictGrid {
  /**
   * Around the box of the villages, so that ways may lead around and posts beyond count: chosen by
   * this project, an hour's walk and more.
   */
  private static final double MARGIN_METRES = 5_000;

  /**
   * A pocket between villages that is smaller is a gap in their drawing, not water: chosen by this
   * project.
   */
  private static final double LEAST_WATER_M2 = 2_000_000;

  private static final short NO_VILLAGE = -1;

  private final GridFrame frame;
  private final List<AreaCode> villages;
  private final short[] village;

  /** Cells outside all villages of the district that are land. */
  private final BitSet landOutside = new BitSet();

  private final Outside outside;

  private DistrictGrid(GridFrame frame, List<AreaCode> villages, Outside outside) {
    this.frame = frame;
    this.villages = villages;
    this.outside = outside;
    this.village = new short[(int) frame.cells()];
    Arrays.fill(village, NO_VILLAGE);
  }

  /**
   * The frame of a district's grid.
   *
   * @param degrees box of its villages, EPSG:4326
   * @param cellMetres side of a cell, in metres of the UTM zone around the middle of the box
   * @throws TooManyCells when it would not fit into memory
   */
  public static GridFrame frame(Envelope degrees, double cellMetres) {
    Utm utm = Utm.at(degrees.centre().x, degrees.centre().y);
    Envelope metres = new Envelope();
    int parts = 8;
    for (int i = 0; i <= parts; i++) {
      double lon = degrees.getMinX() + degrees.getWidth() * i / parts;
      double lat = degrees.getMinY() + degrees.getHeight() * i / parts;
      metres.expandToInclude(utm.toMetres(lon, degrees.getMinY()));
      metres.expandToInclude(utm.toMetres(lon, degrees.getMaxY()));
      metres.expandToInclude(utm.toMetres(degrees.getMinX(), lat));
      metres.expandToInclude(utm.toMetres(degrees.getMaxX(), lat));
    }
    return GridFrame.around(utm, metres, MARGIN_METRES, cellMetres);
  }

  /**
   * Cuts a district into cells.
   *
   * @param own its villages
   * @param around villages of other districts that touch the frame, EPSG:4326 like all villages
   * @param map tells land from sea where nothing is stored
   * @param rule what to take for sea and land outside all villages
   */
  static DistrictGrid of(
      GridFrame frame, List<Village> own, List<Village> around, LandMap map, Outside rule) {
    List<Village> inOrder = own.stream().sorted(Comparator.comparing(Village::code)).toList();
    DistrictGrid grid = new DistrictGrid(frame, inOrder.stream().map(Village::code).toList(), rule);
    grid.cut(inOrder);
    grid.markLandOutside(around, map);
    return grid;
  }

  private void cut(List<Village> own) {
    PolygonCells cells = new PolygonCells(frame);
    int[] counts = new int[own.size()];
    for (short i = 0; i < own.size(); i++) {
      short index = i;
      addRings(cells, frame, own.get(i).geometry());
      cells.fill(
          (row, first, end) -> {
            for (int cell = frame.index(first, row); cell < frame.index(end, row); cell++) {
              if (village[cell] == NO_VILLAGE) {
                village[cell] = index;
                counts[index]++;
              }
            }
          });
    }
    for (short i = 0; i < own.size(); i++) {
      if (counts[i] == 0) {
        giveOneCell(i, own.get(i).geometry(), counts);
      }
    }
  }

  private void giveOneCell(short index, Geometry degrees, int[] counts) {
    Coordinate inside = degrees.getInteriorPoint().getCoordinate();
    Coordinate metres = frame.utm().toMetres(inside.x, inside.y);
    int cell = frame.index(frame.column(metres.x), frame.row(metres.y));
    short holder = village[cell];
    if (holder == NO_VILLAGE || counts[holder] > 1) {
      village[cell] = index;
      counts[index] = 1;
      if (holder != NO_VILLAGE) {
        counts[holder]--;
      }
    }
  }

  private void markLandOutside(List<Village> around, LandMap map) {
    PolygonCells cells = new PolygonCells(frame);
    for (Village neighbour : around) {
      addRings(cells, frame, neighbour.geometry());
      cells.fill(
          (row, first, end) -> landOutside.set(frame.index(first, row), frame.index(end, row)));
    }
    if (outside == Outside.LAND) {
      landOutside.set(0, village.length);
    } else if (outside == Outside.AUTO) {
      landOutside.or(map.surelyLand(frame, land()));
      fillPockets();
    }
    for (int cell = 0; cell < village.length; cell++) {
      if (village[cell] != NO_VILLAGE) {
        landOutside.clear(cell);
      }
    }
  }

  /** Makes land of small pockets of water that land encloses. */
  private void fillPockets() {
    BitSet water = new BitSet(village.length);
    for (int cell = 0; cell < village.length; cell++) {
      water.set(cell, village[cell] == NO_VILLAGE && !landOutside.get(cell));
    }
    double leastCells = LEAST_WATER_M2 / frame.cellMetres() / frame.cellMetres();
    for (List<Integer> pocket : new Pockets(frame, water).enclosed()) {
      if (pocket.size() < leastCells) {
        pocket.forEach(landOutside::set);
      }
    }
  }

  /** Adds all rings of an area in degrees. */
  static void addRings(PolygonCells cells, GridFrame frame, Geometry degrees) {
    for (Coordinate[] ring : rings(degrees)) {
      Coordinate[] metres = new Coordinate[ring.length];
      for (int i = 0; i < ring.length; i++) {
        metres[i] = frame.utm().toMetres(ring[i].x, ring[i].y);
      }
      cells.ring(metres);
    }
  }

  private static List<Coordinate[]> rings(Geometry degrees) {
    List<Coordinate[]> rings = new ArrayList<>();
    for (int i = 0; i < degrees.getNumGeometries(); i++) {
      if (degrees.getGeometryN(i) instanceof Polygon polygon) {
        rings.add(polygon.getExteriorRing().getCoordinates());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          rings.add(polygon.getInteriorRingN(hole).getCoordinates());
        }
      }
    }
    return rings;
  }

  public GridFrame frame() {
    return frame;
  }

  /** The villages of the district in order of code, with those that have no cell. */
  public List<AreaCode> villages() {
    return villages;
  }

  /** The place of a cell's village in {@link #villages}; -1 outside of all. */
  public int villageAt(int column, int row) {
    return village[frame.index(column, row)];
  }

  int villageAt(int cell) {
    return village[cell];
  }

  /**
   * The village that a place in degrees, EPSG:4326, lies in, or that it lies before at sea. Empty
   * for a place in another district, and for one too far out.
   *
   * @param metres how far the middle of its land may be
   */
  public Optional<AreaCode> villageAt(double lon, double lat, double metres) {
    OptionalInt land = NearCell.of(frame, frame.utm().toMetres(lon, lat), metres, this::land);
    return land.isPresent() ? firstVillage(new int[] {land.getAsInt()}) : Optional.empty();
  }

  /** The village of the first of some cells that is in one, {@code row * columns + column}. */
  public Optional<AreaCode> firstVillage(int[] cells) {
    return Arrays.stream(cells)
        .map(this::villageAt)
        .filter(place -> place != NO_VILLAGE)
        .mapToObj(villages::get)
        .findFirst();
  }

  /** Whether a cell is water outside of all villages. */
  public boolean sea(int column, int row) {
    return sea(frame.index(column, row));
  }

  boolean sea(int cell) {
    return outside != Outside.BARRIER && village[cell] == NO_VILLAGE && !landOutside.get(cell);
  }

  /** Whether a cell is land, of a village or of others. */
  public boolean land(int column, int row) {
    return land(frame.index(column, row));
  }

  /** All land cells, by {@code row * columns + column}. */
  BitSet land() {
    BitSet land = (BitSet) landOutside.clone();
    for (int cell = 0; cell < village.length; cell++) {
      if (village[cell] != NO_VILLAGE) {
        land.set(cell);
      }
    }
    return land;
  }

  boolean land(int cell) {
    return village[cell] != NO_VILLAGE || landOutside.get(cell);
  }
}
