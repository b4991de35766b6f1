package id.petasehat.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Puts links on the passable cells that their ends are near to. */
final class PlacedLinks {
  private static final double UNKNOWN_MINUTES = 1;

  private final GridFrame frame;
  private final double snapMetres;
  private final Crossings placed;

  PlacedLinks(
      GridFrame frame, double snapMetres, CrossingGrid grid, byte[] modeOf, Terrain terrain) {
    this.frame = frame;
    this.snapMetres = snapMetres;
    this.placed =
        new Crossings(
            grid,
            modeOf,
            terrain,
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
  }

  /** Puts a link both ways; one way where another one of all leads back. */
  void add(TravelLink link, List<TravelLink> all) {
    OptionalInt from = placed.cellNear(frame, link.fromLon(), link.fromLat(), snapMetres);
    OptionalInt to = placed.cellNear(frame, link.toLon(), link.toLat(), snapMetres);
    if (from.isEmpty() || to.isEmpty()) {
      placed.unplaced().add(link);
      return;
    }
    // minutes are counted from the post, so a way towards it is entered at its far end
    add(link, to.getAsInt(), from.getAsInt());
    if (all.stream().noneMatch(other -> leadsBack(link, other))) {
      add(link, from.getAsInt(), to.getAsInt());
    }
  }

  private static boolean leadsBack(TravelLink link, TravelLink other) {
    return other.mode() == link.mode()
        && other.from().equals(link.to())
        && other.to().equals(link.from());
  }

  private void add(TravelLink link, int from, int to) {
    Double minutes = link.wholeMinutes();
    if (minutes == null) {
      placed.unknownLinks().add(new Link(from, to, UNKNOWN_MINUTES));
      placed.unknownLinkOf().add(link);
    } else {
      placed.links().add(new Link(from, to, minutes));
      placed.linkOf().add(link);
    }
  }

  Crossings all() {
    return new Crossings(
        placed.grid(),
        placed.modeOf(),
        placed.terrain(),
        List.copyOf(placed.links()),
        List.copyOf(placed.linkOf()),
        List.copyOf(placed.unknownLinks()),
        List.copyOf(placed.unknownLinkOf()),
        List.copyOf(placed.unplaced()));
  }
}
