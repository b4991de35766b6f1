package id.petasehat.intake.recap;

import id.petasehat.intake.table.HeaderRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The rows of a grid that name its columns, rows from 0.
 *
 * @param first -1 where columns bear names of their own
 * @param last -1 where columns bear names of their own
 * @param villageColumn where names or codes of villages stand; -1 when not found
 */
record HeaderBlock(int first, int last, int villageColumn) {
  /** Titles and header stand within so many rows. */
  private static final int SEARCHED_ROWS = 80;

  private static final int SEARCHED_COLUMNS = 60;

  private static final Pattern VILLAGE =
      Pattern.compile(
          "(nama |kode |nm |kd )?(desa|ds|kelurahan|kel|gampong|ohoi|nagari|pekon|kampung|negeri"
              + "|lembang|kute|kalurahan|wilayah|village|orgunit|org unit|organisation unit|ou)"
              + "( (desa|kel|kelurahan|ohoi|gampong|kampung|name|code|id))*");

  private static final Pattern CODE = Pattern.compile("\\d\\d\\.\\d\\d\\.\\d\\d\\.\\d{4}|\\d{10}");
  private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?\\d{1,3}\\)?|\\(?[a-zA-Z]\\)?");

  /** The header that a person pointed at. */
  static HeaderBlock said(Grid grid, HeaderRows rows, Predicate<String> isVillage) {
    int first = row(grid, rows.first());
    int last = row(grid, rows.last());
    return new HeaderBlock(first, last, villageColumn(grid, first, last, isVillage));
  }

  /** The row of a number, or the last one before it. */
  private static int row(Grid grid, int number) {
    int row = 0;
    while (row + 1 < grid.rows().size() && grid.rows().get(row + 1).number() <= number) {
      row++;
    }
    return row;
  }

  /**
   * Finds the header by the words for a village, else by the first name of one.
   *
   * @param isVillage whether a village of this name is stored
   */
  static Optional<HeaderBlock> find(Grid grid, Predicate<String> isVillage) {
    if (grid.namesItsColumns()) {
      return Optional.of(new HeaderBlock(-1, -1, 0));
    }
    List<Integer> labels = labelRows(grid);
    int best = -1;
    HeaderBlock found = null;
    for (int label : labels) {
      HeaderBlock block = around(grid, label, isVillage);
      int villages = villages(grid, block, isVillage);
      if (villages > best) {
        best = villages;
        found = block;
      }
    }
    return Optional.ofNullable(found).or(() -> aboveFirstVillage(grid, isVillage));
  }

  private static List<Integer> labelRows(Grid grid) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < Math.min(grid.rows().size(), SEARCHED_ROWS); row++) {
      if (labelColumn(grid, row) >= 0) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static int labelColumn(Grid grid, int row) {
    for (int column = 0; column < Math.min(grid.width(), SEARCHED_COLUMNS); column++) {
      GridCell cell = grid.at(row, column);
      if (!cell.text().contains(":") && isLabel(cell)) {
        return column;
      }
    }
    return -1;
  }

  static boolean isLabel(GridCell cell) {
    return VILLAGE.matcher(HeaderWords.withoutBrackets(cell.text().replace('_', ' '))).matches();
  }

  private static HeaderBlock around(Grid grid, int labelRow, Predicate<String> isVillage) {
    int label = labelColumn(grid, labelRow);
    int end = grid.region(labelRow, label).map(Grid.Region::lastRow).orElse(labelRow);
    int last = lastRow(grid, Math.min(end, grid.rows().size() - 1), label);
    int first = firstRow(grid, labelRow, label);
    return new HeaderBlock(first, last, villageColumn(grid, first, last, isVillage));
  }

  /** Rows below the label that name columns too: nothing below the label itself yet. */
  private static int lastRow(Grid grid, int from, int label) {
    int last = from;
    for (int row = from + 1; row < grid.rows().size(); row++) {
      boolean ends =
          isColumnNumbers(grid, row)
              || !grid.at(row, label).isBlank()
              || grid.rows().get(row).cells().stream().filter(one -> !one.isBlank()).count() < 2;
      if (ends) {
        break;
      }
      last = row;
    }
    return last;
  }

  /** Rows above the label that group columns: only to the right of it. */
  private static int firstRow(Grid grid, int label, int labelColumn) {
    int first = label;
    while (first > 0 && groups(grid, first - 1, labelColumn)) {
      first--;
    }
    return first;
  }

  private static boolean groups(Grid grid, int row, int label) {
    int right = 0;
    for (int column = 0; column < grid.rows().get(row).cells().size(); column++) {
      GridCell cell = grid.at(row, column);
      if (!cell.isBlank() && (column <= label || cell.text().contains(":"))) {
        return false;
      }
      boolean wide =
          grid.region(row, column).filter(one -> one.lastColumn() > one.firstColumn()).isPresent();
      right += cell.isBlank() ? 0 : wide ? 2 : 1;
    }
    return right >= 2;
  }

  /** Whether a row only counts columns: 1, 2, 3 or (a), (b), (c). */
  static boolean isColumnNumbers(Grid grid, int row) {
    List<GridCell> filled =
        grid.rows().get(row).cells().stream().filter(one -> !one.isBlank()).toList();
    if (filled.size() < 2) {
      return false;
    }
    String before = "";
    for (GridCell cell : filled) {
      String text = cell.text().replaceAll("[()]", "");
      boolean next =
          before.isEmpty() ? text.equals("1") || text.equalsIgnoreCase("a") : follows(before, text);
      if (!COLUMN_NUMBER.matcher(cell.text()).matches() || !next) {
        return false;
      }
      before = text;
    }
    return true;
  }

  private static boolean follows(String before, String text) {
    boolean numbers = before.matches("\\d+") && text.matches("\\d+");
    return numbers
        ? Integer.parseInt(text) == Integer.parseInt(before) + 1
        : !before.matches("\\d+") && text.charAt(0) == before.charAt(0) + 1;
  }

  /** Of the columns below the header the one in which most villages stand. */
  private static int villageColumn(Grid grid, int first, int last, Predicate<String> isVillage) {
    int best = -1;
    double most = 0;
    for (int column = 0; column < Math.min(grid.width(), SEARCHED_COLUMNS); column++) {
      double villages = villages(grid, new HeaderBlock(first, last, column), isVillage);
      for (int row = first; row <= last; row++) {
        if (isLabel(grid.at(row, column))) {
          villages += grid.rows().size();
          break;
        }
      }
      if (villages > most) {
        most = villages;
        best = column;
      }
    }
    return best;
  }

  private static int villages(Grid grid, HeaderBlock block, Predicate<String> isVillage) {
    if (block.villageColumn < 0) {
      return 0;
    }
    int villages = 0;
    for (int row = block.last + 1; row < grid.rows().size(); row++) {
      String text = grid.at(row, block.villageColumn).text();
      villages += CODE.matcher(text).matches() || isVillage.test(text) ? 1 : 0;
    }
    return villages;
  }

  private static Optional<HeaderBlock> aboveFirstVillage(Grid grid, Predicate<String> isVillage) {
    for (int row = 1; row < Math.min(grid.rows().size(), SEARCHED_ROWS); row++) {
      for (int column = 0; column < Math.min(grid.width(), SEARCHED_COLUMNS); column++) {
        String text = grid.at(row, column).text();
        if (CODE.matcher(text).matches() || isVillage.test(text)) {
          return Optional.of(
              new HeaderBlock(row - 1, row - 1, villageColumn(grid, row - 1, row - 1, isVillage)));
        }
      }
    }
    return Optional.empty();
  }
}
