package id.petasehat.command;

import id.petasehat.intake.WorkAreaImport;
import id.petasehat.intake.facility.PostOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Work areas of puskesmas. */
@Command(
    name = "work-areas",
    mixinStandardHelpOptions = true,
    description = {"Puskesmas tiap desa, templat wilayah_kerja.", "Work areas of puskesmas."})
final class ImportWorkAreas implements Callable<Integer> {
  @Mixin private ImportOptions options;

  @Mixin private PostFileOptions posts;

  @Override
  public Integer call() throws Exception {
    PostOptions said = posts.said();
    return options.run((store, file, progress) -> new WorkAreaImport(store, said).file(file));
  }
}
