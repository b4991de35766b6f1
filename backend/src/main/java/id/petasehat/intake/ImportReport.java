package id.petasehat.intake;

import id.petasehat.area.AreaCode;
import id.petasehat.intake.mapping.Mapping;
import id.petasehat.store.Batches;
import id.petasehat.store.Batches.ReportLine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of an accepted file.
 *
 * @param batchId of a dry run, which stores nothing, the id it would have had
 * @param accepted rows or villages stored
 * @param unchanged rows or villages that said what the store held already
 * @param problems warnings and notes, in the order of the file; none rejected
 * @param districts those the file speaks of, in order
 * @param mapping how its columns were read; empty when it names them as a template does
 * @param changes stored figures that the file corrected
 */
public record ImportReport(
    String kind,
    String fileName,
    long batchId,
    long accepted,
    long unchanged,
    List<Problem> problems,
    List<AreaCode> districts,
    Optional<Mapping> mapping,
    Changes changes) {

  public ImportReport {
    problems = List.copyOf(problems);
    districts = List.copyOf(districts);
  }

  /** A report that has yet to {@link #end}. */
  ImportReport(
      String kind,
      String fileName,
      long batchId,
      long accepted,
      long unchanged,
      List<Problem> problems) {
    this(
        kind,
        fileName,
        batchId,
        accepted,
        unchanged,
        problems,
        List.of(),
        Optional.empty(),
        Changes.NONE);
  }

  /** The same with the figures that the file corrected. */
  ImportReport with(Changes corrected) {
    return new ImportReport(
        kind, fileName, batchId, accepted, unchanged, problems, districts, mapping, corrected);
  }

  /** How many problems a person should look at. */
  public long warned() {
    return problems.stream()
        .filter(problem -> problem.severity() == Problem.Severity.WARNED)
        .count();
  }

  /**
   * Writes what came of the batch beside it; answers the report with its districts.
   *
   * @param spokenOf districts the file speaks of
   */
  ImportReport end(Connection connection, Collection<AreaCode> spokenOf) throws SQLException {
    Batches.end(connection, batchId, accepted, unchanged, warned(), spokenOf, lines());
    return new ImportReport(
        kind,
        fileName,
        batchId,
        accepted,
        unchanged,
        problems,
        List.copyOf(spokenOf),
        mapping,
        changes);
  }

  /** The same with how the columns of its file were read. */
  ImportReport by(Optional<Mapping> columns) {
    return new ImportReport(
        kind, fileName, batchId, accepted, unchanged, problems, districts, columns, changes);
  }

  private List<ReportLine> lines() {
    return problems.stream()
        .map(
            problem ->
                new ReportLine(
                    problem.severity().name().toLowerCase(Locale.ROOT),
                    problem.place(),
                    problem.code(),
                    problem.reason(),
                    problem.remedy()))
        .toList();
  }
}
