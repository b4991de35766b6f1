package id.petasehat.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Joins the pieces of a journey to legs. A step between two modes changes half way. */
final class Legs {
  private static final GeometryFactory LINES = new GeometryFactory();

  private final Crossings crossings;
  private final GridFrame frame;
  private final List<Leg> done = new ArrayList<>();
  private final List<Coordinate> line = new ArrayList<>();
  private TravelMode mode;
  private double minutes;
  private double metres;

  Legs(Crossings crossings, GridFrame frame, int firstCell) {
    this.crossings = crossings;
    this.frame = frame;
    begin(mode(firstCell), at(firstCell));
  }

  /** Adds the piece from a cell towards the start. */
  void add(int cell, Hop hop) {
    if (hop.link() != null) {
      addLink(cell, hop);
    } else {
      addStep(cell, hop);
    }
  }

  List<Leg> done() {
    end();
    return List.copyOf(done);
  }

  private void addLink(int cell, Hop hop) {
    end();
    Coordinate from = at(cell);
    Coordinate to = at(hop.from());
    done.add(
        new Leg(null, linkOf(hop.link()), hop.minutes(), from.distance(to), degrees(from, to)));
    begin(mode(hop.from()), to);
  }

  private void addStep(int cell, Hop hop) {
    Coordinate from = at(cell);
    Coordinate to = at(hop.from());
    TravelMode next = mode(hop.from());
    double length = from.distance(to);
    if (next == mode) {
      go(to, hop.minutes(), length);
      return;
    }
    double here = crossings.grid().minutes(cell);
    double share = here / (here + crossings.grid().minutes(hop.from()));
    Coordinate border = new Coordinate((from.x + to.x) / 2, (from.y + to.y) / 2);
    go(border, share * hop.minutes(), length / 2);
    end();
    begin(next, border);
    go(to, (1 - share) * hop.minutes(), length / 2);
  }

  private void begin(TravelMode ofLeg, Coordinate at) {
    mode = ofLeg;
    line.add(at);
  }

  private void go(Coordinate to, double stepMinutes, double stepMetres) {
    line.add(to);
    minutes += stepMinutes;
    metres += stepMetres;
  }

  private void end() {
    if (line.size() > 1) {
      done.add(new Leg(mode, null, minutes, metres, degrees(line.toArray(Coordinate[]::new))));
    }
    line.clear();
    minutes = 0;
    metres = 0;
  }

  /** The mode in which a cell is crossed; that of a cell which nobody can cross is on foot. */
  private TravelMode mode(int cell) {
    int ordinal = crossings.modeOf()[cell];
    return ordinal < 0 ? TravelMode.KAKI : TravelMode.values()[ordinal];
  }

  private TravelLink linkOf(Link link) {
    return crossings.linkOf().get(crossings.links().indexOf(link));
  }

  private Coordinate at(int cell) {
    CrossingGrid grid = crossings.grid();
    return new Coordinate(frame.x(grid.column(cell)), frame.y(grid.row(cell)));
  }

  private List<Coordinate> degrees(Coordinate... metresLine) {
    Coordinate[] simple =
        DouglasPeuckerSimplifier.simplify(
                LINES.createLineString(metresLine), frame.cellMetres() / 2)
            .getCoordinates();
    return Arrays.stream(simple).map(at -> frame.utm().toDegrees(at.x, at.y)).toList();
  }
}
