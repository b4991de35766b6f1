package id.petasehat.serve;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Wording;
import id.petasehat.option.OptionSet.Prospect;
import id.petasehat.plan.Finding;
import id.petasehat.store.PlanOptions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts names for the codes of areas and the ids of options into sentences of the solver. */
final class PlanNames {
  private static final Pattern AREA = Pattern.compile("\\b\\d\\d\\.\\d\\d\\.\\d\\d(\\.\\d{4})?\\b");

  private final Map<AreaCode, String> areas;

  /** Longest id first: one may begin like another. */
  private final List<Prospect> options;

  PlanNames(Map<AreaCode, String> areas, PlanOptions options) {
    this.areas = areas;
    this.options =
        options.set().options().stream()
            .sorted(Comparator.comparingInt(one -> -one.proposal().id().length()))
            .toList();
  }

  /** The same finding of the same place, in names. */
  Finding named(Finding finding) {
    return new Finding(
        finding.place(),
        finding.code(),
        named(finding.reason()),
        named(finding.remedy()),
        finding.least());
  }

  private Wording named(Wording said) {
    return new Wording(named(said.id()), named(said.en()));
  }

  private String named(String sentence) {
    String named = sentence;
    for (Prospect option : options) {
      named = named.replace(option.proposal().id(), option.proposal().name());
    }
    return AREA.matcher(named).replaceAll(code -> Matcher.quoteReplacement(name(code.group())));
  }

  private String name(String code) {
    return areas.getOrDefault(new AreaCode(code), code);
  }
}
