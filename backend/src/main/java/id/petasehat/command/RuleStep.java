package id.petasehat.command;

import id.petasehat.indicator.Catalogue;
import id.petasehat.rule.RefusedRule;
import id.petasehat.rule.RuleChange;
import id.petasehat.rule.Rules;
import id.petasehat.store.Store;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Changes rules for a command; what is refused is wrong usage, since it was typed there. */
final class RuleStep {
  /** Options by the place that a refusal names; remedies do not speak of commands. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          "note", "--note",
          "district", "--within",
          "weights", "--weights",
          "prefer", "--prefer",
          "birthRate", "--birth-rate",
          "birthRateSource", "--source");

  private RuleStep() {}

  /**
   * Checks and stores changes, in one transaction.
   *
   * @param note who decided them and why
   */
  static void run(CommandSpec spec, StoreOptions where, List<RuleChange> changes, String note) {
    check(spec, changes, note);
    try (Store store = where.open()) {
      store.<Void, RuntimeException>change(
          connection -> {
            Rules.apply(connection, Catalogue.builtIn(), changes, note);
            return null;
          });
    }
  }

  private static void check(CommandSpec spec, List<RuleChange> changes, String note) {
    try {
      Rules.check(Catalogue.builtIn(), changes, note);
    } catch (RefusedRule refusal) {
      throw new ParameterException(
          spec.commandLine(),
          refusal.reason().id() + " " + refusal.remedy().id() + option(spec, refusal.place()),
          refusal);
    }
  }

  /** " (--note)": the option of this command that says it; empty where it is a bare word. */
  private static String option(CommandSpec spec, String place) {
    String name = OPTIONS.getOrDefault(place, "");
    return spec.findOption(name) == null ? "" : " (" + name + ")";
  }
}
