package id.petasehat.intake.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;

/** The text of a workbook's cell: what it holds, not how it is shown, in the words of templates. */
final class WorkbookCell {
  /** Spreadsheets count with 15 digits and store 95.32 as 95.319999999999993. */
  private static final MathContext FIFTEEN_DIGITS = new MathContext(15);

  /** Written out, a number of a larger exponent would fill the memory. */
  private static final int MOST_ZEROS = 40;

  /** Days are counted from the year 1900 and end with the year 9999. */
  private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);

  /** What a number format shows as it is: quoted, in brackets, behind a backslash, or as space. */
  private static final String LITERALS = "\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.";

  private WorkbookCell() {}

  /**
   * Empty for an empty cell.
   *
   * @param cell null where the row has none
   */
  static String text(Cell cell) {
    if (cell == null) {
      return "";
    }
    if (cell.getValue() == null) {
      // a formula that was never computed must not pass for "not said"
      return cell.getFormula() == null ? "" : "=" + cell.getFormula();
    }
    if (cell.getValue() instanceof Boolean yes) {
      return yes ? "ya" : "tidak";
    }
    return cell.getValue() instanceof BigDecimal number
        ? number(cell, number)
        : cell.getText().strip();
  }

  private static String number(Cell cell, BigDecimal number) {
    String format = format(cell);
    if (isDay(format, number)) {
      return day(format, cell.asDate().toLocalDate());
    }
    if (format.contains("%")) {
      return plain(number.movePointRight(2)) + "%";
    }
    String text = plain(number);
    boolean padded = format.matches("0{2,}") && text.matches("\\d+");
    return padded ? "0".repeat(Math.max(0, format.length() - text.length())) + text : text;
  }

  private static String format(Cell cell) {
    String format = cell.getDataFormatString();
    return format == null
        ? ""
        : format.replaceAll(LITERALS, "").replaceAll(";.*", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isDay(String format, BigDecimal number) {
    boolean shown = format.contains("d") || format.contains("y") || format.contains("mmm");
    return shown && number.compareTo(BigDecimal.ONE) >= 0 && number.compareTo(LAST_DAY) <= 0;
  }

  /** A month typed as 2025-03 is stored as its first day and only shown as a month. */
  private static String day(String format, LocalDate day) {
    if (format.contains("d")) {
      return day.toString();
    }
    return format.contains("m") ? YearMonth.from(day).toString() : Integer.toString(day.getYear());
  }

  private static String plain(BigDecimal number) {
    BigDecimal exact = number.stripTrailingZeros();
    if (exact.scale() > 0) {
      exact = exact.round(FIFTEEN_DIGITS).stripTrailingZeros();
    }
    return Math.abs((long) exact.scale()) > MOST_ZEROS ? exact.toString() : exact.toPlainString();
  }
}
