package id.petasehat.store;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Office.sasaranRow;
import static id.petasehat.fixture.Square.DISTRICT;
import static id.petasehat.fixture.Square.SIX;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.Changes;
import id.petasehat.intake.ImportReport;
import id.petasehat.intake.Problem;
import id.petasehat.store.FigureComments.Said;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every kind of store keeps to when figures are doubted, commented on and held back. */
abstract class CheckContract extends FigureContract {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();
  private static final AreaCode HERE = new AreaCode(DISTRICT);
  private static final String ABOVE_ESTIMATE = "k4 2025-01 over-100 31 of null to 22.0";

  /**
   * The checks in plain SQL: months are counted as one number, so that the six before are a range.
   */
  private static final String IN_PLAIN_SQL =
      """
      WITH o AS (SELECT id, indicator, village, yyyymm, numerator AS n,
                        (yyyymm / 100) * 12 + MOD(yyyymm, 100) AS at
                 FROM observation WHERE reported),
      med AS (SELECT o.id, COUNT(*) AS months, MAX(p.at) AS last_at,
                     PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY p.n) AS med
              FROM o JOIN o p ON p.indicator = o.indicator AND p.village = o.village
                AND p.at BETWEEN o.at - 6 AND o.at - 1 GROUP BY o.id),
      mad AS (SELECT o.id, PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY ABS(p.n - m.med)) AS mad
              FROM o JOIN med m ON m.id = o.id
              JOIN o p ON p.indicator = o.indicator AND p.village = o.village
                AND p.at BETWEEN o.at - 6 AND o.at - 1 GROUP BY o.id),
      ytd AS (SELECT o.id, o.indicator, o.village, o.yyyymm, SUM(p.n) AS n, COUNT(*) AS months
              FROM o JOIN o p ON p.indicator = o.indicator AND p.village = o.village
                AND p.yyyymm / 100 = o.yyyymm / 100 AND p.yyyymm <= o.yyyymm
              GROUP BY o.id, o.indicator, o.village, o.yyyymm)
      SELECT o.indicator, o.village, o.yyyymm, 'outlier' AS code FROM o
        JOIN med ON med.id = o.id JOIN mad ON mad.id = o.id
        JOIN o l ON l.indicator = o.indicator AND l.village = o.village AND l.at = med.last_at
        WHERE med.months >= 3 AND ABS(o.n - l.n) >= 10 AND ABS(o.n - med.med) > 3 * mad.mad
      UNION ALL SELECT y.indicator, y.village, y.yyyymm, 'over-100' FROM ytd y
        JOIN sasaran s ON s.village = y.village AND s.for_year = y.yyyymm / 100
          AND s.kind = 'bumil' WHERE y.n > s.head_count
      UNION ALL SELECT o.indicator, o.village, o.yyyymm, 'same-value' FROM o
        JOIN o p ON p.indicator = o.indicator AND p.village = o.village AND p.at = o.at - 1
        JOIN o q ON q.indicator = o.indicator AND q.village = o.village AND q.at = o.at - 2
        WHERE o.n > 0 AND p.n = o.n AND q.n = o.n
      UNION ALL SELECT l.indicator, l.village, l.yyyymm, 'above-related' FROM ytd l
        JOIN ytd e ON e.village = l.village AND e.yyyymm = l.yyyymm AND e.indicator = 'k1-akses'
        WHERE l.indicator = 'k4' AND l.n > e.n AND e.months >= l.months
      ORDER BY 1, 2, 3, 4
      """;

  @Test
  void an_outlier_is_found_when_its_file_comes_and_gone_when_it_is_corrected() throws Exception {
    office.boundaries(SIX);
    halfAYear(20, 21, 22, 20, 21, 22);
    ImportReport mistake = office.indicators(row(WERKA, "k4", "2025-07", 210, null));

    assertThat(mistake.problems())
        .extracting(Problem::place, Problem::code, Problem::reason)
        .containsExactly(
            tuple(
                "baris 2",
                "outlier",
                "K4 di Werka, 2025-07: 210, padahal menurut enam bulan sebelumnya 18 sampai 24"));
    assertThat(flags()).containsExactly("k4 2025-07 outlier 210 of 18.0 to 24.0");

    ImportReport correction = office.indicators(row(WERKA, "k4", "2025-07", 21, null));

    assertThat(flags()).isEmpty();
    assertThat(correction.changes().count()).isEqualTo(1);
    assertThat(correction.changes().listed().get(0))
        .isEqualTo(
            new Changes.Change(
                "baris 2",
                new Changes.Village(WERKA, "Werka"),
                "k4",
                "2025-07",
                new Changes.Said(210L, null, true),
                new Changes.Said(21L, null, true)));

    office.undo(correction);
    assertThat(flags()).containsExactly("k4 2025-07 outlier 210 of 18.0 to 24.0");
  }

  @Test
  void a_correction_in_december_is_felt_in_the_next_half_year() throws Exception {
    office.boundaries(SIX);
    office.indicators(
        row(WERKA, "k4", "2024-10", 20, null),
        row(WERKA, "k4", "2024-11", 20, null),
        row(WERKA, "k4", "2024-12", 40, null),
        row(WERKA, "k4", "2025-01", 55, null));
    assertThat(flags()).containsExactly("k4 2025-01 outlier 55 of 20.0 to 20.0");

    office.indicators(row(WERKA, "k4", "2024-11", 45, null));

    assertThat(flags()).as("median 40, MAD 5: up to 55").isEmpty();
  }

  @Test
  void another_sasaran_changes_what_is_above_it() throws Exception {
    office.boundaries(SIX);
    office.population(sasaranRow(WERKA, 2025, "bumil", 30));
    office.indicators(row(WERKA, "k4", "2025-01", 31, null), row(WAUR, "k4", "2025-01", 31, null));
    assertThat(flags()).containsExactly("k4 2025-01 over-100 31 of null to 30.0");

    ImportReport more = office.population(sasaranRow(WERKA, 2025, "bumil", 31));

    assertThat(flags()).isEmpty();
    office.undo(more);
    assertThat(flags()).containsExactly("k4 2025-01 over-100 31 of null to 30.0");
  }

  @Test
  void a_choice_a_birth_rate_and_a_population_change_what_is_above_the_sasaran() throws Exception {
    office.boundaries(SIX);
    office.population(
        WERKA + ",2025,Pendataan riil,bumil,40", WERKA + ",2025,Proyeksi BPS,bumil,30");
    office.indicators(row(WERKA, "k4", "2025-01", 31, null), row(WAUR, "k4", "2025-01", 31, null));
    choose("riil");
    assertThat(flags()).isEmpty();

    choose("proyeksi");
    assertThat(flags()).containsExactly("k4 2025-01 over-100 31 of null to 30.0");
    choose("riil");

    office.population(sasaranRow(WAUR, 2024, "penduduk", 1_000));
    rate(new BirthRates.BirthRate(new BigDecimal("20"), "Profil"));
    assertThat(flags()).as("1.10 of 20 births in Waur").containsExactly(ABOVE_ESTIMATE);
    ImportReport more = office.population(sasaranRow(WAUR, 2024, "penduduk", 2_000));
    assertThat(flags()).isEmpty();
    office.undo(more);
    assertThat(flags()).containsExactly(ABOVE_ESTIMATE);
    ImportReport official = office.population(sasaranRow(DISTRICT, 2025, "bumil", 900));
    assertThat(flags()).as("scaled up to the official figure").isEmpty();
    office.undo(official);
    rate(null);
    assertThat(flags()).isEmpty();
  }

  private void choose(String preferred) {
    store.<Void, RuntimeException>change(
        connection -> {
          SasaranChoices.add(connection, CATALOGUE, HERE, 2025, preferred, "rapat");
          return null;
        });
  }

  private void rate(BirthRates.BirthRate rate) {
    store.<Void, RuntimeException>change(
        connection -> {
          BirthRates.put(connection, CATALOGUE, HERE, 2025, rate);
          return null;
        });
  }

  @Test
  void a_step_that_counts_more_than_the_one_before_is_found_whichever_came_last() throws Exception {
    office.boundaries(SIX);
    office.indicators(row(WERKA, "k4", "2025-01", 9, null));
    assertThat(flags()).isEmpty();

    ImportReport first = office.indicators(row(WERKA, "k1-akses", "2025-01", 8, null));

    assertThat(flags()).containsExactly("k4 2025-01 above-related 9 of null to 8.0");
    assertThat(first.problems())
        .extracting(Problem::place, Problem::reason)
        .containsExactly(
            tuple(
                "baris 2", "K4 di Werka, 2025-01: 9 sejak Januari, lebih banyak dari K1 akses 8"));
    office.undo(first);
    assertThat(flags()).isEmpty();
  }

  @Test
  void of_a_restricted_figure_the_file_is_told_no_number_and_nothing_is_kept() throws Exception {
    office.boundaries(SIX);
    office.population(sasaranRow(WERKA, 2025, "odgj", 3));

    ImportReport report = office.indicators(row(WERKA, "spm-odgj", "2025-01", 5, null));

    assertThat(report.problems())
        .extracting(Problem::reason)
        .containsExactly("Angka SPM ODGJ di Werka, 2025-01 tampak tidak biasa");
    assertThat(flags()).isEmpty();
  }

  @Test
  void a_held_figure_counts_nowhere_until_it_is_released_or_corrected() throws Exception {
    office.boundaries(SIX);
    halfAYear(20, 21, 22, 20, 210, 22);
    List<String> counting = running(WERKA);

    assertThat(say("2025-05", "Menunggu buku register", true)).isTrue();

    assertThat(running(WERKA))
        .containsExactly(
            "2025-01: 20 since January in 1 months, before -, of -",
            "2025-02: 41 since January in 2 months, before 20, of -",
            "2025-03: 63 since January in 3 months, before 21, of -",
            "2025-04: 83 since January in 4 months, before 22, of -",
            "2025-06: 105 since January in 5 months, before -, of -");
    assertThat(flags()).as("its own flag stays").hasSize(1);

    say("2025-05", "Sudah dicocokkan", false);
    assertThat(running(WERKA)).isEqualTo(counting);

    say("2025-05", "Ternyata belum", true);
    ImportReport correction = office.indicators(row(WERKA, "k4", "2025-05", 21, null));
    assertThat(running(WERKA)).hasSize(6);

    office.undo(correction);
    assertThat(running(WERKA)).as("the figure that was held is back, and held").hasSize(5);
  }

  @Test
  void a_sum_since_january_is_differenced_against_a_held_month_too() throws Exception {
    office.boundaries(SIX);
    halfAYear(20, 21, 22, 20, 21);
    say("2025-05", "Menunggu buku register", true);

    office.recap("JUNI 2025,", "Desa,K4 kumulatif", "Werka,110");

    assertThat(running(WERKA).get(4)).as("104 and 6, less 21 held").startsWith("2025-06: 89 since");
    say("2025-05", "Sudah dicocokkan", false);
    assertThat(running(WERKA).get(5)).startsWith("2025-06: 110 since January in 6 months");
  }

  @Test
  void a_sum_that_falls_is_stored_as_written_and_asks_for_a_word() throws Exception {
    office.boundaries(SIX);
    halfAYear(20, 21, 22);

    ImportReport report = office.recap("APRIL 2025,", "Desa,K4 kumulatif", "Werka,62");

    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.problems())
        .extracting(Problem::severity, Problem::code, Problem::reason)
        .contains(
            tuple(
                Problem.Severity.WARNED,
                "cumulative-falls",
                "K4 di Werka, 2025-04: 62 sejak Januari, padahal sampai bulan sebelumnya 63"));
    assertThat(flags()).contains("k4 2025-04 cumulative-falls 62 of 63.0 to null");
    assertThat(running(WERKA).get(3)).startsWith("2025-04: 62 since January in 4 months");

    office.recap("MEI 2025,", "Desa,K4 kumulatif", "Werka,70");
    assertThat(running(WERKA).get(4))
        .as("the month before was one less than nobody")
        .startsWith("2025-05: 70 since January in 5 months, before -1,");
  }

  @Test
  void a_changed_sum_under_later_months_is_told() throws Exception {
    office.boundaries(SIX);
    halfAYear(20, 21, 22);

    ImportReport report = office.recap("FEBRUARI 2025,", "Desa,K4 kumulatif", "Werka,45");

    assertThat(report.problems()).extracting(Problem::code).contains("cumulative-under-later");
    assertThat(office.recap("FEBRUARI 2025,", "Desa,K4 kumulatif", "Werka,45").problems())
        .extracting(Problem::code)
        .doesNotContain("cumulative-under-later");
  }

  @Test
  void nothing_can_be_said_of_a_figure_that_is_not_there() throws Exception {
    office.boundaries(SIX);
    halfAYear(20, 21, 22, 20, 21, 22);

    assertThat(say("2025-09", "Belum ada", true)).isFalse();
  }

  @Test
  void what_an_undone_batch_said_stays_in_the_history() throws Exception {
    office.boundaries(SIX);
    office.indicators(row(WERKA, "k4", "2025-01", 5, null));
    ImportReport second = office.indicators(row(WERKA, "k4", "2025-01", 8, null));
    say("2025-01", "Salah hitung", false);

    office.undo(second);

    assertThat(history()).containsExactly("8 undone", "5 current");
    assertThat(
            store.<List<FigureComments.Comment>, RuntimeException>read(
                connection ->
                    Sources.comments(
                        connection,
                        new AreaCode(WERKA),
                        CATALOGUE.find("k4").orElseThrow(),
                        YearMonth.of(2025, 12))))
        .extracting(comment -> comment.text() + " of import " + comment.importId())
        .containsExactly("Salah hitung of import " + second.batchId());
  }

  @Test
  void agrees_with_the_checks_in_plain_sql_after_files_corrections_and_undo() throws Exception {
    office.boundaries(SIX);
    office.population(sasaranRow(WERKA, 2025, "bumil", 200), sasaranRow(WAUR, 2025, "bumil", 260));
    Random random = new Random(7);
    List<ImportReport> files = new ArrayList<>();
    for (int file = 0; file < 12; file++) {
      files.add(office.indicators(someRows(random)));
      if (file % 5 == 4) {
        office.undo(files.get(file - 1));
      }
    }

    List<String> stored =
        Contents.rows(
            store,
            "SELECT indicator, village, yyyymm, code FROM figure_flag"
                + " WHERE code NOT LIKE 'multiples%' ORDER BY 1, 2, 3, 4");

    assertThat(stored).hasSizeGreaterThan(10).isEqualTo(Contents.rows(store, IN_PLAIN_SQL));
    assertThat(stored.toString()).contains("outlier", "over-100", "same-value", "above-related");
  }

  private static String[] someRows(Random random) {
    List<String> rows = new ArrayList<>();
    for (String village : List.of(WERKA, WAUR)) {
      for (String indicator : List.of("k1-akses", "k4")) {
        YearMonth month = YearMonth.of(2024, 1).plusMonths(random.nextInt(20));
        for (int i = 0; i < 5; i++) {
          int n = random.nextInt(8) == 0 ? random.nextInt(90) : 18 + random.nextInt(4);
          rows.add(row(village, indicator, month.plusMonths(i).toString(), n, null));
        }
      }
    }
    return rows.toArray(String[]::new);
  }

  private void halfAYear(int... counts) throws Exception {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      rows.add(row(WERKA, "k4", YearMonth.of(2025, 1 + i).toString(), counts[i], null));
    }
    office.indicators(rows.toArray(String[]::new));
  }

  private boolean say(String month, String text, boolean hold) {
    Said said = new Said(new AreaCode(WERKA), "k4", YearMonth.parse(month), text, hold);
    return store.<Boolean, RuntimeException>change(
        connection -> FigureComments.add(connection, CATALOGUE, said, Instant.now()));
  }

  private List<String> history() {
    return store
        .<List<Sources.FigureVersion>, RuntimeException>read(
            connection ->
                Sources.figures(
                    connection,
                    new AreaCode(WERKA),
                    CATALOGUE.find("k4").orElseThrow(),
                    YearMonth.of(2025, 12)))
        .stream()
        .map(
            version ->
                version.numerator()
                    + (version.undone() ? " undone" : version.current() ? " current" : " past"))
        .toList();
  }

  private List<String> flags() {
    return store.<List<String>, RuntimeException>read(
        connection ->
            Sql.all(
                connection,
                "SELECT indicator, yyyymm, code, figure, low, high FROM figure_flag ORDER BY id",
                row ->
                    "%s %s %s %d of %s to %s"
                        .formatted(
                            row.getString(1),
                            YearMonth.of(row.getInt(2) / 100, row.getInt(2) % 100),
                            row.getString(3),
                            row.getLong(4),
                            row.getObject(5),
                            row.getObject(6))));
  }
}
