package id.petasehat.intake.recap;

import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Computed;
import id.petasehat.indicator.Indicator;
import id.petasehat.intake.mapping.Mapping;
import id.petasehat.intake.mapping.SaidMapping;
import id.petasehat.intake.recap.Target.Role;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which indicator each row of a table of one figure a row is of: by its code, by a name that is
 * surely its own, else by what a person said.
 */
final class IndicatorCells {
  private final RecapMapping mapping;
  private final Catalogue catalogue;
  private final IndicatorNames names;
  private final Map<String, Optional<String>> known = new HashMap<>();
  private final Map<String, Mapping.Name> questions = new LinkedHashMap<>();

  IndicatorCells(RecapMapping mapping, Catalogue catalogue, IndicatorNames names) {
    this.mapping = mapping;
    this.catalogue = catalogue;
    this.names = names;
  }

  /** Names that a person has to match, in the order of the file. */
  List<Mapping.Name> questions() {
    return List.copyOf(questions.values());
  }

  /** Whether a person left the indicator of a row out. */
  boolean leftOut(int row) {
    return SaidMapping.LEAVE_OUT.equals(mapping.indicators().get(text(row)));
  }

  /** The code of the indicator; empty when it is left out or has to be asked. */
  Optional<String> at(int row) {
    String text = text(row);
    Optional<String> code = known.computeIfAbsent(text, this::code);
    if (code.isEmpty() && !leftOut(row)) {
      questions.computeIfAbsent(text, none -> question(text, row));
    }
    return code;
  }

  private String text(int row) {
    return mapping.grid().seen(row, mapping.column(Role.ROW_INDICATOR).orElseThrow()).text();
  }

  private Optional<String> code(String text) {
    return Optional.ofNullable(mapping.indicators().get(text))
        .or(() -> Optional.of(text))
        .filter(this::takes)
        .or(() -> surely(text));
  }

  private Optional<String> surely(String text) {
    return mapping.indicators().containsKey(text)
        ? Optional.empty()
        : names
            .guess(text)
            .filter(guess -> guess.score() >= IndicatorNames.SURE)
            .map(IndicatorNames.Guess::code);
  }

  private boolean takes(String code) {
    return Computed.byCode(code).isEmpty()
        && catalogue.find(code).filter(one -> !one.family() && one.parent() == null).isPresent();
  }

  private Mapping.Name question(String text, int row) {
    List<Mapping.Candidate> candidates =
        names.nearest(text, Mapping.Name.MOST_CANDIDATES).stream().map(this::candidate).toList();
    double score = candidates.isEmpty() ? 0 : candidates.get(0).score();
    int number = mapping.grid().rows().get(row).number();
    return new Mapping.Name(text, number, null, score, false, candidates);
  }

  private Mapping.Candidate candidate(IndicatorNames.Guess guess) {
    String name = catalogue.find(guess.code()).map(Indicator::name).orElseThrow().id();
    return new Mapping.Candidate(guess.code(), name, "", guess.score());
  }
}
