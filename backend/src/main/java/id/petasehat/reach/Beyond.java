package id.petasehat.reach;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** Finds what lies beyond links of unknown minutes: there is a way, but nobody knows how long. */
final class Beyond {
  private final TravelTimes times;
  private final Links unknown;
  private final BitSet found = new BitSet();
  private final Deque<Integer> waiting = new ArrayDeque<>();

  private Beyond(TravelTimes times, Links unknown) {
    this.times = times;
    this.unknown = unknown;
  }

  /** The cells that no start reaches, but would if these links had minutes. */
  static BitSet reached(TravelTimes times, Collection<Link> unknownLinks) {
    Links links = new Links(List.copyOf(unknownLinks));
    Beyond beyond = new Beyond(times, links);
    for (Link link : unknownLinks) {
      if (times.nearest(link.from()).isPresent()) {
        beyond.find(link.to());
      }
    }
    beyond.spread();
    return beyond.found;
  }

  private void find(int cell) {
    if (times.nearest(cell).isEmpty() && !found.get(cell)) {
      found.set(cell);
      waiting.add(cell);
    }
  }

  private void spread() {
    Steps steps = times.steps();
    while (!waiting.isEmpty()) {
      int cell = waiting.remove();
      for (int step = 0; step < steps.count(); step++) {
        if (Double.isFinite(steps.minutes(cell, step))) {
          find(steps.to(cell, step));
        }
      }
      times.links().leaving(cell).forEach(link -> find(link.to()));
      unknown.leaving(cell).forEach(link -> find(link.to()));
    }
  }
}
