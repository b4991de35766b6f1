package id.petasehat.intake.boundary;

import java.util.Locale;
import java.util.Optional;

/** Who gave the codes. Both systems write ten digits; 199 of 514 districts differ between them. */
public enum CodeSystem {
  KEMENDAGRI,
  BPS;

  /** The word used on the command line: {@code kemendagri} or {@code bps}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Finds a system by {@link #id()}; empty when there is none of that name. */
  public static Optional<CodeSystem> byId(String id) {
    for (CodeSystem system : values()) {
      if (system.id().equalsIgnoreCase(id)) {
        return Optional.of(system);
      }
    }
    return Optional.empty();
  }
}
