package id.petasehat.intake.figure;

import id.petasehat.intake.Findings;
import id.petasehat.intake.table.CsvTable;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads {@code pembilang}, {@code penyebut} and {@code status} of a row together. */
final class FigureCells {
  private final CsvTable table;
  private final CountCell counts;
  private final Findings findings;

  FigureCells(CsvTable table, CountCell counts, Findings findings) {
    this.table = table;
    this.counts = counts;
    this.findings = findings;
  }

  /** Empty, and a rejected row, when the cells contradict each other or hold no counts. */
  Optional<Figures> read(long line) {
    String numerator = table.cell("pembilang");
    String denominator = table.cell("penyebut");
    boolean silent = CountCell.silent(numerator);
    return switch (table.cell("status")) {
      case "dilaporkan" ->
          silent ? rejectStatus("dilaporkan, tetapi pembilang kosong", line) : counts(line);
      case "nol", "0 dilaporkan" ->
          silent || numerator.equals("0")
              ? counts("0", denominator, line)
              : rejectStatus("nol, tetapi pembilang " + numerator, line);
      case "belum_lapor" ->
          silent && CountCell.silent(denominator)
              ? Optional.of(Figures.NOT_REPORTED)
              : rejectStatus("belum_lapor, tetapi ada angkanya", line);
      case "" -> silent ? withoutNumerator(denominator, line) : counts(line);
      default -> rejectUnknown(line);
    };
  }

  private Optional<Figures> counts(long line) {
    return counts(table.cell("pembilang"), table.cell("penyebut"), line);
  }

  private Optional<Figures> counts(String numerator, String denominator, long line) {
    OptionalLong counted = counts.read(numerator, "pembilang", line);
    if (CountCell.silent(denominator)) {
      return counted.isPresent()
          ? Optional.of(new Figures(counted.getAsLong(), null))
          : Optional.empty();
    }
    OptionalLong outOf = counts.read(denominator, "penyebut", line);
    return counted.isPresent() && outOf.isPresent()
        ? Optional.of(new Figures(counted.getAsLong(), outOf.getAsLong()))
        : Optional.empty();
  }

  /** A form that was handed out with the sasaran filled in and came back empty. */
  private Optional<Figures> withoutNumerator(String denominator, long line) {
    if (!CountCell.silent(denominator)) {
      findings.warn(
          CsvTable.place(line),
          "denominator-alone",
          "Penyebut terisi tanpa pembilang; dibaca sebagai belum lapor",
          "Isi pembilang, 0 bila memang tidak ada");
    }
    return Optional.of(Figures.NOT_REPORTED);
  }

  private Optional<Figures> rejectStatus(String contradiction, long line) {
    findings.reject(
        CsvTable.place(line),
        "status-contradicts",
        "Status " + contradiction,
        "Samakan status dan angkanya, atau kosongkan statusnya");
    return Optional.empty();
  }

  private Optional<Figures> rejectUnknown(long line) {
    findings.reject(
        CsvTable.place(line),
        "bad-status",
        "Status \"" + table.cell("status") + "\" tidak dikenal",
        "Pakai dilaporkan, belum_lapor atau nol");
    return Optional.empty();
  }
}
