package id.petasehat.intake.figure;

import id.petasehat.intake.Problem;
import java.util.List;

/**
 * How the reading of a file went that was not refused.
 *
 * @param accepted rows handed on
 * @param skipped rows of districts that are not in the store
 * @param problems warnings and notes
 */
public record ReadReport(long accepted, long skipped, List<Problem> problems) {
  public ReadReport {
    problems = List.copyOf(problems);
  }
}
