package id.petasehat.intake.recap;

import id.petasehat.area.AreaIndex;
import id.petasehat.facility.Catchments;
import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.figure.FigureContext;
import id.petasehat.intake.kind.Preview;
import id.petasehat.intake.mapping.Mapping;
import id.petasehat.intake.mapping.PuskesmasNames;
import id.petasehat.intake.mapping.SaidMapping;
import id.petasehat.intake.mapping.VillageNames;
import id.petasehat.intake.recap.Target.Role;
import id.petasehat.intake.table.HeaderRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** A file of monthly figures that follows no template of ours. */
public final class RecapFile {
  private final List<Grid> grids;
  private final List<WorkbookGrids.SheetName> sheets;
  private final String fileName;
  private final Findings findings;

  /**
   * What files are held against.
   *
   * @param areas all that are stored
   * @param catchments work areas of puskesmas
   */
  public record Known(
      Catalogue catalogue, AreaIndex areas, Catchments catchments, FigureContext context) {}

  private RecapFile(
      List<Grid> grids, List<WorkbookGrids.SheetName> sheets, String fileName, Findings findings) {
    this.grids = grids;
    this.sheets = sheets;
    this.fileName = fileName;
    this.findings = findings;
  }

  /**
   * Reads a file, whatever its name ends in.
   *
   * @param said by the person who sends it; a hidden sheet is read only when it is named there
   * @throws RefusedException when it is damaged, locked, too large, or no table
   */
  public static RecapFile open(Path file, Optional<SaidMapping> said, Findings findings)
      throws IOException, RefusedException {
    Set<String> chosen = new HashSet<>();
    said.flatMap(SaidMapping::sheet).ifPresent(chosen::add);
    said.ifPresent(one -> chosen.addAll(one.sheets()));
    String name = file.getFileName().toString();
    if (WorkbookGrids.isWorkbook(file)) {
      WorkbookGrids.Book book = WorkbookGrids.read(file, chosen, findings);
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
    List<SheetReading> readings = readings(known, said);
    SheetReading model = choose(readings, said.flatMap(SaidMapping::sheet), profiles);
    model.refusePersons(findings);
    findings.refuseIfRejected();
    Optional<RecapProfile> profile = profiles.stream().filter(model::fits).findFirst();
    RecapMapping before = profile.map(model::by).orElseGet(model::proposal);
    RecapMapping settled = said.map(person -> model.said(person, before, findings)).orElse(before);
    boolean alone =
        said.isPresent()
            ? said.get().sheets().equals(List.of(model.grid().name()))
            : profile.filter(RecapProfile::alone).isPresent();
    List<RecapMapping> sheets =
        alone
            ? List.of(settled)
            : new AlikeSheets(model, settled, findings)
                .among(readings.stream().filter(one -> one == model || isRead(one, said)).toList());
    for (RecapMapping one : sheets) {
      PersonalData.refuse(one.grid(), one.block(), one.columns(), findings);
    }
    findings.refuseIfRejected();
    tellSheets(sheets);
    Optional<String> saveAs = said.flatMap(SaidMapping::saveAs);
    return read(
        known, settled, sheets, saveAs.map(name -> SheetReading.keep(name, settled, alone)));
  }

  /** Whether a person wants a sheet, or said nothing of sheets. */
  private static boolean isRead(SheetReading one, Optional<SaidMapping> said) {
    List<String> wanted = said.map(SaidMapping::sheets).orElse(List.of());
    return wanted.isEmpty() || wanted.contains(one.grid().name());
  }

  private Recap read(
      Known known, RecapMapping mapping, List<RecapMapping> sheets, Optional<RecapProfile> kept)
      throws RefusedException {
    RecapFigures figures = new RecapFigures(known.catalogue, known.context.today(), findings);
    Asked asked = new Asked(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (RecapMapping sheet : sheets) {
      if (!sheet.lacksVillage()) {
        read(known, sheet, figures, asked);
      }
    }
    Questions questions = asked.questions(mapping, sheets);
    boolean empty = figures.observations().isEmpty() && figures.skipped() == 0;
    if (empty && questions.problems().isEmpty() && !findings.refused()) {
      findings.reject(
          "",
          "no-rows",
          "Berkas tidak memuat satu angka pun di kolom indikatornya",
          "Isi angkanya; 0 bila memang tidak ada, kosong bila belum lapor");
    }
    Mapping shown = questions.shown(this.sheets);
    questions
        .problems()
        .forEach(one -> findings.reject(one.place(), one.code(), one.reason(), one.remedy()));
    if (findings.refused()) {
      throw new RefusedException(findings.problems(), shown);
    }
    return new Recap(
        figures.observations(),
        mapping.cumulative(),
        figures.skipped(),
        shown,
        kept,
        figures.places());
  }

  /** Names that a person has to match, by themselves; of several sheets each once. */
  private record Asked(Map<String, Mapping.Name> villages, Map<String, Mapping.Name> indicators) {
    Questions questions(RecapMapping mapping, List<RecapMapping> sheets) {
      return new Questions(
          mapping, sheets, List.copyOf(villages.values()), List.copyOf(indicators.values()));
    }
  }

  private void read(Known known, RecapMapping sheet, RecapFigures figures, Asked asked) {
    RowKinds kinds = new RowKinds(sheet, new VillageNames(known.areas)::isName);
    VillageCells villages =
        new VillageCells(
            sheet,
            kinds,
            known.areas,
            names(known, sheet),
            new PuskesmasNames(known.catchments.all()),
            known.context,
            findings);
    IndicatorCells indicators =
        new IndicatorCells(sheet, known.catalogue, new IndicatorNames(known.catalogue));
    new RecapRows(sheet, indicators, figures, findings).read(kinds, villages);
    villages.questions().forEach(one -> asked.villages.putIfAbsent(one.text(), one));
    indicators.questions().forEach(one -> asked.indicators.putIfAbsent(one.text(), one));
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

  /** By a saved mapping; else the sheet with most figures, if may be one that tells its month. */
  private SheetReading choose(
      List<SheetReading> readings, Optional<String> sheet, List<RecapProfile> profiles)
      throws RefusedException {
    List<SheetReading> among =
        readings.stream()
            .filter(one -> sheet.isEmpty() || sheet.get().equals(one.grid().name()))
            .toList();
    return among.stream()
        .filter(one -> profiles.stream().anyMatch(one::fits))
        .findFirst()
        .or(
            () ->
                among.stream()
                    .max(
                        Comparator.comparingLong(SheetReading::figures)
                            .thenComparing(one -> one.titles().period().isPresent())))
        .orElseThrow(this::noTable);
  }

  private RefusedException noTable() {
    findings.reject(
        "",
        "no-table",
        "Tidak ada kolom desa di berkas ini",
        "Beri judul \"Desa\" atau \"Kode desa\" pada kolomnya");
    return new RefusedException(findings.problems());
  }

  private void tellSheets(List<RecapMapping> read) {
    List<String> names = read.stream().map(one -> one.grid().name()).toList();
    String others =
        grids.stream()
            .map(Grid::name)
            .filter(name -> !names.contains(name))
            .collect(Collectors.joining(", "));
    if (!others.isEmpty() || names.size() > 1) {
      findings.tell(
          "",
          names.size() > 1 ? "sheets-read" : "first-sheet",
          "Yang dibaca lembar "
              + String.join(", ", names)
              + (others.isEmpty() ? "" : "; tidak dibaca: " + others));
    }
  }

  /** Every sheet with its header; where a person pointed at a header, others may have it too. */
  private List<SheetReading> readings(Known known, Optional<SaidMapping> said) {
    Optional<String> sheet = said.flatMap(SaidMapping::sheet);
    Optional<HeaderRows> header = said.flatMap(SaidMapping::headerRows);
    Looking looking =
        new Looking(
            new VillageNames(known.areas), known.catalogue, new IndicatorNames(known.catalogue));
    List<SheetReading> readings = new ArrayList<>();
    for (Grid grid : grids) {
      boolean other = sheet.isPresent() && !sheet.get().equals(grid.name());
      if (other || header.isEmpty()) {
        looking.at(grid, fileName, Optional.empty()).ifPresent(readings::add);
      }
      if (header.isPresent()) {
        looking.at(grid, fileName, header).ifPresent(readings::add);
      }
    }
    return readings;
  }

  /** What sheets are looked at with. */
  private record Looking(VillageNames villages, Catalogue catalogue, IndicatorNames names) {
    Optional<SheetReading> at(Grid grid, String fileName, Optional<HeaderRows> header) {
      return SheetReading.of(grid, fileName, header, villages, catalogue, names);
    }
  }
}
