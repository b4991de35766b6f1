package id.petasehat.intake.mapping;

import id.petasehat.intake.NameWords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The name of a village or kecamatan as it is compared: lower case, letters and digits alone, Roman
 * numbers as digits.
 *
 * @param whole all its words written together
 * @param bare the same without the word for its kind: {@code gampong}, {@code kec.}
 * @param telling words that tell neighbours apart: Kluet Utara is not Kluet Timur
 */
record PlaceName(String whole, String bare, Set<String> telling) {
  private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

  /** What a name keeps of its likeness when it differs in a telling word. */
  private static final double OTHER_NEIGHBOUR = 0.6;

  private static final Set<String> KINDS =
      Set.of(
          "desa",
          "ds",
          "kelurahan",
          "kel",
          "gampong",
          "gp",
          "ohoi",
          "nagari",
          "pekon",
          "kampung",
          "kampong",
          "negeri",
          "tiyuh",
          "lembang",
          "kecamatan",
          "kec",
          "distrik");

  private static final Set<String> TELLING =
      Set.of(
          "utara",
          "selatan",
          "timur",
          "barat",
          "tengah",
          "tenggara",
          "hulu",
          "hilir",
          "atas",
          "bawah",
          "baru",
          "baro",
          "lama",
          "tua",
          "besar",
          "kecil",
          "rayeuk",
          "cut",
          "dalam",
          "luar");

  private static final Map<String, String> ROMAN =
      Map.of(
          "i", "1", "ii", "2", "iii", "3", "iv", "4", "v", "5", "vi", "6", "vii", "7", "viii", "8",
          "ix", "9", "x", "10");

  static PlaceName of(String text) {
    List<String> words =
        NameWords.of(text).stream().map(word -> ROMAN.getOrDefault(word, word)).toList();
    int first = words.size() > 1 && KINDS.contains(words.get(0)) ? 1 : 0;
    return new PlaceName(
        String.join("", words),
        String.join("", words.subList(first, words.size())),
        words.stream()
            .filter(word -> TELLING.contains(word) || word.matches("\\d+"))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Whether it holds no letter and no digit. */
  boolean isEmpty() {
    return whole.isEmpty();
  }

  /**
   * How alike two names are, 0 to 1: one less the edits (Levenshtein) per letter of the longer one.
   */
  double likeness(PlaceName other) {
    int longer = Math.max(bare.length(), other.bare.length());
    if (longer == 0) {
      return 0;
    }
    double alike = 1 - (double) EDITS.apply(bare, other.bare) / longer;
    return telling.equals(other.telling) ? alike : alike * OTHER_NEIGHBOUR;
  }
}
