package id.petasehat.command;

import id.petasehat.intake.LayerImport;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.layer.LayerOptions;
import id.petasehat.intake.layer.Legend;
import id.petasehat.reach.TravelLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Land cover. */
@Command(
    name = "landcover",
    mixinStandardHelpOptions = true,
    description = {
      "Tutupan lahan: GeoTIFF bernomor kelas, CRS dan ukuran sel apa pun.",
      "Land cover."
    })
final class ImportLandCover implements Callable<Integer> {
  @Mixin private ImportOptions options;

  @Mixin private WithinDistrict within;

  @Option(
      names = "--legend",
      paramLabel = "LEGEND",
      description =
          "Arti nomor kelas: esa-worldcover, klhk, dynamic-world, esri-10m, daftar 1=hutan,2=sawah,"
              + " atau CSV angka,kelas,nama.")
  private String legend;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    LayerOptions plain = LayerOptions.NONE.within(within.code());
    return options.run(
        (store, file, progress) -> {
          Optional<Legend> said = legend();
          return new LayerImport(store, said.map(plain::withLegend).orElse(plain), progress)
              .run(file, TravelLayer.LANDCOVER);
        });
  }

  private Optional<Legend> legend() throws IOException, RefusedException {
    if (legend == null) {
      return Optional.empty();
    }
    if (Files.isRegularFile(Path.of(legend))) {
      return Optional.of(Legend.read(Path.of(legend)));
    }
    try {
      return Optional.of(Legend.parse(legend));
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(
          spec.commandLine(),
          "--legend: \""
              + wrong.getMessage()
              + "\" bukan legenda, bukan berkas, bukan ANGKA=KELAS;"
              + " kelas: "
              + String.join(", ", Legend.WORDS)
              + ".",
          wrong);
    }
  }
}
