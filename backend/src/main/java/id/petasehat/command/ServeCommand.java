package id.petasehat.command;

import id.petasehat.indicator.Catalogue;
import id.petasehat.serve.Server;
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
    OwnOrDemo stores = new OwnOrDemo(where, spec.commandLine().getErr());
    Server server =
        where.given()
            ? Server.start(stores.given(), catalogue, host, port, AppVersion.current())
            : Server.start(
                stores::open, stores.first(), catalogue, host, port, AppVersion.current());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stores)));
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

  private static void stop(Server server, OwnOrDemo stores) {
    server.close();
    stores.close();
  }
}
