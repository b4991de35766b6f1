package id.petasehat.command;

import picocli.CommandLine.Option;

/** By which column mapping a file is read. */
final class ProfileOption {
  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "Padanan kolom yang dipakai, bawaan atau tersimpan; tanpa ini dikenal dari kolomnya.")
  private String name;

  /** Null when none was named. */
  String name() {
    return name;
  }
}
