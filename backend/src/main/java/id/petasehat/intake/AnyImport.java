package id.petasehat.intake;

import id.petasehat.area.AreaIndex;
import id.petasehat.area.CodeList;
import id.petasehat.area.LocalMetres;
import id.petasehat.area.ProgressListener;
import id.petasehat.area.Village;
import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.boundary.BoundaryFile;
import id.petasehat.intake.boundary.BoundaryOptions;
import id.petasehat.intake.boundary.BoundaryReader;
import id.petasehat.intake.facility.PostMatch;
import id.petasehat.intake.facility.PostOptions;
import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.kind.Preview;
import id.petasehat.intake.kind.Recognised;
import id.petasehat.intake.kind.Recognition;
import id.petasehat.intake.layer.LayerOptions;
import id.petasehat.intake.mapping.Mapping;
import id.petasehat.intake.mapping.SaidMapping;
import id.petasehat.intake.mapping.UnknownTable;
import id.petasehat.intake.table.Profiles;
import id.petasehat.intake.table.RawTable;
import id.petasehat.store.Areas;
import id.petasehat.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Imports a file of any kind: finds out what it is, then brings it in the way of that kind. */
public final class AnyImport {
  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
  private static final double M2_PER_KM2 = 1e6;

  private final Store store;
  private final Catalogue catalogue;
  private final ProgressListener progress;

  public AnyImport(Store store, Catalogue catalogue, ProgressListener progress) {
    this.store = store;
    this.catalogue = catalogue;
    this.progress = progress;
  }

  /**
   * What became of a file.
   *
   * @param kind what it was taken for; empty when it was not recognised
   * @param report empty when it was refused
   * @param problems all that was found, rejected ones too
   * @param matches rows that were taken for stored posts by their names
   * @param mapping how its columns were read; empty when it names them as a template does
   */
  public record Outcome(
      Optional<FileKind> kind,
      Recognised recognised,
      Optional<ImportReport> report,
      List<Problem> problems,
      List<PostMatch> matches,
      Optional<Mapping> mapping) {
    private Outcome as(Recognised seen) {
      return new Outcome(kind, seen, report, problems, matches, mapping);
    }
  }

  /** What the person says of a file beside its content, by the kind that it may be. */
  public record Said(
      BoundaryOptions boundaries,
      PostOptions posts,
      LayerOptions layers,
      Optional<SaidMapping> mapping,
      List<SaidComment> comments) {}

  /**
   * Imports one file; a refused one leaves the store as before.
   *
   * @param asked the kind that the person says it is; empty: whatever it looks like
   * @param said what the person says of fields, codes, coordinates and columns
   * @throws IOException when the file cannot be read at all
   */
  public Outcome run(SourceFile source, Optional<FileKind> asked, Said said) throws IOException {
    Profiles profiles = store.<Profiles, RuntimeException>read(KnownProfiles::of);
    Optional<FileKind> wanted = said.mapping().flatMap(SaidMapping::kind).or(() -> asked);
    Recognised seen = recognise(source, wanted, Recognition.of(source.path(), profiles));
    Optional<FileKind> kind = wanted.or(seen::kind);
    if (kind.isEmpty() && !seen.preview().equals(Preview.NONE)) {
      return unknown(source, seen, said);
    }
    if (seen.refusal().isPresent() && (kind.isEmpty() || seen.preview().equals(Preview.NONE))) {
      return refused(kind, seen, List.of(seen.refusal().get()));
    }
    Recognised shown =
        kind.isPresent() && said.mapping().isPresent() ? seen.said(kind.get()) : seen;
    try {
      return bringIn(source, kind.orElseThrow(), shown, said);
    } catch (RefusedException refusal) {
      return new Outcome(
          kind, shown, Optional.empty(), refusal.problems(), refusal.matches(), refusal.mapping());
    }
  }

  /** A table of unknown columns: what it might be, for a person to say. */
  private Outcome unknown(SourceFile source, Recognised seen, Said said) throws IOException {
    List<Problem> problems = List.of(seen.refusal().orElseThrow());
    AreaIndex areas = store.<AreaIndex, RuntimeException>read(Areas::index);
    try {
      UnknownTable table =
          new UnknownTable(RawTable.head(source.path(), null, new Findings()), areas);
      Optional<FileKind> guessed = table.kind(catalogue);
      if (guessed.isPresent()) {
        Outcome proposal = run(source, guessed, said);
        if (proposal.mapping().isPresent()) {
          return proposal.as(seen.probably(guessed.get()));
        }
      }
      Mapping mapping = table.mapping(guessed);
      return new Outcome(
          Optional.empty(), seen, Optional.empty(), problems, List.of(), Optional.of(mapping));
    } catch (RefusedException refusal) {
      return refused(Optional.empty(), seen, refusal.problems());
    }
  }

  private Recognised recognise(SourceFile source, Optional<FileKind> wanted, Recognised seen)
      throws IOException {
    boolean mayBeFigures =
        seen.kind().isEmpty() && wanted.orElse(FileKind.INDICATORS) == FileKind.INDICATORS;
    return mayBeFigures
        ? new FigureImport(store, catalogue, false, progress)
            .recognise(source, seen, wanted.isPresent())
        : seen;
  }

  private Outcome bringIn(SourceFile source, FileKind kind, Recognised seen, Said said)
      throws RefusedException, IOException {
    boolean kemendagri = said.posts().bareDigitsAreKemendagri();
    FigureImport figures =
        new FigureImport(store, catalogue, kemendagri, progress, said.comments());
    return switch (kind) {
      case BOUNDARIES -> boundaries(source, seen, said.boundaries());
      case POPULATION ->
          done(kind, seen, figures.population(source, said.posts().profile(), said.mapping()));
      case INDICATORS ->
          done(kind, seen, figures.figures(source, said.mapping(), said.posts().profile()));
      case FACILITIES ->
          posts(
              kind,
              seen,
              new FacilityImport(store, said.posts(), said.mapping()).facilities(source));
      case POSYANDU ->
          posts(
              kind, seen, new FacilityImport(store, said.posts(), said.mapping()).posyandu(source));
      case WORK_AREAS ->
          done(kind, seen, new WorkAreaImport(store, said.posts(), said.mapping()).file(source));
      case ROADS, RIVERS, BRIDGES, LANDCOVER, ELEVATION, LINKS, SETTLEMENTS ->
          done(
              kind,
              seen,
              new LayerImport(store, said.layers(), progress)
                  .run(source, kind.layer().orElseThrow()));
      case CANDIDATES ->
          done(kind, seen, new CandidateImport(store, said.layers().within()).run(source));
    };
  }

  private static Outcome posts(FileKind kind, Recognised seen, FacilityImport.Brought brought) {
    ImportReport report = brought.report();
    return new Outcome(
        Optional.of(kind),
        seen,
        Optional.of(report),
        report.problems(),
        brought.matches(),
        report.mapping());
  }

  private Outcome boundaries(SourceFile source, Recognised seen, BoundaryOptions said)
      throws RefusedException, IOException {
    progress.at("Membaca batas desa", 0, 0);
    BoundaryFile file = BoundaryReader.read(source.path(), said, CodeList.national());
    int polygons = file.villages().size();
    Recognised read =
        seen.seen(
            ": " + polygons + " poligon, kode desa di kolom \"" + file.codeField() + "\"",
            ": " + polygons + " polygons, village codes in column \"" + file.codeField() + "\"",
            preview(file));
    try {
      ImportReport report = new BoundaryImport(store, progress).run(source, file);
      return done(FileKind.BOUNDARIES, read, report);
    } catch (RefusedException refusal) {
      return refused(Optional.of(FileKind.BOUNDARIES), read, refusal.problems());
    }
  }

  private static Preview preview(BoundaryFile file) {
    return new Preview(
        List.of("kode", "nama", "luas (km²)"),
        file.villages().stream().limit(Preview.MOST_ROWS).map(AnyImport::row).toList());
  }

  private static List<String> row(Village village) {
    double km2 = LocalMetres.areaM2(village.geometry()) / M2_PER_KM2;
    return List.of(
        village.code().dotted(), village.name(), String.format(INDONESIAN, "%,.2f", km2));
  }

  private static Outcome done(FileKind kind, Recognised seen, ImportReport report) {
    return new Outcome(
        Optional.of(kind),
        seen,
        Optional.of(report),
        report.problems(),
        List.of(),
        report.mapping());
  }

  private static Outcome refused(Optional<FileKind> kind, Recognised seen, List<Problem> problems) {
    return new Outcome(kind, seen, Optional.empty(), problems, List.of(), Optional.empty());
  }
}
