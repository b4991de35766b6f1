package id.petasehat.export;

import java.util.List;

/**
 * What a table is, before its rows.
 *
 * @param name of the table, lower case ASCII
 * @param shape of the rows; formats without shapes leave it out
 * @param remarks what a reader must know of it, in order
 */
public record Sheet(String name, List<Column> columns, Shape shape, List<Remark> remarks) {

  /** What the geometry of a row is. */
  public enum Shape {
    POINT,
    MULTIPOLYGON
  }

  /** One remark: {@code Tanggal data}, {@code 2025-09-30}. */
  public record Remark(String title, String text) {}

  public Sheet {
    columns = List.copyOf(columns);
    remarks = List.copyOf(remarks);
  }
}
