package id.petasehat.facility;

import java.util.Arrays;
import java.util.Locale;

/** Brings words as people type them to one spelling. */
final class Words {
  private Words() {}

  /** Lower case letters and digits, anything else between them a single hyphen. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  static boolean isOneOf(String word, String... words) {
    return Arrays.asList(words).contains(word);
  }
}
