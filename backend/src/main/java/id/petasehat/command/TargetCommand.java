package id.petasehat.command;

import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Targets;
import id.petasehat.store.OwnTargets;
import id.petasehat.store.Store;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets the target of an indicator in a year. */
@Command(
    name = "target",
    mixinStandardHelpOptions = true,
    description = {
      "Menetapkan target satu indikator untuk satu tahun.",
      "Sets the target of an indicator in a year."
    })
final class TargetCommand implements Callable<Integer> {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  @Mixin private StoreOptions where;

  @Parameters(index = "0", paramLabel = "INDICATOR", description = "Kode indikator, misalnya k4.")
  private String indicator;

  @Parameters(index = "1", paramLabel = "YEAR", description = "Tahun, misalnya 2025.")
  private int year;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "VALUE",
      description = "Target setahun; tanpa nilai: kembali ke katalog.")
  private BigDecimal value;

  @Option(names = "--source", defaultValue = "", description = "Dasar penetapan target.")
  private String source;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    check();
    try (Store store = where.open()) {
      store.<Void, RuntimeException>change(
          connection -> {
            OwnTargets.put(connection, new Targets.Key(indicator, year), value, source);
            return null;
          });
    }
    spec.commandLine()
        .getOut()
        .println(indicator + " " + year + ": " + (value == null ? "target katalog" : value));
    return ExitCode.DONE;
  }

  private void check() {
    if (Catalogue.builtIn().find(indicator).isEmpty()) {
      throw wrong("Indikator " + indicator + " tidak ada dalam katalog.");
    }
    if (year < 2000 || year > 2100) {
      throw wrong("Tahun " + year + " tidak masuk akal.");
    }
    if (value != null && (value.signum() < 0 || value.compareTo(MOST) > 0)) {
      throw wrong("Target " + value + " tidak masuk akal.");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
