package id.petasehat.command;

import id.petasehat.area.ProgressListener;
import id.petasehat.demo.DemoDistrict;
import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.Undo;
import id.petasehat.serve.Server;
import id.petasehat.store.Store;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves a store until the process is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {"Menyalakan peta pada alamat ini.", "Serves the map."})
final class ServeCommand implements Callable<Integer> {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

  private static final int LAST_PORT = 65_535;

  @Mixin private StoreOptions where;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Alamat jaringan; sebelum ada akun hanya 127.0.0.1.")
  private String host;

  @Option(names = "--port", defaultValue = "8080", description = "Port; 0: port bebas mana pun.")
  private int port;

  @Option(names = "--open", description = "Buka peramban. Open the browser.")
  private boolean open;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (!LOOPBACK.contains(host)) {
      throw new ParameterException(
          spec.commandLine(),
          "Belum ada akun, jadi peta hanya boleh dinyalakan pada 127.0.0.1, bukan " + host + ".");
    }
    if (port < 0 || port > LAST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port: angka 0 sampai " + LAST_PORT + ", bukan " + port + ".");
    }
    if (open && Running.serves(address(port), where.storeIds())) {
      spec.commandLine().getOut().println("PetaSehat sudah menyala: " + address(port));
      Browser.open(address(port));
      return ExitCode.DONE;
    }
    Catalogue catalogue = Catalogue.builtIn();
    Store store = where.given() ? where.open() : ownOrDemo();
    Server server =
        Server.start(store, catalogue, new Undo(store), host, port, AppVersion.current());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, store)));
    String address = address(server.port());
    spec.commandLine().getOut().println("PetaSehat: " + address);
    if (open) {
      Browser.open(address);
    }
    Thread.currentThread().join();
    return ExitCode.DONE;
  }

  private String address(int at) {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + at + "/";
  }

  /** The folder {@code data} when it holds a district, else the demo in {@code data/demo}. */
  private Store ownOrDemo() throws Exception {
    Path own = where.folder();
    if (Store.existsIn(own)) {
      Store store = StoreOptions.open(own);
      if (!new Demo(store, ProgressListener.NONE).isEmpty()) {
        return store;
      }
      store.close();
    }
    return openDemo(own.resolve("demo"));
  }

  private Store openDemo(Path folder) throws Exception {
    Store store = StoreOptions.open(folder);
    if (!new Demo(store, ProgressListener.NONE).isComplete()) {
      fillDemo(store, folder);
      store = StoreOptions.open(folder);
    }
    say("Yang tampil adalah DEMO dengan data simulasi. Untuk data sendiri, jalankan:");
    say("  " + AppVersion.invocation() + " import boundaries BATAS-DESA.geojson");
    return store;
  }

  private void fillDemo(Store store, Path folder) throws Exception {
    say("Belum ada data sendiri: menyiapkan kabupaten rekaan untuk dicoba …");
    new Demo(store, new TerminalProgress(spec.commandLine().getErr()))
        .fill(folder.resolve("berkas-simulasi"), DemoDistrict.DEFAULT_SEED);
    store.closePacked();
  }

  private void say(String line) {
    spec.commandLine().getErr().println(line);
  }

  private static void stop(Server server, Store store) {
    server.close();
    store.close();
  }
}
