package id.petasehat.reach;

import id.petasehat.area.Village;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;

/**
 * A district as travellers find it, whatever the season, their modes and the posts: its cells, what
 * is drawn over them, bridges and links. Immutable, and safe for use by several threads.
 */
public final class Ground {
  private static final String SETTLEMENT = "permukiman";
  private static final String WATER = "air";

  private final DistrictGrid grid;
  private final Burned burned;
  private final Banks banks;
  private final BitSet riverWater;
  private final short[] cellsToLand;
  private final List<Bridge> bridges;
  private final List<TravelLink> links;
  private final List<LayerNote> layers;
  private final double snapMetres;
  private final boolean rough;

  private Ground(DistrictGrid grid, Burning.Result drawn, Layers layers, TravelModel model) {
    this.grid = grid;
    this.burned = drawn.burned();
    this.banks = drawn.banks();
    this.riverWater = drawn.water();
    this.bridges = List.copyOf(drawn.bridges());
    this.links = layers.links();
    this.layers = layers.notes();
    this.snapMetres = model.rules().snapMetres();
    this.rough = rough(burned, model);
    this.cellsToLand = CellDistance.to(grid.land(), frame().columns(), frame().rows());
  }

  /**
   * Makes a ground.
   *
   * @param frame see {@link DistrictGrid#frame}
   * @param own villages of the district, at least one
   * @param around villages of other districts that touch the frame
   * @param model whose rules it is made by, and whose barriers need bridges
   */
  public static Ground of(
      GridFrame frame, List<Village> own, List<Village> around, Layers layers, TravelModel model) {
    Outside outside = model.rules().outside();
    DistrictGrid grid = DistrictGrid.of(frame, own, around, LandMap.builtIn(), outside);
    Burning.Result drawn = new Burning(frame, layers, grid::land, model).burn();
    return new Ground(grid, drawn, layers, model);
  }

  public DistrictGrid grid() {
    return grid;
  }

  public GridFrame frame() {
    return grid.frame();
  }

  /** In order of their ids. */
  public List<Bridge> bridges() {
    return bridges;
  }

  /** All that are stored, whether or not they run in some season. */
  public List<TravelLink> links() {
    return links;
  }

  /** Of every layer, also of those that are not known. */
  public List<LayerNote> layers() {
    return layers;
  }

  /**
   * Whether nothing tells how fast people travel over land, neither roads nor a land cover that the
   * model knows: "perkiraan kasar".
   */
  public boolean rough() {
    return rough;
  }

  private static boolean rough(Burned burned, TravelModel model) {
    return burned.roads() == null
        && model.speeds().stream()
            .filter(speed -> speed.layer().equals(TravelModel.LAND_COVER))
            .noneMatch(speed -> burned.covers().contains(speed.kind()));
  }

  /** Whether most of a cell is settlement by its land cover; not where that is not known. */
  public boolean settled(int column, int row) {
    return burned.covered(frame().index(column, row), SETTLEMENT);
  }

  /** Whether a road leads through a cell, or along a river through the one beside. */
  public boolean road(int column, int row) {
    return burned.road(frame().index(column, row));
  }

  /**
   * Whether a cell is water where nobody lives: sea, water by its land cover, or its middle in a
   * river or lake that is drawn as an area. A river drawn as a line takes no cell away: people live
   * along it, however large the cells are.
   */
  public boolean water(int column, int row) {
    int cell = frame().index(column, row);
    return riverWater.get(cell) || burned.covered(cell, WATER) || grid.sea(cell);
  }

  /**
   * The cell that whoever lives at a place sets out from: the one around it, unless a river goes
   * through; then the nearest dry land on the bank of the place, of the same village if there is
   * any, else of another; else, as for a place in the river itself, on whichever bank, of the same
   * village first. Empty where no dry land is near.
   *
   * @param place in metres of the frame's zone
   * @param village place in {@link DistrictGrid#villages}
   */
  OptionalInt doorstep(Coordinate place, int village) {
    return banks.cellNear(
        place,
        snapMetres,
        (column, row) -> dry(column, row) && grid.villageAt(column, row) == village,
        this::dry);
  }

  private boolean dry(int column, int row) {
    return grid.land(column, row) && !wet(column, row) && !water(column, row);
  }

  /** Whether a river goes through a cell that somebody cannot cross without a bridge. */
  boolean wet(int column, int row) {
    return banks.wet(frame().index(column, row));
  }

  /**
   * What some travellers need to cross each cell in a season.
   *
   * @return a fresh grid each time, for the caller to change
   */
  public Crossings crossings(TravelModel model, Travel travel) {
    return new CrossingMaker(this, model, travel).make();
  }

  Banks banks() {
    return banks;
  }

  Burned burned() {
    return burned;
  }

  /** Cells to the nearest land, rounded up. */
  short cellsToLand(int cell) {
    return cellsToLand[cell];
  }
}
