package id.petasehat.intake.figure;

import id.petasehat.intake.Findings;
import id.petasehat.intake.table.CsvTable;
import java.util.OptionalInt;

/** Reads of which year people were counted and by whom. */
record YearAndSource(FigureContext context, Findings findings) {
  /** As many characters as the store keeps of a source. */
  private static final int LONGEST_SOURCE = 200;

  /** Target populations are set at most for the coming year. */
  OptionalInt year(String text, long line) {
    int latest = context.today().getYear() + 1;
    if (text.matches("(19|20)\\d\\d") && Integer.parseInt(text) <= latest) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    findings.reject(
        CsvTable.place(line),
        "bad-year",
        "Tahun \"" + text + "\" bukan tahun sampai " + latest,
        "Tulis empat angka, misalnya 2025");
    return OptionalInt.empty();
  }

  /** The text as it is; what is wrong with it is told. */
  String source(String text, long line) {
    if (text.isEmpty()) {
      findings.reject(
          CsvTable.place(line),
          "missing-source",
          "Sumber kosong",
          "Tulis siapa yang menghitung, misalnya Dukcapil semester I");
    } else if (text.length() > LONGEST_SOURCE) {
      findings.reject(
          CsvTable.place(line),
          "source-too-long",
          "Sumber sepanjang " + text.length() + " huruf, paling banyak " + LONGEST_SOURCE,
          "Perpendek, misalnya Dukcapil semester I");
    }
    return text;
  }
}
