package id.petasehat.option;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.option.DistrictPlan.Alternative;
import id.petasehat.option.DistrictPlan.Asked;
import id.petasehat.option.DistrictPlan.Chosen;
import id.petasehat.option.DistrictPlan.Fairness;
import id.petasehat.option.DistrictPlan.FrontierStep;
import id.petasehat.option.DistrictPlan.LimitReach;
import id.petasehat.option.DistrictPlan.Note;
import id.petasehat.option.DistrictPlan.OptionLine;
import id.petasehat.option.DistrictPlan.Outcome;
import id.petasehat.option.DistrictPlan.SeasonReach;
import id.petasehat.option.DistrictPlan.Source;
import id.petasehat.option.OptionSet.Prospect;
import id.petasehat.plan.ChosenSet;
import id.petasehat.plan.Coverage.OptionShare;
import id.petasehat.plan.Coverage.Uncovered;
import id.petasehat.plan.Coverage.Why;
import id.petasehat.plan.Finding;
import id.petasehat.plan.PlanAnswer;
import id.petasehat.plan.PlanAnswer.FrontierPoint;
import id.petasehat.reach.PeopleBeyond.SeasonPeople;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the answer to a problem of a district in full: before and after, place by place. */
public final class PlanTelling {
  /** Every option of a district is made for its post on purpose. */
  private static final String OPTIONS_OF_ONE_POST = "options-of-one-post";

  private final Told told;
  private final PlanAnswer answer;
  private final Map<String, Prospect> options;
  private final Judging judging;

  private PlanTelling(Told told, PlanAnswer answer, Asked asked) {
    this.told = told;
    this.answer = answer;
    this.judging = new Judging(told.months(), asked.judge().equals("worst"));
    this.options =
        told.set().options().stream()
            .collect(Collectors.toMap(one -> one.proposal().id(), one -> one));
  }

  /**
   * What else an answer tells, which no search knows.
   *
   * @param madeAt ISO 8601 moment, UTC
   * @param limits of the chosen set
   * @param leftOut ids of new places that only the rule on mending first leaves out
   */
  public record Beside(
      String madeAt,
      Asked asked,
      List<LimitReach> limits,
      Set<String> leftOut,
      List<Source> sources,
      List<Note> notes) {}

  /**
   * Tells an answer.
   *
   * @param answer to a problem of this set
   */
  public static DistrictPlan of(Told told, PlanAnswer answer, Beside beside) {
    return new PlanTelling(told, answer, beside.asked()).tell(beside);
  }

  /** What is worth telling of what was found in the problem of a district. */
  public static List<Note> notes(Collection<Finding> findings) {
    return findings.stream()
        .filter(one -> !one.code().equals(OPTIONS_OF_ONE_POST))
        .map(one -> new Note(one.place(), one.code(), one.reason(), one.remedy(), one.least()))
        .toList();
  }

  private DistrictPlan tell(Beside beside) {
    VillageSums sums =
        new VillageSums(told, sites(answer.best().options()), sites(beside.leftOut()));
    List<SeasonReach> seasons = seasons();
    return new DistrictPlan(
        told.version(),
        beside.madeAt(),
        told.simulated(),
        beside.asked(),
        outcome(),
        judging.headline(seasons, answer.best().value()),
        seasons,
        chosen(),
        others(beside.asked()),
        beside.leftOut().stream().sorted().toList(),
        beside.limits(),
        sums.kecamatan(chosenByKecamatan()),
        sums.villages(),
        sums.left(why()),
        answer.alternatives().stream().map(this::alternative).toList(),
        answer.search().sought(),
        answer.search().ending().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        fairness(),
        answer.frontier().stream().map(this::step).toList(),
        answer.greedyValue(),
        told.prices(),
        beside.sources(),
        beside.notes());
  }

  private BitSet sites(Collection<String> ids) {
    BitSet sites = new BitSet();
    ids.forEach(id -> sites.set(options.get(id).site()));
    return sites;
  }

  private Outcome outcome() {
    ChosenSet best = answer.best();
    return new Outcome(
        best.isProved(),
        best.isSettled(),
        best.value(),
        best.bound(),
        best.gap(),
        best.costRupiah(),
        best.bidan(),
        best.perawat(),
        staffYear());
  }

  private Long staffYear() {
    long sum = 0;
    for (String id : answer.best().options()) {
      Long year = options.get(id).proposal().staff().rupiahYear();
      if (year == null) {
        return null;
      }
      sum += year;
    }
    return sum;
  }

  private List<SeasonReach> seasons() {
    List<SeasonReach> seasons = new ArrayList<>();
    for (int i = 0; i < told.seasons().size(); i++) {
      SeasonPeople people = told.set().people().seasons().get(i);
      seasons.add(
          new SeasonReach(
              told.seasons().get(i),
              told.months().get(i),
              people.within() + people.beyond() + people.unknown(),
              people.within(),
              people.within() + answer.best().people().get(i),
              people.unknown()));
    }
    return seasons;
  }

  private List<Chosen> chosen() {
    List<OptionShare> shares =
        answer.coverage().options().stream()
            .sorted(
                Comparator.comparingLong((OptionShare one) -> -told.weighted(one.people()))
                    .thenComparing(OptionShare::option))
            .toList();
    List<Chosen> chosen = new ArrayList<>();
    for (OptionShare share : shares) {
      Prospect option = options.get(share.option());
      chosen.add(
          new Chosen(
              chosen.size() + 1,
              OptionLines.of(told, option),
              share.people(),
              share.onlyBy(),
              told.perPerson(option.proposal().cost().rupiah(), share.people()),
              VillageSums.servedBy(told, option.site())));
    }
    return chosen;
  }

  /** Whatever else the answer or the question names, as far as it is there. */
  private List<OptionLine> others(Asked asked) {
    Set<String> ids = new TreeSet<>();
    ids.addAll(asked.forced());
    ids.addAll(asked.forbidden());
    ids.addAll(asked.costs().keySet());
    asked.extra().forEach(place -> ids.add(place.id()));
    ids.retainAll(options.keySet());
    answer.alternatives().forEach(one -> ids.addAll(one.options()));
    Stream.concat(
            Stream.ofNullable(answer.withoutLeast()),
            answer.frontier().stream().map(FrontierPoint::set).flatMap(Stream::ofNullable))
        .forEach(one -> ids.addAll(one.options()));
    answer.best().options().forEach(ids::remove);
    return ids.stream().map(id -> OptionLines.of(told, options.get(id))).toList();
  }

  private Map<String, Integer> chosenByKecamatan() {
    Map<String, Integer> chosen = new HashMap<>();
    for (String id : answer.best().options()) {
      AreaCode village = options.get(id).proposal().where().village();
      if (village != null) {
        chosen.merge(village.at(Level.KECAMATAN).dotted(), 1, Integer::sum);
      }
    }
    return chosen;
  }

  /** The easiest to mend of the people of each village. */
  private Map<AreaCode, Why> why() {
    Map<AreaCode, Why> why = new HashMap<>();
    for (Uncovered one : answer.coverage().uncovered()) {
      why.merge(
          OptionSet.villageOf(one.demand()),
          one.why(),
          (known, other) -> known.compareTo(other) <= 0 ? known : other);
    }
    return why;
  }

  private Alternative alternative(ChosenSet set) {
    ChosenSet best = answer.best();
    return new Alternative(
        set.options(),
        without(best.options(), set.options()),
        without(set.options(), best.options()),
        set.value(),
        judging.people(set.value()),
        best.value() - set.value(),
        set.people(),
        set.costRupiah(),
        set.bidan(),
        set.perawat(),
        set.isProved());
  }

  private static List<String> without(List<String> ids, List<String> others) {
    Set<String> left = new HashSet<>(others);
    return ids.stream().filter(id -> !left.contains(id)).toList();
  }

  private Fairness fairness() {
    ChosenSet free = answer.withoutLeast();
    return free == null
        ? null
        : new Fairness(
            answer.priceOfFairness(),
            free.isProved() && answer.best().isProved(),
            free.value(),
            judging.people(free.value()),
            free.people(),
            free.costRupiah(),
            free.options());
  }

  private FrontierStep step(FrontierPoint point) {
    ChosenSet set = point.set();
    return set == null
        ? new FrontierStep(
            point.count(),
            point.budgetRupiah(),
            point.isFeasible(),
            null,
            null,
            List.of(),
            null,
            false,
            List.of())
        : new FrontierStep(
            point.count(),
            point.budgetRupiah(),
            true,
            set.value(),
            judging.people(set.value()),
            set.people(),
            set.costRupiah(),
            set.isProved(),
            set.options());
  }
}
