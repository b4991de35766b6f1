package id.petasehat.store;

import static id.petasehat.fixture.Office.sasaranRow;
import static id.petasehat.fixture.Square.LARAT;
import static id.petasehat.fixture.Square.SIX;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WEDUAR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.fixture.Square;
import id.petasehat.indicator.Report;
import id.petasehat.intake.facility.Confirmations;
import id.petasehat.intake.facility.PostOptions;
import id.petasehat.reach.ReachShare;
import id.petasehat.reach.TravelLayer;
import id.petasehat.reach.TravelLink;
import id.petasehat.reach.TravelMode;
import id.petasehat.reach.TravelModel;
import id.petasehat.reach.TravelRules;
import id.petasehat.store.TravelLayerFacts.Linked;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every kind of store keeps to of the people who reach a post. The pustu stands in the middle
 * of Werka; everybody of the six villages is within an hour on foot while it works:
 *
 * <pre>
 *   January     first heard of, sound
 *   June        severely damaged: nobody reaches a post
 *   September   sound again
 * </pre>
 */
abstract class ReachPeopleContract extends ReachContract {
  private static final String POST =
      "kode_faskes,nama,jenis,kode_desa,lat,lon,status,kondisi,bidan";
  private static final YearMonth JANUARY = YearMonth.of(2025, 1);
  private static final YearMonth JUNE = YearMonth.of(2025, 6);
  private static final YearMonth SEPTEMBER = YearMonth.of(2025, 9);

  private void people() throws Exception {
    office.boundaries(SIX);
    office.population(
        sasaranRow(WERKA, 2025, "penduduk", 1000),
        sasaranRow(LARAT, 2025, "penduduk", 2000),
        sasaranRow(WEDUAR, 2025, "penduduk", 0));
  }

  private void pustu(String day, String condition) throws Exception {
    office.facilities(
        new PostOptions(LocalDate.parse(day), null, false, Confirmations.NONE),
        POST,
        "P1,Pustu Werka,pustu," + WERKA + ",-5.645,133.005,beroperasi," + condition + ",1");
  }

  private void yearOfThePustu() throws Exception {
    people();
    pustu("2025-01-15", "baik");
    pustu("2025-06-10", "rusak-berat");
    pustu("2025-09-01", "baik");
  }

  private ReachFigures figures(ReachRuns runs, YearMonth from, YearMonth to, AreaCode within) {
    return NotMadeYet.<ReachFigures, RuntimeException>read(
        store, connection -> ReachFigures.of(connection, runs, from, to, within));
  }

  private ReachFigures figures(YearMonth month) {
    return figures(new ReachRuns(), month.minusMonths(1), month, IN_DISTRICT);
  }

  /** {@code 1000/1000}; {@code -} where nothing is known. */
  private static String share(
      ReachFigures figures, ReachShare share, String village, YearMonth month) {
    Report report = figures.reports(share, new AreaCode(village), month).get(month);
    return report == null ? "-" : report.numerator() + "/" + report.denominator();
  }

  private List<String> stored() {
    return Contents.rows(store, "SELECT * FROM reach_people");
  }

  private long count(String sql) {
    return Long.parseLong(Contents.rows(store, sql).get(0));
  }

  @Test
  void people_within_an_hour_follow_the_state_of_the_posts_month_by_month() throws Exception {
    yearOfThePustu();

    assertThat(share(figures(JANUARY), ReachShare.AKSES_60, LARAT, JANUARY)).isEqualTo("2000/2000");
    assertThat(share(figures(JUNE), ReachShare.AKSES_60, LARAT, JUNE)).isEqualTo("0/2000");
    assertThat(share(figures(JUNE), ReachShare.AKSES_TAK_TERJANGKAU, LARAT, JUNE))
        .isEqualTo("2000/2000");
    assertThat(share(figures(SEPTEMBER), ReachShare.AKSES_60, LARAT, SEPTEMBER))
        .isEqualTo("2000/2000");
  }

  @Test
  void a_month_is_told_with_the_month_before() throws Exception {
    yearOfThePustu();

    assertThat(figures(JUNE).reports(ReachShare.AKSES_60, new AreaCode(WERKA), JUNE))
        .containsOnlyKeys(JUNE.minusMonths(1), JUNE);
  }

  @Test
  void before_the_first_word_of_any_post_nothing_is_known() throws Exception {
    yearOfThePustu();
    YearMonth before = JANUARY.minusMonths(1);

    assertThat(figures(before).knows(before)).isFalse();
    assertThat(share(figures(before), ReachShare.AKSES_60, LARAT, before)).isEqualTo("-");
  }

  @Test
  void a_village_whose_people_nobody_counted_has_no_share_and_one_without_people_a_share_of_none()
      throws Exception {
    yearOfThePustu();

    assertThat(share(figures(JANUARY), ReachShare.AKSES_60, WAUR, JANUARY)).isEqualTo("-");
    assertThat(share(figures(JANUARY), ReachShare.AKSES_60, WEDUAR, JANUARY)).isEqualTo("0/0");
  }

  @Test
  void without_posts_or_without_people_nothing_is_known() throws Exception {
    people();
    assertThat(figures(JANUARY).knows(JANUARY)).isFalse();

    office.facilities("kode_faskes,nama,jenis,kode_desa", "Y,Posyandu Melati,posyandu," + WERKA);
    assertThat(figures(JANUARY).knows(JANUARY)).as("a posyandu is no post of the rule").isFalse();
  }

  @Test
  void posts_of_whose_state_nobody_ever_told_count_as_open() throws Exception {
    people();
    office.facilities("kode_faskes,nama,jenis,lat,lon", "P1,Pustu Werka,pustu,-5.645,133.005");

    assertThat(share(figures(JANUARY), ReachShare.AKSES_60, LARAT, JANUARY)).isEqualTo("2000/2000");
  }

  /** April to October are dry, March and November wet, the others rough: two states by season. */
  @Test
  void months_with_the_same_posts_and_season_share_one_run() throws Exception {
    yearOfThePustu();
    ReachRuns runs = new ReachRuns();

    figures(runs, JANUARY, YearMonth.of(2025, 12), IN_DISTRICT);
    runs.keep(store);

    // open in all three seasons, and closed in the dry one
    assertThat(count("SELECT COUNT(*) FROM reach_run")).isEqualTo(4);
    assertThat(stored()).hasSize(4 * SIX.size());
  }

  @Test
  void a_month_in_which_a_boat_rests_has_a_run_of_its_own() throws Exception {
    yearOfThePustu();
    TravelLink boat =
        new TravelLink(
            1,
            "Werka",
            "Larat",
            133.005,
            -5.645,
            133.015,
            -5.645,
            TravelMode.PERAHU,
            1.0,
            0.0,
            7.0,
            Set.of(10));
    stored(TravelLayer.LINKS, facts -> facts.links(List.of(new Linked(boat, 2))));
    ReachRuns runs = new ReachRuns();

    figures(runs, JANUARY, YearMonth.of(2025, 12), IN_DISTRICT);
    runs.keep(store);

    assertThat(count("SELECT COUNT(*) FROM reach_run")).as("the four, and October's").isEqualTo(5);
  }

  @Test
  void what_was_stored_is_read_and_not_computed_again() throws Exception {
    yearOfThePustu();
    ReachRuns runs = new ReachRuns();
    figures(runs, JANUARY, JANUARY, IN_DISTRICT);
    runs.keep(store);
    change(
        "UPDATE reach_people SET le30 = 0, gt120 = 1000, from31to60 = 0 WHERE village = ?", WERKA);

    ReachRuns later = new ReachRuns();
    ReachFigures again = figures(later, JANUARY, JANUARY, IN_DISTRICT);

    assertThat(share(again, ReachShare.AKSES_LEBIH_120, WERKA, JANUARY)).isEqualTo("1000/1000");
    assertThat(share(again, ReachShare.AKSES_60, LARAT, JANUARY)).isEqualTo("2000/2000");
  }

  private void change(String sql, Object... values) {
    store.<Integer, RuntimeException>change(connection -> Sql.run(connection, sql, values));
  }

  @Test
  void the_store_too_refuses_people_who_are_lost() throws Exception {
    yearOfThePustu();
    ReachRuns runs = new ReachRuns();
    figures(runs, JANUARY, JANUARY, IN_DISTRICT);
    runs.keep(store);

    assertThatThrownBy(() -> change("UPDATE reach_people SET gt120 = gt120 + 1"))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void plain_sums_of_the_stored_rows_are_the_population_and_the_people_of_every_share()
      throws Exception {
    yearOfThePustu();
    ReachRuns runs = new ReachRuns();
    ReachFigures figures = figures(runs, JANUARY, JANUARY, IN_DISTRICT);
    runs.keep(store);

    assertThat(count("SELECT SUM(population) FROM reach_people")).isEqualTo(3000);
    assertThat(
            count(
                "SELECT SUM(le30 + from31to60 + from61to120 + gt120 + unreachable + not_known)"
                    + " FROM reach_people"))
        .isEqualTo(3000);
    long within30 = count("SELECT SUM(le30) FROM reach_people");
    assertThat(within30).isBetween(1000L, 2999L);
    assertThat(people(figures, ReachShare.AKSES_30)).isEqualTo(within30);
    assertThat(people(figures, ReachShare.AKSES_60)).isEqualTo(3000);
  }

  private static long people(ReachFigures figures, ReachShare share) {
    return SIX.stream()
        .map(Square::code)
        .map(village -> figures.reports(share, new AreaCode(village), JANUARY).get(JANUARY))
        .filter(report -> report != null)
        .mapToLong(Report::numerator)
        .sum();
  }

  @Test
  void people_who_move_make_the_older_runs_of_the_district_useless_and_they_go() throws Exception {
    yearOfThePustu();
    ReachRuns runs = new ReachRuns();
    figures(runs, JANUARY, SEPTEMBER, IN_DISTRICT);
    runs.keep(store);

    office.population(sasaranRow(WERKA, 2025, "penduduk", 1200));
    ReachFigures now = figures(runs, JANUARY, JANUARY, IN_DISTRICT);
    runs.keep(store);

    assertThat(share(now, ReachShare.AKSES_60, WERKA, JANUARY)).isEqualTo("1200/1200");
    assertThat(count("SELECT COUNT(*) FROM reach_run")).isEqualTo(1);
  }

  @Test
  void what_was_computed_of_people_who_moved_meanwhile_is_not_stored() throws Exception {
    yearOfThePustu();
    ReachRuns runs = new ReachRuns();
    figures(runs, JANUARY, SEPTEMBER, IN_DISTRICT);
    office.population(sasaranRow(WERKA, 2025, "penduduk", 1200));
    figures(runs, JANUARY, JANUARY, IN_DISTRICT);

    runs.keep(store);

    assertThat(Contents.rows(store, "SELECT population FROM reach_people WHERE village = ?", WERKA))
        .containsOnly("1200");
  }

  @Test
  void figures_of_indicators_do_not_make_reach_be_looked_at_again() throws Exception {
    yearOfThePustu();
    ReachRuns runs = new ReachRuns();
    String moment = runs.moment(store);

    importMonth("2025-01");
    assertThat(runs.moment(store)).isEqualTo(moment);
    pustu("2025-10-01", "rusak-berat");
    assertThat(runs.moment(store)).isNotEqualTo(moment);
  }

  @Test
  void a_model_of_an_earlier_program_is_read_with_the_rules_that_it_did_not_know()
      throws Exception {
    people();
    TravelRules rules = TravelModel.builtIn().rules();
    store.<Integer, RuntimeException>change(
        connection -> TravelModels.add(connection, IN_DISTRICT, List.of(), rules, "rapat"));
    change("DELETE FROM travel_rule WHERE rule_name LIKE 'posts.%'");

    TravelModel model =
        store.<TravelModel, RuntimeException>read(
            connection -> ReachBook.model(connection, IN_DISTRICT));
    assertThat(model.version()).isEqualTo(1);
    assertThat(model.rules()).isEqualTo(rules);
  }

  @Test
  void of_a_district_that_does_not_fit_into_memory_nothing_is_told_and_nothing_breaks()
      throws Exception {
    yearOfThePustu();
    Map<String, String> rules = TravelModel.builtIn().rules().texts();
    rules.put("cellMetres", "0.1");
    store.<Integer, RuntimeException>change(
        connection ->
            TravelModels.add(
                connection, IN_DISTRICT, List.of(), TravelRules.of(rules), "terlalu halus"));

    assertThat(figures(JANUARY).knows(JANUARY)).isFalse();
    new ReachRuns().computeAhead(store);
    assertThat(stored()).isEmpty();
  }

  @Test
  void storing_what_follows_from_the_data_of_one_district_is_no_new_data() throws Exception {
    yearOfThePustu();
    long version = store.versions().data();
    ReachRuns runs = new ReachRuns();
    figures(runs, JANUARY, SEPTEMBER, IN_DISTRICT);
    runs.keep(store);

    assertThat(store.versions().data()).isEqualTo(version);
    runs.keep(store);
    assertThat(stored()).as("kept once").hasSize(4 * SIX.size());
  }

  @Test
  void of_a_province_with_several_districts_only_what_is_stored_is_told() throws Exception {
    yearOfThePustu();
    List<Square> beside = new ArrayList<>();
    beside.add(new Square("81.01.01.2001", "Tamilouw", 30, 0, 1));
    office.boundaries(beside);
    AreaCode province = IN_DISTRICT.at(Level.PROVINSI);
    ReachRuns runs = new ReachRuns();
    assertThat(figures(runs, JANUARY, JANUARY, province).knows(JANUARY)).isFalse();

    long version = store.versions().data();
    figures(runs, JANUARY, JANUARY, IN_DISTRICT);
    runs.keep(store);

    assertThat(store.versions().data())
        .as("pages ask for the province again")
        .isGreaterThan(version);
    assertThat(
            share(
                figures(new ReachRuns(), JANUARY, JANUARY, province),
                ReachShare.AKSES_60,
                LARAT,
                JANUARY))
        .isEqualTo("2000/2000");
  }

  @Test
  void all_is_computed_ahead_for_two_years() throws Exception {
    yearOfThePustu();

    new ReachRuns().computeAhead(store);

    assertThat(stored()).isNotEmpty();
    assertThat(figures(new ReachRuns(), SEPTEMBER, SEPTEMBER, IN_DISTRICT).simulated()).isFalse();
  }
}
