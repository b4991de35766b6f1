package id.petasehat.intake.recap;

import id.petasehat.intake.Problem;
import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.mapping.Mapping;
import id.petasehat.intake.recap.Target.Role;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a person has to answer before a file of figures can be stored.
 *
 * @param read all mappings by which sheets are read, that of the columns among them
 * @param villages names that are not surely those of stored villages
 * @param indicators names that are not surely those of indicators
 */
record Questions(
    RecapMapping mapping,
    List<RecapMapping> read,
    List<Mapping.Name> villages,
    List<Mapping.Name> indicators) {
  private static final String REMEDY =
      "Cocokkan kolom dan nama desa berkas ini di halaman impor; bila disimpan, bulan depan tidak"
          + " ditanyakan lagi";

  /**
   * @param sheets of the workbook; none of another file
   */
  Mapping shown(List<WorkbookGrids.SheetName> sheets) {
    Grid grid = mapping.grid();
    List<Integer> header =
        mapping.block().last() < 0
            ? List.of()
            : List.of(
                grid.rows().get(mapping.block().first()).number(),
                grid.rows().get(mapping.block().last()).number());
    return new Mapping(
        FileKind.INDICATORS.id(),
        mapping.profile(),
        !problems().isEmpty(),
        grid.name().isEmpty() ? null : grid.name(),
        sheets.stream().map(this::shown).toList(),
        header,
        mapping.columns().stream().map(one -> one.shown(grid)).toList(),
        mapping.period() == null ? null : mapping.period().toString(),
        mapping.periodFrom(),
        mapping.cumulative(),
        null,
        null,
        villages,
        indicators);
  }

  private Mapping.Sheet shown(WorkbookGrids.SheetName sheet) {
    Optional<RecapMapping> own =
        read.stream().filter(one -> one.grid().name().equals(sheet.name())).findFirst();
    String period = own.map(RecapMapping::period).map(YearMonth::toString).orElse(null);
    return new Mapping.Sheet(sheet.name(), sheet.hidden(), own.isPresent(), period);
  }

  /** One for each sort of question. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (mapping.lacksVillage()) {
      problems.add(ask("village-column", "Kolom mana yang memuat desa belum jelas"));
    }
    List<ColumnGuess> open = mapping.open();
    if (!open.isEmpty()) {
      problems.add(ask("column-unclear", unclear(open)));
    }
    if (mapping.hasIndicatorColumn() && mapping.column(Role.ROW_NUMERATOR).isEmpty()) {
      problems.add(ask("no-figure-column", "Kolom mana yang memuat pembilangnya belum jelas"));
    } else if (mapping.column(Role.ROW_NUMERATOR).isPresent() && !mapping.hasIndicatorColumn()) {
      problems.add(ask("no-figure-column", "Kolom mana yang menyebut indikatornya belum jelas"));
    } else if (mapping.figures().isEmpty()) {
      problems.add(ask("no-figure-column", "Tidak ada kolom yang dikenali sebagai indikator"));
    }
    if (mapping.lacksPeriod()) {
      problems.add(ask("period-missing", "Bulan angka-angka ini tidak disebut di berkas"));
    }
    if (!villages.isEmpty()) {
      problems.add(ask("village-unsure", "Nama desa ini belum pasti: " + names(villages)));
    }
    if (!indicators.isEmpty()) {
      problems.add(ask("indicator-unsure", "Indikator ini belum pasti: " + names(indicators)));
    }
    return problems;
  }

  private static Problem ask(String code, String reason) {
    return Problem.rejected("", code, reason, REMEDY);
  }

  /** Columns that may hold figures; only where there are none, those that probably hold none. */
  private String unclear(List<ColumnGuess> open) {
    List<ColumnGuess> read =
        open.stream().filter(one -> !Target.IGNORED.equals(one.target())).toList();
    return read.isEmpty()
        ? "Kolom ini tampaknya tidak perlu dibaca; benarkah? " + columns(open)
        : "Arti kolom ini belum pasti: " + columns(read);
  }

  private String columns(List<ColumnGuess> open) {
    return open.stream().limit(12).map(this::called).collect(Collectors.joining(", "))
        + more(open.size());
  }

  /** By its heading, as people look for it; by its letter where it has none. */
  private String called(ColumnGuess column) {
    String letter = mapping.grid().columnId(column.column());
    return column.header().parts().isEmpty()
        ? "kolom " + letter
        : "\"" + column.header().text() + "\" (kolom " + letter + ")";
  }

  private static String names(List<Mapping.Name> asked) {
    return asked.stream()
            .limit(12)
            .map(
                one ->
                    "\""
                        + one.text()
                        + "\""
                        + (one.candidates().isEmpty()
                            ? ""
                            : " (mungkin " + one.candidates().get(0).name() + ")"))
            .collect(Collectors.joining(", "))
        + more(asked.size());
  }

  private static String more(int all) {
    return all > 12 ? " dan " + (all - 12) + " lagi" : "";
  }
}
