package id.petasehat.intake.mapping;

import id.petasehat.intake.table.HeaderRows;
import id.petasehat.intake.table.RawTable;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the year of which a file speaks in what stands around its table. */
final class YearFinder {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

  private YearFinder() {}

  /** The one year of titles, headings and sheet, else of the file's name; empty where in doubt. */
  static Optional<Integer> find(RawTable raw, HeaderRows header, String fileName) {
    Stream<String> above =
        raw.lines().stream()
            .filter(line -> line.number() <= header.last())
            .flatMap(line -> line.cells().stream());
    Set<Integer> inside = years(Stream.concat(above, Stream.ofNullable(raw.sheet())));
    Set<Integer> found = inside.isEmpty() ? years(Stream.of(fileName)) : inside;
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** Whether a text names another year. */
  static boolean contradicts(String text, int year) {
    Set<Integer> named = years(Stream.of(text));
    return !named.isEmpty() && !named.contains(year);
  }

  private static Set<Integer> years(Stream<String> texts) {
    Set<Integer> years = new TreeSet<>();
    texts.forEach(
        text -> {
          Matcher matcher = YEAR.matcher(text);
          while (matcher.find()) {
            years.add(Integer.valueOf(matcher.group()));
          }
        });
    return years;
  }
}
