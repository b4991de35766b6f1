package id.petasehat.intake.table;

/**
 * The rows of a table that name its columns; several where headings are grouped.
 *
 * @param first from 1, as the file counts its rows
 * @param last not before the first
 */
public record HeaderRows(int first, int last) {
  /** Where nothing stands above the names. */
  public static final HeaderRows TOP = new HeaderRows(1, 1);

  /** Headings of more rows than this are none. */
  public static final int MOST = 10;

  public HeaderRows {
    if (first < 1 || last < first || last - first >= MOST) {
      throw new IllegalArgumentException("not rows of a header: " + first + " to " + last);
    }
  }
}
