package id.petasehat.intake;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.CodeList;
import id.petasehat.area.CodeRepair;
import id.petasehat.area.Level;
import id.petasehat.intake.facility.PostBatch;
import id.petasehat.intake.facility.PostFile;
import id.petasehat.intake.facility.PostMatch;
import id.petasehat.intake.facility.PostOptions;
import id.petasehat.intake.figure.FigureContext;
import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.mapping.MappedReader;
import id.petasehat.intake.mapping.SaidMapping;
import id.petasehat.intake.table.Profile;
import id.petasehat.intake.table.Profiles;
import id.petasehat.store.Areas;
import id.petasehat.store.Batch;
import id.petasehat.store.Batches;
import id.petasehat.store.Facilities;
import id.petasehat.store.Store;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings posts in: facilities and posyandu, by template or by a saved column mapping. Each file is
 * one batch in one transaction; a post that is stored already gets news, never a double.
 */
public final class FacilityImport {
  /** Kind of a batch of facilities. */
  public static final String FACILITIES = "facilities";

  /** Kind of a batch of posyandu. */
  public static final String POSYANDU = "posyandu";

  private final Store store;
  private final PostOptions options;
  private final Optional<SaidMapping> said;

  public FacilityImport(Store store, PostOptions options) {
    this(store, options, Optional.empty());
  }

  /**
   * @param said what a person says of the columns
   */
  public FacilityImport(Store store, PostOptions options, Optional<SaidMapping> said) {
    this.store = store;
    this.options = options;
    this.said = said;
  }

  /**
   * What came of a file.
   *
   * @param profile by which it was read
   * @param matches rows that were taken for stored posts by their names
   */
  public record Brought(ImportReport report, Profile profile, List<PostMatch> matches) {}

  /**
   * Imports a file of facilities.
   *
   * @throws RefusedException with every problem; then the store is as before
   * @throws IOException when the file cannot be read
   */
  public Brought facilities(SourceFile source) throws RefusedException, IOException {
    return bringIn(source, FACILITIES);
  }

  /** Imports a file of posyandu; see {@link #facilities}. */
  public Brought posyandu(SourceFile source) throws RefusedException, IOException {
    return bringIn(source, POSYANDU);
  }

  private Brought bringIn(SourceFile source, String kind) throws RefusedException, IOException {
    PostFile file = read(store, source, FileKind.byId(kind).orElseThrow(), options, said);
    Batch batch = source.batch(kind);
    try {
      return source.carryOut(store, connection -> bringIn(connection, file, batch));
    } catch (RefusedException refusal) {
      throw refusal.readBy(file.mapping());
    }
  }

  /** Reads a file of posts or of work areas, as a profile or a person says. */
  static PostFile read(
      Store store,
      SourceFile source,
      FileKind kind,
      PostOptions options,
      Optional<SaidMapping> said)
      throws IOException, RefusedException {
    Profiles known = store.<Profiles, RuntimeException>read(KnownProfiles::of);
    AreaIndex areas = store.read(FacilityImport::storedAreas);
    Findings findings = new Findings();
    MappedReader reader =
        new MappedReader(
            source.path(), kind, known, areas, options.bareDigitsAreKemendagri(), findings);
    return PostFile.read(reader, findings, options.profile(), said);
  }

  private Brought bringIn(Connection connection, PostFile file, Batch batch)
      throws SQLException, RefusedException {
    AreaIndex areas = storedAreas(connection);
    long id = Batches.begin(connection, batch);
    PostBatch posts = new PostBatch(connection, areas, context(areas, file), options);
    posts.read(file, id, batch.simulated());
    Map<String, String> namesBefore = Facilities.puskesmasNames(connection);
    Facilities.add(connection, posts.facts());
    Facilities.addAliases(connection, id, posts.aliases());
    new Placing(connection, areas, namesBefore).afterPosts(posts.keys(), posts.districts());
    ImportReport report =
        new ImportReport(
            batch.kind(),
            batch.fileName(),
            id,
            posts.accepted(),
            posts.unchanged(),
            file.findings().problems());
    KnownProfiles.keep(connection, file.kept());
    return new Brought(
        report.end(connection, posts.districts()).by(file.mapping()),
        file.profile(),
        posts.matches());
  }

  /** The areas of the store; refuses when there are none to place anything in. */
  static AreaIndex storedAreas(Connection connection) throws SQLException, RefusedException {
    AreaIndex areas = Areas.index(connection);
    if (areas.isEmpty()) {
      throw new RefusedException(
          List.of(
              Problem.rejected(
                  "",
                  "no-boundaries",
                  "Belum ada batas desa, jadi pos tidak dapat ditempatkan.",
                  "Masukkan dahulu batas desa.")));
    }
    return areas;
  }

  private FigureContext context(AreaIndex areas, PostFile file) {
    return context(
        areas,
        options.bareDigitsAreKemendagri() || file.profile().layout().bareDigitsAreKemendagri());
  }

  static FigureContext context(AreaIndex areas, boolean bareDigitsAreKemendagri) {
    List<AreaCode> villages = areas.all(Level.DESA).stream().map(Area::code).toList();
    return FigureContext.of(
        villages, new CodeRepair(CodeList.national()), bareDigitsAreKemendagri, LocalDate.now());
  }
}
