package id.petasehat.intake;

import id.petasehat.area.AreaCode;
import id.petasehat.area.CleanedCoverage;
import id.petasehat.area.CleaningReport.Change;
import id.petasehat.area.CodeList;
import id.petasehat.area.CoverageCleaning;
import id.petasehat.area.ProgressListener;
import id.petasehat.area.Village;
import id.petasehat.intake.boundary.BoundaryFile;
import id.petasehat.intake.boundary.BoundaryOptions;
import id.petasehat.intake.boundary.BoundaryReader;
import id.petasehat.store.Areas;
import id.petasehat.store.Batch;
import id.petasehat.store.Batches;
import id.petasehat.store.Boundaries;
import id.petasehat.store.Boundaries.Version;
import id.petasehat.store.Store;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings village boundaries in: reads a file, makes its villages one coverage with those stored
 * around them, and cuts the tiles that changed. One transaction.
 *
 * <p>A file speaks for the kecamatan it has villages of. A village stored there that the file no
 * longer has is retired; villages of other kecamatan stay as they are and yield nothing.
 */
public final class BoundaryImport {
  private final Store store;
  private final ProgressListener progress;

  public BoundaryImport(Store store, ProgressListener progress) {
    this.store = store;
    this.progress = progress;
  }

  /**
   * Imports one file.
   *
   * @param codes the codes and names that exist
   * @throws RefusedException with every problem; then the store is as before
   * @throws IOException when the file cannot be opened
   */
  public ImportReport run(SourceFile source, BoundaryOptions options, CodeList codes)
      throws RefusedException, IOException {
    progress.at("Membaca batas desa", 0, 0);
    return run(source, BoundaryReader.read(source.path(), options, codes));
  }

  /**
   * Imports a file that was read before.
   *
   * @throws RefusedException with every problem; then the store is as before
   * @throws IOException when the file cannot be opened
   */
  public ImportReport run(SourceFile source, BoundaryFile file)
      throws RefusedException, IOException {
    Batch batch = source.batch("boundaries");
    return source.carryOut(store, connection -> bringIn(connection, file, batch));
  }

  private ImportReport bringIn(Connection connection, BoundaryFile file, Batch batch)
      throws SQLException, RefusedException {
    List<Problem> problems = new ArrayList<>(file.problems());
    problems.addAll(OneWorld.check(connection, file.villages().get(0).code()));
    RefusedException.throwIfRejected(problems);

    StoredVillages stored = StoredVillages.around(connection, file.villages());
    CleanedCoverage cleaned =
        CoverageCleaning.clean(file.villages(), stored.neighbours(), progress);
    List<Village> fresh = cleaned.villages().stream().filter(stored::isNews).toList();
    List<Village> retired = stored.missingFrom(cleaned.villages());
    problems.addAll(CleaningProblems.of(cleaned, retired));
    RefusedException.throwIfRejected(problems);

    progress.at("Menyimpan batas desa", 0, 0);
    long id = Batches.begin(connection, batch);
    Boundaries.add(connection, id, versions(file, cleaned, fresh));
    Boundaries.retire(connection, id, retired);
    List<AreaCode> changed =
        Stream.of(fresh, retired, cleaned.notchedNeighbours())
            .flatMap(List::stream)
            .map(Village::code)
            .toList();
    problems.addAll(
        CleaningProblems.tooSmall(
            new Redrawing(connection, progress).after(changed, stored.before(changed))));
    new Placing(connection, Areas.index(connection)).afterChange(Boundaries.districtsOf(changed));
    SortedSet<AreaCode> districts =
        Boundaries.districtsOf(file.villages().stream().map(Village::code).toList());
    long unchanged = cleaned.villages().size() - fresh.size();
    return new ImportReport(batch.kind(), batch.fileName(), id, fresh.size(), unchanged, problems)
        .end(connection, districts);
  }

  private static List<Version> versions(
      BoundaryFile file, CleanedCoverage cleaned, List<Village> fresh) {
    Map<AreaCode, Change> changes =
        cleaned.report().changes().stream()
            .collect(Collectors.toMap(Change::code, Function.identity()));
    List<Version> versions = new ArrayList<>();
    for (Village village : fresh) {
      Change change = changes.get(village.code());
      versions.add(
          new Version(
              village,
              file.bpsCodes().get(village.code()),
              change == null ? 0 : change.lostM2() + change.gainedM2(),
              change == null ? 0 : change.percent()));
    }
    cleaned.notchedNeighbours().forEach(village -> versions.add(new Version(village, null, 0, 0)));
    return versions;
  }
}
