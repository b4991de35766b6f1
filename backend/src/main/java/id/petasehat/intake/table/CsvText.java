package id.petasehat.intake.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The text of a CSV file behind its byte order mark, if it has one.
 *
 * @param separator semicolon, comma or tab: the one that the header has most of
 */
public record CsvText(BufferedReader text, char separator) {
  private static final int LONGEST_HEADER = 16_384;

  /**
   * Opens a file as UTF-8; the stream stays the caller's to close.
   *
   * @throws java.nio.charset.CharacterCodingException when its beginning is not UTF-8
   */
  public static CsvText open(InputStream file) throws IOException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
    text.mark(LONGEST_HEADER);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    text.mark(LONGEST_HEADER);
    char[] start = new char[LONGEST_HEADER - 1];
    int length = Math.max(0, text.read(start));
    text.reset();
    return new CsvText(text, separator(new String(start, 0, length)));
  }

  /** Counted outside quotes, up to the first line break outside quotes: names may hold both. */
  private static char separator(String start) {
    int[] counts = new int[128];
    boolean quoted = false;
    for (int i = 0; i < start.length(); i++) {
      char character = start.charAt(i);
      if (character == '"') {
        quoted = !quoted;
      } else if (!quoted && (character == '\n' || character == '\r')) {
        break;
      } else if (!quoted && character < counts.length) {
        counts[character]++;
      }
    }
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (counts[candidate] > counts[best]) {
        best = candidate;
      }
    }
    return best;
  }

  /** The records, the header among them; rows may have more or fewer cells than the header. */
  public CsvReader<CsvRecord> records() {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  /**
   * A cell without the apostrophe that our own exports put before text that a spreadsheet would
   * take for a formula (CWE-1236).
   */
  public static String unguarded(String cell) {
    boolean guarded =
        cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0;
    return guarded ? cell.substring(1) : cell;
  }

  /** The name of a column as it is compared: lower case, without line breaks. */
  public static String columnName(String header) {
    return header.replaceAll("\\s*\\R\\s*", "").strip().toLowerCase(Locale.ROOT);
  }
}
