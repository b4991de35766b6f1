package id.petasehat.intake.facility;

import id.petasehat.facility.FacilityType;
import id.petasehat.intake.NameWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The name of a post without what differs from list to list: the words for its kind, also misspelt,
 * the name of its district at the end, marks, and spellings such as kampong for kampung.
 *
 * @param words what is left, lower case; never empty
 */
record PostName(List<String> words) {
  private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

  /** Words that lists put before a name in their own ways. */
  private static final Set<String> KIND_WORDS =
      Set.of(
          "uptd",
          "upt",
          "uptdk",
          "blud",
          "pkm",
          "pusk",
          "puskesmas",
          "pembantu",
          "pustu",
          "poskesdes",
          "polindes",
          "posyandu",
          "rawat",
          "inap",
          "non",
          "dtp",
          "perawatan");

  private static final Set<String> HOSPITAL_WORDS =
      Set.of("rs", "rsu", "rsud", "rsup", "rumah", "sakit", "umum", "daerah", "kelas", "pratama");

  /** Letters that differ and change nothing in how a name is spoken. */
  private static final Map<String, String> SPELLINGS =
      Map.of("kampong", "kampung", "ujong", "ujung", "sei", "sungai", "tj", "tanjung");

  private static final Map<String, String> ROMAN =
      Map.of("i", "1", "ii", "2", "iii", "3", "iv", "4", "v", "5", "vi", "6", "vii", "7");

  /** Words that tell neighbours apart: Kluet Utara is not Kluet Timur. */
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
          "kota",
          "baru",
          "lama",
          "besar",
          "kecil",
          "dalam",
          "luar");

  /** How many letters of {@code puskesmas} may be wrong: Puseksmas has two. */
  private static final int MISSPELT_LETTERS = 2;

  PostName {
    words = List.copyOf(words);
  }

  /**
   * Reads a name.
   *
   * @param district name of its district, {@code Kabupaten Aceh Selatan}; empty when not known
   */
  static PostName of(String name, FacilityType type, String district) {
    List<String> all = split(name);
    List<String> left = new ArrayList<>(all);
    left.removeIf(word -> isOfKind(word, type));
    if (type == FacilityType.RUMAH_SAKIT) {
      left.removeIf(word -> word.length() == 1); // the class of a hospital, and initials
    }
    cutEnd(left, split(district.replaceFirst("(?i)^(kabupaten|kota)\\s+", "")));
    return new PostName(left.isEmpty() ? all : left);
  }

  private static boolean isOfKind(String word, FacilityType type) {
    if (type == FacilityType.RUMAH_SAKIT && HOSPITAL_WORDS.contains(word)) {
      return true;
    }
    return KIND_WORDS.contains(word) || EDITS.apply(word, "puskesmas") <= MISSPELT_LETTERS;
  }

  /** Takes the district's name off the end, unless nothing would be left. */
  private static void cutEnd(List<String> words, List<String> end) {
    int rest = words.size() - end.size();
    if (!end.isEmpty() && rest > 0 && words.subList(rest, words.size()).equals(end)) {
      words.subList(rest, words.size()).clear();
    }
  }

  private static List<String> split(String text) {
    return NameWords.of(text).stream()
        .map(word -> SPELLINGS.getOrDefault(word, ROMAN.getOrDefault(word, word)))
        .toList();
  }

  /** The words written together: L A U and Lau are one. */
  String key() {
    return String.join("", words);
  }

  /** The words as part of a code: {@code krueng-luas}. */
  String slug() {
    return String.join("-", words);
  }

  /**
   * How alike two names are, 0 to 1: one less the edits (Levenshtein) per letter of the longer one.
   * 0 when they differ in a number or in a word that tells neighbours apart.
   */
  double likeness(PostName other) {
    if (!telling().equals(other.telling())) {
      return 0;
    }
    int longer = Math.max(key().length(), other.key().length());
    return 1 - (double) EDITS.apply(key(), other.key()) / longer;
  }

  private Set<String> telling() {
    return words.stream()
        .filter(word -> TELLING.contains(word) || word.matches("\\d+"))
        .collect(Collectors.toSet());
  }
}
