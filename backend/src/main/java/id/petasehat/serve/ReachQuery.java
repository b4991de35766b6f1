package id.petasehat.serve;

import id.petasehat.facility.Condition;
import id.petasehat.facility.FacilityType;
import id.petasehat.facility.WorkingRule;
import id.petasehat.reach.Season;
import id.petasehat.reach.TravelMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How somebody wants to know travel times, whatever the district.
 *
 * @param month whose posts count, and whose season unless one is named
 * @param season null for that of the month
 * @param modes of which walking is always one: nobody sails or rides from door to door
 * @param asked parts of the rule on posts
 * @param rule those over the rule of the district
 */
record ReachQuery(
    YearMonth month,
    Season season,
    Set<TravelMode> modes,
    AskedRule asked,
    WorkingRule rule,
    ReachChanges changes) {
  private static final int WEEK_DAYS = 7;

  /**
   * Reads parameters, as of a district without a rule of its own.
   *
   * @param parameters from names to values; null for those that are not there
   */
  static ReachQuery parse(UnaryOperator<String> parameters) {
    String period = parameters.apply("period");
    AskedRule asked = asked(parameters);
    return new ReachQuery(
        period == null ? YearMonth.now() : IndicatorsHandler.period(period).last(),
        one("season", parameters, Season::byId, Arrays.stream(Season.values()).map(Season::id))
            .orElse(null),
        modes(parameters),
        asked,
        asked.over(WorkingRule.DEFAULT),
        ReachChanges.parse(parameters.apply("changes")));
  }

  ReachQuery withoutChanges() {
    return with(ReachChanges.NONE);
  }

  ReachQuery with(ReachChanges others) {
    return new ReachQuery(month, season, modes, asked, rule, others);
  }

  /** The same in a district with a rule of its own. */
  ReachQuery under(WorkingRule usual) {
    return new ReachQuery(month, season, modes, asked, asked.over(usual), changes);
  }

  private static Set<TravelMode> modes(UnaryOperator<String> parameters) {
    Set<TravelMode> modes = EnumSet.noneOf(TravelMode.class);
    for (String word : words(parameters.apply("modes"))) {
      modes.add(
          TravelMode.byId(word)
              .orElseThrow(
                  () ->
                      unknown(
                          "modes", word, Arrays.stream(TravelMode.values()).map(TravelMode::id))));
    }
    if (modes.isEmpty()) {
      return EnumSet.allOf(TravelMode.class);
    }
    modes.add(TravelMode.KAKI);
    return modes;
  }

  private static AskedRule asked(UnaryOperator<String> parameters) {
    return new AskedRule(
        types(parameters),
        one(
                "worst",
                parameters,
                Condition::read,
                Arrays.stream(Condition.values()).map(Condition::id))
            .orElse(null),
        one(
                "staff",
                parameters,
                WorkingRule.Staff::byId,
                Arrays.stream(WorkingRule.Staff.values()).map(WorkingRule.Staff::id))
            .orElse(null),
        days(parameters).orElse(null),
        one("unknown", parameters, ReachQuery::isOpen, Stream.of("open", "closed")).orElse(null));
  }

  private static Optional<Boolean> isOpen(String word) {
    return switch (word) {
      case "open" -> Optional.of(true);
      case "closed" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Set<FacilityType> types(UnaryOperator<String> parameters) {
    Set<FacilityType> types = EnumSet.noneOf(FacilityType.class);
    for (String word : words(parameters.apply("types"))) {
      List<FacilityType> named = named(word);
      if (named.isEmpty()) {
        throw unknown(
            "types", word, FacilityType.kinds(EnumSet.allOf(FacilityType.class)).stream());
      }
      types.addAll(named);
    }
    return types;
  }

  /** A word for all puskesmas, or one kind of them alone. */
  private static List<FacilityType> named(String word) {
    List<FacilityType> kind = FacilityType.readKind(word);
    return kind.isEmpty()
        ? Arrays.stream(FacilityType.values()).filter(type -> type.id().equals(word)).toList()
        : kind;
  }

  private static Optional<Integer> days(UnaryOperator<String> parameters) {
    Stream<String> all =
        Stream.iterate(0, day -> day + 1).limit(WEEK_DAYS + 1L).map(String::valueOf);
    return one(
        "days",
        parameters,
        word -> word.matches("[0-7]") ? Optional.of(Integer.valueOf(word)) : Optional.empty(),
        all);
  }

  private static <T> Optional<T> one(
      String name,
      UnaryOperator<String> parameters,
      Function<String, Optional<T>> reader,
      Stream<String> known) {
    String word = parameters.apply(name);
    if (word == null || word.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(reader.apply(word).orElseThrow(() -> unknown(name, word, known)));
  }

  private static List<String> words(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
  }

  private static HttpProblem unknown(String name, String word, Stream<String> known) {
    String list = known.distinct().collect(Collectors.joining(", "));
    return HttpProblem.badRequest(
        new Text(name + "=" + word + " tidak dikenal.", name + "=" + word + " is not known."),
        new Text("Pakai: " + list + ".", "Use: " + list + "."));
  }
}
