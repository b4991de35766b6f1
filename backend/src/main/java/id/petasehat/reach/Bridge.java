package id.petasehat.reach;

import java.util.Arrays;
import java.util.Objects;

/**
 * Where a road, or a bridge that a file names, leads over a river. Cut, its cells take what they
 * would without any road or bridge.
 *
 * @param id the first of its cells, from 0; no two bridges of a ground share one
 * @param name of the bridge or road; empty when not known
 * @param lon degrees, EPSG:4326, of its middle cell
 * @param lat degrees, of the same
 * @param cells that it opens, {@code row * columns + column}, at least one
 */
public record Bridge(int id, String name, double lon, double lat, int[] cells) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Bridge that
        && id == that.id
        && name.equals(that.name)
        && lon == that.lon
        && lat == that.lat
        && Arrays.equals(cells, that.cells);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, name, lon, lat, Arrays.hashCode(cells));
  }

  @Override
  public String toString() {
    return "bridge " + id + " " + name + " " + Arrays.toString(cells);
  }
}
