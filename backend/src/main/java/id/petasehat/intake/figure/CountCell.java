package id.petasehat.intake.figure;

import id.petasehat.intake.Findings;
import id.petasehat.intake.table.CsvTable;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads a cell that holds a count of people, households or reports. */
public final class CountCell {
  /** More than Indonesia has people: a slip of the keyboard. */
  static final long LARGEST = 999_999_999;

  /** Spreadsheets write whole numbers so: 4.0, 4,00. Three zeros could mean thousands. */
  private static final Pattern WHOLE = Pattern.compile("^(\\d+)[.,]0{1,2}$");

  /** Negative counts in reports are mostly corrections of a month that was reported before. */
  public static final String MONTH_ALONE =
      "Isi jumlah bulan itu saja; koreksi bulan lalu dikirim sebagai bulan lalu";

  private static final Pattern NEGATIVE = Pattern.compile("-\\s*\\d.*");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}([. ]\\d{3})+");
  private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]\\d+");

  private final Findings findings;
  private final String ofNegative;

  /**
   * @param ofNegative what to do about a count below zero
   */
  public CountCell(Findings findings, String ofNegative) {
    this.findings = findings;
    this.ofNegative = ofNegative;
  }

  /** Whether the cell says nothing: empty, or the dash that recaps use. */
  public static boolean silent(String text) {
    return text.isEmpty() || text.equals("-") || text.equals("–");
  }

  /** The count; empty, and a rejected row, when the text is none. */
  OptionalLong read(String text, String column, long line) {
    long count = count(text);
    if (count < 0) {
      reject(text, column, CsvTable.place(line));
      return OptionalLong.empty();
    }
    return OptionalLong.of(count);
  }

  /** The same of a cell that has a place of its own. */
  public OptionalLong read(String text, String column, String place) {
    long count = count(text);
    if (count < 0) {
      reject(text, column, place);
      return OptionalLong.empty();
    }
    return OptionalLong.of(count);
  }

  /** The count that a text holds, {@code 4.0} too; empty when it holds none. */
  public static OptionalLong whole(String text) {
    long count = count(text);
    return count < 0 ? OptionalLong.empty() : OptionalLong.of(count);
  }

  /** The count that a text holds; -1 when it holds none. */
  private static long count(String text) {
    long count = digits(text);
    if (count < 0) {
      String plain = text.startsWith("'") ? text.substring(1) : text;
      count = digits(WHOLE.matcher(plain).replaceFirst("$1"));
    }
    return count;
  }

  /** The value of up to nine digits; -1 for anything else. */
  private static long digits(String text) {
    int length = text.length();
    if (length == 0 || length > 9) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value;
  }

  private void reject(String text, String column, String place) {
    String shown = column + " \"" + text + "\"";
    if (NEGATIVE.matcher(text).matches()) {
      findings.reject(place, "negative", shown + " kurang dari nol", ofNegative);
    } else if (THOUSANDS.matcher(text).matches()) {
      findings.reject(
          place,
          "not-integer",
          shown + " dapat berarti ribuan atau pecahan",
          "Tulis tanpa titik pemisah ribuan, misalnya 1234");
    } else if (DECIMAL.matcher(text).matches()) {
      findings.reject(
          place, "not-integer", shown + " bukan bilangan bulat", "Isi jumlah orang, bukan persen");
    } else {
      findings.reject(
          place,
          "not-a-number",
          shown + " bukan angka, atau lebih dari " + LARGEST,
          "Isi dengan angka saja, atau kosongkan bila belum lapor");
    }
  }
}
