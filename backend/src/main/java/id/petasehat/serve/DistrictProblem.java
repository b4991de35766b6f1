package id.petasehat.serve;

import id.petasehat.indicator.Wording;
import id.petasehat.option.DistrictPlan.Asked;
import id.petasehat.option.DistrictPlan.Note;
import id.petasehat.option.MendFirst;
import id.petasehat.option.OptionSet.Prospect;
import id.petasehat.option.Origin;
import id.petasehat.option.Proposal;
import id.petasehat.option.Work;
import id.petasehat.plan.Finding;
import id.petasehat.plan.Judgement;
import id.petasehat.plan.PlanProblem;
import id.petasehat.plan.Rules;
import id.petasehat.store.PlanOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The problem that a question about a district comes to. */
final class DistrictProblem {
  private final PlanOptions options;
  private final Asked asked;
  private final Map<String, Prospect> byId;
  private final List<Finding> refusals = new ArrayList<>();

  private DistrictProblem(PlanOptions options, Asked asked) {
    this.options = options;
    this.asked = asked;
    byId =
        options.set().options().stream()
            .collect(Collectors.toMap(one -> one.proposal().id(), Function.identity()));
  }

  /**
   * A problem with what to tell of it.
   *
   * @param leftOut ids of new places that could be chosen but for the rule on mending first
   * @param notes what of the question has no meaning for this district
   */
  record Made(PlanProblem problem, Set<String> leftOut, List<Note> notes) {}

  /**
   * Makes the problem.
   *
   * @throws HttpProblem 422 when the question names options that are not there, or forces one that
   *     cannot be chosen
   */
  static Made of(PlanOptions options, Asked asked) {
    DistrictProblem making = new DistrictProblem(options, asked);
    making.check();
    if (!making.refusals.isEmpty()) {
      throw PlanRefusal.of(making.refusals);
    }
    return making.made();
  }

  private void check() {
    asked.forced().forEach(id -> checkKnown(id, "diwajibkan", "forced"));
    asked.forbidden().forEach(id -> checkKnown(id, "dilarang", "forbidden"));
    asked.forced().stream().filter(byId::containsKey).forEach(id -> checkForced(id, byId.get(id)));
  }

  private void checkKnown(String id, String how, String howEn) {
    if (!byId.containsKey(id)) {
      refuse(
          id,
          "unknown-option",
          "Opsi " + id + ", yang " + how + ", tidak ada (lagi): datanya berubah.",
          "There is no option " + id + " (any more), which is " + howEn + ": the data changed.",
          "Lepaskan opsi itu, lalu coba lagi.",
          "Drop it and try again.");
    }
  }

  private void checkForced(String id, Prospect option) {
    String name = option.proposal().name();
    if (!option.canBeChosen()) {
      Wording why = option.proposal().problem();
      refuse(
          id,
          "forced-not-choosable",
          name + " diwajibkan tetapi belum dapat dipilih. " + why.id(),
          name + " is forced but cannot be chosen. " + why.en(),
          "Perbaiki itu, atau jangan wajibkan.",
          "Mend that, or do not force it.");
    } else if (!option.servesAnybody()) {
      refuse(
          id,
          "forced-serves-nobody",
          name + " diwajibkan tetapi tidak menambah siapa pun dalam jangkauan.",
          name + " is forced but brings nobody new within reach.",
          "Jangan wajibkan, atau ubah batas waktu dan musimnya.",
          "Do not force it, or change limit and season.");
    } else if (!asked.kinds().contains(option.proposal().work().id())) {
      refuse(
          id,
          "forced-kind-left-out",
          name + " diwajibkan tetapi jenis pekerjaannya tidak dipilih.",
          name + " is forced but its kind of work is left out.",
          "Pilih jenis pekerjaan itu, atau jangan wajibkan.",
          "Choose that kind of work, or do not force it.");
    }
  }

  private void refuse(
      String place, String code, String id, String en, String remedyId, String remedyEn) {
    refusals.add(new Finding(place, code, new Wording(id, en), new Wording(remedyId, remedyEn)));
  }

  private Made made() {
    Set<String> nearMending = nearMending();
    Set<String> leftOut = new TreeSet<>(nearMending);
    leftOut.removeIf(id -> byId.get(id).proposal().origin() == Origin.DRAWN);
    List<Note> notes = new ArrayList<>(costsOfNothing());
    nearMending.stream()
        .filter(id -> !leftOut.contains(id))
        .forEach(id -> notes.add(drawnNearMending(id)));
    return new Made(problem(leftOut), leftOut, notes);
  }

  /** New places that mending could stand in for, of those that nobody forces. */
  private Set<String> nearMending() {
    if (!asked.rebuildBeforeNew() || !asked.kinds().contains(Work.BUILD.id())) {
      return Set.of();
    }
    Set<String> near =
        new TreeSet<>(MendFirst.leavesOut(options.set(), options.weights(), this::isAllowed));
    near.removeAll(asked.forced());
    near.removeIf(id -> !canTakePart(id));
    return near;
  }

  private boolean canTakePart(String id) {
    return byId.get(id).canBeChosen() && byId.get(id).servesAnybody();
  }

  /** Whoever draws a place there has a reason that no rule knows. */
  private Note drawnNearMending(String id) {
    String name = byId.get(id).proposal().name();
    return new Note(
        id,
        "drawn-near-mending",
        new Wording(
            name
                + " ikut dipertimbangkan karena digambar sendiri, walau sebagian besar warganya"
                + " dapat dilayani dengan memperbaiki pos yang ada.",
            name
                + " takes part because somebody drew it, although mending posts could serve most"
                + " of its people."),
        new Wording(
            "Larang titik itu bila pos yang ada harus didahulukan.",
            "Forbid it if posts are to be mended first."));
  }

  private List<Note> costsOfNothing() {
    return asked.costs().keySet().stream()
        .filter(id -> !byId.containsKey(id))
        .map(DistrictProblem::costOfNothing)
        .toList();
  }

  /** The options of another limit or season are others: that is no reason to answer nothing. */
  private static Note costOfNothing(String id) {
    return new Note(
        id,
        "cost-of-no-option",
        new Wording(
            "Biaya untuk opsi " + id + " tidak dipakai: opsi itu tidak ada pada pertanyaan ini.",
            "The cost of option " + id + " is not used: this question has no such option."),
        new Wording(
            "Hapus biaya itu bila tidak diperlukan lagi.",
            "Remove the cost if nobody needs it any more."));
  }

  private PlanProblem problem(Set<String> leftOut) {
    Judgement judgement =
        asked.judge().equals(PlanRequest.WORST) ? Judgement.WORST : Judgement.WEIGHTED;
    Rules rules =
        new Rules(
            asked.count(),
            asked.budget(),
            asked.bidan(),
            asked.perawat(),
            leastIn(),
            new HashSet<>(asked.forced()),
            forbidden(leftOut),
            List.of());
    return options.problem(judgement, rules);
  }

  /** Of those that the problem has; the others are out of it anyhow. */
  private Set<String> forbidden(Set<String> leftOut) {
    Set<String> forbidden = new HashSet<>(leftOut);
    byId.forEach(
        (id, option) -> {
          if (!isAllowed(option.proposal())) {
            forbidden.add(id);
          }
        });
    forbidden.removeIf(id -> !canTakePart(id));
    return forbidden;
  }

  private boolean isAllowed(Proposal option) {
    return asked.kinds().contains(option.work().id()) && !asked.forbidden().contains(option.id());
  }

  /** For every kecamatan of which somebody is beyond the limit in some season. */
  private Map<String, Integer> leastIn() {
    Map<String, Integer> leastIn = new TreeMap<>();
    if (asked.leastPerKecamatan() != null) {
      for (String kecamatan : options.set().kecamatanBeyond()) {
        leastIn.put(kecamatan, asked.leastPerKecamatan());
      }
      asked.kecamatanExcept().forEach(leastIn::remove);
    }
    return leastIn;
  }
}
