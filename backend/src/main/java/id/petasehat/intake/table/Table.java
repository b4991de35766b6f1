package id.petasehat.intake.table;

import java.util.List;
import java.util.Map;

/**
 * A table read whole, for files of some thousand rows.
 *
 * @param header names of the columns, stripped, lower case, in the order of the file
 */
public record Table(List<String> header, List<Row> rows) {

  public Table {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param number line of a text file, from 1, the header included; otherwise position, from 1
   * @param place where it is, as a user would say it: {@code baris 14}, {@code data ke-3}
   * @param cells by column; a column without a cell is left out
   */
  public record Row(int number, String place, Map<String, String> cells) {

    public Row {
      cells = Map.copyOf(cells);
    }

    /** The text of a cell, stripped; empty when there is none. */
    public String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }
}
