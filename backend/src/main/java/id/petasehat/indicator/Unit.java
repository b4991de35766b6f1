package id.petasehat.indicator;

/** The unit of a value. */
public enum Unit {
  PERCENT("%", 100),
  PER_THOUSAND("‰", 1000),
  COUNT("#", 1);

  private final String id;
  private final int factor;

  Unit(String id, int factor) {
    this.id = id;
    this.factor = factor;
  }

  /** As in the catalogue and in answers: {@code %}, {@code ‰} or {@code #}. */
  public String id() {
    return id;
  }

  /** What numerator over denominator is multiplied by: 100 or 1000; 1 for a count. */
  public int factor() {
    return factor;
  }
}
