package id.petasehat.command;

import id.petasehat.intake.mapping.SaidMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the user says of the columns of a foreign file. */
final class MappingOption {
  @Option(
      names = "--mapping",
      paramLabel = "FILE.json",
      description = "Arti kolom dan desa berkas ini, seperti yang dikirim halaman impor.")
  private Path file;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Empty when the option was not given. */
  Optional<SaidMapping> said() {
    if (file == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(SaidMapping.parse(Files.readString(file)));
    } catch (IOException | IllegalArgumentException wrong) {
      throw new ParameterException(
          spec.commandLine(), "--mapping: " + file + " tidak dapat dibaca: " + wrong.getMessage());
    }
  }
}
