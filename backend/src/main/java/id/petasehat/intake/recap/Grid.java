package id.petasehat.intake.recap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sheet, or a file that is one table: cells by row and column, both from 0. Immutable. */
final class Grid {
  /** How a person finds a row again. */
  enum Unit {
    /** In a workbook: {@code Lembar KIA, sel D14}. */
    SHEET,
    /** In a text file: {@code baris 14}. */
    LINES,
    /** Among the values of a JSON answer: {@code data ke-14}. */
    ENTRIES
  }

  /**
   * A row.
   *
   * @param number as the file counts it, from 1
   */
  record Row(int number, List<GridCell> cells) {
    GridCell at(int column) {
      return column < cells.size() ? cells.get(column) : GridCell.BLANK;
    }

    boolean isBlank() {
      return cells.stream().allMatch(GridCell::isBlank);
    }
  }

  /** Merged cells; all four ends belong to it. */
  record Region(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    boolean holds(int row, int column) {
      return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
  }

  /** A column that bears a name of its own. */
  record Heading(String id, String text) {}

  private final String name;
  private final Unit unit;
  private final List<Row> rows;
  private final List<Heading> headings;
  private final int width;
  private final Map<Integer, List<Region>> regionsByColumn = new HashMap<>();

  /**
   * @param name of the sheet; empty for a file without sheets
   * @param headings of columns that have no letters; empty for a sheet
   */
  Grid(String name, Unit unit, List<Row> rows, List<Region> merges, List<Heading> headings) {
    this.name = name;
    this.unit = unit;
    this.rows = List.copyOf(rows);
    this.headings = List.copyOf(headings);
    this.width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    for (Region region : merges) {
      for (int column = region.firstColumn;
          column <= Math.min(region.lastColumn, width);
          column++) {
        regionsByColumn.computeIfAbsent(column, key -> new ArrayList<>()).add(region);
      }
    }
  }

  String name() {
    return name;
  }

  /** Whether columns bear names of their own, so that no row is a header. */
  boolean namesItsColumns() {
    return !headings.isEmpty();
  }

  List<Row> rows() {
    return rows;
  }

  int width() {
    return width;
  }

  GridCell at(int row, int column) {
    return row < rows.size() ? rows.get(row).at(column) : GridCell.BLANK;
  }

  /** The merged region that a cell lies in. */
  Optional<Region> region(int row, int column) {
    return regionsByColumn.getOrDefault(column, List.of()).stream()
        .filter(region -> region.holds(row, column))
        .findFirst();
  }

  /** What a person sees in a cell: of merged cells what their first one holds. */
  GridCell seen(int row, int column) {
    GridCell own = at(row, column);
    return own.isBlank()
        ? region(row, column).map(one -> at(one.firstRow, one.firstColumn)).orElse(own)
        : own;
  }

  /** The letters of a column, or its own name. */
  String columnId(int column) {
    return column < headings.size() ? headings.get(column).id : letters(column);
  }

  /** What a column calls itself where no row is a header. */
  String heading(int column) {
    return headings.get(column).text;
  }

  /** The column of an id; -1 when there is none. */
  int column(String id) {
    if (namesItsColumns()) {
      return headings.stream().map(Heading::id).toList().indexOf(id);
    }
    int column = 0;
    for (char letter : id.toCharArray()) {
      if (letter < 'A' || letter > 'Z' || column > width) {
        return -1;
      }
      column = 26 * column + letter - 'A' + 1;
    }
    return column <= width ? column - 1 : -1;
  }

  /** A, B, …, Z, AA, … */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  /** Where a cell is, as a user would say it. */
  String place(int row, int column) {
    int number = rows.get(row).number();
    return switch (unit) {
      case SHEET -> "Lembar " + name + ", sel " + columnId(column) + number;
      case LINES -> "baris " + number + ", kolom " + columnId(column);
      case ENTRIES -> "data ke-" + number + ", " + columnId(column);
    };
  }

  /** Where a row is, as a user would say it. */
  String place(int row) {
    int number = rows.get(row).number();
    return switch (unit) {
      case SHEET -> "Lembar " + name + ", baris " + number;
      case LINES -> "baris " + number;
      case ENTRIES -> "data ke-" + number;
    };
  }
}
