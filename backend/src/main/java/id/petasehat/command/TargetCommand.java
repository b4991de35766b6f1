package id.petasehat.command;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.TargetLine;
import id.petasehat.indicator.Targets;
import id.petasehat.store.OwnTargets;
import id.petasehat.store.Store;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

  @Option(
      names = "--weights",
      split = ",",
      paramLabel = "JAN,FEB,…",
      description = {
        "Bobot 12 bulan, jumlahnya 1; 12 kali 0: kembali ke seperduabelas. Target tidak diubah.",
        "Weights of the 12 months, sum 1; 12 zeros: back to twelfths. The target stays as it is."
      })
  private List<BigDecimal> weights = List.of();

  @Option(
      names = "--within",
      paramLabel = "CODE",
      description = "Kabupaten/kota yang memakai bobot itu, misalnya 81.02.")
  private String within;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    check();
    Targets.Key key = new Targets.Key(indicator, year);
    try (Store store = where.open()) {
      store.<Void, RuntimeException>change(
          connection -> {
            if (weights.isEmpty()) {
              OwnTargets.put(connection, key, value, source);
            } else {
              OwnTargets.putWeights(
                  connection, key, district(), isTakenBack() ? List.of() : weights, source);
            }
            return null;
          });
    }
    spec.commandLine().getOut().println(indicator + " " + year + ": " + outcome());
    return ExitCode.DONE;
  }

  private String outcome() {
    if (weights.isEmpty()) {
      return value == null ? "target katalog" : value.toString();
    }
    return district()
        + (isTakenBack() ? " seperduabelas tiap bulan" : " bobot bulan " + joined(weights));
  }

  private static String joined(List<BigDecimal> numbers) {
    return numbers.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(","));
  }

  private boolean isTakenBack() {
    return weights.size() == 12 && weights.stream().allMatch(weight -> weight.signum() == 0);
  }

  private AreaCode district() {
    return Optional.ofNullable(within)
        .flatMap(AreaCode::parse)
        .filter(code -> code.level() == Level.KABUPATEN)
        .orElseThrow(
            () ->
                wrong(
                    "Bobot bulan berlaku untuk satu kabupaten/kota:"
                        + " tulis --within dengan kodenya, misalnya 81.02."));
  }

  private void check() {
    if (Catalogue.builtIn().find(indicator).isEmpty()) {
      throw wrong("Indikator " + indicator + " tidak ada dalam katalog.");
    }
    if (year < 2000 || year > 2100) {
      throw wrong("Tahun " + year + " tidak masuk akal.");
    }
    checkWeights();
    if (value != null && (value.signum() < 0 || value.compareTo(MOST) > 0)) {
      throw wrong("Target " + value + " tidak masuk akal.");
    }
  }

  private void checkWeights() {
    if (weights.isEmpty()) {
      return;
    }
    if (value != null) {
      throw wrong("Tetapkan target dan bobot bulannya satu per satu.");
    }
    if (!isTakenBack() && !TargetLine.areWeights(weights)) {
      throw wrong(
          "Bobot harus 12 angka mulai dari 0 yang jumlahnya tepat 1, bukan "
              + joined(weights)
              + ".");
    }
    if (!Catalogue.builtIn().find(indicator).orElseThrow().expectedRises()) {
      throw wrong("Hanya indikator kumulatif yang memakai bobot bulan, " + indicator + " tidak.");
    }
    district();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
