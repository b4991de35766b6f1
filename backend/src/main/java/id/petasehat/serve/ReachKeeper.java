package id.petasehat.serve;

import id.petasehat.store.ReachRuns;
import id.petasehat.store.Store;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps what is known of reach current in the background: after each change of what reach rests on
 * it computes what nobody asked for yet, one district after the other, and stores it with what
 * requests computed. It waits until a server has started, and begins nothing while a request waits
 * for anything of reach. A request that comes then waits each time that it needs a ground, people
 * or travel times, of whatever district, for what is being made at the moment: one ground, the
 * people of one district, or one run.
 */
final class ReachKeeper {
  private static final Logger LOG = Logger.getLogger(ReachKeeper.class.getName());
  private static final Duration FIRST_LOOK = Duration.ofSeconds(10);
  private static final Duration NEXT_LOOK = Duration.ofSeconds(5);

  private final Store store;
  private final ReachRuns runs;
  private String done = "";

  ReachKeeper(Store store, ReachRuns runs) {
    this.store = store;
    this.runs = runs;
  }

  /** Begins; ends when the store is closed. */
  void begin() {
    Thread keeper = new Thread(this::keep, "reach");
    keeper.setDaemon(true);
    keeper.setPriority(Thread.MIN_PRIORITY);
    keeper.start();
  }

  private void keep() {
    Duration pause = FIRST_LOOK;
    while (!store.isClosed()) {
      try {
        Thread.sleep(pause.toMillis());
        look();
      } catch (InterruptedException asked) {
        return;
      } catch (RuntimeException | OutOfMemoryError failure) {
        if (!store.isClosed()) {
          LOG.log(Level.WARNING, "reach was not kept; requests compute it", failure);
        }
      }
      pause = NEXT_LOOK;
    }
  }

  /** Does what is to do for the store as it is now. */
  void look() {
    String moment = runs.moment(store);
    if (!moment.equals(done)) {
      done = moment; // what fails is told once, not tried again and again
      runs.computeAhead(store);
    }
    runs.keep(store); // what requests computed meanwhile
  }
}
