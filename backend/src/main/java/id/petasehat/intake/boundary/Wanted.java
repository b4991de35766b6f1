package id.petasehat.intake.boundary;

/** What somebody looks for in a file of shapes. */
enum Wanted {
  AREAS("poligon"),
  ANY_SHAPES("peta");

  private final String label;

  Wanted(String label) {
    this.label = label;
  }

  /** What people call layers of these, in Indonesian. */
  String label() {
    return label;
  }
}
