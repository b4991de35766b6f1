package id.petasehat.report;

import java.util.List;

/**
 * A table as paper and workbook both print it.
 *
 * @param sheet its name in the workbook, at most 31 characters
 * @param rows cells by column: text, or a number in the unit of its column, or null for not known;
 *     an empty text for no cell
 * @param empty what to say when there are no rows
 */
record Table(String sheet, List<Column> columns, List<List<Object>> rows, String empty) {

  /** What a column holds, and in which unit. */
  enum Kind {
    TEXT("", ""),
    /** Whole numbers: people, staff, places. */
    COUNT("", ""),
    /** Rupiah, on paper in millions. */
    MILLIONS("juta Rp", "Rp"),
    RUPIAH("Rp", "Rp"),
    PERCENT("%", "%"),
    /** Degrees, EPSG:4326; workbook only. */
    DEGREES("derajat", "derajat");

    private final String onPaper;
    private final String inWorkbook;

    Kind(String onPaper, String inWorkbook) {
      this.onPaper = onPaper;
      this.inWorkbook = inWorkbook;
    }
  }

  /**
   * @param share of the width, against the others
   */
  record Column(String name, Kind kind, int share) {
    static Column text(String name, int share) {
      return new Column(name, Kind.TEXT, share);
    }

    static Column count(String name) {
      return new Column(name, Kind.COUNT, NUMBER_SHARE);
    }

    static Column millions(String name) {
      return new Column(name, Kind.MILLIONS, NUMBER_SHARE);
    }

    static Column percent(String name) {
      return new Column(name, Kind.PERCENT, NUMBER_SHARE);
    }

    String headOnPaper() {
      return headed(kind.onPaper);
    }

    String headInWorkbook() {
      return headed(kind.inWorkbook);
    }

    private String headed(String unit) {
      return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    boolean isNumber() {
      return kind != Kind.TEXT;
    }

    /** A cell as paper shows it. */
    String onPaper(Object cell) {
      if (cell == null) {
        return Figures.UNKNOWN;
      }
      if (cell.equals("")) {
        return "";
      }
      return switch (kind) {
        case TEXT -> cell.toString();
        case COUNT, RUPIAH -> Figures.whole((Long) cell);
        case MILLIONS -> Figures.bareMillion((Long) cell);
        case PERCENT -> Figures.barePercent((Double) cell);
        case DEGREES -> cell.toString();
      };
    }
  }

  private static final int NUMBER_SHARE = 12;
}
