package id.petasehat.command;

import id.petasehat.intake.facility.Confirmations;
import id.petasehat.intake.facility.PostOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is said of a file of posts beside its content. */
final class PostFileOptions {
  @Mixin private VillageCodes codes;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Tanggal keadaan dalam berkas, YYYY-MM-DD; baris yang bertanggal memakai tanggalnya sendiri.")
  private LocalDate asOf;

  @Mixin private ProfileOption profile;

  @Option(
      names = "--confirm",
      paramLabel = "ROW=CODE",
      split = ",",
      description =
          "Penegasan: baris ini pos tersimpan dengan kode itu, atau \"new\" bila pos baru.")
  private List<String> confirmed = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  PostOptions said() {
    try {
      return new PostOptions(
          asOf, profile.name(), codes.bareDigitsAreKemendagri(), Confirmations.parse(confirmed));
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(
          spec.commandLine(),
          "--confirm: tulis BARIS=KODE atau BARIS=new, bukan " + wrong.getMessage() + ".",
          wrong);
    }
  }
}
