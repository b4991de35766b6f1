package id.petasehat.intake.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table as its file has it, before it is known which rows name its columns. Immutable. */
public final class RawTable {
  /** Rows of a file in which its width is looked for. */
  private static final int LOOKED_AT = 200;

  private final List<SheetName> sheets;
  private final String sheet;
  private final List<Line> lines;
  private final Table json;

  /**
   * A row.
   *
   * @param number as the file counts it, from 1
   */
  public record Line(int number, List<String> cells) {
    /** The text of a cell from 0, stripped; empty where the row is shorter. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column).strip() : "";
    }
  }

  private RawTable(List<SheetName> sheets, String sheet, List<Line> lines, Table json) {
    this.sheets = sheets;
    this.sheet = sheet;
    this.lines = lines;
    this.json = json;
  }

  /**
   * Reads a CSV file, a sheet of a workbook, or JSON.
   *
   * @param wanted name of the sheet; null for the first visible one that holds anything
   * @throws RefusedException when it is no table
   */
  public static RawTable read(Path file, String wanted, Findings findings)
      throws IOException, RefusedException {
    return read(file, wanted, Integer.MAX_VALUE, findings);
  }

  /** The same of the first lines only: titles, header and some rows. */
  public static RawTable head(Path file, String wanted, Findings findings)
      throws IOException, RefusedException {
    return read(file, wanted, LOOKED_AT, findings);
  }

  private static RawTable read(Path file, String wanted, int mostLines, Findings findings)
      throws IOException, RefusedException {
    try (TableText text = TableText.raw(file, wanted, mostLines, findings);
        InputStream bytes = new BufferedInputStream(Files.newInputStream(text.path()))) {
      if (TableReader.isJson(text.path())) {
        return new RawTable(List.of(), null, List.of(), JsonTable.read(bytes, findings));
      }
      List<Line> lines = lines(bytes, mostLines, findings);
      findings.refuseIfRejected();
      return new RawTable(text.sheets(), text.sheet(), lines, null);
    }
  }

  private static List<Line> lines(InputStream bytes, int most, Findings findings)
      throws IOException {
    List<Line> lines = new ArrayList<>();
    try {
      for (CsvRecord one : CsvText.open(bytes).records()) {
        if (lines.size() == most) {
          break;
        }
        if (!one.getFields().stream().allMatch(String::isBlank)) {
          lines.add(new Line(Math.toIntExact(one.getStartingLineNumber()), one.getFields()));
        }
      }
    } catch (CsvParseException
        | UncheckedIOException
        | java.nio.charset.CharacterCodingException e) {
      findings.reject(
          lines.isEmpty() ? "" : "setelah baris " + lines.get(lines.size() - 1).number(),
          "broken-csv",
          "Isi berkas tidak dapat dibaca sebagai CSV UTF-8",
          "Simpan ulang dari lembar kerja sebagai .xlsx atau \"CSV UTF-8\"");
    }
    return lines;
  }

  /** Sheets that hold anything; none of a file without sheets. */
  public List<SheetName> sheets() {
    return sheets;
  }

  /** The sheet that was read; null where there is none. */
  public String sheet() {
    return sheet;
  }

  /** The rows that hold anything; none of JSON. */
  public List<Line> lines() {
    return lines;
  }

  /** Whether the columns have names of their own, as in JSON, and no row names them. */
  public boolean namesItsColumns() {
    return json != null;
  }

  /** Ids of the columns: letters as in a spreadsheet; of JSON the names of the fields. */
  public List<String> ids() {
    if (json != null) {
      return json.header();
    }
    List<String> ids = new ArrayList<>();
    for (int column = 0; column < width(); column++) {
      ids.add(letters(column));
    }
    return ids;
  }

  private int width() {
    return lines.stream().limit(LOOKED_AT).mapToInt(line -> line.cells().size()).max().orElse(0);
  }

  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  /** Where a layout says the header stands; a table at the top may begin with empty rows. */
  public HeaderRows header(Layout layout) {
    if (!layout.header().equals(HeaderRows.TOP) || lines.isEmpty()) {
      return layout.header();
    }
    int first = lines.get(0).number();
    return new HeaderRows(first, first);
  }

  /**
   * What stands above each column, in the order of {@link #ids}; headings of several rows are
   * parted by {@code ›}, one that spans columns counts for each of them.
   */
  public List<String> headings(HeaderRows header) {
    if (json != null) {
      return json.header();
    }
    List<Line> rows = lines.stream().filter(line -> isIn(line, header)).toList();
    List<String> headings = new ArrayList<>();
    String[] groups = new String[rows.size()];
    for (int column = 0; column < width(); column++) {
      List<String> parts = new ArrayList<>();
      for (int row = 0; row < rows.size(); row++) {
        String cell = onOneLine(rows.get(row).cell(column));
        boolean below = row + 1 < rows.size() && !rows.get(row + 1).cell(column).isEmpty();
        groups[row] = cell.isEmpty() && below ? groups[row] : cell;
        if (groups[row] != null && !groups[row].isEmpty() && !parts.contains(groups[row])) {
          parts.add(groups[row]);
        }
      }
      headings.add(String.join(" › ", parts));
    }
    return headings;
  }

  /**
   * A break beside an underscore stands within a word: published lists wrap names of columns so.
   */
  private static String onOneLine(String heading) {
    return heading
        .replaceAll("(?<=_)\\s*\\R\\s*|\\s*\\R\\s*(?=_)", "")
        .replaceAll("\\s*\\R\\s*", " ");
  }

  private static boolean isIn(Line line, HeaderRows header) {
    return line.number() >= header.first() && line.number() <= header.last();
  }

  /**
   * The names of the columns as profiles know them, each once: a column without a heading, or with
   * that of an earlier one, bears its letter too.
   */
  public List<String> names(HeaderRows header) {
    if (json != null) {
      return json.header();
    }
    List<String> ids = ids();
    List<String> headings = headings(header);
    Set<String> seen = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (int column = 0; column < ids.size(); column++) {
      String name = CsvText.columnName(headings.get(column));
      boolean once = !name.isEmpty() && seen.add(name);
      names.add(once ? name : (name + " [" + ids.get(column) + "]").strip());
    }
    return names;
  }

  /** The rows below a header, with the names of {@link #names}. */
  public Table below(HeaderRows header) {
    if (json != null) {
      return json;
    }
    List<String> names = names(header);
    List<Table.Row> rows = new ArrayList<>();
    for (Line line : lines) {
      if (line.number() > header.last()) {
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < names.size(); column++) {
          String text = line.cell(column).replace("\0", "");
          if (!text.isEmpty()) {
            cells.put(names.get(column), text);
          }
        }
        rows.add(new Table.Row(line.number(), CsvRows.place(line.number()), cells));
      }
    }
    return new Table(names, rows);
  }
}
