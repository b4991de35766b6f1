package id.petasehat.reach;

import java.util.Comparator;
import java.util.Optional;

/**
 * The last piece of a way from a start to a cell: a step from a neighbour, or a link.
 *
 * @param from nearer to the start
 * @param link null for a step
 * @param minutes of the piece
 */
record Hop(int from, Link link, double minutes) {

  /** The piece by which a cell is reached; empty on a start, and where none is reached. */
  static Optional<Hop> to(TravelTimes times, int cell) {
    if (times.nearest(cell).isEmpty() || times.isOwnStart(cell)) {
      return Optional.empty();
    }
    Steps steps = times.steps();
    for (int step = 0; step < steps.count(); step++) {
      int from = steps.from(cell, step);
      double way = steps.minutes(from, step);
      if (times.leads(from, way, cell)) {
        return Optional.of(new Hop(from, null, way));
      }
    }
    return times.links().arriving(cell).stream()
        .filter(link -> times.leads(link.from(), link.minutes(), cell))
        .min(Comparator.comparingInt(Link::from))
        .map(link -> new Hop(link.from(), link, link.minutes()));
  }
}
