package id.petasehat.command;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.rule.RuleChange;
import id.petasehat.store.SasaranChoices;
import id.petasehat.store.Store;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Chooses which sasaran of a district count, and from which birth rate missing ones are estimated.
 */
@Command(
    name = "sasaran",
    mixinStandardHelpOptions = true,
    description = {
      "Memilih sasaran yang dipakai, dan angka kelahiran untuk perkiraannya.",
      "Chooses which target populations count, and the birth rate that missing ones are estimated by."
    })
final class SasaranCommand implements Callable<Integer> {
  @Mixin private StoreOptions where;

  @Parameters(index = "0", paramLabel = "DISTRICT", description = "Kode kabupaten/kota: 81.02.")
  private String district;

  @Parameters(index = "1", paramLabel = "YEAR", description = "Tahun, misalnya 2025.")
  private int year;

  @Option(
      names = "--prefer",
      paramLabel = "BASIS",
      description = "riil, proyeksi, estimasi atau terbaru; perlu --note. Setiap pilihan dicatat.")
  private String prefer;

  @Option(names = "--note", paramLabel = "TEXT", description = "Siapa yang memutuskan dan mengapa.")
  private String note;

  @Option(
      names = "--birth-rate",
      paramLabel = "CBR",
      description = "Kelahiran hidup setahun per 1000 penduduk; 0 mencabutnya.")
  private BigDecimal birthRate;

  @Option(names = "--source", defaultValue = "", description = "Sumber angka kelahiran.")
  private String source;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    AreaCode code =
        AreaCode.parse(district)
            .filter(parsed -> parsed.level() == Level.KABUPATEN)
            .orElseThrow(this::noDistrict);
    List<RuleChange> changes = changes(code);
    if (!changes.isEmpty()) {
      RuleStep.run(spec, where, changes, reasons());
    }
    try (Store store = where.open()) {
      store
          .<List<SasaranChoices.Choice>, RuntimeException>read(
              connection -> SasaranChoices.log(connection, code))
          .forEach(this::print);
    }
    return ExitCode.DONE;
  }

  private List<RuleChange> changes(AreaCode code) {
    List<RuleChange> changes = new ArrayList<>();
    if (prefer != null) {
      changes.add(new RuleChange.PreferredSasaran(code, year, prefer, reasons()));
    }
    if (birthRate != null) {
      BigDecimal rate = birthRate.signum() == 0 ? null : birthRate;
      changes.add(new RuleChange.BirthRate(code, year, rate, source));
    }
    return changes;
  }

  private String reasons() {
    return note == null ? "" : note.strip();
  }

  private void print(SasaranChoices.Choice choice) {
    spec.commandLine()
        .getOut()
        .println(
            String.join(
                "\t",
                choice.decidedAt(),
                String.valueOf(choice.year()),
                choice.preferred(),
                choice.note()));
  }

  private ParameterException noDistrict() {
    return new ParameterException(
        spec.commandLine(), "\"" + district + "\" bukan kode kabupaten/kota seperti 81.02.");
  }
}
