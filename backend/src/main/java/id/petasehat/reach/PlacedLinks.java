package id.petasehat.reach;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts links on the passable cells that their ends are near to. */
final class PlacedLinks {
  private static final double UNKNOWN_MINUTES = 1;

  private final GridFrame frame;
  private final double snapMetres;
  private final Crossings placed;
  private final List<Ends> all;

  /**
   * @param placed without links yet
   * @param links all of the ground, also those that do not sail
   */
  PlacedLinks(GridFrame frame, double snapMetres, Crossings placed, List<TravelLink> links) {
    this.frame = frame;
    this.snapMetres = snapMetres;
    this.placed = placed;
    this.all = links.stream().map(this::ends).flatMap(Optional::stream).toList();
  }

  /** A link on cells of the grid. */
  private record Ends(TravelLink link, int from, int to) {
    /** Names do not tell: two villages may have one, and one may be told in two ways. */
    boolean leadsBack(Ends other) {
      return other.link.mode() == link.mode() && other.from == to && other.to == from;
    }
  }

  private Optional<Ends> ends(TravelLink link) {
    OptionalInt from = cellNear(link.fromLon(), link.fromLat());
    OptionalInt to = cellNear(link.toLon(), link.toLat());
    return from.isEmpty() || to.isEmpty()
        ? Optional.empty()
        : Optional.of(new Ends(link, from.getAsInt(), to.getAsInt()));
  }

  /** In numbers of the grid. */
  private OptionalInt cellNear(double lon, double lat) {
    OptionalInt near =
        placed.cellNear(frame.utm().toMetres(lon, lat), snapMetres, (column, row) -> true);
    return near.isEmpty() ? near : OptionalInt.of(inGrid(near.getAsInt()));
  }

  private int inGrid(int cell) {
    return placed.grid().cell(cell % frame.columns(), cell / frame.columns());
  }

  /** Puts a link both ways; one way where another one of all leads back. */
  void add(TravelLink link) {
    Optional<Ends> ends = ends(link);
    if (ends.isEmpty()) {
      placed.unplaced().add(link);
      return;
    }
    int from = ends.get().from();
    int to = ends.get().to();
    // minutes are counted from the post, so a way towards it is entered at its far end
    add(link, to, from);
    if (all.stream().noneMatch(ends.get()::leadsBack)) {
      add(link, from, to);
    }
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

  Crossings crossings() {
    return new Crossings(
        placed.grid(),
        placed.modeOf(),
        placed.terrain(),
        placed.bare(),
        placed.banks(),
        List.copyOf(placed.links()),
        List.copyOf(placed.linkOf()),
        List.copyOf(placed.unknownLinks()),
        List.copyOf(placed.unknownLinkOf()),
        List.copyOf(placed.unplaced()));
  }
}
