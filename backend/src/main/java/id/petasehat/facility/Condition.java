package id.petasehat.facility;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Condition of a building. Ringan, sedang and berat after Permen PU 45/2007; <em>total</em>, which
 * some districts report beside them, means unusable.
 */
public enum Condition {
  BAIK("b", "good", "layak"),
  RUSAK_RINGAN("rr", "ringan"),
  RUSAK_SEDANG("rs", "sedang"),
  RUSAK_BERAT("rb", "berat"),
  RUSAK_TOTAL("rt", "total", "hancur", "roboh");

  private final String[] otherWords;

  Condition(String... otherWords) {
    this.otherWords = otherWords;
  }

  /** The name in files and addresses: {@code rusak-berat}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a post in such a building cannot count as working. */
  public boolean isSevere() {
    return this == RUSAK_BERAT || this == RUSAK_TOTAL;
  }

  /** Reads the word of a file. Empty when not known. */
  public static Optional<Condition> read(String text) {
    String word = Words.plain(text);
    return Arrays.stream(values())
        .filter(one -> one.id().equals(word) || Words.isOneOf(word, one.otherWords))
        .findFirst();
  }
}
