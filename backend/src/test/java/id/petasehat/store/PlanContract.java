package id.petasehat.store;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Office.sasaranRow;
import static id.petasehat.fixture.Square.LARAT;
import static id.petasehat.fixture.Square.SIX;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petasehat.area.ProgressListener;
import id.petasehat.option.Aim;
import id.petasehat.option.DistrictPlan.DrawnPlace;
import id.petasehat.option.DistrictPlan.LimitReach;
import id.petasehat.option.OptionSet.Prospect;
import id.petasehat.option.Origin;
import id.petasehat.option.Proposal;
import id.petasehat.option.UnitPrices;
import id.petasehat.option.Work;
import id.petasehat.plan.Demand;
import id.petasehat.plan.Judgement;
import id.petasehat.plan.PlanProblem;
import id.petasehat.plan.Rules;
import id.petasehat.reach.PeopleBeyond.SeasonPeople;
import id.petasehat.reach.ReachMemory;
import id.petasehat.reach.Season;
import id.petasehat.reach.TravelMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What every kind of store keeps to of the options of a district: six villages, of which Werka in
 * the west has a ruined pustu and Larat, 3 km to the east, none. People walk.
 */
abstract class PlanContract extends ScenarioContract {
  private static final String POST =
      "kode_faskes,nama,jenis,kode_desa,lat,lon,kondisi,bidan,perawat,tgl_survei";
  private static final YearMonth MONTH = YearMonth.of(2025, 9);

  private final PlanBook book = new PlanBook(new LiveReach(ReachMemory.ofThisProgram()));

  private void district() throws Exception {
    office.boundaries(SIX);
    office.population(
        sasaranRow(WERKA, 2025, "penduduk", 1000),
        sasaranRow(LARAT, 2025, "penduduk", 2000),
        sasaranRow(WERKA, 2025, "lansia", 100),
        sasaranRow(LARAT, 2025, "lansia", 50));
    office.facilities(
        POST, "P1,Pustu Werka,pustu," + WERKA + ",-5.645,133.005,rusak-berat,1,0,2025-02-01");
  }

  private static PlanQuestion question(double limitMinutes, Aim aim, DrawnPlace... drawn) {
    return new PlanQuestion(
        IN_DISTRICT,
        MONTH,
        limitMinutes,
        List.of(Season.KEMARAU),
        Set.of(TravelMode.KAKI),
        aim,
        null,
        Map.of(),
        List.of(drawn));
  }

  private PlanOptions options(double limitMinutes, DrawnPlace... drawn) {
    return book.offer(store, question(limitMinutes, Aim.everybody(), drawn)).options();
  }

  private static Prospect option(PlanOptions options, String id) {
    return options.set().options().stream()
        .filter(one -> one.proposal().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static long people(PlanProblem problem) {
    return problem.demands().stream().mapToLong(Demand::people).sum();
  }

  @Test
  void a_ruined_post_can_be_repaired_or_rebuilt_and_serves_whom_it_reaches() throws Exception {
    district();

    PlanOptions hour = options(60);
    PlanOptions quarter = options(15);

    assertThat(option(hour, "repair:P1").people()).containsExactly(3000L);
    assertThat(option(hour, "rebuild:P1").people()).containsExactly(3000L);
    assertThat(option(quarter, "rebuild:P1").people().get(0)).isBetween(900L, 1000L);
    assertThat(option(quarter, "rebuild:P1").villages())
        .extracting(village -> village.dotted())
        .containsExactly(WERKA);
    assertThat(option(hour, "repair:P1").proposal().cost().rupiah())
        .isEqualTo(UnitPrices.assumed().building() / 100 * 65);
  }

  @Test
  void the_demands_are_the_people_beyond_the_limit() throws Exception {
    district();
    PlanProblem before = options(15).problem(Judgement.WEIGHTED, Rules.ofCount(1));
    assertThat(people(before)).isEqualTo(3000);

    office.facilities(
        POST, "P1,Pustu Werka,pustu," + WERKA + ",-5.645,133.005,baik,1,1,2025-09-01");
    PlanOptions after = options(15);

    SeasonPeople now = after.set().people().seasons().get(0);
    assertThat(now.within() + now.beyond()).isEqualTo(3000);
    assertThat(now.within()).isBetween(900L, 1000L);
    assertThat(people(after.problem(Judgement.WEIGHTED, Rules.ofCount(1)))).isEqualTo(now.beyond());
    assertThat(after.set().options()).noneMatch(one -> one.proposal().post().equals("P1"));
  }

  @Test
  void a_new_post_is_proposed_where_people_are() throws Exception {
    district();

    List<Prospect> built =
        options(15).set().options().stream()
            .filter(one -> one.proposal().post().isEmpty() && one.servesAnybody())
            .toList();

    assertThat(built).isNotEmpty();
    assertThat(built)
        .allSatisfy(
            one -> {
              assertThat(one.proposal().where().village().dotted()).isIn(WERKA, LARAT);
              assertThat(one.proposal().staff().bidan()).isEqualTo(1);
              assertThat(one.proposal().staff().perawat()).isEqualTo(1);
            });
  }

  @Test
  void a_price_that_the_district_does_not_know_leaves_its_options_unchosen() throws Exception {
    district();
    UnitPrices own = new UnitPrices(0, null, 2L, 3L, 4L, 20, 40, 60, "SK 12/2025", "Rapat");
    int version = store.<Integer, RuntimeException>change(c -> PlanPrices.add(c, IN_DISTRICT, own));

    PlanOptions options = options(60);

    assertThat(version).isEqualTo(1);
    assertThat(options.prices())
        .isEqualTo(new UnitPrices(1, null, 2L, 3L, 4L, 20, 40, 60, "SK 12/2025", "Rapat"));
    assertThat(option(options, "repair:P1").proposal().cost().rupiah()).isNull();
    assertThat(option(options, "repair:P1").canBeChosen()).isFalse();
    assertThat(option(options, "repair:P1").people()).containsExactly(3000L);
    assertThat(options.problem(Judgement.WEIGHTED, Rules.ofCount(1)).options()).isEmpty();
  }

  @Test
  void a_post_whose_place_nobody_knows_is_told_with_its_problem() throws Exception {
    district();
    office.facilities(POST, "P2,Pustu Waur,pustu," + WAUR + ",,,rusak-total,1,1,2025-02-01");

    Prospect lost = option(options(60), "rebuild:P2");

    assertThat(lost.canBeChosen()).isFalse();
    assertThat(lost.servesAnybody()).isFalse();
    assertThat(lost.proposal().problem().id()).contains("Tempat pos tidak diketahui");
  }

  @Test
  void a_group_of_people_is_brought_near_instead_of_everybody() throws Exception {
    district();

    PlanOptions old =
        book.offer(store, question(60, new Aim(Aim.Whom.KELOMPOK, "lansia"))).options();

    assertThat(option(old, "repair:P1").people()).containsExactly(150L);
    assertThat(old.uncounted()).as("villages without a number").hasSize(4);
  }

  @Test
  void those_whom_an_indicator_misses_are_brought_near() throws Exception {
    district();
    office.population(sasaranRow(WERKA, 2025, "bumil", 40), sasaranRow(LARAT, 2025, "bumil", 60));
    office.indicators(
        row(WERKA, "k4", "2025-08", 10, null),
        row(WERKA, "k4", "2025-09", 5, null),
        row(LARAT, "k4", "2025-09", 60, null));

    PlanOptions missed = book.offer(store, question(60, new Aim(Aim.Whom.BELUM, "k4"))).options();

    assertThat(option(missed, "repair:P1").people())
        .as("40 less 15, and none")
        .containsExactly(25L);
  }

  @Test
  void the_options_are_kept_until_something_that_decides_them_changes() throws Exception {
    district();
    PlanOptions first = options(60);

    assertThat(options(60)).isSameAs(first);
    importMonth("2025-09");
    assertThat(options(60)).as("figures decide nothing here").isSameAs(first);
    office.facilities(
        POST, "P1,Pustu Werka,pustu," + WERKA + ",-5.645,133.005,rusak-total,1,0,2025-09-01");
    assertThat(options(60).version()).isNotEqualTo(first.version());
  }

  @Test
  void a_working_post_without_a_place_is_told_as_soon_as_it_is_known() throws Exception {
    district();
    PlanOptions before = options(60);

    office.facilities(POST, "P2,Puskesmas Waur,puskesmas," + WAUR + ",,,baik,1,1,2025-02-01");
    PlanOptions after = options(60);
    office.facilities(
        POST, "P2,Puskesmas Waur,puskesmas," + WAUR + ",,,rusak-total,1,1,2025-09-01");

    assertThat(before.withoutPlace()).isEmpty();
    assertThat(after.withoutPlace()).containsExactly("Puskesmas Waur");
    assertThat(after.version()).isNotEqualTo(before.version());
    assertThat(options(60).withoutPlace()).as("it fell into ruin").isEmpty();
  }

  private static DrawnPlace drawn(double lon, double lat, String post) {
    return new DrawnPlace("drawn:1", "Titik saya", lon, lat, post, 5_000L, "tanah desa");
  }

  @Test
  void a_place_that_somebody_drew_is_one_more_option() throws Exception {
    district();

    Prospect drawn = option(options(15, drawn(133.005, -5.645, null)), "drawn:1");

    assertThat(drawn.people()).isEqualTo(option(options(15), "rebuild:P1").people());
    assertThat(drawn.canBeChosen()).isTrue();
    assertThat(drawn.proposal().cost().rupiah()).isEqualTo(5_000);
    assertThat(drawn.proposal().cost().percentOfNew()).as("of no unit price").isNull();
    assertThat(drawn.proposal().land()).isEqualTo("tanah desa");
    assertThat(drawn.proposal().origin()).isEqualTo(Origin.DRAWN);
    assertThat(drawn.proposal().where().village().dotted()).isEqualTo(WERKA);
  }

  @Test
  void a_post_that_does_not_work_may_move_to_where_somebody_drew() throws Exception {
    district();

    Prospect moved = option(options(15, drawn(133.015, -5.645, "P1")), "drawn:1");

    assertThat(moved.canBeChosen()).isTrue();
    assertThat(moved.proposal().work()).isEqualTo(Work.MOVE);
    assertThat(moved.proposal().post()).isEqualTo("P1");
    assertThat(moved.proposal().staff().bidan()).as("one is there").isZero();
    assertThat(moved.proposal().staff().perawat()).isEqualTo(1);
  }

  @Test
  void a_drawn_place_that_cannot_be_is_told_with_its_problem() throws Exception {
    district();
    office.facilities(POST, "P2,Pustu Waur,pustu," + WAUR + ",-5.645,133.015,baik,1,1,2025-02-01");

    assertThat(problem(drawn(133.015, -5.645, "P2"))).contains("berfungsi sekarang");
    assertThat(problem(drawn(133.015, -5.645, "P9"))).contains("Pos P9 tidak ada");
    assertThat(problem(drawn(140, 0, null))).contains("di luar kabupaten atau di laut");
    assertThat(problem(drawn(132.9, -5.645, null))).contains("di luar kabupaten atau di laut");
    assertThat(problem(drawn(132.9, -5.645, "P1"))).contains("di luar kabupaten atau di laut");
  }

  private String problem(DrawnPlace drawn) {
    Prospect one = option(options(60, drawn), drawn.id());
    assertThat(one.canBeChosen()).isFalse();
    return one.proposal().problem().id();
  }

  @Test
  void a_move_with_a_cost_of_its_own_tells_no_share_of_the_unit_price() throws Exception {
    district();
    office.facilities(
        POST, "P1,Pustu Werka,pustu," + WERKA + ",-5.6495,133.0005,rusak-total,1,0,2025-09-01");
    Proposal usual = firstMove(question(8, Aim.everybody()));

    Proposal own = firstMove(withCosts(question(8, Aim.everybody()), Map.of(usual.id(), 7L)));

    assertThat(own.id()).isEqualTo(usual.id());
    assertThat(own.cost().rupiah()).isEqualTo(7);
    assertThat(own.cost().percentOfNew()).isNull();
  }

  private Proposal firstMove(PlanQuestion question) {
    return book.offer(store, question).options().set().options().stream()
        .map(Prospect::proposal)
        .filter(one -> one.work() == Work.MOVE)
        .findFirst()
        .orElseThrow();
  }

  private static PlanQuestion withCosts(PlanQuestion question, Map<String, Long> costs) {
    return new PlanQuestion(
        question.district(),
        question.period(),
        question.limitMinutes(),
        question.seasons(),
        question.modes(),
        question.aim(),
        question.rule(),
        costs,
        question.extra());
  }

  @Test
  void a_ruined_post_may_move_within_its_village_to_where_it_serves_more() throws Exception {
    district();
    office.facilities(
        POST, "P1,Pustu Werka,pustu," + WERKA + ",-5.6495,133.0005,rusak-total,1,0,2025-09-01");

    PlanOptions options = options(8);

    List<Prospect> moves =
        options.set().options().stream().filter(o -> o.proposal().work() == Work.MOVE).toList();
    assertThat(moves).hasSizeBetween(1, 2);
    assertThat(moves)
        .allSatisfy(
            move -> {
              Proposal made = move.proposal();
              assertThat(made.id()).startsWith("move:P1@133.0");
              assertThat(made.post()).isEqualTo("P1");
              assertThat(made.where().village().dotted()).isEqualTo(WERKA);
              assertThat(made.cost().percentOfNew()).isEqualTo(100);
              assertThat(made.staff().perawat()).isEqualTo(1);
              assertThat(move.people().get(0))
                  .isGreaterThan(option(options, "rebuild:P1").people().get(0))
                  .isEqualTo(option(options, "build:" + made.id().split("@")[1]).people().get(0));
            });
  }

  @Test
  void a_post_that_stands_well_is_not_proposed_to_move() throws Exception {
    district();

    assertThat(options(60).set().options()).noneMatch(o -> o.proposal().work() == Work.MOVE);
  }

  @Test
  void chosen_options_together_serve_nobody_twice_at_any_limit() throws Exception {
    district();
    PlanBook.Offer quarter =
        book.offer(store, question(15, Aim.everybody(), drawn(133.025, -5.6355, null)));
    List<String> both = List.of("rebuild:P1", "drawn:1");

    List<LimitReach> limits = book.within(quarter, both, ProgressListener.NONE);

    assertThat(limits).hasSize(9).allMatch(one -> one.before() == 0);
    assertThat(limit(limits, 120).after()).as("everybody once").isEqualTo(3000);
    for (int minutes : List.of(30, 60)) {
      PlanOptions asked = options(minutes, drawn(133.025, -5.6355, null));
      PlanProblem problem = asked.problem(Judgement.WEIGHTED, Rules.ofCount(2));
      assertThat(limit(limits, minutes).after()).isEqualTo(covered(problem, both)).isPositive();
    }
    assertThat(limits)
        .filteredOn(one -> one.season().equals("ombak"))
        .extracting(LimitReach::minutes)
        .containsExactly(30, 60, 120);
  }

  @Test
  void what_a_set_serves_is_of_the_data_that_its_options_were_made_of() throws Exception {
    district();
    PlanBook.Offer offer = book.offer(store, question(15, Aim.everybody()));
    List<LimitReach> before = book.within(offer, List.of("rebuild:P1"), ProgressListener.NONE);

    office.facilities(
        POST, "P1,Pustu Werka,pustu," + WERKA + ",-5.645,133.005,baik,1,1,2025-09-01");
    PlanBook later = new PlanBook(new LiveReach(ReachMemory.ofThisProgram()));

    assertThat(later.within(offer, List.of("rebuild:P1"), ProgressListener.NONE)).isEqualTo(before);
    assertThat(limit(before, 120).before()).isZero();
    assertThat(limit(before, 120).after()).isEqualTo(3000);
  }

  @Test
  void money_changes_costs_and_nobody_whom_an_option_serves() throws Exception {
    district();
    PlanQuestion question = question(15, Aim.everybody(), drawn(133.025, -5.6355, null));
    PlanBook.Offer usual = book.offer(store, question);
    List<LimitReach> limits = book.within(usual, List.of("rebuild:P1"), ProgressListener.NONE);
    UnitPrices other = new UnitPrices(0, 1L, 2L, 3L, 4L, 20, 40, 60, "SK 12/2025", "Rapat");
    store.<Integer, RuntimeException>change(c -> PlanPrices.add(c, IN_DISTRICT, other));

    PlanBook.Offer priced = book.offer(store, withCosts(question, Map.of("drawn:1", 77L)));

    assertThat(priced.options().version()).isNotEqualTo(usual.options().version());
    assertThat(option(priced.options(), "drawn:1").proposal().cost().rupiah()).isEqualTo(77);
    assertThat(option(priced.options(), "rebuild:P1").proposal().cost().rupiah()).isEqualTo(1);
    assertThat(priced.options().set().people())
        .as("no place was tried again")
        .isSameAs(usual.options().set().people());
    assertThat(book.within(priced, List.of("rebuild:P1"), ProgressListener.NONE)).isSameAs(limits);
  }

  @Test
  void whoever_watches_may_end_the_making_between_seasons_and_the_next_begins_anew()
      throws Exception {
    district();
    PlanQuestion all = question(60, Aim.everybody());
    PlanQuestion question =
        new PlanQuestion(
            all.district(),
            all.period(),
            all.limitMinutes(),
            List.of(Season.KEMARAU, Season.OMBAK),
            all.modes(),
            all.aim(),
            all.rule(),
            all.costs(),
            all.extra());
    List<Long> seasons = new ArrayList<>();

    assertThatThrownBy(
            () ->
                book.offer(
                    store,
                    question,
                    (step, done, of) -> {
                      seasons.add(done);
                      if (done == 1) {
                        throw new IllegalStateException("enough");
                      }
                    }))
        .hasMessage("enough");

    assertThat(seasons).as("not the second season").containsExactly(0L, 0L, 1L);
    assertThat(book.known(store, question)).isEmpty();
    PlanBook.Offer offer = book.offer(store, question);
    assertThat(offer.options().weights()).hasSize(2);
    assertThat(book.known(store, question).orElseThrow().options()).isSameAs(offer.options());
  }

  /** People of the demands that some options cover, each once. */
  private static long covered(PlanProblem problem, List<String> ids) {
    Set<String> demands =
        problem.options().stream()
            .filter(one -> ids.contains(one.id()))
            .flatMap(one -> one.covers().get(0).stream())
            .collect(Collectors.toSet());
    return problem.demands().stream()
        .filter(one -> demands.contains(one.id()))
        .mapToLong(Demand::people)
        .sum();
  }

  private static LimitReach limit(List<LimitReach> limits, int minutes) {
    return limits.stream()
        .filter(one -> one.season().equals("kemarau"))
        .filter(one -> one.minutes() == minutes)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_place_of_a_file_is_an_option_with_its_own_cost_and_land() throws Exception {
    district();
    long before = options(15).set().options().size();
    office.candidates("Lapangan,133.005,-5.645,820000000,hibah", "Di laut,132.98,-5.645,,");

    PlanOptions options = options(15);

    Proposal field = option(options, "file:lapangan").proposal();
    assertThat(field.origin()).isEqualTo(Origin.FILE);
    assertThat(field.cost().rupiah()).isEqualTo(820_000_000);
    assertThat(field.land()).isEqualTo("hibah");
    assertThat(option(options, "file:lapangan").people())
        .isEqualTo(option(options, "rebuild:P1").people());
    assertThat(option(options, "file:di-laut").canBeChosen()).isFalse();
    assertThat(options.set().options()).hasSize((int) before + 2);
  }
}
