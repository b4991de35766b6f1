package id.petasehat.intake.recap;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.table.CsvText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a CSV file of any make: UTF-8, UTF-16 with its mark, or Windows-1252; separated by tabs,
 * semicolons or commas; with titles above its header.
 */
final class CsvGrid {
  /** 50 MB; larger files follow the template {@code indikator_panjang}, which streams. */
  private static final long MOST_BYTES = 50L << 20;

  /** 1,300 villages with 3,000 columns each. */
  private static final int MOST_CELLS = 4_000_000;

  private static final int LINES_FOR_SEPARATOR = 50;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private CsvGrid() {}

  static Grid read(Path file, Findings findings) throws IOException, RefusedException {
    if (Files.size(file) > MOST_BYTES) {
      rejectLarge(findings, "Berkas ini lebih besar dari " + (MOST_BYTES >> 20) + " MB");
    }
    findings.refuseIfRejected();
    String text = decode(Files.readAllBytes(file), findings);
    if (text.chars().limit(4096).filter(letter -> letter == 0 || letter == 0xfffd).count() > 0) {
      findings.reject(
          "", "not-a-table", "Isi berkas ini bukan teks", "Simpan tabelnya sebagai CSV");
      findings.refuseIfRejected();
    }
    return new Grid("", Grid.Unit.LINES, rows(text, findings), List.of(), List.of());
  }

  private static String decode(byte[] bytes, Findings findings) {
    try {
      String text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      findings.tell("", "windows-1252", "Berkas bukan UTF-8; dibaca sebagai Windows-1252");
      return new String(bytes, WINDOWS_1252);
    }
  }

  private static Charset charset(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    return mark == 0xfeff || mark == 0xfffe ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  /** Of tab, semicolon and comma the first that half of the first lines hold. */
  private static char separator(String text) {
    List<String> lines =
        text.lines().filter(line -> !line.isBlank()).limit(LINES_FOR_SEPARATOR).toList();
    for (char candidate : new char[] {'\t', ';'}) {
      long holding = lines.stream().filter(line -> line.indexOf(candidate) >= 0).count();
      if (2 * holding >= lines.size() && holding > 0) {
        return candidate;
      }
    }
    return ',';
  }

  private static List<Grid.Row> rows(String text, Findings findings) throws RefusedException {
    List<Grid.Row> rows = new ArrayList<>();
    long cells = 0;
    try (CsvReader<CsvRecord> records = open(text)) {
      for (CsvRecord row : records) {
        rows.add(
            new Grid.Row(
                Math.toIntExact(row.getStartingLineNumber()),
                row.getFields().stream().map(CsvText::unguarded).map(GridCell::text).toList()));
        cells += row.getFieldCount();
        if (cells > MOST_CELLS) {
          rejectLarge(findings, "Berkas ini memuat lebih dari " + MOST_CELLS + " sel");
          break;
        }
      }
    } catch (CsvParseException | IOException broken) {
      int last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
      findings.reject(
          "setelah baris " + last,
          "broken-csv",
          "Isi berkas tidak dapat dibaca sebagai CSV",
          "Periksa tanda kutip yang tidak ditutup, lalu simpan ulang sebagai CSV UTF-8");
    }
    findings.refuseIfRejected();
    return rows;
  }

  private static CsvReader<CsvRecord> open(String text) {
    return CsvReader.builder()
        .fieldSeparator(separator(text))
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  private static void rejectLarge(Findings findings, String reason) {
    findings.reject(
        "",
        "too-large",
        reason,
        "Kirim satu berkas per puskesmas, atau pakai templat indikator_panjang");
  }
}
