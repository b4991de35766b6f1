package id.petasehat.command;

import id.petasehat.intake.boundary.CodeSystem;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a file of figures names its villages. */
final class VillageCodes {
  @Option(
      names = "--code-system",
      paramLabel = "SYSTEM",
      description = "kemendagri: sepuluh angka tanpa titik adalah kode Kemendagri.")
  private String system;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Whether the user said that digits without dots are Kemendagri's; BPS codes are not taken. */
  boolean bareDigitsAreKemendagri() {
    if (system == null) {
      return false;
    }
    if (!CodeSystem.byId(system).equals(Optional.of(CodeSystem.KEMENDAGRI))) {
      throw new ParameterException(
          spec.commandLine(),
          "--code-system: berkas angka memakai kode kemendagri, bukan " + system + ".");
    }
    return true;
  }
}
