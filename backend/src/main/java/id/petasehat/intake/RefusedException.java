package id.petasehat.intake;

import java.util.List;

/** Thrown when a file is refused whole; carries every problem found, at least one rejected. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  public RefusedException(List<Problem> problems) {
    super(problems.isEmpty() ? "refused" : problems.get(0).reason());
    this.problems = List.copyOf(problems);
  }

  /** Throws when any of the problems refuses the file. */
  public static void throwIfRejected(List<Problem> problems) throws RefusedException {
    if (problems.stream().anyMatch(one -> one.severity() == Problem.Severity.REJECTED)) {
      throw new RefusedException(problems);
    }
  }

  /** All problems of the file, rejected and others, in file order. */
  public List<Problem> problems() {
    return problems;
  }
}
