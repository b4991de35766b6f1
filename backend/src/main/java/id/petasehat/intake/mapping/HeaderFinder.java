package id.petasehat.intake.mapping;

import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.table.HeaderRows;
import id.petasehat.intake.table.RawTable;
import id.petasehat.intake.table.RawTable.Line;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the rows that name the columns of a table, below titles and above its data. */
final class HeaderFinder {
  /** Titles are no longer than this. */
  private static final int SEARCHED_LINES = 20;

  /** Words that head columns, of every kind of file. */
  private static final Set<String> WORDS =
      Stream.of(FileKind.values())
          .flatMap(kind -> MappingTargets.named(kind).stream())
          .flatMap(target -> target.names().stream())
          .collect(Collectors.toSet());

  private HeaderFinder() {}

  /** The header; the first row where nothing looks like one. */
  static HeaderRows find(RawTable table) {
    List<Line> lines = table.lines();
    if (lines.isEmpty()) {
      return HeaderRows.TOP;
    }
    int best = 0;
    double most = 0;
    for (int i = 0; i < Math.min(lines.size(), SEARCHED_LINES); i++) {
      double points = points(lines.get(i));
      if (points > most) {
        most = points;
        best = i;
      }
    }
    int last = best;
    while (last + 1 < lines.size()
        && last + 1 - best < 3
        && continues(lines.get(best), lines.get(last + 1))) {
      last++;
    }
    return new HeaderRows(lines.get(best).number(), lines.get(last).number());
  }

  /** Known words weigh most; of the rest texts rather than numbers. */
  private static double points(Line line) {
    double points = 0;
    for (String cell : line.cells()) {
      if (!cell.isBlank()) {
        boolean number = cell.strip().matches("[\\d.,%-]+");
        points += WORDS.contains(ColumnGuess.words(cell)) ? 5 : number ? -0.5 : 0.5;
      }
    }
    return points;
  }

  /** Whether a row only divides headings above it: texts, and none below the first column. */
  private static boolean continues(Line header, Line next) {
    boolean texts =
        next.cells().stream()
            .map(String::strip)
            .filter(cell -> !cell.isEmpty())
            .allMatch(cell -> cell.matches("\\D.*"));
    int first = 0;
    while (header.cell(first).isEmpty() && first < header.cells().size()) {
      first++;
    }
    return texts && next.cell(first).isEmpty();
  }
}
