package id.petasehat.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;

/**
 * A ground as some travellers find it in a season.
 *
 * @param grid fresh, for whoever asked to keep
 * @param modeOf ordinal of the fastest {@link TravelMode} of each cell of {@code grid}; -1 where
 *     nobody passes
 * @param terrain of the cells where people walk, for minutes counted from the posts; null without
 *     heights
 * @param bare what the cells of bridges, by their numbers in {@code grid}, take without any road or
 *     bridge
 * @param banks of the rivers
 * @param links between cells of {@code grid} that run in the season, each way by itself
 * @param linkOf what each of {@code links} comes from, at the same place
 * @param unknownLinks those whose minutes nobody knows, as of one minute; not in {@code links}
 * @param unknownLinkOf what each of {@code unknownLinks} comes from
 * @param unplaced links that run but end on no passable cell of the grid
 */
public record Crossings(
    CrossingGrid grid,
    byte[] modeOf,
    Terrain terrain,
    Map<Integer, CellCrossing> bare,
    Banks banks,
    List<Link> links,
    List<TravelLink> linkOf,
    List<Link> unknownLinks,
    List<TravelLink> unknownLinkOf,
    List<TravelLink> unplaced) {
  static final byte NOBODY = -1;

  /** Without links, which can be added to its lists. */
  static Crossings unlinked(
      CrossingGrid grid,
      byte[] modeOf,
      Terrain terrain,
      Map<Integer, CellCrossing> bare,
      Banks banks) {
    return new Crossings(
        grid,
        modeOf,
        terrain,
        bare,
        banks,
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /** What a cell takes now. */
  CellCrossing at(int cell) {
    float height = terrain == null ? Float.NaN : terrain.metres(cell);
    return new CellCrossing(grid.minutes(cell), modeOf[cell], height);
  }

  /** What a cell takes without roads and bridges; nobody enters one that has no bridge. */
  CellCrossing bareAt(int cell) {
    return bare.getOrDefault(cell, CellCrossing.NONE);
  }

  /** Notes how a cell is crossed from now on, all but the minutes. */
  void changeMode(int cell, CellCrossing crossing) {
    modeOf[cell] = crossing.mode();
    if (terrain != null) {
      terrain.set(cell, crossing.walkedMetres());
    }
  }

  /**
   * The cell that whoever is at a place sets out from, whether or not bridges are cut: the one
   * around it if they can pass there without a bridge, else the nearest such one on their own bank,
   * else on another.
   *
   * @param place in metres of the frame's zone
   * @param metres how far its middle may be
   * @param among cells that may be taken
   * @return {@code row * columns + column}
   */
  OptionalInt cellNear(Coordinate place, double metres, NearCell.Fit among) {
    return banks.cellNear(
        place,
        metres,
        (column, row) -> among.is(column, row) && isPassableBare(grid.cell(column, row)));
  }

  private boolean isPassableBare(int cell) {
    CellCrossing without = bare.get(cell);
    return without == null ? grid.passable(cell) : without.isPassable();
  }
}
