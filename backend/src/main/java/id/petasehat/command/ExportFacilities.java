package id.petasehat.command;

import id.petasehat.serve.Exports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Facilities as they were on a day. */
@Command(
    name = "facilities",
    mixinStandardHelpOptions = true,
    description = {"Fasilitas dan keadaannya pada satu hari.", "Facilities as they were on a day."})
final class ExportFacilities implements Callable<Integer> {
  @Mixin private ExportOptions export;

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM-DD",
      description = "Keadaan pada hari itu; tanpa ini hari ini.")
  private String asOf;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "puskesmas, pustu, posyandu, …; boleh berulang.")
  private List<String> types = List.of();

  @Option(
      names = "--condition",
      paramLabel = "CONDITION",
      description = "baik, rusak-ringan, rusak-sedang, rusak-berat, rusak-total; boleh berulang.")
  private List<String> conditions = List.of();

  @Option(
      names = "--staffing",
      paramLabel = "STAFFING",
      description = "lengkap, belum-lengkap, kosong; boleh berulang.")
  private List<String> staffings = List.of();

  @Option(
      names = "--ilp",
      paramLabel = "ya|tidak",
      description = "Sudah menerapkan ILP atau belum.")
  private List<String> ilp = List.of();

  @Override
  public Integer call() throws Exception {
    Map<String, List<String>> words =
        new HashMap<>(
            Map.of("type", types, "condition", conditions, "staffing", staffings, "ilp", ilp));
    if (asOf != null) {
      words.put("asOf", List.of(asOf));
    }
    return export.write(Exports.Subject.FACILITIES, words);
  }
}
