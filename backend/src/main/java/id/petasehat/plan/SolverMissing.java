package id.petasehat.plan;

/**
 * Thrown where the solver's native parts do not run: another machine, or no room to unpack them.
 */
public final class SolverMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SolverMissing(LinkageError cause) {
    super("the solver does not load", cause);
  }
}
