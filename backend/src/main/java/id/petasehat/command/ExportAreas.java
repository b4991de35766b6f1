package id.petasehat.command;

import id.petasehat.serve.Exports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Areas with names, population and shapes. */
@Command(
    name = "areas",
    mixinStandardHelpOptions = true,
    description = {"Wilayah dengan nama, penduduk dan batas.", "Areas with names and shapes."})
final class ExportAreas implements Callable<Integer> {
  @Mixin private ExportOptions export;

  @Option(
      names = "--level",
      defaultValue = "desa",
      description = "desa, puskesmas, kecamatan, kabupaten, provinsi.")
  private String level;

  @Override
  public Integer call() throws Exception {
    return export.write(Exports.Subject.AREAS, new HashMap<>(Map.of("level", List.of(level))));
  }
}
