package id.petasehat.area;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All areas of a store, found by code and by the area they lie in. Immutable. */
public final class AreaIndex {
  /** Sorts after every digit and dot, so that {@code code + END} ends a range of codes. */
  private static final String END = "~";

  /** In order of code, so that what lies in an area stands side by side. */
  private final Map<Level, List<Area>> byLevel = new EnumMap<>(Level.class);

  public AreaIndex(Collection<Area> areas) {
    for (Level level : Level.values()) {
      byLevel.put(
          level,
          areas.stream()
              .filter(area -> area.level() == level)
              .sorted(Comparator.comparing(Area::code))
              .toList());
    }
  }

  public Optional<Area> find(AreaCode code) {
    List<Area> areas = byLevel.get(code.level());
    int at = firstFrom(areas, code.dotted());
    return at < areas.size() && areas.get(at).code().equals(code)
        ? Optional.of(areas.get(at))
        : Optional.empty();
  }

  /** All areas of a level, in order of code. */
  public List<Area> all(Level level) {
    return byLevel.get(level);
  }

  /**
   * The areas of a level that lie in an area, in order of code; the area itself when it is of that
   * level. Empty when the level is larger than the area.
   */
  public List<Area> within(Level level, AreaCode code) {
    if (level.codeLength() < code.dotted().length()) {
      return List.of();
    }
    List<Area> areas = byLevel.get(level);
    return areas.subList(firstFrom(areas, code.dotted()), firstFrom(areas, code.dotted() + END));
  }

  /** Position of the first area whose code is not before some text. */
  private static int firstFrom(List<Area> areas, String text) {
    int first = 0;
    int end = areas.size();
    while (first < end) {
      int middle = (first + end) >>> 1;
      if (areas.get(middle).code().dotted().compareTo(text) < 0) {
        first = middle + 1;
      } else {
        end = middle;
      }
    }
    return first;
  }

  /** Whether no village is stored at all. */
  public boolean isEmpty() {
    return byLevel.get(Level.DESA).isEmpty();
  }
}
