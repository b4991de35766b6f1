package id.petasehat.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.plan.PlanFile;
import id.petasehat.plan.Effort;
import id.petasehat.plan.Finding;
import id.petasehat.plan.PlanAnswer;
import id.petasehat.plan.PlanAnswerJson;
import id.petasehat.plan.PlanSolver;
import id.petasehat.plan.RefusedPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Finds the set of options that serves most people, with proof. Prints nothing: the native solver
 * writes a stray line to standard output now and then, which no pipe should take for an answer.
 */
@Command(
    name = "solve",
    mixinStandardHelpOptions = true,
    description = {
      "Mencari pilihan pos yang melayani paling banyak orang, dengan bukti.",
      "Finds the set of options that serves most people, with proof."
    })
final class PlanSolve implements Callable<Integer> {
  @Option(
      names = "--problem",
      required = true,
      paramLabel = "P.json",
      description = "Siapa yang belum terlayani, opsi, dan aturannya.")
  private Path problem;

  @Option(names = "--out", required = true, paramLabel = "S.json", description = "Jawabannya.")
  private Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, RefusedException {
    long began = System.nanoTime();
    String name = problem.getFileName().toString();
    try {
      PlanFile file = PlanFile.read(Files.readAllBytes(problem));
      tell(name, file.warnings());
      return answer(name, file, began);
    } catch (RefusedException refusal) {
      tell(name, refusal.problems());
      return ExitCode.REFUSED;
    }
  }

  private int answer(String name, PlanFile file, long beganNanos) throws IOException {
    try {
      PlanAnswer answer = PlanSolver.solve(file.problem(), file.wishes(), Effort.of(file.limit()));
      tell(name, answer.notes().stream().map(note -> warned(file, note)).toList());
      long millis = (System.nanoTime() - beganNanos) / 1_000_000;
      new ObjectMapper()
          .writerWithDefaultPrettyPrinter()
          .writeValue(out.toFile(), PlanAnswerJson.of(file.problem(), answer, millis));
      return ExitCode.DONE;
    } catch (RefusedPlan refusal) {
      tell(name, refusal.findings().stream().map(found -> rejected(file, found)).toList());
      return ExitCode.REFUSED;
    }
  }

  private static Problem warned(PlanFile file, Finding note) {
    return Problem.warned(file.place(note), note.code(), note.reason().id(), note.remedy().id());
  }

  private static Problem rejected(PlanFile file, Finding found) {
    return Problem.rejected(
        file.place(found), found.code(), found.reason().id(), found.remedy().id());
  }

  private void tell(String fileName, List<Problem> problems) {
    ReportWriter.problems(spec.commandLine().getErr(), fileName, problems);
  }
}
