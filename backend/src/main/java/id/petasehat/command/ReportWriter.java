package id.petasehat.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.intake.ImportReport;
import id.petasehat.intake.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what an import found: lines for a person, JSON for a program. */
final class ReportWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportWriter() {}

  /** Every problem on a line of its own: file, place, code, reason, remedy. */
  static void problems(PrintWriter err, String fileName, List<Problem> problems) {
    for (Problem problem : problems) {
      StringBuilder line = new StringBuilder(word(problem.severity()));
      line.append(": ").append(fileName);
      if (!problem.place().isEmpty()) {
        line.append(", ").append(problem.place());
      }
      line.append(" [").append(problem.code()).append("] ").append(problem.reason());
      if (!problem.remedy().isEmpty()) {
        line.append(" → ").append(problem.remedy());
        CommandHint.of(problem.code())
            .ifPresent(hint -> line.append(" (").append(hint).append(")"));
      }
      err.println(line);
    }
  }

  private static String word(Problem.Severity severity) {
    return switch (severity) {
      case REJECTED -> "DITOLAK";
      case WARNED -> "PERINGATAN";
      case INFO -> "CATATAN";
    };
  }

  /** Writes the report of an accepted file. */
  static void json(Path file, ImportReport report) throws IOException {
    Map<String, Object> body = body(report.fileName(), report.problems());
    body.put("kind", report.kind());
    body.put("batch", report.batchId());
    body.put("accepted", report.accepted());
    body.put("unchanged", report.unchanged());
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), body);
  }

  /** Writes the report of a refused file. */
  static void json(Path file, String fileName, List<Problem> problems) throws IOException {
    Map<String, Object> body = body(fileName, problems);
    body.put("accepted", 0);
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), body);
  }

  private static Map<String, Object> body(String fileName, List<Problem> problems) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("file", fileName);
    body.put("rejected", count(problems, Problem.Severity.REJECTED));
    body.put("warned", count(problems, Problem.Severity.WARNED));
    body.put("problems", problems);
    return body;
  }

  private static long count(List<Problem> problems, Problem.Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }
}
