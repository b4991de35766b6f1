package id.petasehat.intake.table;

import java.util.Map;

/**
 * Where in its file a table stands, and what its villages are called there.
 *
 * @param sheet of a workbook of several; null for the first one that fits
 * @param bareDigitsAreKemendagri whether village codes without dots are Kemendagri's
 * @param villages code by the file's own name, or the word for rows that are left out
 */
public record Layout(
    String sheet,
    HeaderRows header,
    boolean bareDigitsAreKemendagri,
    Map<String, String> villages) {
  /** Of a file whose first row names its columns. */
  public static final Layout PLAIN = new Layout(null, HeaderRows.TOP, false, Map.of());

  public Layout {
    header = header == null ? HeaderRows.TOP : header;
    villages = villages == null ? Map.of() : Map.copyOf(villages);
  }
}
