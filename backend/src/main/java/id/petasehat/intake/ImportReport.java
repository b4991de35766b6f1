package id.petasehat.intake;

import java.util.List;

/**
 * What became of an accepted file.
 *
 * @param batchId 0 for a dry run, which stores nothing
 * @param accepted rows or villages stored
 * @param unchanged rows or villages that said what the store held already
 * @param problems warnings and notes, in the order of the file; none rejected
 */
public record ImportReport(
    String kind,
    String fileName,
    long batchId,
    long accepted,
    long unchanged,
    List<Problem> problems) {

  public ImportReport {
    problems = List.copyOf(problems);
  }

  /** How many problems a person should look at. */
  public long warned() {
    return count(problems);
  }

  static long count(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.severity() == Problem.Severity.WARNED)
        .count();
  }
}
