package id.petasehat.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens an address in the user's browser, where there is one. */
final class Browser {
  private Browser() {}

  /** Tries; a machine without a browser is no error, the address was printed. */
  static void open(String address) {
    try {
      new ProcessBuilder(command(address))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException noBrowser) {
      System.err.println("Buka alamat ini di peramban: " + address);
    }
  }

  private static List<String> command(String address) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return system.contains("mac") ? List.of("open", address) : List.of("xdg-open", address);
  }
}
