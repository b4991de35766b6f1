package id.petasehat.area;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads area codes that a spreadsheet has damaged: {@code 11.1} for {@code 11.10}, {@code
 * 8102032001.0}, {@code 8.102032001E9}, {@code 81.02032001}, {@code '81.02.03.2001}, {@code
 * 81.2.3.2001}. A repair counts only when the code list knows exactly one area that the damaged
 * text can stand for. Whether bare digits are Kemendagri's at all is for the caller to know.
 */
public final class CodeRepair {
  /** A larger exponent than two digits is no code, and written out would fill the memory. */
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?([eE]\\+?\\d{1,2})?");

  private static final Pattern SEPARATORS = Pattern.compile("[.,\\-_/\\s\\u00a0]+");
  private static final Pattern QUOTES = Pattern.compile("['\"`’\\u00a0]+");

  private final CodeList list;

  public CodeRepair(CodeList list) {
    this.list = list;
  }

  /**
   * The code itself when it is whole, whether or not the list knows it; otherwise the only known
   * area the damaged text can stand for; otherwise empty.
   *
   * @param text what stands in the file; null is read as empty
   * @param level the level the column holds
   */
  public Optional<AreaCode> read(String text, Level level) {
    Optional<AreaCode> whole = AreaCode.parse(text).filter(code -> code.level() == level);
    if (whole.isPresent()) {
      return whole;
    }
    List<AreaCode> candidates = candidates(text, level);
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  /** All known areas of the level that the damaged text can stand for, by ascending code. */
  public List<AreaCode> candidates(String text, Level level) {
    String cleaned = text == null ? "" : QUOTES.matcher(text).replaceAll("").strip();
    if (!cleaned.matches("[\\d.,\\-_/\\s\\u00a0eE+]+") || !cleaned.matches(".*\\d.*")) {
      return List.of();
    }
    TreeSet<AreaCode> known = new TreeSet<>();
    for (String digits : readings(cleaned, level)) {
      AreaCode.parse(digits)
          .filter(code -> code.level() == level && list.contains(code))
          .ifPresent(known::add);
    }
    return List.copyOf(known);
  }

  private static Collection<String> readings(String text, Level level) {
    int digits = digitCount(level);
    String[] parts = SEPARATORS.split(text);
    List<String> readings = new ArrayList<>();
    if (NUMBER.matcher(text).matches()) {
      // A number loses zeros only at its end: 11.10 becomes 11.1, but 11.01 stays 11.01.
      String plain = new BigDecimal(text).stripTrailingZeros().toPlainString().replace(".", "");
      readings.add(padRight(plain, digits));
    }
    readings.add(String.join("", parts));
    if (parts.length == level.ordinal() + 1 && parts.length > 2) {
      readings.addAll(paddings(parts));
    }
    return readings;
  }

  /** Each short part may have lost zeros in front (01 → 1) or behind (10 → 1): all combinations. */
  private static List<String> paddings(String[] parts) {
    List<String> whole = List.of("");
    for (int i = 0; i < parts.length; i++) {
      int width = i == 3 ? 4 : 2;
      List<String> longer = new ArrayList<>();
      for (String head : whole) {
        longer.add(head + padLeft(parts[i], width));
        longer.add(head + padRight(parts[i], width));
      }
      whole = longer;
    }
    return whole;
  }

  private static int digitCount(Level level) {
    return level.codeLength() - level.ordinal();
  }

  private static String padRight(String digits, int width) {
    return digits + "0".repeat(Math.max(0, width - digits.length()));
  }

  private static String padLeft(String digits, int width) {
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
