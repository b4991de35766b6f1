package id.petasehat;

import id.petasehat.command.PetaSehat;

/** The program's door. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(PetaSehat.run(args));
  }
}
