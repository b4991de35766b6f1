package id.petasehat.intake;

/**
 * One thing that is wrong, or may be wrong, with an imported file.
 *
 * @param severity whether it refuses the file
 * @param place where in the file, in words a person can follow: {@code baris 14}, {@code fitur 3
 *     (kode 81.02.03.2001)}, {@code lembar Mei sel C7}; empty for the file as a whole
 * @param code short, stable, in English, for tests and counts: {@code duplicate-code}
 * @param reason what happened, one plain sentence in Indonesian
 * @param remedy what to do about it, one plain sentence in Indonesian; names no command and no
 *     option, because the page tells it too
 * @param figure the figure that it is about; null when it is about none, or about one that cannot
 *     be stored
 */
public record Problem(
    Severity severity,
    String place,
    String code,
    String reason,
    String remedy,
    DoubtfulFigure figure) {

  /**
   * A figure that will be stored though it may be wrong.
   *
   * @param village code
   * @param period month {@code YYYY-MM}
   * @param asks whether somebody should say why it stands
   */
  public record DoubtfulFigure(String village, String indicator, String period, boolean asks) {}

  public Problem(Severity severity, String place, String code, String reason, String remedy) {
    this(severity, place, code, reason, remedy, null);
  }

  /** The same at another place. */
  Problem at(String otherPlace) {
    return new Problem(severity, otherPlace, code, reason, remedy, figure);
  }

  /** How grave a problem is. */
  public enum Severity {
    /** Refuses the whole file: what cannot be right. */
    REJECTED,
    /** Imported and listed: what may be right. */
    WARNED,
    /** Told, nothing to do: a repair made, rows of other districts skipped. */
    INFO
  }

  public static Problem rejected(String place, String code, String reason, String remedy) {
    return new Problem(Severity.REJECTED, place, code, reason, remedy);
  }

  public static Problem warned(String place, String code, String reason, String remedy) {
    return new Problem(Severity.WARNED, place, code, reason, remedy);
  }

  public static Problem info(String place, String code, String reason) {
    return new Problem(Severity.INFO, place, code, reason, "");
  }
}
