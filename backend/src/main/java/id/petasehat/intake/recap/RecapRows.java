package id.petasehat.intake.recap;

import id.petasehat.intake.Findings;
import id.petasehat.intake.figure.Figures;
import id.petasehat.intake.recap.Target.Role;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Makes observations of the rows of a grid whose mapping is settled. */
final class RecapRows {
  private final RecapMapping mapping;
  private final RecapFigures collected;
  private final IndicatorCells indicators;
  private final Findings findings;
  private final FigureTexts texts;
  private final TotalsCheck totals;
  private final Map<Group, Map<Role, ColumnGuess>> groups = new LinkedHashMap<>();
  private int outside;

  /** A column group: what one indicator holds of one month. */
  private record Group(String indicator, YearMonth month) {}

  /**
   * @param indicators of rows, where rows say which they are of
   * @param collected where figures go, those of other sheets too
   */
  RecapRows(
      RecapMapping mapping, IndicatorCells indicators, RecapFigures collected, Findings findings) {
    this.mapping = mapping;
    this.indicators = indicators;
    this.collected = collected;
    this.findings = findings;
    this.texts = new FigureTexts(mapping.grid(), mapping.block().last() + 1, findings);
    this.totals = new TotalsCheck(mapping.grid(), texts, findings);
  }

  private void group(ColumnGuess column) {
    Target target = column.target();
    ColumnGuess other =
        groups
            .computeIfAbsent(
                new Group(target.indicator(), target.month()), none -> new EnumMap<>(Role.class))
            .put(target.role(), column);
    if (other != null) {
      findings.reject(
          "",
          "same-target-twice",
          "Kolom \""
              + other.header().text()
              + "\" dan \""
              + column.header().text()
              + "\" sama-sama dibaca sebagai "
              + target.id(),
          "Pilih satu kolom saja untuk " + target.id());
    }
  }

  /** Reads every row; what is wrong is told to the findings. */
  void read(RowKinds kinds, VillageCells villages) {
    if (!mapping.hasIndicatorColumn()) {
      mapping.figures().forEach(this::group);
    }
    for (int row = mapping.block().last() + 1; row < mapping.grid().rows().size(); row++) {
      switch (kinds.of(row)) {
        case VILLAGE -> village(row, villages.at(row));
        case TOTAL -> {
          if (!mapping.hasIndicatorColumn()) { // else the rows above are of several indicators
            totals.check(row, mapping);
          }
        }
        case OUTSIDE -> {
          outside++;
          totals.addOutside(row, mapping);
        }
        case NAMELESS -> rejectNameless(row);
        case NONE -> {
          // a heading, a signature, a row that nobody filled
        }
      }
    }
    if (outside > 0) {
      findings.tell("", "outside", outside + " baris luar wilayah dilewati");
    }
  }

  /** Until every column is known, the figures may be no figures. */
  private void rejectNameless(int row) {
    if (mapping.open().isEmpty()) {
      findings.reject(
          mapping.grid().place(row),
          "no-village",
          "Baris ini berisi angka tanpa nama atau kode desa",
          "Isi nama desanya, atau tulis JUMLAH bila ini baris jumlah");
    }
  }

  private void village(int row, VillageCells.Place place) {
    Optional<YearMonth> rowMonth = rowMonth(row);
    if (mapping.hasIndicatorColumn()) {
      ofRow(row, place, rowMonth);
    } else {
      groups.forEach((group, columns) -> figures(row, place, group, columns, rowMonth));
    }
  }

  /** The one figure of a row that says itself which indicator it is of. */
  private void ofRow(int row, VillageCells.Place place, Optional<YearMonth> rowMonth) {
    Optional<String> code = indicators.at(row);
    if (indicators.leftOut(row)) {
      collected.skip();
    } else if (code.isPresent() && !saysUnreported(row)) {
      Map<Role, ColumnGuess> columns = new EnumMap<>(Role.class);
      one(Role.ROW_NUMERATOR).ifPresent(column -> columns.put(Role.NUMERATOR, column));
      one(Role.ROW_DENOMINATOR).ifPresent(column -> columns.put(Role.DENOMINATOR, column));
      figures(row, place, new Group(code.get(), null), columns, rowMonth);
    }
  }

  private Optional<ColumnGuess> one(Role role) {
    return mapping.columns().stream()
        .filter(column -> column.target() != null && column.target().role() == role)
        .findFirst();
  }

  private boolean saysUnreported(int row) {
    OptionalInt status = mapping.column(Role.ROW_STATUS);
    return status.isPresent()
        && HeaderWords.plain(mapping.grid().at(row, status.getAsInt()).text())
            .equals("belum lapor");
  }

  private void figures(
      int row,
      VillageCells.Place place,
      Group group,
      Map<Role, ColumnGuess> columns,
      Optional<YearMonth> rowMonth) {
    OptionalLong numerator = count(row, columns.get(Role.NUMERATOR));
    OptionalLong denominator = count(row, columns.get(Role.DENOMINATOR));
    if (numerator.isEmpty()) {
      return; // a sasaran alone is no report
    }
    YearMonth month = group.month == null ? rowMonth.orElse(null) : group.month;
    if (place.kind() == VillageCells.Kind.ELSEWHERE) {
      collected.skip();
    } else if (place.code() != null && month != null) {
      Long below = denominator.isPresent() ? denominator.getAsLong() : null;
      int column = columns.get(Role.NUMERATOR).column();
      collected.add(
          new RecapFigures.Key(place.code(), group.indicator, month),
          new Figures(numerator.getAsLong(), below),
          mapping.grid().place(row, column),
          mapping.grid().rows().get(row).number());
    }
  }

  private OptionalLong count(int row, ColumnGuess column) {
    if (column == null) {
      return OptionalLong.empty();
    }
    OptionalLong count = texts.read(row, column);
    count.ifPresent(people -> totals.add(column.column(), people));
    return count;
  }

  /** The month that a row says, else that of the file. */
  private Optional<YearMonth> rowMonth(int row) {
    OptionalInt column = mapping.column(Role.PERIOD);
    if (column.isEmpty()) {
      return Optional.ofNullable(mapping.period());
    }
    GridCell cell = mapping.grid().seen(row, column.getAsInt());
    if (cell.isBlank()) {
      return Optional.ofNullable(mapping.period());
    }
    Optional<YearMonth> month = MonthWords.of(cell).or(() -> monthOfYear(row, cell.text()));
    if (month.isEmpty()) {
      findings.reject(
          mapping.grid().place(row, column.getAsInt()),
          "bad-period",
          "Periode \"" + cell.text() + "\" bukan bulan",
          "Tulis tahun-bulan, misalnya 2025-03");
    }
    return month;
  }

  /** A month that is named without its year: in that of the row, else that of the file. */
  private Optional<YearMonth> monthOfYear(int row, String text) {
    OptionalInt column = mapping.column(Role.YEAR);
    OptionalInt own =
        column.isEmpty()
            ? OptionalInt.empty()
            : MonthWords.year(mapping.grid().seen(row, column.getAsInt()).text());
    OptionalInt ofFile =
        mapping.period() == null
            ? mapping.titles().year()
            : OptionalInt.of(mapping.period().getYear());
    OptionalInt year = own.isPresent() ? own : ofFile;
    OptionalInt month = MonthWords.alone(text);
    return month.isPresent() && year.isPresent()
        ? Optional.of(YearMonth.of(year.getAsInt(), month.getAsInt()))
        : Optional.empty();
  }
}
