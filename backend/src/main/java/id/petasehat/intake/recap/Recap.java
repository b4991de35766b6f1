package id.petasehat.intake.recap;

import id.petasehat.indicator.Observation;
import id.petasehat.intake.mapping.Mapping;
import id.petasehat.intake.table.CsvTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file of figures holds.
 *
 * @param rows at most one for each village, indicator and month
 * @param cumulative whether figures of indicators that add up over the year are sums since January,
 *     so that each has yet to be differenced
 * @param skipped figures of villages that are not stored, or that a person left out
 * @param mapping how it was read
 * @param kept the mapping as it is to be saved; empty unless a person asked for that
 * @param places where the figures stand; see {@link #place}
 */
public record Recap(
    List<Observation> rows,
    boolean cumulative,
    long skipped,
    Mapping mapping,
    Optional<RecapProfile> kept,
    Map<RecapFigures.Key, String> places) {
  public Recap {
    rows = List.copyOf(rows);
  }

  /** Where a figure stands: {@code Lembar SEPT, sel D12}, in a file without sheets its line. */
  public String place(Observation row) {
    return places.getOrDefault(RecapFigures.Key.of(row), CsvTable.place(row.line()));
  }
}
