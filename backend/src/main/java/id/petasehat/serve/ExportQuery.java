package id.petasehat.serve;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an export is asked for, the same from an address and from the command line.
 *
 * @param words values by name: within, level, indicator, period, asOf, type, condition, staffing,
 *     ilp; each may repeat or hold several divided by commas
 */
record ExportQuery(Map<String, List<String>> words) {
  private static final Set<String> NAMES =
      Set.of(
          "within", "level", "indicator", "period", "asOf", "type", "condition", "staffing", "ilp");

  /** The one value of a name; null when it is not given. */
  String one(String name) {
    List<String> given = words.getOrDefault(name, List.of());
    return given.isEmpty() ? null : given.get(0);
  }

  /** All values of a name; empty when it is not given. */
  Set<String> all(String name) {
    return words.getOrDefault(name, List.of()).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toSet());
  }

  Layer layer() {
    return one("level") == null ? Layer.DESA : Requests.layer(one("level"));
  }

  /** Empty for everything stored. */
  Optional<Place> within(Snapshot snapshot) {
    return Optional.ofNullable(one("within")).map(code -> Requests.place(code, snapshot));
  }

  /** {@code within=81.02, type=pustu}; empty when nothing is asked. */
  String spelled() {
    return words.entrySet().stream()
        .filter(entry -> NAMES.contains(entry.getKey()) && !entry.getValue().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + "=" + String.join(",", entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
