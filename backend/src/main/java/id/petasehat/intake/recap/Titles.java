package id.petasehat.intake.recap;

import id.petasehat.facility.Puskesmas;
import id.petasehat.intake.mapping.PuskesmasNames;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What stands around a table: titles above it, the sheet's name, the file's name.
 *
 * @param texts titles, cell by cell and row by row; a row of several cells once more as a whole
 */
record Titles(List<String> texts, String sheet, String file) {
  Titles {
    texts = List.copyOf(texts);
  }

  /**
   * The month of a file.
   *
   * @param from {@code judul}, {@code lembar} or {@code berkas}
   */
  record Found(YearMonth month, String from) {
    /** Whether it stands on the sheet itself, not in the name of the whole file. */
    boolean ofSheet() {
      return !from.equals("berkas");
    }
  }

  static Titles above(Grid grid, HeaderBlock block, String fileName) {
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < block.first(); row++) {
      List<String> cells =
          grid.rows().get(row).cells().stream()
              .filter(cell -> !cell.isBlank())
              .map(Titles::text)
              .toList();
      if (!cells.isEmpty()) {
        texts.add(String.join(" ", cells));
      }
    }
    return new Titles(texts, grid.name(), fileName.replaceAll("\\.[^.]*$", ""));
  }

  /** A day in a title stands for its month. */
  private static String text(GridCell cell) {
    return cell.kind() == GridCell.Kind.DAY
        ? MonthWords.of(cell).orElseThrow().toString()
        : cell.text();
  }

  /** The month of all figures; empty when none, or when titles and sheet contradict each other. */
  Optional<Found> period() {
    if (contradicted()) {
      return Optional.empty();
    }
    Optional<YearMonth> title = month(texts);
    if (title.isPresent()) {
      return Optional.of(new Found(title.get(), "judul"));
    }
    Optional<YearMonth> bySheet = bySheet(year());
    if (bySheet.isPresent()) {
      return Optional.of(new Found(bySheet.get(), "lembar"));
    }
    return month(List.of(file)).map(month -> new Found(month, "berkas"));
  }

  /** Whether the titles name another month than the sheet does. */
  boolean contradicted() {
    Optional<YearMonth> title = month(texts);
    Optional<YearMonth> bySheet = bySheet(year());
    return title.isPresent() && bySheet.isPresent() && !bySheet.equals(title);
  }

  /**
   * The month of the sheet's name.
   *
   * @param year of a name that tells none
   */
  Optional<YearMonth> bySheet(OptionalInt year) {
    return month(List.of(sheet)).or(() -> monthOfYear(sheet, year));
  }

  /** The month and year that texts name together; empty when they name several. */
  private static Optional<YearMonth> month(List<String> texts) {
    Set<YearMonth> whole = new LinkedHashSet<>();
    Set<Integer> months = new LinkedHashSet<>();
    Set<Integer> years = new LinkedHashSet<>();
    for (String text : texts) {
      MonthWords.yearMonth(text).ifPresent(whole::add);
      MonthWords.month(text).ifPresent(months::add);
      MonthWords.year(text).ifPresent(years::add);
    }
    if (!whole.isEmpty()) {
      return whole.size() == 1 ? Optional.of(whole.iterator().next()) : Optional.empty();
    }
    return months.size() == 1 && years.size() == 1
        ? Optional.of(YearMonth.of(years.iterator().next(), months.iterator().next()))
        : Optional.empty();
  }

  private static Optional<YearMonth> monthOfYear(String text, OptionalInt year) {
    OptionalInt month = MonthWords.month(text);
    return month.isPresent() && year.isPresent()
        ? Optional.of(YearMonth.of(year.getAsInt(), month.getAsInt()))
        : Optional.empty();
  }

  /** The puskesmas whose table this is; empty when titles name none, or several. */
  Optional<Puskesmas> puskesmas(PuskesmasNames names) {
    Set<Puskesmas> named = new LinkedHashSet<>();
    texts.forEach(text -> names.within(text).ifPresent(named::add));
    if (!named.isEmpty()) {
      return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }
    return names.named(sheet).or(() -> names.within(file));
  }

  /** The year of columns that name only their month: of titles, else of the sheet or the file. */
  OptionalInt year() {
    for (List<String> place : List.of(texts, List.of(sheet), List.of(file))) {
      Set<Integer> years = new LinkedHashSet<>();
      place.forEach(text -> MonthWords.year(text).ifPresent(years::add));
      if (years.size() == 1) {
        return OptionalInt.of(years.iterator().next());
      }
    }
    return OptionalInt.empty();
  }

  /** Whether a title says that figures are sums since January. */
  boolean speaksOfSums() {
    return texts.stream()
        .map(text -> text.toLowerCase(Locale.ROOT))
        .anyMatch(text -> text.matches(".*\\b(kumulatif|komulatif|s[./]?d\\.?)\\b.*"));
  }
}
