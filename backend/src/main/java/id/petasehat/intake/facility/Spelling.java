package id.petasehat.intake.facility;

import id.petasehat.facility.FacilityType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names as people read them: no shouting, and the kind of post before a puskesmas' bare name. */
final class Spelling {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "RS", "RSU", "RSUD", "RSUP", "RSIA", "RSAU", "RSAD", "UPT", "UPTD", "PKM", "TNI", "AD",
          "AL", "AU", "I", "II", "III", "IV", "V", "VI", "VII");

  private Spelling() {}

  static String ofName(String name, FacilityType type) {
    boolean shouted = name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 2;
    String calm =
        shouted
            ? Arrays.stream(name.split("\\s+")).map(Spelling::calm).collect(Collectors.joining(" "))
            : name.replaceAll("\\s+", " ");
    boolean bare = !calm.matches("(?i).*(pus[a-z]*mas|pkm).*");
    return type != null && type.isPuskesmas() && bare ? "Puskesmas " + calm : calm;
  }

  private static String calm(String word) {
    if (ABBREVIATIONS.contains(word) || word.isEmpty()) {
      return word;
    }
    StringBuilder calm = new StringBuilder(word.toLowerCase(Locale.ROOT));
    for (int i = 0; i < calm.length(); i++) {
      if (i == 0 || "-/(.".indexOf(calm.charAt(i - 1)) >= 0) {
        calm.setCharAt(i, Character.toUpperCase(calm.charAt(i)));
      }
    }
    return calm.toString();
  }
}
