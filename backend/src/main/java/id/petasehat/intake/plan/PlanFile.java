package id.petasehat.intake.plan;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import id.petasehat.plan.Demand;
import id.petasehat.plan.Finding;
import id.petasehat.plan.Judgement;
import id.petasehat.plan.Option;
import id.petasehat.plan.PlanProblem;
import id.petasehat.plan.Rules;
import id.petasehat.plan.Season;
import id.petasehat.plan.Wishes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A problem as a JSON file says it.
 *
 * <pre>
 * {
 *   "demand":  [{"id": text, "weight": whole people,
 *                "name"?: text, "village"?: text, "group"?: kecamatan}],
 *   "options": [{"id": text, "covers": [demand id] or {season id: [demand id]},
 *                "cost"?: whole rupiah, "group"?: kecamatan, "post"?: text, "kind"?: text,
 *                "name"?: text, "bidan"?: whole, "perawat"?: whole}],
 *   "covered"?: [demand id],                  served already, in every season
 *   "seasons"?: [{"id": text, "weight"?: whole, 1 unless told, "covered"?: [demand id]}],
 *   "judge"?:  "weighted" (unless told) or "worst",
 *   "count"?: whole, "budget"?: whole rupiah, "bidan"?: whole, "perawat"?: whole,   upper limits
 *   "minPerGroup"?: whole, for every kecamatan named, or {kecamatan: whole},
 *   "forced"?: [option id], "forbidden"?: [option id], "exclusive"?: [[option id]],
 *   "alternatives"?: whole, 0 unless told, "difference"?: whole, 1 unless told,
 *   "frontier"?: {"count"?: [whole], "budget"?: [whole rupiah]},
 *   "seconds"?: number, 60 unless told
 * }
 * </pre>
 *
 * <p>A list of {@code covers} holds in every season. Options with the same {@code post} exclude
 * each other. {@code minPerGroup} as a number is for the kecamatan of all options, and of the
 * demands that are not served already.
 *
 * @param warnings what was read but may be a slip
 */
public record PlanFile(PlanProblem problem, Wishes wishes, Duration limit, List<Problem> warnings) {
  private static final double SECONDS = 60;
  private static final double MOST_SECONDS = 24 * 3600.0;
  private static final int MOST_OPTIONS = 1_000_000;
  private static final int MOST_ALTERNATIVES = 100;
  private static final int LONGEST_FRONTIER = 1000;
  private static final Set<String> FIELDS =
      Set.of(
          "demand",
          "options",
          "covered",
          "seasons",
          "judge",
          "count",
          "budget",
          "bidan",
          "perawat",
          "minPerGroup",
          "forced",
          "forbidden",
          "exclusive",
          "alternatives",
          "difference",
          "frontier",
          "seconds");
  private static final Set<String> OF_DEMAND = Set.of("id", "weight", "name", "village", "group");
  private static final Set<String> OF_OPTION =
      Set.of("id", "covers", "cost", "group", "post", "kind", "name", "bidan", "perawat");
  private static final Set<String> OF_SEASON = Set.of("id", "weight", "covered");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  /**
   * Reads a problem.
   *
   * @throws RefusedException when it is not of this shape, with every place where it is not
   */
  public static PlanFile read(byte[] json) throws RefusedException {
    List<Problem> problems = new ArrayList<>();
    JsonPlace root = new JsonPlace(parsed(json), "", problems);
    RefusedException.throwIfRejected(problems);
    root.warnOfOthers(FIELDS);
    List<Season> seasons = seasons(root);
    List<Demand> demands = root.objects("demand", true, PlanFile::demand);
    List<Option> options = root.objects("options", true, place -> option(place, seasons));
    Judgement judgement = judgement(root);
    Rules rules = rules(root, leastIn(root, demands, options, seasons));
    Wishes wishes = wishes(root);
    Double seconds = root.seconds("seconds", MOST_SECONDS);
    RefusedException.throwIfRejected(problems);
    return new PlanFile(
        new PlanProblem(demands, options, seasons, judgement, rules),
        wishes,
        Duration.ofMillis((long) ((seconds == null ? SECONDS : seconds) * 1000)),
        List.copyOf(problems));
  }

  private static JsonNode parsed(byte[] json) throws RefusedException {
    try {
      return JSON.readTree(json);
    } catch (JacksonException broken) {
      throw new RefusedException(
          List.of(
              Problem.rejected(
                  "baris "
                      + broken.getLocation().getLineNr()
                      + " kolom "
                      + broken.getLocation().getColumnNr(),
                  "broken-json",
                  "Berkas ini bukan JSON yang utuh: " + broken.getOriginalMessage(),
                  "Perbaiki di tempat itu, atau buat berkasnya lagi.")));
    } catch (IOException unreadable) {
      throw new IllegalStateException("bytes in memory cannot fail", unreadable);
    }
  }

  private static List<Season> seasons(JsonPlace root) {
    Set<String> always = new HashSet<>(root.texts("covered"));
    if (!root.has("seasons")) {
      return List.of(new Season("", 1, always));
    }
    return root.objects(
        "seasons",
        false,
        place -> {
          place.warnOfOthers(OF_SEASON);
          Set<String> covered = new HashSet<>(place.texts("covered"));
          covered.addAll(always);
          Long weight = place.whole("weight", false);
          return new Season(place.text("id", true), weight == null ? 1 : weight, covered);
        });
  }

  private static Demand demand(JsonPlace place) {
    place.warnOfOthers(OF_DEMAND);
    String id = place.text("id", true);
    Long people = place.whole("weight", true);
    return new Demand(
        id,
        place.has("name") ? place.text("name", false) : id,
        place.has("village") ? place.text("village", false) : id,
        place.text("group", false),
        people == null ? 0 : people);
  }

  private static Option option(JsonPlace place, List<Season> seasons) {
    place.warnOfOthers(OF_OPTION);
    String id = place.text("id", true);
    Long bidan = place.whole("bidan", false);
    Long perawat = place.whole("perawat", false);
    return new Option(
        id,
        place.has("name") ? place.text("name", false) : id,
        place.text("post", false),
        place.text("kind", false),
        place.text("group", false),
        place.whole("cost", false),
        bidan == null ? 0 : bidan,
        perawat == null ? 0 : perawat,
        covers(place, seasons));
  }

  private static List<Set<String>> covers(JsonPlace place, List<Season> seasons) {
    if (!place.isObject("covers")) {
      if (!place.has("covers")) {
        place.text("covers", true);
      }
      Set<String> always = new HashSet<>(place.has("covers") ? place.texts("covers") : List.of());
      return seasons.stream().map(season -> always).toList();
    }
    JsonPlace bySeason = place.object("covers");
    bySeason.warnOfOthers(new HashSet<>(seasons.stream().map(Season::id).toList()));
    List<Set<String>> covers = new ArrayList<>();
    seasons.forEach(season -> covers.add(new HashSet<>(bySeason.texts(season.id()))));
    return covers;
  }

  private static Judgement judgement(JsonPlace root) {
    String said = root.text("judge", false);
    return switch (said) {
      case "", "weighted" -> Judgement.WEIGHTED;
      case "worst" -> Judgement.WORST;
      default -> {
        root.refuse(
            "judge",
            "unknown-judgement",
            "Cara menilai musim \"" + said + "\" tidak dikenal.",
            "Tulis weighted atau worst.");
        yield Judgement.WEIGHTED;
      }
    };
  }

  private static Rules rules(JsonPlace root, Map<String, Integer> leastIn) {
    return new Rules(
        root.small("count", 0, MOST_OPTIONS),
        root.whole("budget", false),
        root.whole("bidan", false),
        root.whole("perawat", false),
        leastIn,
        new HashSet<>(root.texts("forced")),
        new HashSet<>(root.texts("forbidden")),
        root.textLists("exclusive").stream().<Set<String>>map(HashSet::new).toList());
  }

  private static Map<String, Integer> leastIn(
      JsonPlace root, List<Demand> demands, List<Option> options, List<Season> seasons) {
    if (root.isObject("minPerGroup")) {
      return root.object("minPerGroup").smallByName(MOST_OPTIONS);
    }
    Integer least = root.small("minPerGroup", 0, MOST_OPTIONS);
    Map<String, Integer> leastIn = new TreeMap<>();
    if (least != null && least > 0) {
      Set<String> groups = new TreeSet<>();
      options.forEach(option -> groups.add(option.kecamatan()));
      demands.stream()
          .filter(demand -> demand.people() > 0)
          .filter(demand -> !seasons.stream().allMatch(s -> s.covered().contains(demand.id())))
          .forEach(demand -> groups.add(demand.kecamatan()));
      groups.remove("");
      groups.forEach(group -> leastIn.put(group, least));
    }
    return leastIn;
  }

  private static Wishes wishes(JsonPlace root) {
    Integer alternatives = root.small("alternatives", 0, MOST_ALTERNATIVES);
    Integer difference = root.small("difference", 1, MOST_OPTIONS);
    List<Integer> counts = new ArrayList<>();
    List<Long> budgets = new ArrayList<>();
    JsonPlace frontier = root.object("frontier");
    if (frontier != null) {
      frontier.warnOfOthers(Set.of("count", "budget"));
      frontier.wholes("count").forEach(count -> counts.add((int) Math.min(count, MOST_OPTIONS)));
      budgets.addAll(frontier.wholes("budget"));
      boolean isBad = counts.stream().anyMatch(c -> c < 0) || budgets.stream().anyMatch(b -> b < 0);
      if (isBad || counts.size() + budgets.size() > LONGEST_FRONTIER) {
        frontier.refuse(
            "",
            "bad-frontier",
            "Langkah kurva ini tidak dapat dipakai.",
            "Tulis paling banyak " + LONGEST_FRONTIER + " bilangan, 0 atau lebih.");
      }
    }
    return new Wishes(
        alternatives == null ? 0 : alternatives,
        difference == null ? 1 : difference,
        counts,
        budgets);
  }

  /**
   * Where in the file something stands that the solver found.
   *
   * @return {@code options[3] (A)}; the finding's own words where it is about no single entry
   */
  public String place(Finding finding) {
    List<String> options = problem.options().stream().map(Option::id).toList();
    List<String> demands = problem.demands().stream().map(Demand::id).toList();
    return switch (finding.code()) {
      case "duplicate-demand", "bad-people" -> entry("demand", demands, finding.place());
      case "duplicate-option",
          "bad-cost",
          "bad-staff",
          "unknown-demand",
          "forced-without-cost",
          "cost-missing",
          "cost-zero",
          "covers-nobody" ->
          entry("options", options, finding.place());
      default -> finding.place();
    };
  }

  private static String entry(String list, List<String> ids, String id) {
    return list + "[" + ids.lastIndexOf(id) + "] (" + id + ")";
  }
}
