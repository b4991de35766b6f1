package id.petasehat.command;

/** What a command's end means to the shell. */
final class ExitCode {
  static final int DONE = 0;

  /** The input was refused; the store is as before. */
  static final int REFUSED = 1;

  /** The words of the command are off. */
  static final int USAGE = 2;

  /** The environment fails: no database, port taken, disk full. */
  static final int ENVIRONMENT = 3;

  private ExitCode() {}
}
