package id.petasehat.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words of a name as names are compared, of places and of posts alike. */
public final class NameWords {
  private NameWords() {}

  /** Lower case, letters and digits alone, without accents and apostrophes; empty of no word. */
  public static List<String> of(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\p{M}'`’‘]", "")
            .replaceAll("[^\\p{L}\\d]+", " ");
    return Arrays.stream(plain.split(" ")).filter(word -> !word.isEmpty()).toList();
  }
}
