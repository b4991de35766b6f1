package id.petasehat.intake.kind;

import java.util.List;

/**
 * The beginning of a file as a table, for a person to see whether it is the right one.
 *
 * @param columns as the file names them; empty when nothing could be read
 * @param rows at most {@link #MOST_ROWS}, cells as text
 */
public record Preview(List<String> columns, List<List<String>> rows) {
  /** Rows shown. */
  public static final int MOST_ROWS = 8;

  /** Of a file of which nothing could be read. */
  public static final Preview NONE = new Preview(List.of(), List.of());

  public Preview {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
