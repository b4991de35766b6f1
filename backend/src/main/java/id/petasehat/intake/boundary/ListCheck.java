package id.petasehat.intake.boundary;

import id.petasehat.area.AreaCode;
import id.petasehat.area.CodeList;
import id.petasehat.area.Level;
import id.petasehat.intake.Findings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds codes and names against the code list. */
final class ListCheck {
  /** Domain rule: a file is refused when fewer than 90% of its rows match by code and name. */
  static final double MATCH_SHARE = 0.9;

  /** Up to this many villages unknown to the list say nothing about the file as a whole. */
  private static final int FEW = 10;

  /** As many characters as the store keeps of a name. */
  private static final int LONGEST_NAME = 200;

  private final CodeList list;
  private final Findings findings;

  ListCheck(CodeList list, Findings findings) {
    this.list = list;
    this.findings = findings;
  }

  void check(List<Row> rows, CodeSystem system) {
    rejectDuplicates(rows);
    rows.forEach(this::checkKnown);
    rows.forEach(this::checkNameLength);
    checkNames(rows, system);
  }

  private void rejectDuplicates(List<Row> rows) {
    Map<AreaCode, Row> first = new HashMap<>();
    for (Row row : rows) {
      Row earlier = row.code().map(code -> first.putIfAbsent(code, row)).orElse(null);
      if (earlier != null) {
        findings.reject(
            row.place(),
            "duplicate-code",
            "Kode ini sudah dipakai fitur " + earlier.feature().number() + ".",
            "Satukan kedua fitur menjadi satu multipoligon, atau betulkan kode yang salah.");
      }
    }
  }

  private void checkKnown(Row row) {
    AreaCode code = row.code().orElse(null);
    if (code == null || list.contains(code)) {
      return;
    }
    AreaCode kecamatan = code.at(Level.KECAMATAN);
    if (!list.contains(kecamatan)) {
      findings.reject(
          row.place(),
          "unknown-kecamatan",
          "Kecamatan " + kecamatan + " tidak ada dalam daftar kode Kemendagri.",
          "Periksa kode desa; bila ini kode BPS, daftar padanan ke kode Kemendagri diperlukan.");
    } else if (!isKindOfVillage(code)) {
      findings.reject(
          row.place(),
          "not-a-village-code",
          "Bagian desa kode Kemendagri berawal 1, 2 atau 3; kode ini tampak seperti kode BPS.",
          "Bila ini kode BPS, daftar padanan ke kode Kemendagri diperlukan.");
    } else {
      findings.warn(
          row.place(),
          "unknown-village",
          "Desa ini tidak ada dalam daftar kode, tetapi kecamatannya ada ("
              + list.name(kecamatan).orElse("")
              + ").",
          "Periksa kodenya; bila ini desa hasil pemekaran, tidak perlu tindakan.");
    }
  }

  private void checkNameLength(Row row) {
    if (row.rawName().length() > LONGEST_NAME) {
      findings.reject(
          row.place(),
          "name-too-long",
          "Nama desa sepanjang "
              + row.rawName().length()
              + " huruf, paling banyak "
              + LONGEST_NAME
              + ".",
          "Pilih kolom yang memuat nama desa, atau perpendek namanya.");
    }
  }

  /** Permendagri 137/2017: 1 kelurahan, 2 desa, 3 desa adat. */
  private static boolean isKindOfVillage(AreaCode code) {
    return "123".indexOf(code.dotted().charAt(9)) >= 0;
  }

  /** Right codes bear the right names; codes of another system do not, by and large. */
  private void checkNames(List<Row> rows, CodeSystem system) {
    int compared = 0;
    int alike = 0;
    int unknown = 0;
    for (Row row : rows) {
      Optional<String> listed = row.code().flatMap(list::name);
      if (row.code().isPresent() && listed.isEmpty()) {
        unknown++;
      } else if (listed.isPresent() && !row.rawName().isEmpty()) {
        compared++;
        alike += VillageName.alike(row.rawName(), listed.get()) ? 1 : 0;
      }
    }
    if (unknown > FEW && 2 * unknown > rows.size()) {
      refuse(rows.size() - unknown, rows.size(), system);
    } else if (alike < MATCH_SHARE * compared) {
      refuse(alike, compared, system);
    }
  }

  private void refuse(int matching, int of, CodeSystem system) {
    findings.reject(
        "",
        "names-do-not-match",
        "Hanya "
            + matching
            + " dari "
            + of
            + " desa cocok kode dan namanya dengan daftar kode;"
            + " sedikitnya 90% harus cocok. Kode "
            + system.id()
            + " di berkas ini agaknya bukan"
            + " kode yang dinyatakan.",
        system == CodeSystem.BPS
            ? "Periksa berkas padanan kode BPS ke Kemendagri."
            : "Periksa kolom kode dan nama; bila kodenya kode BPS, daftar padanan ke kode Kemendagri"
                + " diperlukan.");
  }
}
