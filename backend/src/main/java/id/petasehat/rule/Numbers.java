package id.petasehat.rule;

/** Numbers as people type them. */
final class Numbers {
  private static final int LONGEST = 20;

  private Numbers() {}

  /** A plain number, with a point or a comma; NaN for anything else. */
  static double of(String text) {
    String plain = text.strip().replace(',', '.');
    return plain.length() <= LONGEST && plain.matches("-?\\d+(\\.\\d+)?")
        ? Double.parseDouble(plain)
        : Double.NaN;
  }
}
