package id.petasehat.reach;

/**
 * A way from one cell to another that is not on the grid, as a boat between two ports.
 *
 * @param from cell of a {@link CrossingGrid}
 * @param to another one
 * @param minutes of the way with the waiting, more than 0, finite
 */
public record Link(int from, int to, double minutes) {
  public Link {
    if (!(minutes > 0) || Double.isInfinite(minutes)) {
      throw new IllegalArgumentException("a link of " + minutes + " minutes");
    }
  }
}
