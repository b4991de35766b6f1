package id.petasehat.intake.recap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Months as titles, headers and cells write them, in Indonesian, English and numbers. */
final class MonthWords {
  /** First letters of months; what follows them in a word does not matter. */
  private static final Map<String, Integer> BEGINNINGS = new TreeMap<>();

  static {
    List<String> months =
        List.of(
            "jan",
            "feb|peb",
            "mar",
            "apr",
            "mei|may",
            "jun",
            "jul",
            "agu|aug|ags",
            "sep",
            "okt|oct",
            "nov|nop",
            "des|dec");
    for (int month = 1; month <= 12; month++) {
      for (String beginning : months.get(month - 1).split("\\|")) {
        BEGINNINGS.put(beginning, month);
      }
    }
  }

  private static final Pattern NAME =
      Pattern.compile(
          "\\b(januari|january|jan|februari|pebruari|february|feb|peb|maret|march|mar|april|apr|mei"
              + "|may|juni|june|jun|juli|july|jul|agustus|august|agust|agu|ags|aug|september|sept|sep"
              + "|oktober|october|okt|oct|november|nopember|nov|nop|desember|december|des|dec)\\b");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
  private static final Pattern SHORT_YEAR = Pattern.compile("^\\s*[a-z]+[ .'/-]+(\\d\\d)\\s*$");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(20\\d\\d)[-/._ ]?(0[1-9]|1[0-2])(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?<![\\d/.-])(0?[1-9]|1[0-2])[-/._](20\\d\\d)(?!\\d)");

  /** Days since 1900 of the years 2000 to 2099. */
  private static final Pattern DAY_NUMBER = Pattern.compile("(3[6-9]|[4-6]\\d|7[0-2])\\d{3}");

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private MonthWords() {}

  /** The month that a text names with its year; of several the last, as in {@code s.d.}. */
  static Optional<YearMonth> yearMonth(String text) {
    Matcher digits = YEAR_FIRST.matcher(text);
    if (digits.find()) {
      return Optional.of(of(digits.group(1), digits.group(2)));
    }
    digits = MONTH_FIRST.matcher(text);
    if (digits.find()) {
      return Optional.of(of(digits.group(2), digits.group(1)));
    }
    OptionalInt month = month(text);
    OptionalInt year = year(text);
    return month.isPresent() && year.isPresent()
        ? Optional.of(YearMonth.of(year.getAsInt(), month.getAsInt()))
        : Optional.empty();
  }

  private static YearMonth of(String year, String month) {
    return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
  }

  /** The month whose name stands in a text, the last of several; empty without one. */
  static OptionalInt month(String text) {
    Matcher name = NAME.matcher(text.toLowerCase(Locale.ROOT).replace('_', ' '));
    OptionalInt month = OptionalInt.empty();
    while (name.find()) {
      month = OptionalInt.of(BEGINNINGS.get(name.group().substring(0, 3)));
    }
    return month;
  }

  /** A month without a year: its name, or its number from 1 to 12. */
  static OptionalInt alone(String text) {
    OptionalInt named = month(text);
    return named.isEmpty() && text.matches("0?[1-9]|1[0-2]")
        ? OptionalInt.of(Integer.parseInt(text))
        : named;
  }

  /** The year that stands in a text, the last of several; of {@code Sep-25} 2025. */
  static OptionalInt year(String text) {
    Matcher year = YEAR.matcher(text);
    OptionalInt last = OptionalInt.empty();
    while (year.find()) {
      last = OptionalInt.of(Integer.parseInt(year.group(1)));
    }
    Matcher shortYear = SHORT_YEAR.matcher(text.toLowerCase(Locale.ROOT));
    return last.isEmpty() && shortYear.matches()
        ? OptionalInt.of(2000 + Integer.parseInt(shortYear.group(1)))
        : last;
  }

  /** The month of a cell: a day, {@code 202509}, {@code Sep-25}, or a day kept as its number. */
  static Optional<YearMonth> of(GridCell cell) {
    if (cell.kind() == GridCell.Kind.DAY) {
      return Optional.of(YearMonth.from(LocalDate.parse(cell.text())));
    }
    if (DAY_NUMBER.matcher(cell.text()).matches()) {
      return Optional.of(YearMonth.from(DAY_ZERO.plusDays(Long.parseLong(cell.text()))));
    }
    return yearMonth(cell.text());
  }

  /** A text without the months and years in it. */
  static String without(String text) {
    String rest = YEAR_FIRST.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    rest = MONTH_FIRST.matcher(rest).replaceAll(" ");
    rest = NAME.matcher(rest).replaceAll(" ");
    return YEAR.matcher(rest).replaceAll(" ").strip();
  }
}
