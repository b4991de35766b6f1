package id.petasehat.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Six villages that nobody serves and five options, in millions of rupiah.
 *
 * <pre>
 *          V1 820  V2 640  V3 450  V4 390  V5 310  V6 260    sum 2,870
 * A 550 X    x               x
 * B 400 X            x               x
 * C 650 Y                    x       x       x
 * D 300 Z                                            x
 * E 700 X    x       x
 * </pre>
 */
final class SixVillages {
  static final long MILLION = 1_000_000;

  private static final List<Demand> VILLAGES =
      List.of(
          village("V1", 820),
          village("V2", 640),
          village("V3", 450),
          village("V4", 390),
          village("V5", 310),
          village("V6", 260));

  private static final List<Option> OPTIONS =
      List.of(
          option("A", 550, "X", "V1", "V3"),
          option("B", 400, "X", "V2", "V4"),
          option("C", 650, "Y", "V3", "V4", "V5"),
          option("D", 300, "Z", "V6"),
          option("E", 700, "X", "V1", "V2"));

  private SixVillages() {}

  static Demand village(String id, long people) {
    return new Demand(id, id, id, "", people);
  }

  static Option option(String id, long millions, String kecamatan, String... covers) {
    return new Option(
        id, id, "", "rebuild", kecamatan, millions * MILLION, 1, 1, List.of(Set.of(covers)));
  }

  static PlanProblem under(Rules rules) {
    return new PlanProblem(
        VILLAGES, OPTIONS, List.of(new Season("", 1, Set.of())), Judgement.WEIGHTED, rules);
  }

  /** At least one option in each of the three kecamatan. */
  static Rules oneInEach(Rules rules) {
    return rules.withLeastIn(Map.of("X", 1, "Y", 1, "Z", 1));
  }
}
