package id.petasehat.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Things that are kept while there is room, in the order of their last use: what comes is put on
 * it, however often others were asked for, and the longest unused go for it. Safe for use by
 * several threads.
 */
public final class Shelf<T> {
  private final long room;
  private final ToLongFunction<T> size;
  private final Map<String, T> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long taken;

  /**
   * @param room for things of this size together
   * @param size of a thing, 0 and above, always the same
   */
  public Shelf(long room, ToLongFunction<T> size) {
    this.room = room;
    this.size = size;
  }

  /** Uses a thing; null where there is none. */
  public synchronized T find(String key) {
    return kept.get(key);
  }

  /** Puts a thing there and answers it; one larger than all the room does not stay. */
  public synchronized T keep(String key, T thing) {
    T before = kept.put(key, thing);
    taken += size.applyAsLong(thing) - (before == null ? 0 : size.applyAsLong(before));
    Iterator<T> longestUnused = kept.values().iterator();
    while (taken > room) {
      taken -= size.applyAsLong(longestUnused.next());
      longestUnused.remove();
    }
    return thing;
  }
}
