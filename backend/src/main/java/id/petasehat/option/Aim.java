package id.petasehat.option;

import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.PrivacyClass;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.Wording;
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

  /** What is answered to whoever asks for a restricted aim. */
  public static Wording whyRestricted() {
    return new Wording(
        "Data HIV, TBC, ODGJ dan kematian tidak pernah ditunjukkan per desa.",
        "Data on HIV, TB, severe mental disorders and deaths is never shown by village.");
  }

  /** Whether there is an indicator or a group of that code. */
  public boolean isKnown(Catalogue catalogue) {
    return switch (whom) {
      case ORANG -> true;
      case BELUM -> catalogue.find(code).isPresent();
      case KELOMPOK -> Sasaran.byId(code).isPresent();
    };
  }

  /**
   * Whether a plan would tell of each village what is never told of one: how many patients, or
   * persons at risk, live there.
   */
  public boolean isRestricted(Catalogue catalogue) {
    return switch (whom) {
      case ORANG -> false;
      case BELUM -> catalogue.find(code).filter(one -> isRestricted(one, catalogue)).isPresent();
      case KELOMPOK -> Sasaran.byId(code).filter(Sasaran::isRestricted).isPresent();
    };
  }

  /** Those not served and those served together are the whole group. */
  private static boolean isRestricted(Indicator indicator, Catalogue catalogue) {
    Sasaran group = catalogue.sourceOf(indicator).sasaran();
    return indicator.privacy() == PrivacyClass.R || group != null && group.isRestricted();
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
