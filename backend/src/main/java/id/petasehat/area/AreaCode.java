package id.petasehat.area;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Kemendagri area code, kept with its dots: {@code 81}, {@code 81.02}, {@code 81.02.03}, {@code
 * 81.02.03.2001}. Permendagri 137/2017: two digits each for province, district and kecamatan, four
 * for the village, the first of which is 1 for a kelurahan, 2 for a desa, 3 for a desa adat.
 *
 * @param dotted the code with dots, never null
 */
public record AreaCode(String dotted) implements Comparable<AreaCode> {
  private static final String INVENTED_PROVINCE = "99";
  private static final Pattern BARE =
      Pattern.compile("(\\d\\d)(?:(\\d\\d)(?:(\\d\\d)(\\d{4})?)?)?");

  /** Accepts only a well-formed dotted code; see {@link #parse} for what people type. */
  public AreaCode {
    if (!isDotted(dotted)) {
      throw new IllegalArgumentException("not a dotted area code: " + dotted);
    }
  }

  /**
   * Reads {@code 81.02} or {@code 8102} alike, and every other level in the same two ways. Makes no
   * guess about damaged codes, nor whether bare digits are Kemendagri's or BPS's: that is for the
   * reader of a file to decide. Empty when the text is no code.
   */
  public static Optional<AreaCode> parse(String text) {
    String trimmed = text == null ? "" : text.strip();
    if (isDotted(trimmed)) {
      return Optional.of(new AreaCode(trimmed));
    }
    Matcher bare = BARE.matcher(trimmed);
    return bare.matches() ? Optional.of(new AreaCode(dotted(bare))) : Optional.empty();
  }

  /** Without a pattern, because a request may read a code for each village of the country. */
  private static boolean isDotted(String text) {
    int length = text.length();
    if (length != 2 && length != 5 && length != 8 && length != 13) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char at = text.charAt(i);
      boolean dot = i == 2 || i == 5 || i == 8;
      if (dot ? at != '.' : at < '0' || at > '9') {
        return false;
      }
    }
    return true;
  }

  private static String dotted(Matcher bare) {
    StringBuilder code = new StringBuilder(bare.group(1));
    for (int group = 2; group <= 4 && bare.group(group) != null; group++) {
      code.append('.').append(bare.group(group));
    }
    return code.toString();
  }

  /** The level this code names. */
  public Level level() {
    for (Level level : Level.values()) {
      if (level.codeLength() == dotted.length()) {
        return level;
      }
    }
    throw new IllegalStateException("no level has a code of this length: " + dotted);
  }

  /** The digits as a number: 8102032001 of {@code 81.02.03.2001}. */
  public long number() {
    long number = 0;
    for (int i = 0; i < dotted.length(); i++) {
      char at = dotted.charAt(i);
      number = at == '.' ? number : number * 10 + (at - '0');
    }
    return number;
  }

  /** The code of the enclosing area at a larger or equal level. */
  public AreaCode at(Level level) {
    if (level.codeLength() > dotted.length()) {
      throw new IllegalArgumentException(dotted + " lies above level " + level.id());
    }
    return level.codeLength() == dotted.length()
        ? this
        : new AreaCode(dotted.substring(0, level.codeLength()));
  }

  /** The code of the next larger area; empty for a province. */
  public Optional<AreaCode> parent() {
    return level().parent().map(this::at);
  }

  /** Whether this area is the other or lies inside it. */
  public boolean within(AreaCode other) {
    int length = other.dotted.length();
    return dotted.startsWith(other.dotted)
        && (dotted.length() == length || dotted.charAt(length) == '.');
  }

  /**
   * Whether the code lies in province 99, which Kemendagri has not given out: the invented district
   * of the demo.
   */
  public boolean isInvented() {
    return dotted.startsWith(INVENTED_PROVINCE);
  }

  @Override
  public int compareTo(AreaCode other) {
    return dotted.compareTo(other.dotted);
  }

  @Override
  public String toString() {
    return dotted;
  }
}
