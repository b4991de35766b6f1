package id.petasehat.command;

import id.petasehat.intake.ImportReport;
import id.petasehat.intake.LayerImport;
import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.SourceFile;
import id.petasehat.intake.layer.LayerOptions;
import id.petasehat.reach.TravelLayer;
import id.petasehat.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every import command takes, and how each tells its report. */
final class ImportOptions {
  private static final Problem NO_FILE =
      Problem.rejected(
          "", "no-such-file", "Berkas ini tidak ada.", "Periksa nama berkas dan foldernya.");

  @Mixin private StoreOptions where;

  @Parameters(paramLabel = "FILE", description = "Berkas yang diimpor.")
  private Path file;

  @Option(
      names = "--received",
      paramLabel = "DATE",
      description = "Tanggal laporan diterima, YYYY-MM-DD; tanpa ini tidak ada yang disebut telat.")
  private LocalDate received;

  @Option(names = "--dry-run", description = "Periksa saja, jangan simpan.")
  private boolean dryRun;

  @Option(
      names = "--report",
      paramLabel = "FILE.json",
      description = "Tulis laporan ke berkas ini juga.")
  private Path report;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** An import of one kind. */
  @FunctionalInterface
  interface Import {
    ImportReport run(Store store, SourceFile file, TerminalProgress progress)
        throws RefusedException, IOException;
  }

  /** The same for a layer of the ground. */
  int run(TravelLayer layer, LayerOptions said) throws IOException {
    return run(
        (store, source, progress) -> new LayerImport(store, said, progress).run(source, layer));
  }

  /** Runs an import, tells its report, answers the exit code. */
  int run(Import kind) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    if (report != null) {
      // a report that cannot be written must not follow an import
      Files.newOutputStream(report, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
    }
    SourceFile source = new SourceFile(file, received, false, dryRun);
    if (!Files.isRegularFile(file)) {
      return refused(source, List.of(NO_FILE));
    }
    try (Store store = where.open()) {
      ImportReport done = kind.run(store, source, new TerminalProgress(err));
      ReportWriter.problems(err, source.name(), done.problems());
      if (report != null) {
        ReportWriter.json(report, done);
      }
      spec.commandLine().getOut().println(summary(done));
      store.closePacked();
      return ExitCode.DONE;
    } catch (RefusedException refusal) {
      return refused(source, refusal.problems());
    }
  }

  private int refused(SourceFile source, List<Problem> problems) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    ReportWriter.problems(err, source.name(), problems);
    if (report != null) {
      ReportWriter.json(report, source.name(), problems);
    }
    err.println(source.name() + " ditolak; data tetap seperti semula.");
    return ExitCode.REFUSED;
  }

  private String summary(ImportReport done) {
    String counts =
        done.accepted()
            + " diterima, "
            + done.unchanged()
            + " tidak berubah, "
            + done.warned()
            + " peringatan.";
    return dryRun
        ? "Uji coba, tidak disimpan: " + counts
        : "Impor nomor " + done.batchId() + ": " + counts;
  }
}
