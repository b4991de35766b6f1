package id.petasehat.intake.recap;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of a header as they are compared: lower case, without marks, {@code K-4} as {@code k4}. */
final class HeaderWords {
  private static final Pattern LETTER_AND_NUMBER = Pattern.compile("\\b([a-z]{1,3}) (\\d)\\b");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d%]+");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]");

  /** Words that say how or how much is counted, not what. */
  private static final Set<String> FILLING =
      Set.of(
          "jumlah",
          "jml",
          "jlh",
          "cakupan",
          "capaian",
          "pencapaian",
          "hasil",
          "realisasi",
          "abs",
          "absolut",
          "total",
          "program",
          "indikator",
          "data",
          "yang",
          "dan",
          "di",
          "the",
          "of",
          "number",
          "bulan",
          "bln",
          "ini",
          "tahun",
          "pelayanan",
          "kunjungan",
          "sasaran",
          "ibu",
          "kasus",
          "penderita",
          "bayi",
          "balita");

  private HeaderWords() {}

  /** The words of a text, parted by one space. */
  static String plain(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String unmarked = MARKS.matcher(lower).replaceAll("");
    String letters = BETWEEN_WORDS.matcher(unmarked).replaceAll(" ").strip();
    return LETTER_AND_NUMBER.matcher(letters).replaceAll("$1$2");
  }

  /** The same without what stands in brackets; with it when nothing else is there. */
  static String withoutBrackets(String text) {
    String outside = plain(BRACKETS.matcher(text).replaceAll(" "));
    return outside.isEmpty() ? plain(text) : outside;
  }

  /** The words that say what is counted. */
  static String core(String plain) {
    List<String> kept =
        Arrays.stream(plain.split(" ")).filter(word -> !FILLING.contains(word)).toList();
    return String.join(" ", kept);
  }

  /** Whether one text stands in another as whole words. */
  static boolean holds(String plain, String part) {
    return (" " + plain + " ").contains(" " + part + " ");
  }
}
