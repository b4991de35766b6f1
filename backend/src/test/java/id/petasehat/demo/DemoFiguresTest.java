package id.petasehat.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.PeriodType;
import id.petasehat.indicator.Sasaran;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoFiguresTest {
  private static final YearMonth FROM = DemoFiles.FIRST_MONTH;
  private static final YearMonth TO = DemoFiles.LAST_MONTH;
  private static final List<VillageRef> VILLAGES =
      DemoDistrict.generate(DemoDistrict.DEFAULT_SEED).villages().stream()
          .map(VillageRef::of)
          .toList();
  private static final long SEED = DemoDistrict.DEFAULT_SEED;
  private static final Written WRITTEN = write(VILLAGES, SEED, FROM, TO);
  private static final List<Row> ROWS = WRITTEN.rows();
  private static final Map<String, Integer> SASARAN = WRITTEN.sasaran();

  /** Both files as text. */
  private record Written(String indicators, String population) {
    List<Row> rows() {
      return indicators.lines().skip(1).map(Row::parse).toList();
    }

    /** By village, year and kind: {@code 99.01.01.1001 2025 bumil}. */
    Map<String, Integer> sasaran() {
      return population
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .collect(
              Collectors.toMap(
                  cell -> String.join(" ", cell[0], cell[1], cell[3]),
                  cell -> Integer.parseInt(cell[4])));
    }
  }

  private record Row(
      String village,
      String indicator,
      YearMonth month,
      Integer numerator,
      Integer denominator,
      String status,
      LocalDate received) {
    static Row parse(String line) {
      String[] cell = line.split(",", -1);
      assertThat(cell).as(line).hasSize(8);
      return new Row(
          cell[0],
          cell[1],
          YearMonth.parse(cell[2]),
          cell[3].isEmpty() ? null : Integer.valueOf(cell[3]),
          cell[4].isEmpty() ? null : Integer.valueOf(cell[4]),
          cell[5],
          cell[7].isEmpty() ? null : LocalDate.parse(cell[7]));
    }

    boolean isReported() {
      return status.equals("dilaporkan");
    }

    boolean isLate() {
      return received.isAfter(month.plusMonths(1).atDay(5));
    }
  }

  private static Written write(List<VillageRef> villages, long seed, YearMonth from, YearMonth to) {
    StringWriter indicators = new StringWriter();
    StringWriter population = new StringWriter();
    try {
      DemoFigures.write(indicators, population, villages, seed, from, to);
    } catch (IOException e) {
      throw new AssertionError("a StringWriter does not fail", e);
    }
    return new Written(indicators.toString(), population.toString());
  }

  @Test
  void the_same_arguments_give_the_same_text() {
    assertThat(write(VILLAGES, SEED, FROM, TO)).isEqualTo(WRITTEN);
    assertThat(write(VILLAGES, SEED + 1, FROM, TO)).isNotEqualTo(WRITTEN);
  }

  @Test
  void headers_are_those_of_the_published_templates() {
    assertThat(WRITTEN.indicators)
        .startsWith(
            "kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan,diterima\n");
    assertThat(WRITTEN.population).startsWith("kode_desa,tahun,sumber,jenis_sasaran,jumlah\n");
  }

  @Test
  void population_has_every_sasaran_of_every_village_and_year_and_says_that_it_is_simulated() {
    assertThat(SASARAN).hasSize(VILLAGES.size() * 3 * Sasaran.values().length);
    assertThat(WRITTEN.population.lines().skip(1)).allMatch(line -> line.contains(",simulasi,"));
    assertThat(SASARAN.values()).allMatch(count -> count >= 0);
  }

  @Test
  void every_row_names_an_indicator_of_the_catalogue_and_a_month_asked_for() {
    Catalogue catalogue = Catalogue.builtIn();
    assertThat(indicators()).allMatch(code -> catalogue.find(code).isPresent());
    assertThat(ROWS).allMatch(row -> !row.month.isBefore(FROM) && !row.month.isAfter(TO));
    assertThat(ROWS).allMatch(row -> Set.of("dilaporkan", "belum_lapor").contains(row.status));
  }

  @Test
  void no_village_indicator_and_month_comes_twice() {
    Set<String> seen = new HashSet<>();
    assertThat(ROWS).allMatch(row -> seen.add(row.village + row.indicator + row.month));
  }

  @Test
  void every_indicator_of_the_catalogue_has_figures_unless_a_register_or_a_rule_makes_them() {
    Set<String> elsewhere =
        Set.of(
            "posyandu-ilp",
            "pustu-ilp",
            "pkm-ilp",
            "posyandu-aktif",
            "kader-latih",
            "pustu-sdm",
            "pustu-rb",
            "akses-30",
            "akses-60",
            "akses-61-120",
            "akses-lebih-120",
            "akses-tak-terjangkau",
            "akses-tak-diketahui",
            "lapor-lengkap",
            "lapor-tepat");
    Set<String> expected =
        Catalogue.builtIn().indicators().stream()
            .filter(Predicate.not(Indicator::family))
            .map(Indicator::code)
            .filter(code -> !elsewhere.contains(code))
            .collect(Collectors.toSet());

    assertThat(indicators()).containsAll(expected).doesNotContainAnyElementsOf(elsewhere);
    assertThat(indicators()).filteredOn(code -> code.startsWith("dx-kasus:")).hasSize(10);
  }

  /** A cumulative ratio of two flows, as a drop-out rate, carries its own denominator too. */
  @Test
  void a_report_carries_a_denominator_exactly_when_no_sasaran_is_stored_for_it_or_it_is_counted() {
    Catalogue catalogue = Catalogue.builtIn();
    for (Row row : ROWS) {
      Indicator indicator = catalogue.find(row.indicator).orElseThrow();
      if (row.isReported() && indicator.denominator() != null && indicator.sasaran() == null) {
        assertThat(row.denominator).as("%s", row).isNotNull();
      }
      if (row.isReported() && indicator.denominator() == null) {
        assertThat(row.denominator).as("%s", row).isNull();
      }
      boolean stored = indicator.periodType() == PeriodType.C && indicator.sasaran() != null;
      if (stored) {
        assertThat(row.denominator).as("%s", row).isNull();
      }
    }
  }

  @Test
  void parts_are_never_negative_and_never_more_than_all() {
    for (Row row : ROWS) {
      assertThat(row.isReported()).isEqualTo(row.numerator != null && row.received != null);
      if (row.isReported()) {
        assertThat(row.numerator).as("%s", row).isNotNegative();
        boolean ofItsOwnMonth = row.denominator != null && !ownSasaran().contains(row.indicator);
        if (ofItsOwnMonth) {
          assertThat(row.numerator).as("%s", row).isLessThanOrEqualTo(row.denominator);
        }
      }
    }
  }

  @Test
  void a_years_services_exceed_the_sasaran_by_little_and_seldom() {
    Map<String, Integer> totals = totals();
    int above = 0;
    int all = 0;
    for (Indicator indicator : cumulative()) {
      for (VillageRef village : VILLAGES) {
        int sasaran = SASARAN.get(village.code() + " 2025 " + indicator.sasaran().id());
        int total = totals.getOrDefault(village.code() + " 2025 " + indicator.code(), 0);
        assertThat(total).isLessThanOrEqualTo((int) (1.15 * sasaran));
        above += total > sasaran ? 1 : 0;
        all++;
      }
    }
    assertThat((double) above / all).isBetween(0.001, 0.06);
  }

  @Test
  void later_visits_never_exceed_earlier_ones() {
    Map<String, Integer> totals = totals();
    for (VillageRef village : VILLAGES) {
      for (int year = FROM.getYear(); year <= TO.getYear(); year++) {
        String key = village.code() + " " + year + " ";
        assertThat(totals.get(key + "k6")).isLessThanOrEqualTo(totals.get(key + "k4"));
        assertThat(totals.get(key + "k4")).isLessThanOrEqualTo(totals.get(key + "k1-akses"));
        assertThat(totals.get(key + "kn-lengkap")).isLessThanOrEqualTo(totals.get(key + "kn1"));
      }
    }
  }

  @Test
  void a_few_reports_are_missing_in_runs_and_more_of_the_last_month() {
    Set<String> reported = reports(row -> true);
    double missing = 1 - reported.size() / (36.0 * VILLAGES.size());
    double missingLast = 1 - reports(row -> row.month.equals(TO)).size() / (double) VILLAGES.size();

    assertThat(missing).isBetween(0.02, 0.06);
    assertThat(missingLast).isBetween(missing * 1.2, 0.2);
    assertThat(ROWS).anyMatch(row -> row.status.equals("belum_lapor"));
    assertThat(VILLAGES).anyMatch(village -> silentFor(village, 4, reported));
  }

  @Test
  void some_reports_come_late_and_none_before_the_month_is_over() {
    double late = (double) reports(Row::isLate).size() / reports(row -> true).size();

    assertThat(late).isBetween(0.05, 0.12);
    assertThat(ROWS)
        .filteredOn(Row::isReported)
        .allMatch(row -> row.received.isAfter(row.month.atEndOfMonth()));
  }

  @Test
  void far_villages_lag_behind_near_ones() {
    double[] remoteness = new Remoteness(VILLAGES, new Chance(SEED)).of("any");
    Map<String, Integer> totals = totals();
    double[] served = new double[2];
    double[] all = new double[2];
    for (int index = 0; index < VILLAGES.size(); index++) {
      String key = VILLAGES.get(index).code() + " 2025 ";
      int far = remoteness[index] > 0.5 ? 1 : 0;
      served[far] += totals.get(key + "linfas");
      all[far] += SASARAN.get(key + "bersalin");
    }
    assertThat(served[1] / all[1]).isLessThan(served[0] / all[0] - 0.15);
  }

  @Test
  void a_disease_breaks_out_in_a_few_neighbouring_villages() {
    Map<String, Integer> diarrhoea = new HashMap<>();
    for (Row row : ROWS) {
      boolean lately = row.month.isAfter(TO.minusMonths(8));
      if (row.indicator.equals("dx-kasus:A00-A09") && lately && row.isReported()) {
        diarrhoea.merge(row.village, row.numerator, Integer::sum);
      }
    }
    Function<VillageRef, Double> perHead =
        village ->
            diarrhoea.getOrDefault(village.code().dotted(), 0)
                / (double) SASARAN.get(village.code() + " 2025 penduduk");
    List<VillageRef> struck =
        VILLAGES.stream().sorted(Comparator.comparing(perHead).reversed()).limit(4).toList();

    double usual =
        VILLAGES.stream().mapToDouble(perHead::apply).sorted().toArray()[VILLAGES.size() / 2];
    assertThat(perHead.apply(struck.get(3))).isGreaterThan(2.5 * usual);
    assertThat(struck).allMatch(village -> village.distanceKm(struck.get(0)) < 25);
  }

  @Test
  void vitamin_a_is_given_in_february_and_august_alone() {
    assertThat(ROWS)
        .filteredOn(row -> row.indicator.equals("vit-a"))
        .isNotEmpty()
        .allMatch(row -> row.month.getMonthValue() == 2 || row.month.getMonthValue() == 8);
  }

  /** Cut at October 2022, the year still follows from its first nine months. */
  @Test
  void a_span_that_starts_within_a_year_tells_the_same_months_alike() {
    YearMonth october = YearMonth.of(2022, 10);
    Map<String, Row> whole = byKey(write(VILLAGES, SEED, YearMonth.of(2022, 1), TO).rows());
    List<Row> cut = write(VILLAGES, SEED, october, TO).rows();

    long alike = cut.stream().filter(row -> row.equals(whole.get(key(row)))).count();

    assertThat(cut).allMatch(row -> !row.month.isBefore(october));
    // all but the first report after a silence that began before the cut
    assertThat((double) alike / cut.size()).isCloseTo(1, within(0.005));
  }

  @Test
  void a_district_of_one_village_gets_figures_too() {
    var alone = List.of(new VillageRef(new AreaCode("81.02.01.2001"), "Satu", 132.7, -5.6, 10));
    assertThat(write(alone, 1, TO, TO).rows()).isNotEmpty();
  }

  @Test
  void no_village_or_no_month_is_refused() {
    assertThatThrownBy(() -> write(List.of(), 1, FROM, TO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> write(VILLAGES, SEED, TO, FROM))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Set<String> indicators() {
    return ROWS.stream().map(Row::indicator).collect(Collectors.toSet());
  }

  private static List<Indicator> cumulative() {
    return Catalogue.builtIn().indicators().stream()
        .filter(row -> row.periodType() == PeriodType.C && row.sasaran() != null)
        .toList();
  }

  private static Set<String> ownSasaran() {
    return Programme.ALL.stream()
        .filter(programme -> programme.kind() == Programme.Kind.CUMULATIVE_OWN)
        .map(Programme::code)
        .collect(Collectors.toSet());
  }

  /** Sum of the months by village, year and indicator: {@code 99.01.01.1001 2025 k4}. */
  private static Map<String, Integer> totals() {
    Map<String, Integer> totals = new HashMap<>();
    for (Row row : ROWS) {
      if (row.isReported()) {
        String key = row.village + " " + row.month.getYear() + " " + row.indicator;
        totals.merge(key, row.numerator, Integer::sum);
      }
    }
    return totals;
  }

  /** Villages and months that reported facility deliveries. */
  private static Set<String> reports(Predicate<Row> which) {
    return ROWS.stream()
        .filter(row -> row.indicator.equals("linfas") && row.isReported() && which.test(row))
        .map(row -> row.village + " " + row.month)
        .collect(Collectors.toSet());
  }

  private static boolean silentFor(VillageRef village, int months, Set<String> reported) {
    int silent = 0;
    for (YearMonth month = FROM;
        !month.isAfter(TO) && silent < months;
        month = month.plusMonths(1)) {
      silent = reported.contains(village.code() + " " + month) ? 0 : silent + 1;
    }
    return silent == months;
  }

  private static Map<String, Row> byKey(List<Row> rows) {
    return rows.stream().collect(Collectors.toMap(DemoFiguresTest::key, row -> row));
  }

  private static String key(Row row) {
    return row.village + row.indicator + row.month;
  }
}
