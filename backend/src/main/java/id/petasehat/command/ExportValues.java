package id.petasehat.command;

import id.petasehat.serve.Exports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Values of one indicator in one period. */
@Command(
    name = "values",
    mixinStandardHelpOptions = true,
    description = {
      "Nilai satu indikator pada satu bulan atau tahun.",
      "Values of an indicator in a period."
    })
final class ExportValues implements Callable<Integer> {
  @Mixin private ExportOptions export;

  @Option(
      names = "--level",
      defaultValue = "desa",
      description = "desa, puskesmas, kecamatan, kabupaten, provinsi.")
  private String level;

  @Option(names = "--indicator", required = true, description = "Kode indikator, misalnya k4.")
  private String indicator;

  @Option(
      names = "--period",
      required = true,
      paramLabel = "YYYY-MM|YYYY",
      description = "Bulan atau tahun.")
  private String period;

  @Override
  public Integer call() throws Exception {
    return export.write(
        Exports.Subject.VALUES,
        new HashMap<>(
            Map.of(
                "level", List.of(level),
                "indicator", List.of(indicator),
                "period", List.of(period))));
  }
}
