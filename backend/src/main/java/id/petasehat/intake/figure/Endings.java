package id.petasehat.intake.figure;

import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.table.CsvTable;

/** What both files of figures say of rows that repeat and at the end. */
final class Endings {
  private Endings() {}

  static void repeated(Findings findings, String what, SeenRows.Earlier earlier, long line) {
    String reason = what + " sudah ada di baris " + earlier.line();
    if (earlier.same()) {
      findings.warn(
          CsvTable.place(line),
          "repeated-row",
          reason + " dengan angka yang sama; dibaca satu kali",
          "Hapus salah satunya");
    } else {
      findings.reject(
          CsvTable.place(line),
          "contradicting-rows",
          reason + " dengan angka yang berbeda",
          "Tentukan mana yang benar dan hapus yang lain");
    }
  }

  /** Rows of a template that somebody handed out and nobody filled. */
  static void tellUnfilled(Findings findings, long rows) {
    if (rows > 0) {
      findings.tell("", "not-filled", rows + " baris templat belum diisi dan dilewati");
    }
  }

  static ReadReport report(Findings findings, long accepted, long skipped) throws RefusedException {
    return report(findings, accepted, skipped, 0);
  }

  /**
   * @param notStored further rows that were understood but not handed on
   */
  static ReadReport report(Findings findings, long accepted, long skipped, long notStored)
      throws RefusedException {
    if (accepted + skipped + notStored == 0 && !findings.refused()) {
      findings.reject(
          "",
          "no-rows",
          "Berkas tidak memuat satu baris data pun",
          "Isi baris di bawah baris judul, atau periksa apakah berkas terpotong");
    }
    findings.refuseIfRejected();
    if (skipped > 0) {
      findings.tell(
          "",
          "other-districts",
          skipped + " baris untuk kabupaten/kota yang tidak tersimpan dilewati");
    }
    return new ReadReport(accepted, skipped, findings.problems());
  }
}
