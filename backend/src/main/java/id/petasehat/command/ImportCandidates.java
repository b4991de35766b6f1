package id.petasehat.command;

import id.petasehat.intake.CandidateImport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Candidate places for new posts. */
@Command(
    name = "candidates",
    mixinStandardHelpOptions = true,
    description = {
      "Calon tempat pos baru dengan biaya dan lahannya, templat calon_pos.",
      "Candidate places for new posts."
    })
final class ImportCandidates implements Callable<Integer> {
  @Mixin private ImportOptions options;

  @Mixin private WithinDistrict within;

  @Override
  public Integer call() throws Exception {
    return options.run(
        (store, file, progress) -> new CandidateImport(store, within.code()).run(file));
  }
}
