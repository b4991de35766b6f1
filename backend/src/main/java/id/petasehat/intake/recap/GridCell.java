package id.petasehat.intake.recap;

/**
 * A cell as its file holds it.
 *
 * @param text stripped; of a number its plain decimals with a point, of a day {@code YYYY-MM-DD},
 *     of an error its name; empty for a blank cell
 */
record GridCell(Kind kind, String text) {
  static final GridCell BLANK = new GridCell(Kind.BLANK, "");

  /** What a cell holds. */
  enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    DAY,
    /** A formula that came to {@code #REF!} or the like. */
    ERROR,
    /** A formula that no program has computed: it would pass for zero. */
    UNCOMPUTED
  }

  /** A text without what is invisible in it; blank when nothing is left. */
  static GridCell text(String text) {
    String visible =
        text.replace('\u00a0', ' ').replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|\u200b|\ufeff", "").strip();
    return visible.isEmpty() ? BLANK : new GridCell(Kind.TEXT, visible);
  }

  boolean isBlank() {
    return kind == Kind.BLANK;
  }

  /** Whether it can stand in a column of figures: a number, also one kept as text. */
  boolean looksLikeFigure() {
    return kind == Kind.NUMBER || kind == Kind.TEXT && text.matches("'?-?\\d[\\d.,]*%?");
  }
}
