package id.petasehat.reach;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Adds up the arrays that things of this program hold, each array once, without any shapes. */
final class HeldBytes {
  private static final Map<Class<?>, Integer> SIZES =
      Map.of(
          byte.class,
          1,
          boolean.class,
          1,
          short.class,
          2,
          char.class,
          2,
          int.class,
          4,
          float.class,
          4,
          long.class,
          8,
          double.class,
          8);

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> waiting = new ArrayDeque<>();

  /** Bytes of a thing that no thing before it held. */
  long of(Object thing) throws IllegalAccessException {
    long bytes = 0;
    add(thing);
    while (!waiting.isEmpty()) {
      bytes += own(waiting.pop());
    }
    return bytes;
  }

  private void add(Object thing) {
    if (thing != null && seen.add(thing)) {
      waiting.push(thing);
    }
  }

  private long own(Object thing) throws IllegalAccessException {
    if (thing instanceof BitSet bits) {
      return bits.size() / 8;
    }
    if (thing instanceof Collection<?> all) {
      all.forEach(this::add);
    } else if (thing instanceof Map<?, ?> map) {
      map.values().forEach(this::add);
    } else if (thing.getClass().isArray()) {
      return ofArray(thing);
    } else if (thing.getClass().getName().startsWith("id.petasehat.")) {
      addFields(thing);
    }
    return 0;
  }

  private long ofArray(Object array) {
    Integer size = SIZES.get(array.getClass().getComponentType());
    if (size != null) {
      return (long) size * Array.getLength(array);
    }
    for (Object one : (Object[]) array) {
      add(one);
    }
    return 0;
  }

  private void addFields(Object thing) throws IllegalAccessException {
    for (Field field : thing.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
        field.setAccessible(true);
        add(field.get(thing));
      }
    }
  }
}
