package id.petasehat.command;

import picocli.CommandLine.IVersionProvider;

/** The version of this program, from its jar. */
final class AppVersion implements IVersionProvider {
  /** {@code 0.1.0}; {@code dev} when it does not run from its jar. */
  static String current() {
    String version = AppVersion.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"PetaSehat " + current()};
  }
}
