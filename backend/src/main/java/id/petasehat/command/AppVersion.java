package id.petasehat.command;

import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, from its jar. */
final class AppVersion implements IVersionProvider {
  /** {@code 0.1.0}; {@code dev} when it does not run from its jar. */
  static String current() {
    String version = AppVersion.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  /** How one starts a command here: the launcher's name, or {@code java -jar} and the jar. */
  static String invocation() {
    return System.getProperty("petasehat.command", "java -jar " + jar());
  }

  /** Where this program's jar lies, as one may type it from the folder one is in. */
  private static String jar() {
    Path jar =
        Path.of(
            URI.create(
                AppVersion.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    Path here = Path.of("").toAbsolutePath();
    return jar.startsWith(here) ? here.relativize(jar).toString() : jar.toString();
  }

  @Override
  public String[] getVersion() {
    return new String[] {"PetaSehat " + current()};
  }
}
