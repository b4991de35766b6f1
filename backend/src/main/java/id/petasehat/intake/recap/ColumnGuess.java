package id.petasehat.intake.recap;

import id.petasehat.intake.mapping.Mapping;
import java.time.YearMonth;
import java.util.List;

/**
 * What a column seems to mean.
 *
 * @param column from 0
 * @param month that the header names; null when it names none
 * @param samples its first cells that hold anything
 * @param target null when nothing is proposed
 * @param score 0 to 1; null without a target and for what a person or a profile said
 * @param sure whether no person needs to look at it
 */
record ColumnGuess(
    int column,
    HeaderPath header,
    YearMonth month,
    List<String> samples,
    Target target,
    Double score,
    boolean sure) {

  ColumnGuess taken(Target target, Double score, boolean sure) {
    return new ColumnGuess(column, header, month, samples, target, score, sure);
  }

  Mapping.Column shown(Grid grid) {
    return new Mapping.Column(
        grid.columnId(column),
        header.text(),
        samples,
        target == null ? null : target.id(),
        score,
        sure,
        month == null ? null : month.toString());
  }
}
