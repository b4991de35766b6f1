package id.petasehat.intake.boundary;

import java.text.Normalizer;
import java.util.Locale;

/** Tells whether two spellings are likely to be one village's name. */
final class VillageName {
  /** At least this share of letters must agree, so that Baji Mangngai passes for Baji Mangai. */
  private static final double ALIKE = 0.7;

  private VillageName() {}

  /**
   * Compares letters and digits only, without the word for the kind of village. Alike when one
   * contains the other or when the edit distance is at most 30% of the longer.
   */
  static boolean alike(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    if (a.isEmpty() || b.isEmpty()) {
      return a.equals(b);
    }
    int longer = Math.max(a.length(), b.length());
    return a.contains(b) || b.contains(a) || editDistance(a, b) <= (1 - ALIKE) * longer;
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^\\s*(desa|kelurahan|kel\\.|gampong|ohoi|nagari|pekon|kampung)\\s+", "")
        .replaceAll("[^a-z0-9]", "");
  }

  /** Levenshtein's distance: insertions, deletions and exchanges, each counted once. */
  private static int editDistance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchange = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(exchange, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
