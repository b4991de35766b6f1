package id.petasehat.intake.mapping;

import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.mapping.Mapping.Column;
import id.petasehat.intake.mapping.Mapping.Name;
import id.petasehat.intake.table.HeaderRows;
import id.petasehat.intake.table.Profile;
import id.petasehat.intake.table.RawTable;
import id.petasehat.intake.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What a person is told of how a table is read, or might be. */
record TableMapping(RawTable raw, HeaderRows header) {
  private static final int SAMPLES = 4;

  /**
   * By a profile or by what a person said.
   *
   * @param applied name of the profile; null when a person said it
   */
  Mapping read(FileKind kind, Profile profile, String applied, boolean asks, List<Name> villages) {
    return mapping(kind.id(), applied, asks, columns(profile), profile, villages);
  }

  /**
   * As it might be.
   *
   * @param asIf the profile that the proposal would make, with what is known of year and source
   */
  Mapping proposed(FileKind kind, Proposal proposal, Profile asIf, List<Name> villages) {
    return mapping(kind.id(), null, true, columns(proposal), asIf, villages);
  }

  /**
   * As it might be, of a table of which nothing else is known.
   *
   * @param kind id; null where a person has to say it
   */
  Mapping unknown(String kind, Proposal proposal) {
    return mapping(kind, null, true, columns(proposal), null, List.of());
  }

  private Mapping mapping(
      String kind,
      String applied,
      boolean asks,
      List<Column> columns,
      Profile profile,
      List<Name> villages) {
    Map<String, String> constants = profile == null ? Map.of() : profile.constants();
    String year = constants.get("tahun");
    return new Mapping(
        kind,
        applied,
        asks,
        raw.sheet(),
        raw.sheets().stream()
            .map(
                one ->
                    new Mapping.Sheet(
                        one.name(), one.hidden(), one.name().equals(raw.sheet()), null))
            .toList(),
        raw.namesItsColumns() ? List.of() : Mapping.shown(header),
        columns,
        null,
        null,
        false,
        year == null ? null : Integer.valueOf(year),
        constants.get("sumber"),
        villages.stream().limit(Mapping.MOST_VILLAGES).toList(),
        List.of());
  }

  private List<Column> columns(Proposal proposal) {
    return columns(
        (name, column) -> {
          Proposal.Fit fit = proposal.targets().get(name);
          return fit == null
              ? column
              : meaning(column, fit.target(), fit.score(), fit.score() >= ColumnGuess.SURE);
        });
  }

  private List<Column> columns(Profile profile) {
    Map<String, String> targets = new HashMap<>();
    profile.columns().forEach((target, name) -> targets.put(name, target));
    return columns(
        (name, column) ->
            meaning(column, targets.getOrDefault(name, SaidMapping.LEAVE_OUT), null, true));
  }

  private static Column meaning(Column column, String target, Double score, boolean sure) {
    return new Column(column.id(), column.header(), column.samples(), target, score, sure, null);
  }

  /**
   * All columns but those that are empty.
   *
   * @param meant gives a column, known by its name, its target
   */
  private List<Column> columns(BiFunction<String, Column, Column> meant) {
    Table table = raw.below(header);
    List<String> names = raw.names(header);
    List<String> headings = raw.headings(header);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<String> cells = Proposal.cells(table, names.get(i)).stream().limit(SAMPLES).toList();
      if (!headings.get(i).isEmpty() || !cells.isEmpty()) {
        String id = raw.ids().get(i);
        columns.add(
            meant.apply(
                names.get(i), new Column(id, headings.get(i), cells, null, null, false, null)));
      }
    }
    return columns;
  }
}
