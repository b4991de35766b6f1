package id.petasehat.intake.layer;

import id.petasehat.intake.Findings;
import id.petasehat.intake.figure.CountCell;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a cell that holds an amount of rupiah, as people and spreadsheets write it. */
final class RupiahCell {
  /** More than the country's budget is a slip of the pen. */
  private static final long MOST = 10_000_000_000_000_000L;

  /** Nobody builds a post for less: such an amount was probably written in millions. */
  private static final long LITTLE = 1_000_000;

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(-?)(\\d{1,17}|\\d{1,3}(?:[. ]\\d{3})+|\\d{1,3}(?:,\\d{3})+)(?:[.,]0{1,2})?");

  private final Findings findings;

  RupiahCell(Findings findings) {
    this.findings = findings;
  }

  /** Null when the cell says nothing, and when it is rejected. */
  Long read(String text, String column, String place) {
    if (CountCell.silent(text)) {
      return null;
    }
    Matcher amount =
        AMOUNT.matcher(text.replaceFirst("(?i)^rp\\.?\\s*", "").replaceFirst(",-$", ""));
    if (!amount.matches()) {
      return rejected(place, "bad-cost", column + " \"" + text + "\" bukan jumlah rupiah.");
    }
    long rupiah = Long.parseLong(amount.group(2).replaceAll("[., ]", ""));
    if (!amount.group(1).isEmpty() || rupiah == 0) {
      return rejected(
          place, "cost-not-positive", column + " \"" + text + "\" harus lebih dari 0 rupiah.");
    }
    if (rupiah > MOST) {
      return rejected(place, "bad-cost", column + " \"" + text + "\" terlalu besar.");
    }
    if (rupiah < LITTLE) {
      findings.warn(
          place,
          "cost-little",
          column + " \"" + text + "\" kurang dari 1 juta rupiah; barangkali ditulis dalam juta.",
          "Tulis rupiah penuh, misalnya 750000000.");
    }
    return rupiah;
  }

  private Long rejected(String place, String code, String reason) {
    findings.reject(
        place,
        code,
        reason,
        "Tulis rupiah penuh, misalnya 750000000, atau kosongkan bila belum diketahui; lalu harga"
            + " satuan yang dipakai.");
    return null;
  }
}
