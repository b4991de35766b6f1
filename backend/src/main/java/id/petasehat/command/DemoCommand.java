package id.petasehat.command;

import id.petasehat.area.AreaCode;
import id.petasehat.demo.DemoDistrict;
import id.petasehat.intake.ImportReport;
import id.petasehat.store.Boundaries;
import id.petasehat.store.Store;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the invented district, or invented figures for a real one. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Membuat kabupaten rekaan, atau angka simulasi untuk kabupaten yang sudah diimpor.",
      "Makes an invented district, or invented figures for an imported one."
    })
final class DemoCommand implements Callable<Integer> {
  @Mixin private StoreOptions where;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "" + DemoDistrict.DEFAULT_SEED,
      description = "Bilangan asal; bilangan sama, hasil sama.")
  private long seed;

  @Option(
      names = "--within",
      paramLabel = "CODE",
      description = "Kode wilayah yang sudah diimpor; hanya mengisi yang belum ada angkanya.")
  private String within;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    try (Store store = where.open()) {
      Demo demo = new Demo(store, new TerminalProgress(spec.commandLine().getErr()));
      if (within == null) {
        tell(district(store, demo), "angka");
      } else {
        AreaCode area = stored(store);
        demo.postsWithin(area, files(), seed).ifPresent(done -> tell(done, "pos"));
        tell(demo.within(area, files(), seed), "angka");
      }
      store.closePacked();
      return ExitCode.DONE;
    }
  }

  private ImportReport district(Store store, Demo demo) throws Exception {
    boolean real =
        store.<Boolean, RuntimeException>read(
            connection ->
                Boundaries.districts(connection).stream().anyMatch(code -> !code.isInvented()));
    if (real) {
      throw wrong(
          "Tempat data ini berisi kabupaten nyata. Pakai --data folder lain untuk kabupaten rekaan,"
              + " atau --within KODE untuk angka simulasi di kabupaten ini.");
    }
    return demo.fill(files(), seed);
  }

  private void tell(ImportReport done, String what) {
    spec.commandLine()
        .getOut()
        .println(
            "Impor nomor "
                + done.batchId()
                + ": "
                + done.accepted()
                + " "
                + what
                + " SIMULASI. Menghapusnya: undo "
                + done.batchId());
  }

  private AreaCode stored(Store store) {
    AreaCode area =
        AreaCode.parse(within).orElseThrow(() -> wrong(within + " bukan kode wilayah."));
    boolean stored =
        store.<Boolean, RuntimeException>read(
            connection -> !Boundaries.within(connection, area).isEmpty());
    if (!stored) {
      throw wrong("Wilayah " + area + " belum ada di sini. Impor dahulu batas desanya.");
    }
    return area;
  }

  private Path files() {
    return where.folder().resolve("berkas-simulasi");
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
