package id.petasehat.intake.recap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Cells of a workbook: what they hold, of formulas what they came to when they were saved. */
final class WorkbookCells {
  /** Spreadsheets count with 15 digits and store 95.32 as 95.319999999999993. */
  private static final MathContext FIFTEEN_DIGITS = new MathContext(15);

  /** Written out, a larger number would be as long as it is large. */
  private static final double LARGEST_WRITTEN_OUT = 1e15;

  private WorkbookCells() {}

  static GridCell read(Cell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    if (formula && cell instanceof XSSFCell xlsx && xlsx.getRawValue() == null) {
      return new GridCell(GridCell.Kind.UNCOMPUTED, "=" + cell.getCellFormula());
    }
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    return switch (type) {
      case NUMERIC -> number(cell);
      case STRING -> GridCell.text(cell.getStringCellValue());
      case BOOLEAN -> GridCell.text(cell.getBooleanCellValue() ? "ya" : "tidak");
      case ERROR -> new GridCell(GridCell.Kind.ERROR, error(cell));
      default -> GridCell.BLANK;
    };
  }

  private static String error(Cell cell) {
    return FormulaError.isValidCode(cell.getErrorCellValue())
        ? FormulaError.forInt(cell.getErrorCellValue()).getString()
        : "#ERROR";
  }

  private static GridCell number(Cell cell) {
    double number = cell.getNumericCellValue();
    if (DateUtil.isCellDateFormatted(cell) && number >= 1) {
      LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
      return new GridCell(GridCell.Kind.DAY, day.toString());
    }
    String format = cell.getCellStyle().getDataFormatString();
    String shown = format == null ? "" : format.toLowerCase(Locale.ROOT);
    if (shown.contains("%")) {
      return new GridCell(GridCell.Kind.NUMBER, plain(100 * number) + "%");
    }
    String text = plain(number);
    boolean padded = shown.matches("0{2,}") && text.matches("\\d+");
    return new GridCell(
        GridCell.Kind.NUMBER,
        padded ? "0".repeat(Math.max(0, shown.length() - text.length())) + text : text);
  }

  private static String plain(double number) {
    if (Double.isNaN(number) || Math.abs(number) >= LARGEST_WRITTEN_OUT) {
      return Double.toString(number);
    }
    BigDecimal exact = new BigDecimal(number).round(FIFTEEN_DIGITS).stripTrailingZeros();
    return exact.signum() == 0 ? "0" : exact.toPlainString();
  }
}
