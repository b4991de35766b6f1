package id.petasehat.command;

import id.petasehat.intake.FacilityImport;
import id.petasehat.intake.facility.PostOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Health facilities. */
@Command(
    name = "facilities",
    mixinStandardHelpOptions = true,
    description = {
      "Puskesmas, pustu, rumah sakit dan pos lain: templat fasilitas atau daftar yang dikenal.",
      "Health facilities."
    })
final class ImportFacilities implements Callable<Integer> {
  @Mixin private ImportOptions options;

  @Mixin private PostFileOptions posts;

  @Override
  public Integer call() throws Exception {
    PostOptions said = posts.said();
    return options.run(
        (store, file, progress) -> new FacilityImport(store, said).facilities(file).report());
  }
}
