package id.petasehat.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a sasaran came to be known, by the words of its own source. */
public enum SasaranBasis {
  /** Counted person by person: registers, cadres' lists, a census. */
  RIIL("\\b(riil|pendataan|sensus|dukcapil|register|kohort|registrasi|pencatatan)"),
  /** Projected from an earlier census. */
  PROYEKSI("\\b(proyeksi|pusdatin|supas)"),
  /** Worked out from population and birth rate, here or by the source. */
  ESTIMASI("\\b(estimasi|perkiraan|taksiran)"),
  /** The source does not say how. */
  TERCATAT("(?!)");

  private final Pattern words;

  SasaranBasis(String words) {
    this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
  }

  /** As in answers and on the command line: {@code riil}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<SasaranBasis> byId(String id) {
    return Arrays.stream(values()).filter(basis -> basis.id().equals(id)).findFirst();
  }

  /**
   * The basis that a source names. A source that says both that it projected and what it projected
   * from, "proyeksi sensus 2020", is a projection.
   */
  public static SasaranBasis ofSource(String source) {
    for (SasaranBasis basis : new SasaranBasis[] {ESTIMASI, PROYEKSI, RIIL}) {
      if (basis.words.matcher(source).find()) {
        return basis;
      }
    }
    return TERCATAT;
  }
}
