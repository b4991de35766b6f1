package id.petasehat.intake;

import id.petasehat.intake.facility.PostMatch;
import id.petasehat.intake.mapping.Mapping;
import java.util.List;
import java.util.Optional;

/** Thrown when a file is refused whole; carries every problem found, at least one rejected. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;
  private final transient List<PostMatch> matches;
  private final transient Mapping mapping;

  public RefusedException(List<Problem> problems) {
    this(problems, List.of(), null);
  }

  /**
   * @param matches rows of the file that may be stored posts
   */
  public RefusedException(List<Problem> problems, List<PostMatch> matches) {
    this(problems, matches, null);
  }

  /**
   * A file that a person has to explain first.
   *
   * @param mapping with what is asked
   */
  public RefusedException(List<Problem> problems, Mapping mapping) {
    this(problems, List.of(), mapping);
  }

  private RefusedException(List<Problem> problems, List<PostMatch> matches, Mapping mapping) {
    super(problems.isEmpty() ? "refused" : problems.get(0).reason());
    this.problems = List.copyOf(problems);
    this.matches = List.copyOf(matches);
    this.mapping = mapping;
  }

  /** The same of a file whose columns were read so; a person may want to read them otherwise. */
  RefusedException readBy(Optional<Mapping> columns) {
    RefusedException explained = new RefusedException(problems, matches, columns.orElse(mapping));
    explained.initCause(this);
    return explained;
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

  /** How the file's columns were read and what is asked of them; empty when nothing is. */
  public Optional<Mapping> mapping() {
    return Optional.ofNullable(mapping);
  }
}
