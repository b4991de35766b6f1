package id.petasehat.serve;

import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import id.petasehat.plan.Finding;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Plans that cannot be made, as problems of HTTP. */
final class PlanRefusal {
  /** Sentences told in the detail; all are among the findings. */
  private static final int TOLD = 3;

  private static final Text TITLE = new Text("Rencana tidak dapat disusun", "No plan can be made");

  private PlanRefusal() {}

  /**
   * 422: rules that no set keeps to, or that cannot be right.
   *
   * @param findings at least one
   */
  static HttpProblem of(List<Finding> findings) {
    return new HttpProblem(
        422,
        TITLE,
        new Text(
            joined(findings.stream().map(one -> one.reason().id()).toList()),
            joined(findings.stream().map(one -> one.reason().en()).toList())),
        new Text(
            joined(findings.stream().map(one -> one.remedy().id()).toList()),
            joined(findings.stream().map(one -> one.remedy().en()).toList())),
        Map.of("findings", findings));
  }

  private static String joined(List<String> sentences) {
    return sentences.stream().distinct().limit(TOLD).collect(Collectors.joining(" "));
  }

  /** 503: the solver does not run on this computer. */
  static HttpProblem noSolver() {
    return new HttpProblem(
        503,
        TITLE,
        new Text(
            "Pemecah rencana tidak dapat berjalan di komputer ini.",
            "The solver does not run on this computer."),
        new Text(
            "Jalankan PetaSehat di Windows, Linux atau macOS 64-bit dengan ruang sementara yang"
                + " cukup.",
            "Run PetaSehat on 64-bit Windows, Linux or macOS with enough temporary space."));
  }

  /** 400: a problem whose form cannot be read. Its sentences are in Indonesian alone. */
  static HttpProblem unreadable(RefusedException refusal) {
    List<Problem> problems = refusal.problems();
    Problem first =
        problems.stream()
            .filter(one -> one.severity() == Problem.Severity.REJECTED)
            .findFirst()
            .orElseThrow();
    String said = (first.place().isEmpty() ? "" : first.place() + ": ") + first.reason();
    return new HttpProblem(
        400,
        new Text("Permintaan tidak dapat dibaca", "Bad request"),
        new Text(said, said),
        new Text(first.remedy(), first.remedy()),
        Map.of(
            "place",
            first.place(),
            "code",
            first.code(),
            "problems",
            problems.stream().map(ProblemLine::of).toList()));
  }
}
