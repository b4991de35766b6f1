package id.petasehat.plan;

import id.petasehat.indicator.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong or worth knowing in a problem before anybody searches. */
final class Findings {
  /** More people than a country has, and more money than its budget, are slips of the pen. */
  private static final long MOST_PEOPLE = 1_000_000_000L;

  private static final long MOST_RUPIAH = 10_000_000_000_000_000L;
  private static final long MOST_WEIGHT = 1000;
  private static final long MOST_STAFF = 1_000_000;

  private final PlanProblem problem;
  private final Set<String> inhabited;
  private final List<Finding> refusals = new ArrayList<>();
  private final List<Finding> notes = new ArrayList<>();

  private Findings(PlanProblem problem) {
    this.problem = problem;
    inhabited =
        problem.demands().stream()
            .filter(demand -> demand.people() > 0)
            .map(Demand::id)
            .collect(Collectors.toSet());
  }

  /**
   * Checks a problem.
   *
   * @return what to mind in its answer
   * @throws RefusedPlan when it cannot be answered
   */
  static List<Finding> of(PlanProblem problem) throws RefusedPlan {
    Findings findings = new Findings(problem);
    findings.check();
    if (!findings.refusals.isEmpty()) {
      throw new RefusedPlan(findings.refusals);
    }
    return findings.notes;
  }

  /** Options that can be chosen: not forbidden, and of known cost where money is a limit. */
  static List<Option> choosable(PlanProblem problem) {
    Rules rules = problem.rules();
    return problem.options().stream()
        .filter(option -> !rules.forbidden().contains(option.id()))
        .filter(option -> option.costRupiah() != null || rules.budgetRupiah() == null)
        .toList();
  }

  private void check() {
    checkSeasons();
    Set<String> demands = ids(problem.demands().stream().map(Demand::id).toList(), "demand");
    Set<String> options = ids(problem.options().stream().map(Option::id).toList(), "option");
    problem.demands().forEach(this::check);
    problem.options().forEach(option -> check(option, demands));
    checkCovered(demands);
    checkRules(options);
    if (refusals.isEmpty()) {
      noteOptions();
      notePosts();
      noteBudget();
    }
  }

  private void checkSeasons() {
    if (problem.seasons().isEmpty()) {
      refuse("", "no-season", "Tidak ada musim.", "There is no season.", "", "");
    }
    ids(problem.seasons().stream().map(Season::id).toList(), "season");
    for (Season season : problem.seasons()) {
      if (season.weight() < 1 || season.weight() > MOST_WEIGHT) {
        refuse(
            season.id(),
            "bad-season-weight",
            "Bobot musim " + season.weight() + " tidak dapat dipakai.",
            "The weight " + season.weight() + " of the season cannot be used.",
            "Tulis bilangan bulat 1 sampai 1000, misalnya jumlah bulannya.",
            "Write a whole number from 1 to 1000, such as its months.");
      }
    }
  }

  private Set<String> ids(Collection<String> ids, String what) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        refuse(
            id,
            "duplicate-" + what,
            "Id " + id + " dipakai dua kali.",
            "The id " + id + " is used twice.",
            "Beri setiap baris id sendiri.",
            "Give each its own id.");
      }
    }
    return seen;
  }

  private void check(Demand demand) {
    if (demand.people() < 0 || demand.people() > MOST_PEOPLE) {
      refuse(
          demand.id(),
          "bad-people",
          demand.people() + " orang tidak mungkin.",
          demand.people() + " people cannot be.",
          "Tulis jumlah orang yang belum terlayani, 0 atau lebih.",
          "Write the number of people not served yet, 0 or more.");
    }
  }

  private void check(Option option, Set<String> demands) {
    Long cost = option.costRupiah();
    if (cost != null && (cost < 0 || cost > MOST_RUPIAH)) {
      refuse(
          option.id(),
          "bad-cost",
          "Biaya " + Money.rupiah(cost) + " tidak mungkin.",
          "A cost of " + Money.rupiah(cost) + " cannot be.",
          "Tulis biaya dalam rupiah, 0 atau lebih; kosongkan bila belum diketahui.",
          "Write the cost in rupiah, 0 or more; leave it out where it is not known.");
    }
    if (Math.min(option.bidan(), option.perawat()) < 0
        || Math.max(option.bidan(), option.perawat()) > MOST_STAFF) {
      refuse(
          option.id(),
          "bad-staff",
          "Kebutuhan tenaga tidak mungkin.",
          "The staff needed cannot be.",
          "Tulis jumlah bidan dan perawat, 0 atau lebih.",
          "Write the number of bidan and perawat, 0 or more.");
    }
    Set<String> unknown =
        option.covers().stream()
            .flatMap(Set::stream)
            .filter(id -> !demands.contains(id))
            .collect(Collectors.toSet());
    if (!unknown.isEmpty()) {
      refuse(
          option.id(),
          "unknown-demand",
          "Opsi ini melayani " + list(unknown) + ", yang tidak ada dalam daftar.",
          "This option covers " + list(unknown) + ", which is not in the list.",
          "Tambahkan ke daftar yang belum terlayani, atau hapus dari opsi ini.",
          "Add it to the demands, or take it out of this option.");
    }
    if (option.covers().size() != problem.seasons().size()) {
      refuse(
          option.id(),
          "covers-by-season",
          "Opsi ini harus menyebut siapa yang dilayani pada setiap musim.",
          "This option must say whom it covers in each season.",
          "Sebutkan semua musim.",
          "Name every season.");
    }
  }

  private void checkCovered(Set<String> demands) {
    Set<String> unknown = new HashSet<>();
    problem.seasons().forEach(season -> unknown.addAll(season.covered()));
    unknown.removeAll(demands);
    if (!unknown.isEmpty()) {
      note(
          "covered",
          "unknown-covered",
          list(unknown) + " disebut sudah terlayani tetapi tidak ada dalam daftar.",
          list(unknown) + " is called covered but is not in the list.",
          "Tidak mengubah jawaban; periksa idnya.",
          "It changes nothing; check the id.");
    }
  }

  private void checkRules(Set<String> options) {
    Rules rules = problem.rules();
    checkLimit(RuleRows.COUNT, rules.count() == null ? null : rules.count().longValue());
    checkLimit(RuleRows.BUDGET, rules.budgetRupiah());
    checkLimit(RuleRows.BIDAN, rules.bidan());
    checkLimit(RuleRows.PERAWAT, rules.perawat());
    rules.leastIn().forEach((k, least) -> checkLimit(RuleRows.KECAMATAN + k, least.longValue()));
    checkKnown("forced", rules.forced(), options);
    checkKnown("forbidden", rules.forbidden(), options);
    rules.exclusive().forEach(group -> checkKnown("exclusive", group, options));
    checkForced(rules);
  }

  private void checkLimit(String rule, Long limit) {
    if (limit != null && (limit < 0 || limit > MOST_RUPIAH)) {
      refuse(
          rule,
          "bad-limit",
          "Batas " + limit + " tidak mungkin.",
          "A limit of " + limit + " cannot be.",
          "Tulis 0 atau lebih, atau kosongkan bila tidak dibatasi.",
          "Write 0 or more, or leave it out for no limit.");
    }
  }

  private void checkKnown(String rule, Set<String> named, Set<String> options) {
    Set<String> unknown = new HashSet<>(named);
    unknown.removeAll(options);
    if (!unknown.isEmpty()) {
      refuse(
          rule,
          "unknown-option",
          "Opsi " + list(unknown) + " tidak ada.",
          "There is no option " + list(unknown) + ".",
          "Periksa idnya.",
          "Check the id.");
    }
  }

  private void checkForced(Rules rules) {
    Set<String> both = new HashSet<>(rules.forced());
    both.retainAll(rules.forbidden());
    if (!both.isEmpty()) {
      refuse(
          "forced",
          "forced-and-forbidden",
          "Opsi " + list(both) + " diwajibkan dan sekaligus dilarang.",
          "The option " + list(both) + " is forced and forbidden at once.",
          "Hapus salah satunya.",
          "Take one of the two back.");
    }
    for (Set<String> group : exclusiveGroups()) {
      Set<String> forced = new HashSet<>(group);
      forced.retainAll(rules.forced());
      if (forced.size() > 1) {
        refuse(
            "forced",
            "forced-exclusive",
            "Opsi " + list(forced) + " diwajibkan padahal hanya satu yang boleh dipilih.",
            "The options " + list(forced) + " are forced though only one of them may be chosen.",
            "Wajibkan satu saja.",
            "Force one of them only.");
      }
    }
    for (Option option : problem.options()) {
      if (rules.budgetRupiah() != null
          && option.costRupiah() == null
          && rules.forced().contains(option.id())) {
        refuse(
            option.id(),
            "forced-without-cost",
            "Opsi ini diwajibkan tetapi biayanya belum diketahui, padahal ada anggaran.",
            "This option is forced but its cost is not known, and there is a budget.",
            "Isi biayanya.",
            "Fill in its cost.");
      }
    }
  }

  private List<Set<String>> exclusiveGroups() {
    return Stream.concat(
            problem.rules().exclusive().stream(),
            problem.options().stream()
                .filter(option -> !option.post().isEmpty())
                .collect(
                    Collectors.groupingBy(
                        Option::post, Collectors.mapping(Option::id, Collectors.toSet())))
                .values()
                .stream())
        .toList();
  }

  private void noteOptions() {
    for (Option option : problem.options()) {
      if (option.costRupiah() == null) {
        noteUnknownCost(option);
      } else if (option.costRupiah() == 0) {
        note(
            option.id(),
            "cost-zero",
            "Biaya 0 rupiah: dihitung gratis.",
            "A cost of 0 rupiah: counted as free.",
            "Kosongkan biayanya bila belum diketahui.",
            "Leave the cost out where it is not known.");
      }
      if (!coversAnybody(option)) {
        note(
            option.id(),
            "covers-nobody",
            "Opsi ini tidak menambah siapa pun dalam jangkauan.",
            "This option brings nobody new within reach.",
            "Periksa letaknya dan batas menitnya.",
            "Check where it is and the limit of minutes.");
      }
    }
  }

  private void noteUnknownCost(Option option) {
    boolean hasBudget = problem.rules().budgetRupiah() != null;
    note(
        option.id(),
        "cost-missing",
        hasBudget
            ? "Biaya belum diketahui, jadi opsi ini tidak dapat dipilih dalam anggaran."
            : "Biaya belum diketahui; bila dipilih, jumlah biaya juga belum diketahui.",
        hasBudget
            ? "The cost is not known, so that a budget cannot choose this option."
            : "The cost is not known; when chosen, the sum of costs is not known either.",
        "Isi biayanya dalam rupiah.",
        "Fill in the cost in rupiah.");
  }

  private boolean coversAnybody(Option option) {
    for (int season = 0; season < problem.seasons().size(); season++) {
      Set<String> covered = problem.seasons().get(season).covered();
      for (String id : option.covers().get(season)) {
        if (inhabited.contains(id) && !covered.contains(id)) {
          return true;
        }
      }
    }
    return false;
  }

  private void notePosts() {
    problem.options().stream()
        .filter(option -> !option.post().isEmpty())
        .collect(
            Collectors.groupingBy(
                Option::post, TreeMap::new, Collectors.mapping(Option::id, Collectors.toSet())))
        .forEach(
            (post, options) -> {
              if (options.size() > 1) {
                note(
                    post,
                    "options-of-one-post",
                    "Opsi " + list(options) + " untuk pos yang sama: paling banyak satu dipilih.",
                    "The options " + list(options) + " are for one post: at most one is chosen.",
                    "",
                    "");
              }
            });
  }

  private void noteBudget() {
    Long budget = problem.rules().budgetRupiah();
    if (budget == null) {
      return;
    }
    choosable(problem).stream()
        .filter(this::coversAnybody)
        .mapToLong(Option::costRupiah)
        .min()
        .ifPresent(
            cheapest -> {
              if (cheapest > budget) {
                notes.add(belowCheapest(budget, cheapest));
              }
            });
  }

  private static Finding belowCheapest(long budget, long cheapest) {
    return new Finding(
        RuleRows.BUDGET,
        "budget-below-cheapest",
        new Wording(
            "Anggaran "
                + Money.rupiah(budget)
                + " tidak cukup untuk satu opsi pun: yang termurah "
                + Money.rupiah(cheapest)
                + ".",
            "The budget of "
                + Money.rupiah(budget)
                + " buys not a single option: the cheapest costs "
                + Money.rupiah(cheapest)
                + "."),
        new Wording(
            "Naikkan anggaran sampai " + Money.rupiah(cheapest) + " atau lebih.",
            "Raise the budget to " + Money.rupiah(cheapest) + " or more."),
        cheapest);
  }

  private static String list(Collection<String> ids) {
    return ids.stream().sorted().limit(5).collect(Collectors.joining(", "))
        + (ids.size() > 5 ? ", …" : "");
  }

  private void refuse(
      String place, String code, String id, String en, String remedyId, String remedyEn) {
    refusals.add(new Finding(place, code, new Wording(id, en), new Wording(remedyId, remedyEn)));
  }

  private void note(
      String place, String code, String id, String en, String remedyId, String remedyEn) {
    notes.add(new Finding(place, code, new Wording(id, en), new Wording(remedyId, remedyEn)));
  }
}
