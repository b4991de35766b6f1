package id.petasehat.intake.table;

import java.io.IOException;

/** Rows of a file as a template would have them, one after the other. */
public interface TemplateRows {
  /** Goes to the next row; false at the end. */
  boolean next() throws IOException;

  /** Line on which the current row starts, from 1, the header included. */
  long line();

  /** The cell of a column of the template, stripped; empty when the file lacks the column. */
  String cell(String column);
}
