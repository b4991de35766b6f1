package id.petasehat.intake.recap;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands above a column, from the widest heading down to its own: {@code K4}, {@code Bulan
 * ini}.
 *
 * @param parts none blank, no two neighbours alike
 */
record HeaderPath(List<String> parts) {
  /** Between headings, for people and in saved profiles. */
  static final String SEPARATOR = " › ";

  HeaderPath {
    parts = List.copyOf(parts);
  }

  static HeaderPath of(Grid grid, HeaderBlock block, int column) {
    if (block.last() < 0) {
      return new HeaderPath(List.of(grid.heading(column)));
    }
    List<String> parts = new ArrayList<>();
    for (int row = block.first(); row <= block.last(); row++) {
      String text = heading(grid, block, row, column).replaceAll("\\s+", " ").strip();
      boolean repeated = !parts.isEmpty() && parts.get(parts.size() - 1).equals(text);
      if (!text.isEmpty() && !repeated) {
        parts.add(text);
      }
    }
    return new HeaderPath(parts);
  }

  /** A heading of several columns that a CSV file holds only above the first of them. */
  private static String heading(Grid grid, HeaderBlock block, int row, int column) {
    GridCell seen = grid.seen(row, column);
    if (!seen.isBlank() || row == block.last() || !ownHeading(grid, block, row, column)) {
      return seen.text();
    }
    for (int left = column - 1; left > block.villageColumn(); left--) {
      if (!grid.at(row, left).isBlank()) {
        boolean spreads = ownHeading(grid, block, row, left) && grid.region(row, left).isEmpty();
        return spreads ? grid.at(row, left).text() : "";
      }
    }
    return "";
  }

  /** Whether something stands below a heading, in the header still. */
  private static boolean ownHeading(Grid grid, HeaderBlock block, int row, int column) {
    for (int below = row + 1; below <= block.last(); below++) {
      if (!grid.at(below, column).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** For people. */
  String text() {
    return String.join(SEPARATOR, parts);
  }
}
