package id.petasehat.area;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All areas of a store, found by code and by the area they lie in. Immutable. */
public final class AreaIndex {
  /** Sorts after every digit and dot, so that {@code code + END} ends a range of codes. */
  private static final String END = "~";

  private final Map<Level, NavigableMap<String, Area>> byLevel = new EnumMap<>(Level.class);

  public AreaIndex(Collection<Area> areas) {
    for (Level level : Level.values()) {
      byLevel.put(level, new TreeMap<>());
    }
    for (Area area : areas) {
      byLevel.get(area.level()).put(area.code().dotted(), area);
    }
  }

  public Optional<Area> find(AreaCode code) {
    return Optional.ofNullable(byLevel.get(code.level()).get(code.dotted()));
  }

  /** All areas of a level, in order of code. */
  public List<Area> all(Level level) {
    return List.copyOf(byLevel.get(level).values());
  }

  /**
   * The areas of a level that lie in an area, in order of code; the area itself when it is of that
   * level. Empty when the level is larger than the area.
   */
  public List<Area> within(Level level, AreaCode code) {
    if (level.codeLength() < code.dotted().length()) {
      return List.of();
    }
    return List.copyOf(
        byLevel.get(level).subMap(code.dotted(), true, code.dotted() + END, false).values());
  }

  /** Whether no village is stored at all. */
  public boolean isEmpty() {
    return byLevel.get(Level.DESA).isEmpty();
  }
}
