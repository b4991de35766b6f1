package id.petasehat.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.petasehat.area.AreaCode;
import id.petasehat.facility.WorkingRule;
import id.petasehat.option.Aim;
import id.petasehat.option.DistrictPlan;
import id.petasehat.option.DistrictPlan.Asked;
import id.petasehat.option.DistrictPlan.Note;
import id.petasehat.option.DistrictPlan.Source;
import id.petasehat.option.PlanTelling;
import id.petasehat.option.Told;
import id.petasehat.plan.ChosenSet;
import id.petasehat.plan.PlanAnswer;
import id.petasehat.plan.RefusedPlan;
import id.petasehat.reach.Season;
import id.petasehat.reach.TravelMode;
import id.petasehat.store.Digest;
import id.petasehat.store.PlanBook;
import id.petasehat.store.PlanOptions;
import id.petasehat.store.PlanQuestion;
import id.petasehat.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Plans of districts. The same question about the same data is answered at once: a proved answer
 * stays the answer however long somebody would search, another one only for that long a search.
 */
final class DistrictPlans {
  private static final int ANSWERS_KEPT = 40;
  private static final int MILLIS_BETWEEN_LOOKS = 50;

  private final Store store;
  private final Snapshots snapshots;
  private final PlanBook book;
  private final PlanDesk desk;
  private final Cache<String, DistrictPlan> answered =
      Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();

  /** The best known set by question, whatever was asked for beside it. */
  private final Cache<String, ChosenSet> best =
      Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();

  /** Keys of questions that are answered just now. */
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  DistrictPlans(Store store, Snapshots snapshots, PlanBook book, PlanDesk desk) {
    this.store = store;
    this.snapshots = snapshots;
    this.book = book;
    this.desk = desk;
  }

  /**
   * What a plan is made of.
   *
   * @param asked with all names
   */
  record Basis(
      PlanGround ground,
      Asked asked,
      PlanBook.Offer offer,
      List<Source> sources,
      List<Note> notes) {
    PlanOptions options() {
      return offer.options();
    }

    Told told() {
      return options().told(ground.names());
    }
  }

  /** What a question rests on; takes its turn, and a while, where options are not known yet. */
  Basis basis(PlanRequest request, Progress progress) {
    PlanGround ground =
        snapshots.<PlanGround, RuntimeException>read(
            snapshot ->
                PlanGround.read(
                    snapshot,
                    Requests.place(request.asked().within(), snapshot),
                    snapshots.liveReach()));
    Asked asked = request.within(ground);
    WorkingRule rule = request.rule().over(ground.usual());
    PlanQuestion question = question(asked, ground, rule);
    PlanBook.Offer offer =
        book.known(store, question)
            .orElseGet(() -> desk.inTurn(progress, () -> book.offer(store, question, progress)));
    PlanOptions options = offer.options();
    return new Basis(
        ground,
        asked,
        offer,
        PlanSources.of(ground, options, asked, rule),
        PlanNotes.of(options, ground));
  }

  private static PlanQuestion question(Asked asked, PlanGround ground, WorkingRule rule) {
    return new PlanQuestion(
        ground.district(),
        YearMonth.parse(asked.period()),
        asked.limit(),
        asked.seasons().stream().map(id -> Season.byId(id).orElseThrow()).toList(),
        asked.modes().stream()
            .map(id -> TravelMode.byId(id).orElseThrow())
            .collect(Collectors.toSet()),
        Aim.read(asked.aim()).orElseThrow(),
        asked.rule().isEmpty() ? null : rule,
        asked.costs(),
        asked.extra());
  }

  /**
   * Answers a question.
   *
   * @throws HttpProblem 422 when no set keeps to its rules
   */
  DistrictPlan answer(PlanRequest request, Progress progress) throws InterruptedException {
    progress.at("Menyusun opsi", 0, 0);
    Basis basis = basis(request, progress);
    progress.endIfCancelled();
    String key =
        Digest.of(
            basis.options().version(),
            basis.asked(),
            request.alternatives(),
            request.frontier(),
            basis.sources(),
            basis.notes(),
            basis.ground().names(),
            request.slips());
    String keyOfSearch = key + " " + request.seconds();
    waitForSame(keyOfSearch, progress);
    try {
      DistrictPlan known = answered.getIfPresent(key);
      known = known == null ? answered.getIfPresent(keyOfSearch) : known;
      if (known == null) {
        known = desk.inTurn(progress, () -> solve(request, basis, progress));
        answered.put(isFinal(known) ? key : keyOfSearch, known);
      }
      return known;
    } finally {
      running.remove(keyOfSearch);
    }
  }

  /** Whoever asks the same while it is searched waits for that answer. */
  private void waitForSame(String keyOfSearch, Progress progress) throws InterruptedException {
    while (!running.add(keyOfSearch)) {
      progress.at("Menunggu giliran", 0, 0);
      Thread.sleep(MILLIS_BETWEEN_LOOKS);
    }
  }

  private DistrictPlan solve(PlanRequest request, Basis basis, Progress progress) {
    DistrictProblem.Made made = DistrictProblem.of(basis.options(), basis.asked());
    PlanNames names = new PlanNames(basis.ground().names(), basis.options());
    try {
      String key = Digest.of(basis.options().version(), basis.asked());
      PlanAnswer answer =
          PlanDesk.solve(
              made.problem(),
              best.getIfPresent(key),
              FrontierSteps.of(request, made.problem()),
              Duration.ofSeconds(request.seconds()),
              progress);
      best.put(key, answer.best());
      progress.at("Menyusun jawaban", 0, 0);
      return told(request, basis, made, answer, names, progress);
    } catch (RefusedPlan refusal) {
      throw PlanRefusal.of(refusal.findings().stream().map(names::named).toList());
    }
  }

  private DistrictPlan told(
      PlanRequest request,
      Basis basis,
      DistrictProblem.Made made,
      PlanAnswer answer,
      PlanNames names,
      Progress progress) {
    List<Note> notes = new ArrayList<>(basis.notes());
    notes.addAll(made.notes());
    notes.addAll(PlanNotes.ofSlips(request.slips()));
    notes.addAll(PlanTelling.notes(answer.notes().stream().map(names::named).toList()));
    return PlanTelling.of(
        basis.told(),
        answer,
        new PlanTelling.Beside(
            Instant.now().toString(),
            basis.asked(),
            book.within(basis.offer(), answer.best().options(), progress),
            made.leftOut(),
            basis.sources(),
            notes));
  }

  /** Whether a longer search could find nothing else. */
  private static boolean isFinal(DistrictPlan plan) {
    return plan.outcome().proved()
        && plan.outcome().settled()
        && !"out-of-time".equals(plan.alternativesEnd())
        && plan.alternatives().stream().allMatch(DistrictPlan.Alternative::proved)
        && plan.frontier().stream()
            .allMatch(step -> step.proved() || Boolean.FALSE.equals(step.feasible()))
        && (plan.fairness() == null || plan.fairness().proved());
  }

  AreaCode district(String code) {
    return snapshots.<AreaCode, RuntimeException>read(
        snapshot -> ReachPlans.district(Requests.place(code, snapshot)));
  }
}
