package id.petasehat.intake;

import id.petasehat.intake.facility.PostMatch;
import java.util.List;

/** Thrown when a file is refused whole; carries every problem found, at least one rejected. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;
  private final transient List<PostMatch> matches;

  public RefusedException(List<Problem> problems) {
    this(problems, List.of());
  }

  /**
   * @param matches rows of the file that may be stored posts
   */
  public RefusedException(List<Problem> problems, List<PostMatch> matches) {
    super(problems.isEmpty() ? "refused" : problems.get(0).reason());
    this.problems = List.copyOf(problems);
    this.matches = List.copyOf(matches);
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

  /** Rows that may be stored posts, also those that a person must decide; mostly none. */
  public List<PostMatch> matches() {
    return matches;
  }
}
