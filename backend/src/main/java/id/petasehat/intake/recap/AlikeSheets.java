package id.petasehat.intake.recap;

import id.petasehat.intake.Findings;
import id.petasehat.intake.recap.Target.Role;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sheets of one form: a workbook has one for each month, or one for each puskesmas. How one of them
 * is read, its <em>model</em>, settles how the others are; each keeps its own month and titles.
 */
final class AlikeSheets {
  private final SheetReading model;
  private final RecapMapping settled;
  private final Findings findings;

  /** A sheet like the model. */
  private record Part(SheetReading reading, List<ColumnGuess> columns, Optional<YearMonth> month) {}

  /**
   * @param settled how the model is read
   * @param findings told of months that are not clear
   */
  AlikeSheets(SheetReading model, RecapMapping settled, Findings findings) {
    this.model = model;
    this.settled = settled;
    this.findings = findings;
  }

  /**
   * How each sheet is read that looks like the model, the model too, in the order of the workbook.
   *
   * @param all sheets with a header; one may stand twice, with two readings of its header
   */
  List<RecapMapping> among(Collection<SheetReading> all) {
    List<Part> parts = new ArrayList<>();
    for (SheetReading one : all) {
      boolean known = parts.stream().anyMatch(part -> part.reading.grid() == one.grid());
      if (one == model) {
        parts.add(new Part(one, settled.columns(), month(one)));
      } else if (!known && one.grid() != model.grid()) {
        like(one).ifPresent(columns -> parts.add(new Part(one, columns, month(one))));
      }
    }
    Set<YearMonth> months =
        parts.stream().flatMap(part -> part.month.stream()).collect(Collectors.toSet());
    return parts.stream().flatMap(part -> read(part, months).stream()).toList();
  }

  /** The columns of a sheet as those of the model are read; empty when it is of another form. */
  private Optional<List<ColumnGuess>> like(SheetReading sheet) {
    List<ColumnGuess> own = headed(sheet.proposed());
    List<ColumnGuess> theirs = headed(model.proposed());
    boolean sums = sheet.titles().speaksOfSums() != model.titles().speaksOfSums();
    if (sums || !form(own).equals(form(theirs))) {
      return Optional.empty();
    }
    List<ColumnGuess> taken = headed(settled.columns());
    List<ColumnGuess> columns = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      Optional<ColumnGuess> column = like(own.get(i), theirs.get(i), taken.get(i), sheet);
      if (column.isEmpty()) {
        return Optional.empty();
      }
      columns.add(column.get());
    }
    return Optional.of(columns);
  }

  private static List<ColumnGuess> headed(List<ColumnGuess> columns) {
    return columns.stream().filter(one -> !one.header().parts().isEmpty()).toList();
  }

  /** Headings in their order, without months and years, which differ from sheet to sheet. */
  private static List<String> form(List<ColumnGuess> columns) {
    return columns.stream()
        .map(one -> RecapProfile.key(MonthWords.without(one.header().text())))
        .toList();
  }

  /**
   * What a column means beside the same one of the model; empty when both may mean different
   * things, so that nobody knows which.
   */
  private Optional<ColumnGuess> like(
      ColumnGuess own, ColumnGuess proposed, ColumnGuess taken, SheetReading sheet) {
    boolean alike = meaning(own).equals(meaning(proposed));
    boolean says = own.sure() && own.target().indicator() != null;
    if (!alike && says) {
      return Optional.of(own); // sheets of one form may be of one indicator each
    }
    boolean bySomebody = taken.sure() && taken.score() == null;
    boolean figure = proposed.target() != null && proposed.target().isFigure();
    if (alike || bySomebody || figure || own.samples().isEmpty()) {
      Target target = dated(taken.target(), proposed.target(), own.target(), sheet);
      return Optional.of(own.taken(target, taken.score(), taken.sure()));
    }
    return Optional.empty();
  }

  /** A target without its month; empty without one. */
  private static String meaning(ColumnGuess column) {
    Target target = column.target();
    return target == null ? "" : new Target(target.role(), target.indicator(), null).id();
  }

  /** A column with a month of its own has that of its own sheet. */
  private static Target dated(Target taken, Target proposed, Target own, SheetReading sheet) {
    if (taken == null || taken.month() == null) {
      return taken;
    }
    boolean asProposed = proposed != null && taken.month().equals(proposed.month());
    if (asProposed && own != null && own.month() != null) {
      return new Target(taken.role(), taken.indicator(), own.month());
    }
    int year = sheet.titles().year().orElse(taken.month().getYear());
    return new Target(taken.role(), taken.indicator(), taken.month().withYear(year));
  }

  /** The month that a sheet itself tells. */
  private Optional<YearMonth> month(SheetReading sheet) {
    return sheet
        .titles()
        .period()
        .filter(Titles.Found::ofSheet)
        .map(Titles.Found::month)
        .or(() -> sheet.titles().contradicted() ? Optional.empty() : byName(sheet));
  }

  /** Of a sheet that bears only the name of a month: in the year of the model. */
  private Optional<YearMonth> byName(SheetReading sheet) {
    return settled.period() == null
        ? Optional.empty()
        : sheet.titles().bySheet(OptionalInt.of(settled.period().getYear()));
  }

  /**
   * @param months that sheets tell
   */
  private Optional<RecapMapping> read(Part part, Set<YearMonth> months) {
    if (part.reading == model) {
      return Optional.of(settled);
    }
    if (!needsMonth()) {
      return Optional.of(mapping(part, settled.period()));
    }
    if (part.reading.titles().contradicted()) {
      rejectContradiction(part.reading.grid().name());
      return Optional.empty();
    }
    if (part.month.isPresent()) {
      return Optional.of(mapping(part, ofSame(part.month.get())));
    }
    if (months.size() > 1) {
      return Optional.empty(); // among sheets of months one of no month: a sum, a blank form
    }
    if (months.size() == 1 && settled.periodFrom() != null) {
      warnOfMonth(part.reading.grid().name());
    }
    return Optional.of(mapping(part, settled.period()));
  }

  private boolean needsMonth() {
    return settled.column(Role.PERIOD).isEmpty()
        && settled.figures().stream().anyMatch(one -> one.target().month() == null);
  }

  /** What a person said of the model's month is meant of all sheets that tell the same one. */
  private YearMonth ofSame(YearMonth month) {
    boolean same = month(model).filter(month::equals).isPresent();
    return same && settled.period() != null ? settled.period() : month;
  }

  private RecapMapping mapping(Part part, YearMonth period) {
    return new RecapMapping(
        part.reading.grid(),
        part.reading.block(),
        part.reading.titles(),
        part.columns,
        period,
        settled.periodFrom(),
        settled.cumulative(),
        settled.villages(),
        settled.indicators(),
        settled.profile());
  }

  private void rejectContradiction(String sheet) {
    findings.reject(
        "Lembar " + sheet,
        "sheet-month",
        "Judul lembar " + sheet + " menyebut bulan lain daripada nama lembarnya",
        "Betulkan judul atau nama lembarnya, atau baca satu lembar saja");
  }

  private void warnOfMonth(String sheet) {
    findings.warn(
        "Lembar " + sheet,
        "sheet-month",
        "Lembar " + sheet + " tidak menyebut bulan; dibaca sebagai " + settled.period(),
        "Tulis bulannya di judul lembar, bila bulannya lain");
  }
}
