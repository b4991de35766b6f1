package id.petasehat.reach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * Burns roads as chains of cells that share a side or a corner, and finds where they lead over a
 * river: only where the two are drawn across each other there is a bridge, which opens the cells
 * there. A road that merely shares a cell with a river is burned into the nearest dry cell on its
 * own side, so that nobody crosses beside it.
 */
final class RoadCells {
  /** How long a piece of a road may be: with whole cells rounding might leave one out. */
  private static final double PIECE_CELLS = 0.5;

  /** How far along it from where it crosses, in cells, a road over water belongs to its bridge. */
  private static final double RAMP_CELLS = 2;

  /** How far from a road, in cells, its dry cell may be. */
  private static final int BESIDE_CELLS = 2;

  private final GridFrame frame;
  private final Banks banks;
  private final int[] cells;
  private final List<Burned.RoadKind> kinds = new ArrayList<>();
  private final Map<Integer, String> bridged = new HashMap<>();

  RoadCells(GridFrame frame, Banks banks) {
    this.frame = frame;
    this.banks = banks;
    this.cells = new int[(int) frame.cells()];
  }

  /** By {@code row * columns + column}: a bit for each of {@link #kinds} in the cell. */
  int[] cells() {
    return cells;
  }

  List<Burned.RoadKind> kinds() {
    return kinds;
  }

  /** Cells where roads cross rivers, with the name of the road, empty without one. */
  Map<Integer, String> bridged() {
    return bridged;
  }

  void add(LayerFeature road) {
    int bit = 1 << number(new Burned.RoadKind(road.kind(), road.surface()));
    for (Object line : LinearComponentExtracter.getLines(road.geometry())) {
      if (line instanceof LineString way && !way.isEmpty()) {
        new Walk(road, bit, way.getCoordinates()).burn();
      }
    }
  }

  /** Kinds beyond the last bit are taken for it: the vocabulary has fewer. */
  private int number(Burned.RoadKind kind) {
    if (!kinds.contains(kind) && kinds.size() < Burned.MOST_ROAD_KINDS) {
      kinds.add(kind);
    }
    int known = kinds.indexOf(kind);
    return known < 0 ? Burned.MOST_ROAD_KINDS - 1 : known;
  }

  /** Along one road, piece by piece. */
  private final class Walk {
    private final int bit;
    private final String name;
    private final double rampPieces;
    private final List<Place> places = new ArrayList<>();
    private final BitSet onBridge = new BitSet();

    Walk(LayerFeature road, int bit, Coordinate[] degrees) {
      this.bit = bit;
      this.name = road.name();
      EvenPieces line = new EvenPieces(frame, degrees, PIECE_CELLS * frame.cellMetres());
      this.rampPieces = RAMP_CELLS * frame.cellMetres() / line.pieceMetres();
      places.add(new Place(line.begin(), isWet(line.begin()), false));
      line.pieces().forEach(this::go);
    }

    private void go(EvenPieces.Piece piece) {
      boolean fromWater = places.get(places.size() - 1).wet;
      boolean toWater = isWet(piece.end());
      boolean crosses = (fromWater || toWater) && banks.part(piece.way());
      places.add(new Place(piece.end(), toWater, crosses));
    }

    private boolean isWet(Coordinate metres) {
      return isInside(metres) && banks.wet(cell(metres));
    }

    void burn() {
      for (int place = 1; place < places.size(); place++) {
        if (places.get(place).crosses) {
          bridge(place - 1, -1);
          bridge(place, 1);
        }
      }
      for (int place = 0; place < places.size(); place++) {
        burn(place);
      }
    }

    /** From one end of a piece that crosses to where the road is on land again. */
    private void bridge(int first, int step) {
      for (int place = first; isOverWater(place); place += step) {
        boolean onRamp = Math.abs(place - first) <= rampPieces;
        if (!onRamp && leavesAside(place, place - step)) {
          return;
        }
        onBridge.set(place);
      }
    }

    private boolean isOverWater(int place) {
      return place >= 0 && place < places.size() && places.get(place).wet;
    }

    /** Whether the dry cell beside a place touches the bridge, which ends at another. */
    private boolean leavesAside(int place, int last) {
      OptionalInt dry = drySide(places.get(place).metres);
      return dry.isPresent() && touch(dry.getAsInt(), cell(places.get(last).metres));
    }

    private void burn(int place) {
      Coordinate metres = places.get(place).metres;
      if (!places.get(place).wet) {
        if (isInside(metres)) {
          cells[cell(metres)] |= bit;
        }
      } else if (onBridge.get(place)) {
        cells[cell(metres)] |= bit;
        bridged.merge(cell(metres), name, (a, b) -> a.isEmpty() ? b : a);
      } else {
        drySide(metres).ifPresent(cell -> cells[cell] |= bit);
      }
    }
  }

  /**
   * A place of a road.
   *
   * @param wet whether its cell is one of a river
   * @param crosses whether the river is crossed on the way from the place before
   */
  private record Place(Coordinate metres, boolean wet, boolean crosses) {}

  private boolean touch(int one, int other) {
    int columns = frame.columns();
    return Math.abs(one % columns - other % columns) <= 1
        && Math.abs(one / columns - other / columns) <= 1;
  }

  private boolean isInside(Coordinate metres) {
    return frame.holds(frame.column(metres.x), frame.row(metres.y));
  }

  private int cell(Coordinate metres) {
    return frame.index(frame.column(metres.x), frame.row(metres.y));
  }

  /** The nearest dry cell on the road's own bank. */
  private OptionalInt drySide(Coordinate metres) {
    return banks.cellOnBank(
        metres,
        BESIDE_CELLS * frame.cellMetres(),
        (column, row) -> !banks.wet(frame.index(column, row)));
  }
}
