package id.petasehat.store;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

/**
 * Work on a store met something that takes long to make and is not there yet. It is given up, so
 * that it holds no connection that others wait for, and done again once the thing is made; see
 * {@link #read}. Who meets the same waits for the same.
 */
public final class NotMadeYet extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Making making;

  /** Makes what is missing, or waits for who does, and answers it. */
  @FunctionalInterface
  interface Making {
    Object from(Store store);
  }

  NotMadeYet(Making making) {
    super("not made yet", null, false, false);
    this.making = making;
  }

  /**
   * Runs work that only reads, again and again until all that it needs is made. It must leave
   * nothing behind when it is given up.
   */
  public static <T, E extends Exception> T read(Store store, Store.Work<T, E> work) throws E {
    List<Object> made = new ArrayList<>();
    while (true) {
      try {
        return store.<T, E>read(work);
      } catch (NotMadeYet missing) {
        made.add(missing.making.from(store));
      } finally {
        Reference.reachabilityFence(made); // or it could be forgotten before the next try
      }
    }
  }
}
