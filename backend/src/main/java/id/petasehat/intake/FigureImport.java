package id.petasehat.intake;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.CodeList;
import id.petasehat.area.CodeRepair;
import id.petasehat.area.Level;
import id.petasehat.area.ProgressListener;
import id.petasehat.indicator.AgeCount;
import id.petasehat.indicator.AreaFigure;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Observation;
import id.petasehat.indicator.SasaranRow;
import id.petasehat.intake.figure.AgeCsv;
import id.petasehat.intake.figure.FigureContext;
import id.petasehat.intake.figure.FigureRows;
import id.petasehat.intake.figure.IndicatorCsv;
import id.petasehat.intake.figure.PopulationCsv;
import id.petasehat.intake.figure.ReadReport;
import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.kind.Recognised;
import id.petasehat.intake.mapping.MappedReader;
import id.petasehat.intake.mapping.MappedTable;
import id.petasehat.intake.mapping.SaidMapping;
import id.petasehat.intake.table.CsvTable;
import id.petasehat.intake.table.Profiles;
import id.petasehat.store.Ages;
import id.petasehat.store.AreaFigures;
import id.petasehat.store.Areas;
import id.petasehat.store.Batch;
import id.petasehat.store.Batches;
import id.petasehat.store.Boundaries;
import id.petasehat.store.FigureComments;
import id.petasehat.store.ObservationImport;
import id.petasehat.store.Sasarans;
import id.petasehat.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings figures in: indicators and sasaran of villages that the store has. Each file is one batch
 * in one transaction. Invented figures fill only what no batch has said anything of.
 */
public final class FigureImport {
  private static final int ROWS_BETWEEN_NEWS = 10_000;

  private final Store store;
  private final Catalogue catalogue;
  private final boolean bareDigitsAreKemendagri;
  private final ProgressListener progress;
  private final List<SaidComment> comments;

  /**
   * @param bareDigitsAreKemendagri whether the user said that codes without dots are Kemendagri's
   */
  public FigureImport(
      Store store,
      Catalogue catalogue,
      boolean bareDigitsAreKemendagri,
      ProgressListener progress) {
    this(store, catalogue, bareDigitsAreKemendagri, progress, List.of());
  }

  /**
   * @param comments what a person says of the file's doubtful figures
   */
  public FigureImport(
      Store store,
      Catalogue catalogue,
      boolean bareDigitsAreKemendagri,
      ProgressListener progress,
      List<SaidComment> comments) {
    this.store = store;
    this.catalogue = catalogue;
    this.bareDigitsAreKemendagri = bareDigitsAreKemendagri;
    this.progress = progress;
    this.comments = List.copyOf(comments);
  }

  /**
   * Imports a long indicator file, template {@code indikator_panjang}.
   *
   * @throws RefusedException with every problem; then the store is as before
   * @throws IOException when the file cannot be read
   */
  public ImportReport indicators(SourceFile source) throws RefusedException, IOException {
    Rows rows = new Rows();
    ReadReport read = readIndicators(source, rows);
    return store(source, source.batch("indicators"), rows, read.problems());
  }

  /**
   * Imports figures as offices have them: recap workbooks, wide and long CSV, answers of DHIS2; a
   * file of the template goes its own way.
   *
   * @param said of its columns by the person who sends it
   * @param profile name of the saved mapping to read it by; null: whichever fits
   * @throws RefusedException with every problem and, where something has to be asked first, the
   *     mapping that asks; then the store is as before
   * @throws IOException when the file cannot be read
   */
  public ImportReport figures(SourceFile source, Optional<SaidMapping> said, String profile)
      throws RefusedException, IOException {
    return said.isEmpty() && profile == null && IndicatorCsv.isFor(source.path())
        ? indicators(source)
        : new RecapImport(store, catalogue, this).run(source, said, profile);
  }

  /**
   * Says of a file that is of no other kind whether it holds figures of villages.
   *
   * @param wanted whether a person says that it does
   */
  public Recognised recognise(SourceFile source, Recognised seen, boolean wanted)
      throws IOException {
    return new RecapImport(store, catalogue, this).recognise(source, seen, wanted);
  }

  /**
   * Stores figures of villages as a batch.
   *
   * @param received of figures that do not say it; null when not told
   * @param places where a figure stands in its file, in words a person can follow
   */
  ImportReport store(
      Connection connection,
      Batch batch,
      List<Observation> observations,
      LocalDate received,
      Function<Observation, String> places,
      List<Problem> problems)
      throws SQLException {
    Rows rows = new Rows();
    for (Observation row : observations) {
      rows.figures.add(receivedWithFile(row, received));
    }
    return store(connection, batch, rows, places, problems);
  }

  /**
   * Imports a population file, template {@code penduduk}.
   *
   * @throws RefusedException with every problem; then the store is as before
   * @throws IOException when the file cannot be read
   */
  public ImportReport population(SourceFile source) throws RefusedException, IOException {
    return population(source, null, Optional.empty());
  }

  /**
   * Imports a population file by a profile or by what a person says of its columns.
   *
   * @param named the profile to use; null to know the file by its columns
   * @throws RefusedException with every problem; then the store is as before
   * @throws IOException when the file cannot be read
   */
  public ImportReport population(SourceFile source, String named, Optional<SaidMapping> said)
      throws RefusedException, IOException {
    FigureContext context = context();
    Findings findings = new Findings();
    Optional<MappedTable> mapped = mapped(source, named, said, findings);
    try {
      return mapped.isPresent()
          ? population(source, mapped.get(), findings, context)
          : template(source);
    } catch (RefusedException refusal) {
      throw refusal.readBy(mapped.flatMap(MappedTable::mapping));
    }
  }

  private ImportReport template(SourceFile source) throws RefusedException, IOException {
    Rows rows = new Rows();
    ReadReport read = readPopulation(source.path(), rows);
    return store(source, source.batch("population"), rows, read.problems());
  }

  private ImportReport population(
      SourceFile source, MappedTable mapped, Findings findings, FigureContext context)
      throws RefusedException, IOException {
    Rows rows = new Rows();
    ReadReport read = PopulationCsv.read(mapped, findings, context, rows.sasaran::add);
    Batch batch = source.batch("population");
    return source
        .carryOut(
            store,
            connection -> {
              KnownProfiles.keep(connection, mapped.kept());
              return store(connection, batch, rows, read.problems());
            })
        .by(mapped.mapping());
  }

  /** The table of a file that follows neither the template nor a profile of the program. */
  private Optional<MappedTable> mapped(
      SourceFile source, String named, Optional<SaidMapping> said, Findings findings)
      throws RefusedException, IOException {
    Profiles known = store.<Profiles, RuntimeException>read(KnownProfiles::of);
    AreaIndex areas = store.<AreaIndex, RuntimeException>read(Areas::index);
    MappedReader reader =
        new MappedReader(
            source.path(), FileKind.POPULATION, known, areas, bareDigitsAreKemendagri, findings);
    return said.isEmpty()
            && (reader.needsNoWords(named, PopulationCsv::isTemplate)
                || AgeCsv.isFor(source.path()))
        ? Optional.empty()
        : Optional.of(reader.read(named, said));
  }

  /**
   * Imports invented sasaran, figures and ages as one batch, so that one undo removes them.
   *
   * @param source the indicator file; the batch bears its name and that of the population
   * @param ages files of people and cases by age
   */
  public ImportReport simulation(SourceFile source, Path population, Path... ages)
      throws RefusedException, IOException {
    Rows rows = new Rows();
    List<Problem> problems = new ArrayList<>(readPopulation(population, rows).problems());
    problems.addAll(readIndicators(source, rows).problems());
    for (Path file : ages) {
      problems.addAll(readAges(file, rows).problems());
    }
    Batch batch =
        source.batch("simulation").named(source.name() + " + " + population.getFileName());
    return store(source, batch, rows, problems);
  }

  /** Rows of accepted files; figures by indicator, as the store takes them. */
  private record Rows(
      List<SasaranRow> sasaran,
      FigureRows figures,
      List<AreaFigure> areaFigures,
      List<AgeCount> peopleByAge,
      List<AgeCount> casesByAge) {
    Rows() {
      this(
          new ArrayList<>(),
          new FigureRows(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }

    SortedSet<AreaCode> districts() {
      return Boundaries.districtsOf(
          Stream.of(
                  sasaran.stream().map(SasaranRow::area),
                  figures.districts().stream(),
                  areaFigures.stream().map(AreaFigure::area),
                  Stream.concat(peopleByAge.stream(), casesByAge.stream()).map(AgeCount::area))
              .flatMap(codes -> codes)
              .collect(Collectors.toSet()));
    }
  }

  private ReadReport readPopulation(Path file, Rows rows) throws RefusedException, IOException {
    return AgeCsv.isFor(file)
        ? readAges(file, rows)
        : PopulationCsv.read(file, context(), rows.sasaran::add);
  }

  private ReadReport readAges(Path file, Rows rows) throws RefusedException, IOException {
    AgeCsv.Read read = AgeCsv.read(file, catalogue, context());
    (read.ofCases() ? rows.casesByAge : rows.peopleByAge).addAll(read.rows());
    return read.report();
  }

  private ReadReport readIndicators(SourceFile source, Rows rows)
      throws RefusedException, IOException {
    if (AgeCsv.isFor(source.path())) {
      return readAges(source.path(), rows);
    }
    long lines = source.lines();
    return IndicatorCsv.read(
        source.path(),
        catalogue,
        context(),
        (Observation row) -> {
          rows.figures.add(receivedWithFile(row, source.receivedOn()));
          tellRead(row.line(), lines);
        },
        rows.areaFigures::add);
  }

  private void tellRead(long line, long lines) {
    if (line % ROWS_BETWEEN_NEWS == 0) {
      progress.at("Membaca baris", line, lines == 0 ? 0 : Math.max(line, lines));
    }
  }

  /** A row without a date of its own was received with its file. */
  private static Observation receivedWithFile(Observation row, LocalDate fileReceived) {
    if (row.received() != null || fileReceived == null || !row.reported()) {
      return row;
    }
    return new Observation(
        row.village(),
        row.indicator(),
        row.period(),
        row.numerator(),
        row.denominator(),
        true,
        fileReceived,
        row.note(),
        row.line());
  }

  private ImportReport store(SourceFile source, Batch batch, Rows rows, List<Problem> problems)
      throws RefusedException {
    return source.carryOut(store, connection -> store(connection, batch, rows, problems));
  }

  private ImportReport store(Connection connection, Batch batch, Rows rows, List<Problem> problems)
      throws SQLException {
    return store(connection, batch, rows, row -> CsvTable.place(row.line()), problems);
  }

  private ImportReport store(
      Connection connection,
      Batch batch,
      Rows rows,
      Function<Observation, String> places,
      List<Problem> problems)
      throws SQLException {
    long id = Batches.begin(connection, batch);
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(PopulationTotals.check(connection, rows.sasaran));
    Sasarans.Counts sasaran = Sasarans.add(connection, id, rows.sasaran, batch.simulated());
    ObservationImport.afterSasaran(connection, catalogue, rows.sasaran);
    FigureNews news =
        new FigureNews(
            catalogue, places, () -> store.<AreaIndex, RuntimeException>read(Areas::index));
    ObservationImport figures =
        new ObservationImport(connection, catalogue, id, batch.simulated(), news.listener());
    store(rows.figures, figures);
    if (!batch.simulated()) { // nobody needs to mend what was invented
      all.addAll(news.problems());
    }
    for (FigureComments.Said said : news.said(comments)) {
      FigureComments.add(connection, catalogue, said, batch.importedAt());
    }
    Sasarans.Counts areas = AreaFigures.add(connection, id, rows.areaFigures, batch.simulated());
    Sasarans.Counts ages = ages(connection, id, rows, batch.simulated());
    all.addAll(AgeTotals.check(connection, rows.peopleByAge));
    long accepted = sasaran.accepted() + figures.accepted() + areas.accepted() + ages.accepted();
    long unchanged =
        sasaran.unchanged() + figures.unchanged() + areas.unchanged() + ages.unchanged();
    return new ImportReport(batch.kind(), batch.fileName(), id, accepted, unchanged, all)
        .with(news.changes())
        .end(connection, rows.districts());
  }

  private void store(FigureRows figures, ObservationImport stored) throws SQLException {
    figures.<SQLException>forEachGroup(
        (indicator, group) -> {
          progress.at("Menyimpan baris", stored.accepted() + stored.unchanged(), figures.size());
          stored.add(indicator, group);
        });
    stored.end();
  }

  private static Sasarans.Counts ages(Connection connection, long id, Rows rows, boolean invented)
      throws SQLException {
    Sasarans.Counts people = Ages.add(connection, Ages.Of.PEOPLE, id, rows.peopleByAge, invented);
    Sasarans.Counts cases = Ages.add(connection, Ages.Of.CASES, id, rows.casesByAge, invented);
    return new Sasarans.Counts(
        people.accepted() + cases.accepted(), people.unchanged() + cases.unchanged());
  }

  FigureContext context() throws RefusedException {
    AreaIndex areas = store.<AreaIndex, RuntimeException>read(Areas::index);
    if (areas.isEmpty()) {
      throw new RefusedException(
          List.of(
              Problem.rejected(
                  "",
                  "no-boundaries",
                  "Belum ada batas desa, jadi angka tidak dapat ditempatkan.",
                  "Masukkan dahulu batas desa.")));
    }
    List<AreaCode> villages = areas.all(Level.DESA).stream().map(Area::code).toList();
    return FigureContext.of(
        villages, new CodeRepair(CodeList.national()), bareDigitsAreKemendagri, LocalDate.now());
  }
}
