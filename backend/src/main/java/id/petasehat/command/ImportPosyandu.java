package id.petasehat.command;

import id.petasehat.intake.FacilityImport;
import id.petasehat.intake.facility.PostOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Community posts. */
@Command(
    name = "posyandu",
    mixinStandardHelpOptions = true,
    description = {"Posyandu, templat posyandu.", "Community posts."})
final class ImportPosyandu implements Callable<Integer> {
  @Mixin private ImportOptions options;

  @Mixin private PostFileOptions posts;

  @Override
  public Integer call() throws Exception {
    PostOptions said = posts.said();
    return options.run(
        (store, file, progress) -> new FacilityImport(store, said).posyandu(file).report());
  }
}
