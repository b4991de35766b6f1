package id.petasehat.intake.boundary;

import id.petasehat.area.AreaCode;
import id.petasehat.area.CodeList;
import id.petasehat.area.CodeRepair;
import id.petasehat.area.Level;
import id.petasehat.intake.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides whose codes a column holds and reads them as Kemendagri codes. */
final class CodeColumn {
  /** BPS codes as HDX writes them: {@code id8102013010}, {@code ID8102013010}. */
  private static final Pattern BPS_PREFIXED = Pattern.compile("(?i)id(\\d{10})");

  private static final Pattern DOTTED =
      Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}\\.\\d{1,4}");
  private static final Pattern BARE_BPS = Pattern.compile("(?:(?i)id)?(\\d{10})(?:\\.0+)?");

  private final CodeRepair repair;
  private final Findings findings;

  CodeColumn(CodeList list, Findings findings) {
    this.repair = new CodeRepair(list);
    this.findings = findings;
  }

  /** Whose codes these are: as declared, as the values show, or as the field's name says. */
  Optional<CodeSystem> system(Optional<CodeSystem> declared, String field, List<Row> rows) {
    Optional<CodeSystem> shown = systemShownBy(rows);
    if (declared.isPresent() && shown.isPresent() && !shown.equals(declared)) {
      findings.reject(
          "",
          "code-system-mismatch",
          "Kolom \""
              + field
              + "\" dinyatakan berisi kode "
              + declared.get().id()
              + ", tetapi isinya (misalnya "
              + example(rows)
              + ") tertulis sebagai kode "
              + shown.get().id()
              + ".",
          "Nyatakan bahwa kodenya kode " + shown.get().id() + ", atau pilih kolom kode yang lain.");
      return Optional.empty();
    }
    Optional<CodeSystem> system =
        declared.or(() -> shown).or(() -> FieldFinder.systemToldBy(field));
    if (system.isEmpty()) {
      findings.reject(
          "",
          "code-system-unknown",
          "Kolom \""
              + field
              + "\" berisi angka tanpa titik (misalnya "
              + example(rows)
              + "); kode Kemendagri dan kode BPS sama-sama sepuluh angka dan bisa menunjuk desa"
              + " yang berbeda.",
          "Sebutkan asal kodenya: Kemendagri atau BPS.");
    }
    return system;
  }

  /** Dots are Kemendagri's, the letters id are BPS's; the first value that shows either decides. */
  private static Optional<CodeSystem> systemShownBy(List<Row> rows) {
    for (Row row : rows) {
      if (BPS_PREFIXED.matcher(row.rawCode()).matches()) {
        return Optional.of(CodeSystem.BPS);
      }
      if (DOTTED.matcher(row.rawCode()).matches()) {
        return Optional.of(CodeSystem.KEMENDAGRI);
      }
    }
    return Optional.empty();
  }

  private static String example(List<Row> rows) {
    return rows.stream().map(Row::rawCode).filter(c -> !c.isEmpty()).findFirst().orElse("kosong");
  }

  /** Rows with their Kemendagri codes read and, where damaged, repaired. */
  List<Row> readKemendagri(List<Row> rows) {
    List<Row> read = new ArrayList<>(rows.size());
    for (Row row : rows) {
      read.add(row.rawCode().isEmpty() ? missing(row) : row.withCode(kemendagri(row)));
    }
    return read;
  }

  private Optional<AreaCode> kemendagri(Row row) {
    Optional<AreaCode> written = AreaCode.parse(row.rawCode());
    Optional<AreaCode> read = repair.read(row.rawCode(), Level.DESA);
    if (read.isEmpty() && written.isPresent()) {
      findings.reject(
          row.place(),
          "not-a-village-code",
          "Kode ini milik " + written.get().level().id() + ", bukan desa.",
          "Pilih berkas batas desa/kelurahan, atau kolom yang memuat kode desa.");
    } else if (read.isEmpty()) {
      unreadable(row);
    } else if (written.isEmpty()) {
      findings.warn(
          row.place(),
          "code-repaired",
          "Kode tertulis \"" + row.rawCode() + "\" dan dibaca sebagai " + read.get() + ".",
          "Periksa; lalu simpan kolom kode sebagai teks, bukan angka, di berkas asalnya.");
    }
    return read;
  }

  private void unreadable(Row row) {
    List<AreaCode> candidates = repair.candidates(row.rawCode(), Level.DESA);
    if (candidates.isEmpty()) {
      findings.reject(
          row.place(),
          "code-unreadable",
          "\"" + row.rawCode() + "\" bukan kode desa dan tidak dapat diperbaiki dari daftar kode.",
          "Tulis kode desa Kemendagri lengkap sebagai teks, misalnya 81.02.03.2001.");
    } else {
      findings.reject(
          row.place(),
          "code-ambiguous",
          "\""
              + row.rawCode()
              + "\" dapat berarti "
              + candidates.stream().map(AreaCode::dotted).collect(Collectors.joining(" atau "))
              + ".",
          "Tulis kode desa Kemendagri lengkap sebagai teks.");
    }
  }

  /** Rows with the Kemendagri codes that a mapping gives for their BPS codes. */
  List<Row> readBps(List<Row> rows, Map<String, AreaCode> mapping) {
    List<Row> read = new ArrayList<>(rows.size());
    for (Row row : rows) {
      read.add(row.rawCode().isEmpty() ? missing(row) : row.withCode(mapped(row, mapping)));
    }
    return read;
  }

  private Optional<AreaCode> mapped(Row row, Map<String, AreaCode> mapping) {
    Optional<AreaCode> code = bpsDigits(row.rawCode()).map(mapping::get);
    if (code.isEmpty()) {
      findings.reject(
          row.place(),
          "not-in-mapping",
          "Kode BPS ini tidak ada dalam berkas padanan.",
          "Tambahkan baris kode_bps,kode_kemendagri untuk desa ini ke berkas padanan.");
    }
    return code;
  }

  /** The ten digits of a BPS code, with or without the letters {@code id}; empty if it is none. */
  static Optional<String> bpsDigits(String text) {
    Matcher matcher = BARE_BPS.matcher(text.strip());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private Row missing(Row row) {
    findings.reject(
        row.place(),
        "code-missing",
        "Fitur ini tidak punya kode desa"
            + (row.rawName().isEmpty() ? "." : " (nama: " + row.rawName() + ")."),
        "Isi kode desa Kemendagri pada fitur ini, atau hapus fitur yang bukan desa.");
    return row;
  }
}
