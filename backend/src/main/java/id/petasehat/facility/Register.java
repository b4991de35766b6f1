package id.petasehat.facility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that is known of some facilities at all times. Immutable. */
public final class Register {
  /** The fact that counts comes last: the later day, on one day the later import, then line. */
  private static final Comparator<Fact> FROM_OLD_TO_NEW =
      Comparator.comparing(Fact::from).thenComparing(Fact::batch).thenComparing(Fact::line);

  private final Map<String, Map<Attribute, List<Fact>>> facilities = new TreeMap<>();

  private Register() {}

  /** Sorts facts by facility and time; their order does not matter. */
  public static Register of(Collection<Fact> facts) {
    Register register = new Register();
    for (Fact fact : facts) {
      register
          .facilities
          .computeIfAbsent(fact.facility(), code -> new EnumMap<>(Attribute.class))
          .computeIfAbsent(fact.attribute(), attribute -> new ArrayList<>())
          .add(fact);
    }
    register
        .facilities
        .values()
        .forEach(attributes -> attributes.values().forEach(list -> list.sort(FROM_OLD_TO_NEW)));
    return register;
  }

  /**
   * Every facility as it was on a day, in order of code. A facility is there at all times; its
   * state is not known before the first fact that names its day. What was told without a day, or
   * tells what the facility is, also holds before.
   */
  public List<Facility> at(LocalDate day) {
    return facilities.keySet().stream().flatMap(code -> find(code, day).stream()).toList();
  }

  /** One facility as it was on a day. */
  public Optional<Facility> find(String code, LocalDate day) {
    return Optional.ofNullable(facilities.get(code))
        .map(
            attributes -> {
              Map<Attribute, Fact> state = new EnumMap<>(Attribute.class);
              attributes.forEach(
                  (attribute, facts) ->
                      counting(facts, day).ifPresent(fact -> state.put(attribute, fact)));
              return new Facility(code, state);
            });
  }

  private static Optional<Fact> counting(List<Fact> fromOldToNew, LocalDate day) {
    for (int i = fromOldToNew.size() - 1; i >= 0; i--) {
      if (!fromOldToNew.get(i).from().isAfter(day)) {
        return Optional.of(fromOldToNew.get(i));
      }
    }
    Fact first = fromOldToNew.get(0);
    return first.attribute().changes() && first.dated() ? Optional.empty() : Optional.of(first);
  }

  /** Every fact of a facility, newest first; none for a code that is not here. */
  public List<Fact> history(String code) {
    return facilities.getOrDefault(code, Map.of()).values().stream()
        .flatMap(List::stream)
        .sorted(FROM_OLD_TO_NEW.reversed().thenComparing(Fact::attribute))
        .toList();
  }

  /** Whether any fact is invented. */
  public boolean simulated() {
    return facilities.values().stream()
        .flatMap(attributes -> attributes.values().stream())
        .flatMap(List::stream)
        .anyMatch(Fact::simulated);
  }

  /** Whether nothing is known of any facility. */
  public boolean isEmpty() {
    return facilities.isEmpty();
  }
}
