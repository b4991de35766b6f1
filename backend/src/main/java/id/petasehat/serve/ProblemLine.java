package id.petasehat.serve;

import id.petasehat.intake.Problem;
import id.petasehat.store.Batches.ReportLine;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One problem of a file, as answers tell it.
 *
 * @param severity {@code rejected}, {@code warned} or {@code info}
 * @param place in words; empty for the file as a whole
 * @param row line of a text file; null where the problem has none
 * @param fix what to do; empty when there is nothing to do
 * @param figure the figure that it is about, while the file is at hand; null for other problems
 */
record ProblemLine(
    String severity,
    String place,
    Integer row,
    String code,
    String reason,
    String fix,
    Problem.DoubtfulFigure figure) {
  private static final Pattern LINE = Pattern.compile("baris (\\d{1,9})\\b.*");

  static ProblemLine of(Problem problem) {
    return new ProblemLine(
        problem.severity().name().toLowerCase(Locale.ROOT),
        problem.place(),
        row(problem.place()),
        problem.code(),
        problem.reason(),
        problem.remedy(),
        problem.figure());
  }

  static ProblemLine of(ReportLine line) {
    return new ProblemLine(
        line.severity(),
        line.place(),
        row(line.place()),
        line.code(),
        line.reason(),
        line.remedy(),
        null);
  }

  private static Integer row(String place) {
    Matcher line = LINE.matcher(place);
    return line.matches() ? Integer.valueOf(line.group(1)) : null;
  }
}
