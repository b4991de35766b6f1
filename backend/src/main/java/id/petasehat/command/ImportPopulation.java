package id.petasehat.command;

import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.FigureImport;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Population and sasaran. */
@Command(
    name = "population",
    mixinStandardHelpOptions = true,
    description = {"Penduduk dan sasaran per desa, templat penduduk.", "Population and sasaran."})
final class ImportPopulation implements Callable<Integer> {
  @Mixin private ImportOptions options;

  @Mixin private VillageCodes codes;

  @Mixin private ProfileOption profile;

  @Override
  public Integer call() throws Exception {
    boolean bareKemendagri = codes.bareDigitsAreKemendagri();
    return options.run(
        (store, file, progress) ->
            new FigureImport(store, Catalogue.builtIn(), bareKemendagri, progress)
                .population(file, profile.name(), Optional.empty()));
  }
}
