package id.petasehat.intake.recap;

import id.petasehat.intake.Findings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Holds rows of totals against what stands above them: since the last total, or from the start of
 * the table.
 */
final class TotalsCheck {
  private final Grid grid;
  private final FigureTexts texts;
  private final Findings findings;
  private final Map<Integer, Long> sinceTotal = new HashMap<>();
  private final Map<Integer, Long> sinceStart = new HashMap<>();
  private final Map<Integer, Long> outside = new HashMap<>();

  TotalsCheck(Grid grid, FigureTexts texts, Findings findings) {
    this.grid = grid;
    this.texts = texts;
    this.findings = findings;
  }

  /** Adds a village's count to the sums of its column. */
  void add(int column, long count) {
    sinceTotal.merge(column, count, Long::sum);
    sinceStart.merge(column, count, Long::sum);
  }

  /** Adds people of other places, whom a total may include. */
  void addOutside(int row, RecapMapping mapping) {
    for (ColumnGuess column : mapping.figures()) {
      total(row, column.column())
          .ifPresent(count -> outside.merge(column.column(), count, Long::sum));
    }
  }

  /** Warns of totals that do not add up; a mean or a blank cell is no total. */
  void check(int row, RecapMapping mapping) {
    for (ColumnGuess column : mapping.figures()) {
      OptionalLong total = total(row, column.column());
      long near = sinceTotal.getOrDefault(column.column(), 0L);
      long whole = sinceStart.getOrDefault(column.column(), 0L);
      long others = outside.getOrDefault(column.column(), 0L);
      // a grand total right below a subtotal has no rows of its own
      long above = sinceTotal.containsKey(column.column()) ? near : whole;
      if (total.isPresent()
          && !List.of(near, whole, near + others, whole + others).contains(total.getAsLong())) {
        findings.warn(
            grid.place(row, column.column()),
            "total-differs",
            "Jumlah "
                + column.header().text()
                + " tertulis "
                + total.getAsLong()
                + ", baris di atasnya berjumlah "
                + above
                + " (selisih "
                + (total.getAsLong() - above)
                + ")",
            "Periksa angka desa atau rumus jumlahnya; yang disimpan angka desa");
      }
    }
    sinceTotal.clear();
  }

  private OptionalLong total(int row, int column) {
    return texts.total(grid.at(row, column));
  }
}
