package id.petasehat.indicator;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An age group in whole years of life.
 *
 * @param from first year, 0 or more
 * @param to last year, both included; null where the group is open, as 75+
 */
public record AgeBand(int from, Integer to) {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,3})\\s*[-–]\\s*(\\d{1,3})");
  private static final Pattern OPEN = Pattern.compile("(?:(\\d{1,3})\\s*\\+|[≥>]=?\\s*(\\d{1,3}))");
  private static final Pattern BELOW = Pattern.compile("<\\s*(\\d{1,3})");
  private static final Pattern YEAR = Pattern.compile("\\d{1,3}");

  public AgeBand {
    if (from < 0 || (to != null && to < from)) {
      throw new IllegalArgumentException("ages " + from + " to " + to);
    }
  }

  /** Reads {@code 5-9}, {@code 75+}, {@code ≥75}, {@code <1} or {@code 0}; empty for others. */
  public static Optional<AgeBand> parse(String text) {
    String plain = text.strip().replaceFirst("(?i)\\s*(tahun|thn?)\\.?$", "");
    Matcher range = RANGE.matcher(plain);
    if (range.matches()) {
      return of(Integer.parseInt(range.group(1)), Integer.valueOf(range.group(2)));
    }
    Matcher open = OPEN.matcher(plain);
    if (open.matches()) {
      boolean more = plain.startsWith(">") && !plain.contains("=");
      String first = open.group(1) == null ? open.group(2) : open.group(1);
      return of(Integer.parseInt(first) + (more ? 1 : 0), null);
    }
    Matcher below = BELOW.matcher(plain);
    if (below.matches()) {
      return of(0, Integer.parseInt(below.group(1)) - 1);
    }
    return YEAR.matcher(plain).matches()
        ? of(Integer.parseInt(plain), Integer.valueOf(plain))
        : Optional.empty();
  }

  private static Optional<AgeBand> of(int from, Integer to) {
    return to != null && to < from ? Optional.empty() : Optional.of(new AgeBand(from, to));
  }

  /** Whether a group that begins at an age would cut this one in two. */
  public boolean isCutAt(int age) {
    return from < age && (to == null || age <= to);
  }

  /** Whether an age can be in both. */
  public boolean overlaps(AgeBand other) {
    return (to == null || other.from <= to) && (other.to == null || from <= other.to);
  }

  /** Whether the group that follows begins where this one ends. */
  public boolean isFollowedBy(AgeBand next) {
    return to != null && next.from == to + 1;
  }

  /** As in files: {@code 5-9}, {@code 75+}. */
  public String id() {
    return to == null ? from + "+" : from + "-" + to;
  }
}
