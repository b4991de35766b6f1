package id.petasehat.command;

import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.FigureImport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Monthly indicator figures. */
@Command(
    name = "indicators",
    mixinStandardHelpOptions = true,
    description = {
      "Angka indikator bulanan: templat, rekap puskesmas (.xlsx, .xls), CSV, jawaban DHIS2.",
      "Monthly indicator figures."
    })
final class ImportIndicators implements Callable<Integer> {
  @Mixin private ImportOptions options;

  @Mixin private VillageCodes codes;

  @Mixin private ProfileOption profile;

  @Mixin private MappingOption mapping;

  @Override
  public Integer call() throws Exception {
    boolean bareKemendagri = codes.bareDigitsAreKemendagri();
    return options.run(
        (store, file, progress) ->
            new FigureImport(store, Catalogue.builtIn(), bareKemendagri, progress)
                .figures(file, mapping.said(), profile.name()));
  }
}
