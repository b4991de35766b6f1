package id.petasehat.option;

import java.util.Optional;

/**
 * Whom posts are to bring within reach.
 *
 * @param code of the indicator or group; empty for everybody
 */
public record Aim(Whom whom, String code) {

  /** A choice of people. */
  public enum Whom {
    /** Everybody. */
    ORANG,
    /** Those whom an indicator misses so far this year. */
    BELUM,
    /** A group of the sasaran, such as {@code lansia}. */
    KELOMPOK
  }

  /** Everybody. */
  public static Aim everybody() {
    return new Aim(Whom.ORANG, "");
  }

  /** Reads {@code orang}, {@code belum:k4} or {@code kelompok:lansia}; empty for other words. */
  public static Optional<Aim> read(String text) {
    if (text.equals("orang")) {
      return Optional.of(everybody());
    }
    int colon = text.indexOf(':');
    String code = text.substring(colon + 1);
    if (colon < 0 || code.isBlank()) {
      return Optional.empty();
    }
    return switch (text.substring(0, colon)) {
      case "belum" -> Optional.of(new Aim(Whom.BELUM, code));
      case "kelompok" -> Optional.of(new Aim(Whom.KELOMPOK, code));
      default -> Optional.empty();
    };
  }
}
