package id.petasehat.reach;

import java.util.List;
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
    List<Link> links,
    List<TravelLink> linkOf,
    List<Link> unknownLinks,
    List<TravelLink> unknownLinkOf,
    List<TravelLink> unplaced) {

  /**
   * The passable cell of {@code grid} nearest to a place in degrees, EPSG:4326: the one around it,
   * or the one with the nearest middle within some metres.
   */
  public OptionalInt cellNear(GridFrame frame, double lon, double lat, double metres) {
    Coordinate place = frame.utm().toMetres(lon, lat);
    OptionalInt near =
        NearCell.of(frame, place, metres, (column, row) -> grid.passable(grid.cell(column, row)));
    return near.isEmpty()
        ? near
        : OptionalInt.of(
            grid.cell(near.getAsInt() % frame.columns(), near.getAsInt() / frame.columns()));
  }
}
