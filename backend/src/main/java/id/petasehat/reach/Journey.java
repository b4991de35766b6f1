package id.petasehat.reach;

import java.util.List;
import java.util.Optional;

/**
 * The quickest way from a cell to its nearest start, in the direction of travel.
 *
 * @param start number of the start
 * @param minutes of the cell; the legs' minutes add up to them
 * @param legs none on the start's own cell
 */
public record Journey(int start, double minutes, List<Leg> legs) {

  /** Goes back from a cell the way its minutes came; empty where no start is reached. */
  static Optional<Journey> from(int cell, TravelTimes times, Crossings crossings, GridFrame frame) {
    if (times.nearest(cell).isEmpty()) {
      return Optional.empty();
    }
    Legs legs = new Legs(crossings, frame, cell);
    int here = cell;
    Optional<Hop> hop = Hop.to(times, here);
    while (hop.isPresent()) {
      legs.add(here, hop.get());
      here = hop.get().from();
      hop = Hop.to(times, here);
    }
    return Optional.of(
        new Journey(times.nearest(cell).getAsInt(), times.minutes(cell), legs.done()));
  }
}
