package id.petasehat.plan;

import java.util.List;

/** A problem without an answer, with every reason that was found. */
public final class RefusedPlan extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  RefusedPlan(List<Finding> findings) {
    super(findings.get(0).reason().id());
    this.findings = List.copyOf(findings);
  }

  /** At least one. */
  public List<Finding> findings() {
    return findings;
  }
}
