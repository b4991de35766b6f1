package id.petasehat.intake.mapping;

import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.mapping.MappingTargets.Named;
import id.petasehat.intake.table.HeaderRows;
import id.petasehat.intake.table.RawTable;
import id.petasehat.intake.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the columns of an unknown table might be, were it a file of some kind.
 *
 * @param targets by name of the column; a column for which nothing is proposed is left out
 */
record Proposal(FileKind kind, HeaderRows header, Map<String, Fit> targets) {
  private static final int CELLS_LOOKED_AT = 60;

  /**
   * A target of a column.
   *
   * @param score 0 to 1
   */
  record Fit(String target, double score) {}

  private record Pair(String name, String target, double score) {}

  /** Gives each target to the column that fits it best, each column one. */
  static Proposal of(FileKind kind, RawTable raw, HeaderRows header, ColumnGuess guess) {
    List<String> names = raw.names(header);
    List<String> headings = raw.headings(header);
    Table table = raw.below(header);
    List<Pair> pairs = new ArrayList<>();
    for (int column = 0; column < names.size(); column++) {
      List<String> cells = cells(table, names.get(column));
      for (Named target : MappingTargets.named(kind)) {
        double score = guess.score(target, headings.get(column), cells);
        if (score >= ColumnGuess.LEAST) {
          pairs.add(new Pair(names.get(column), target.target().id(), score));
        }
      }
    }
    return new Proposal(kind, header, settle(pairs));
  }

  private static Map<String, Fit> settle(List<Pair> pairs) {
    Map<String, Fit> settled = new LinkedHashMap<>();
    Set<String> given = new HashSet<>();
    pairs.stream()
        .sorted(Comparator.comparing(Pair::score).reversed())
        .forEach(
            pair -> {
              if (!settled.containsKey(pair.name) && given.add(pair.target)) {
                settled.put(pair.name, new Fit(pair.target, rounded(pair.score)));
              }
            });
    return settled;
  }

  /** The first cells of a column that hold anything. */
  static List<String> cells(Table table, String name) {
    return table.rows().stream()
        .map(row -> row.cell(name))
        .filter(cell -> !cell.isEmpty())
        .limit(CELLS_LOOKED_AT)
        .toList();
  }

  private static double rounded(double score) {
    return Math.round(score * 100) / 100.0;
  }

  boolean has(String target) {
    return targets.values().stream().anyMatch(fit -> fit.target.equals(target));
  }

  /** How sure a target is; 0 without a column for it. */
  double score(String target) {
    return targets.values().stream()
        .filter(fit -> fit.target.equals(target))
        .mapToDouble(Fit::score)
        .max()
        .orElse(0);
  }
}
