package id.petasehat.reach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a cell outside all stored villages is taken for. */
public enum Outside {
  /** Land where a world map shows it well inside the coast, else sea. */
  AUTO,
  /** Boats go there as far from land as the rules let them. */
  SEA,

  /** Walked at the speed of land without a cover. */
  LAND,

  /** Nobody goes there. */
  BARRIER;

  /** The name in files, addresses and the store. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Finds one by {@link #id()}; empty when there is none of that name. */
  public static Optional<Outside> byId(String id) {
    return Arrays.stream(values()).filter(outside -> outside.id().equals(id)).findFirst();
  }
}
