package id.petasehat.intake.layer;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the months in which a link is closed: {@code 12;1;2}, or {@code 12-2} for the same. */
final class ClosedMonths {
  private static final int MONTHS = 12;
  private static final Pattern SPAN = Pattern.compile("(\\d{1,2})(?:-(\\d{1,2}))?");

  private ClosedMonths() {}

  /** Empty when a part is no month from 1 to 12; no month for an empty text. */
  static Optional<Set<Integer>> read(String text) {
    Set<Integer> months = new TreeSet<>();
    if (text.isEmpty() || text.equals("-")) {
      return Optional.of(months);
    }
    for (String part : text.replaceAll("\\s*-\\s*", "-").split("[;,|/\\s]+")) {
      Matcher span = SPAN.matcher(part);
      if (!span.matches() || !add(months, span)) {
        return Optional.empty();
      }
    }
    return Optional.of(months);
  }

  private static boolean add(Set<Integer> months, Matcher span) {
    int first = Integer.parseInt(span.group(1));
    int last = span.group(2) == null ? first : Integer.parseInt(span.group(2));
    if (Math.min(first, last) < 1 || Math.max(first, last) > MONTHS) {
      return false;
    }
    for (int month = first; month != last; month = month % MONTHS + 1) {
      months.add(month);
    }
    months.add(last);
    return true;
  }
}
