package id.petasehat.intake.boundary;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.intake.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a mapping from BPS to Kemendagri village codes: CSV with a header row. */
final class BpsMapping {
  static final String BPS = "kode_bps";
  static final String KEMENDAGRI = "kode_kemendagri";

  private BpsMapping() {}

  /** Kemendagri code by the ten digits of the BPS code. Broken lines are rejected in findings. */
  static Map<String, AreaCode> read(Path csv, Findings findings) throws IOException {
    Map<String, AreaCode> mapping = new HashMap<>();
    String header = firstLine(csv);
    char separator = header.contains(";") ? ';' : ',';
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(csv)) {
      records.forEach(record -> readLine(record, csv, mapping, findings));
    } catch (CsvParseException e) {
      findings.reject(
          csv.getFileName().toString(),
          "broken-mapping",
          "Berkas padanan bukan CSV yang benar: " + e.getMessage() + ".",
          "Simpan ulang sebagai CSV dengan baris judul " + BPS + "," + KEMENDAGRI + ".");
    }
    return mapping;
  }

  private static String firstLine(Path csv) throws IOException {
    try (var lines = Files.newBufferedReader(csv)) {
      return Optional.ofNullable(lines.readLine()).orElse("");
    }
  }

  private static void readLine(
      NamedCsvRecord record, Path csv, Map<String, AreaCode> mapping, Findings findings) {
    String place = csv.getFileName() + " baris " + record.getStartingLineNumber();
    Optional<String> bps = record.findField(BPS).flatMap(CodeColumn::bpsDigits);
    Optional<AreaCode> kemendagri =
        record
            .findField(KEMENDAGRI)
            .flatMap(AreaCode::parse)
            .filter(code -> code.level() == Level.DESA);
    if (bps.isEmpty() || kemendagri.isEmpty()) {
      findings.reject(
          place,
          "broken-mapping",
          "Baris ini tidak memuat sepasang kode desa BPS dan Kemendagri.",
          "Tiap baris: " + BPS + "," + KEMENDAGRI + ", misalnya 7308010007,73.09.01.2003.");
    } else if (mapping.putIfAbsent(bps.get(), kemendagri.get()) != null) {
      findings.reject(
          place,
          "broken-mapping",
          "Kode BPS " + bps.get() + " sudah dipadankan pada baris sebelumnya.",
          "Sisakan satu baris untuk tiap kode BPS.");
    }
  }
}
