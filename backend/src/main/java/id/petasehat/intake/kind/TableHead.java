package id.petasehat.intake.kind;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.petasehat.intake.table.CsvText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The header and the first rows of a table in a text file. */
final class TableHead {
  private TableHead() {}

  /**
   * Reads the beginning of a CSV file; empty when it is not UTF-8 text. What follows a row that
   * cannot be read is left to the import to judge.
   */
  static Optional<Preview> read(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      Iterator<CsvRecord> records = CsvText.open(in).records().iterator();
      while (rows.size() <= Preview.MOST_ROWS && records.hasNext()) {
        rows.add(records.next().getFields());
      }
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    } catch (CsvParseException | UncheckedIOException broken) {
      if (rows.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(rows.isEmpty() ? Preview.NONE : table(rows));
  }

  private static Preview table(List<List<String>> rows) {
    List<String> columns =
        rows.get(0).stream().map(name -> name.replaceAll("\\s*\\R\\s*", "").strip()).toList();
    return new Preview(columns, rows.subList(1, rows.size()));
  }

  /** The columns' names as they are compared. */
  static Set<String> names(Preview table) {
    return table.columns().stream().map(CsvText::columnName).collect(Collectors.toSet());
  }
}
