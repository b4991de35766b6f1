package id.petasehat.command;

import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.Undo;
import id.petasehat.store.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes an import back. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    description = {"Membatalkan satu impor.", "Takes one import back."})
final class UndoCommand implements Callable<Integer> {
  @Mixin private StoreOptions where;

  @Parameters(paramLabel = "BATCH", description = "Nomor impor, seperti tercetak saat impor.")
  private long batch;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (Store store = where.open()) {
      if (new Undo(store, Catalogue.builtIn()).batch(batch).isPresent()) {
        spec.commandLine().getOut().println("Impor nomor " + batch + " dibatalkan.");
        store.closePacked();
        return ExitCode.DONE;
      }
    }
    spec.commandLine()
        .getErr()
        .println("Impor nomor " + batch + " tidak ada atau sudah dibatalkan. Lihat halaman Data.");
    return ExitCode.REFUSED;
  }
}
