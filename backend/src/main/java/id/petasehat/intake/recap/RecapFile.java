package id.petasehat.intake.recap;

import id.petasehat.area.AreaIndex;
import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.figure.FigureContext;
import id.petasehat.intake.kind.Preview;
import id.petasehat.intake.mapping.Mapping;
import id.petasehat.intake.mapping.SaidMapping;
import id.petasehat.intake.mapping.VillageNames;
import id.petasehat.intake.recap.Target.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** A file of monthly figures that follows no template of ours. */
public final class RecapFile {
  private final List<Grid> grids;
  private final List<Mapping.Sheet> sheets;
  private final String fileName;
  private final Findings findings;

  /**
   * What files are held against.
   *
   * @param areas all that are stored
   */
  public record Known(Catalogue catalogue, AreaIndex areas, FigureContext context) {}

  private RecapFile(
      List<Grid> grids, List<Mapping.Sheet> sheets, String fileName, Findings findings) {
    this.grids = grids;
    this.sheets = sheets;
    this.fileName = fileName;
    this.findings = findings;
  }

  /**
   * Reads a file, whatever its name ends in.
   *
   * @throws RefusedException when it is damaged, locked, too large, or no table
   */
  public static RecapFile open(Path file, Findings findings) throws IOException, RefusedException {
    String name = file.getFileName().toString();
    if (WorkbookGrids.isWorkbook(file)) {
      WorkbookGrids.Book book = WorkbookGrids.read(file, findings);
      return new RecapFile(book.grids(), book.sheets(), name, findings);
    }
    Grid grid =
        Dhis2Grid.isJson(file)
            ? Dhis2Grid.json(file, findings)
            : Dhis2Grid.pivoted(CsvGrid.read(file, findings), findings);
    return new RecapFile(List.of(grid), List.of(), name, findings);
  }

  /**
   * The beginning of the table that seems to hold figures of villages: of known indicators, or with
   * the headers of a saved mapping. Empty when none does.
   */
  public Optional<Preview> figures(Known known, List<RecapProfile> profiles) {
    return readings(known, Optional.empty()).stream()
        .filter(one -> one.surelyHoldsFigures() || profiles.stream().anyMatch(one::fits))
        .findFirst()
        .map(SheetReading::preview);
  }

  /** The first rows of the first table as they stand. */
  public Preview preview() {
    Grid grid = grids.get(0);
    List<List<String>> rows =
        grid.rows().stream()
            .limit(Preview.MOST_ROWS)
            .map(row -> row.cells().stream().map(GridCell::text).toList())
            .toList();
    List<String> letters = new ArrayList<>();
    for (int column = 0; column < grid.width(); column++) {
      letters.add(grid.columnId(column));
    }
    return new Preview(letters, rows);
  }

  /**
   * Reads the figures.
   *
   * @param said by the person who sends it
   * @param profiles saved mappings, the preferred ones first
   * @throws RefusedException when anything is rejected, or has to be asked first; then with the
   *     mapping that asks
   */
  public Recap read(Known known, Optional<SaidMapping> said, List<RecapProfile> profiles)
      throws RefusedException {
    SheetReading sheet = choose(known, said, profiles);
    sheet.refusePersons(findings);
    findings.refuseIfRejected();
    RecapMapping before =
        profiles.stream().filter(sheet::fits).findFirst().map(sheet::by).orElseGet(sheet::proposal);
    RecapMapping mapping = said.map(person -> sheet.said(person, before, findings)).orElse(before);
    return read(known, mapping, said.flatMap(SaidMapping::saveAs));
  }

  private Recap read(Known known, RecapMapping mapping, Optional<String> saveAs)
      throws RefusedException {
    RowKinds kinds = new RowKinds(mapping, new VillageNames(known.areas)::isName);
    VillageCells villages =
        new VillageCells(
            mapping, kinds, known.areas, names(known, mapping), known.context, findings);
    RecapRows rows = new RecapRows(mapping, known.catalogue, known.context.today(), findings);
    if (!mapping.lacksVillage()) {
      rows.read(kinds, villages);
    }
    Questions questions = new Questions(mapping, villages.questions());
    boolean empty = rows.observations().isEmpty() && rows.skipped() == 0;
    if (empty && questions.problems().isEmpty() && !findings.refused()) {
      findings.reject(
          "",
          "no-rows",
          "Berkas tidak memuat satu angka pun di kolom indikatornya",
          "Isi angkanya; 0 bila memang tidak ada, kosong bila belum lapor");
    }
    Mapping shown = questions.shown(sheets);
    questions
        .problems()
        .forEach(one -> findings.reject(one.place(), one.code(), one.reason(), one.remedy()));
    if (findings.refused()) {
      throw new RefusedException(findings.problems(), shown);
    }
    return new Recap(
        rows.observations(),
        mapping.cumulative(),
        rows.skipped(),
        shown,
        saveAs.map(name -> SheetReading.keep(name, mapping)));
  }

  /** Villages of the district that most names of the file are of. */
  private static VillageNames names(Known known, RecapMapping mapping) {
    OptionalInt column = mapping.column(Role.VILLAGE_NAME);
    List<String> texts = new ArrayList<>();
    for (int row = mapping.block().last() + 1;
        column.isPresent() && row < mapping.grid().rows().size();
        row++) {
      String text = mapping.grid().at(row, column.getAsInt()).text();
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return VillageNames.among(known.areas, texts);
  }

  private SheetReading choose(Known known, Optional<SaidMapping> said, List<RecapProfile> profiles)
      throws RefusedException {
    List<SheetReading> readings = readings(known, said);
    SheetReading chosen =
        readings.stream()
            .filter(one -> profiles.stream().anyMatch(one::fits))
            .findFirst()
            .or(() -> readings.stream().max(Comparator.comparingLong(SheetReading::figures)))
            .orElse(null);
    if (chosen == null) {
      findings.reject(
          "",
          "no-table",
          "Tidak ada kolom desa di berkas ini",
          "Beri judul \"Desa\" atau \"Kode desa\" pada kolomnya");
      throw new RefusedException(findings.problems());
    }
    tellOthers(chosen);
    return chosen;
  }

  private void tellOthers(SheetReading chosen) {
    String others =
        grids.stream()
            .filter(one -> one != chosen.grid())
            .map(Grid::name)
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      findings.tell(
          "", "first-sheet", "Yang dibaca lembar " + chosen.grid().name() + ", tidak: " + others);
    }
  }

  private List<SheetReading> readings(Known known, Optional<SaidMapping> said) {
    Optional<String> sheet = said.flatMap(SaidMapping::sheet);
    VillageNames villages = new VillageNames(known.areas);
    IndicatorNames names = new IndicatorNames(known.catalogue);
    return grids.stream()
        .filter(grid -> sheet.isEmpty() || sheet.get().equals(grid.name()))
        .flatMap(
            grid ->
                SheetReading.of(
                    grid,
                    fileName,
                    said.flatMap(SaidMapping::headerRows),
                    villages,
                    known.catalogue,
                    names)
                    .stream())
        .toList();
  }
}
