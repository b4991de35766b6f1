package id.petasehat.command;

import id.petasehat.area.AreaCode;
import id.petasehat.rule.RuleChange;
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
    RuleChange change = weights.isEmpty() ? target() : weighed();
    RuleStep.run(spec, where, List.of(change), source);
    spec.commandLine().getOut().println(indicator + " " + year + ": " + outcome());
    return ExitCode.DONE;
  }

  private RuleChange target() {
    return new RuleChange.Target(indicator, year, value);
  }

  private RuleChange weighed() {
    if (value != null) {
      throw new ParameterException(
          spec.commandLine(), "Tetapkan target dan bobot bulannya satu per satu.");
    }
    AreaCode district = Optional.ofNullable(within).flatMap(AreaCode::parse).orElse(null);
    return new RuleChange.Weights(indicator, year, district, isTakenBack() ? List.of() : weights);
  }

  private String outcome() {
    if (weights.isEmpty()) {
      return value == null ? "target katalog" : value.toString();
    }
    return AreaCode.parse(within).orElseThrow()
        + (isTakenBack() ? " seperduabelas tiap bulan" : " bobot bulan " + joined(weights));
  }

  private static String joined(List<BigDecimal> numbers) {
    return numbers.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(","));
  }

  private boolean isTakenBack() {
    return weights.size() == 12 && weights.stream().allMatch(weight -> weight.signum() == 0);
  }
}
