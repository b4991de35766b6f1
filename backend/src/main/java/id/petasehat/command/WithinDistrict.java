package id.petasehat.command;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** For which district alone a file is meant. */
final class WithinDistrict {
  @Option(
      names = "--within",
      paramLabel = "CODE",
      description = "Hanya untuk kabupaten/kota ini; tanpa ini untuk semua yang dimuatnya.")
  private String text;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  Optional<AreaCode> code() {
    return Optional.ofNullable(text).map(this::code);
  }

  private AreaCode code(String said) {
    return AreaCode.parse(said)
        .filter(code -> code.level() == Level.KABUPATEN)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--within: kode kabupaten/kota seperti 81.02, bukan " + said + "."));
  }
}
