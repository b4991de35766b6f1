package id.petasehat.serve;

import id.petasehat.area.ProgressListener;
import id.petasehat.store.Store;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Which store the server speaks for at the moment. A request that began before a switch ends with
 * the store that it began with, because each store has handlers of its own.
 */
final class Switchboard {
  private final StoreOpener opener;
  private final Function<Store, Handlers> handlers;
  private final Map<Mode, Line> lines = new EnumMap<>(Mode.class);
  private volatile Line now;

  /** One store with all that answers for it. */
  record Line(Store store, RouteTable routes, SecurityHeaders headers) {}

  private Switchboard(StoreOpener opener, Function<Switchboard, Function<Store, Handlers>> make) {
    this.opener = opener;
    this.handlers = make.apply(this);
  }

  /** For a server that was told which store to serve. */
  static Switchboard of(Store only, Function<Switchboard, Function<Store, Handlers>> make) {
    Switchboard board = new Switchboard(null, make);
    board.now = board.line(only);
    return board;
  }

  /** For a server that may show its own data or the demo. */
  static Switchboard of(
      StoreOpener opener, Mode first, Function<Switchboard, Function<Store, Handlers>> make)
      throws Exception {
    Switchboard board = new Switchboard(opener, make);
    board.turnTo(first, ProgressListener.NONE);
    return board;
  }

  private Line line(Store store) {
    RouteTable routes = new RouteTable();
    Routes.add(routes, handlers.apply(store));
    return new Line(store, routes, new SecurityHeaders(store));
  }

  Line now() {
    return now;
  }

  boolean canSwitch() {
    return opener != null;
  }

  /** Speaks for another store from now on; opens it when it was not open yet. */
  synchronized Store turnTo(Mode mode, ProgressListener progress) throws Exception {
    Line line = lines.get(mode);
    if (line == null) {
      line = line(opener.open(mode, progress));
      lines.put(mode, line);
    }
    now = line;
    return line.store();
  }
}
