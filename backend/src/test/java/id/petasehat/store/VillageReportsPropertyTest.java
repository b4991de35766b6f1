package id.petasehat.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * However figures came, were corrected and taken back, the store knows the same reports of villages
 * as plain loops over the facts that are left.
 */
class VillageReportsPropertyTest {
  private static final List<String> VILLAGES = List.of("81.02.03.2001", "81.02.03.2002");
  private static final List<String> INDICATORS = List.of("k4", "kn1");
  private static final YearMonth FIRST = YearMonth.of(2024, 11);
  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
  private static Store store;

  record Cell(int indicator, int village, int month) {}

  /** What a file says of a cell; null numerator: not reported; null day: receipt not known. */
  record Said(Cell cell, Long numerator, Integer day) {}

  /** A file is imported, or an earlier one taken back. */
  record Step(List<Said> file, boolean simulated, int undo) {}

  /** A stored row. */
  record Fact(Said said, boolean simulated) {}

  @BeforeContainer
  static void open() throws IOException {
    store = Store.inFolder(EmbeddedStores.prepare(Files.createTempDirectory("petasehat-reports")));
  }

  @AfterContainer
  static void close() {
    store.close();
  }

  @Property(tries = 60)
  void reports_are_those_of_the_facts_that_are_left(@ForAll("steps") List<Step> steps) {
    store.<Void, RuntimeException>rehearse(
        connection -> {
          Map<Long, Map<Cell, Fact>> facts = new TreeMap<>();
          for (Step step : steps) {
            if (step.undo >= 0 && !facts.isEmpty()) {
              long batch = new ArrayList<>(facts.keySet()).get(step.undo % facts.size());
              Removal.of(
                  connection, Catalogue.builtIn(), Batches.find(connection, batch).orElseThrow());
              facts.remove(batch);
            } else {
              importFile(connection, step, facts);
            }
          }
          assertThat(
                  Contents.rows(
                      connection,
                      "SELECT village, yyyymm, first_received_on, simulated FROM village_report"))
              .containsExactlyInAnyOrderElementsOf(expected(facts));
          return null;
        });
  }

  @Example
  void a_report_taken_back_and_made_again_by_another_indicator_keeps_its_first_date() {
    Cell first = new Cell(1, 0, 1);
    reports_are_those_of_the_facts_that_are_left(
        List.of(
            new Step(List.of(new Said(first, 0L, 0)), false, -1),
            new Step(List.of(new Said(first, null, null)), false, -1),
            new Step(List.of(new Said(new Cell(0, 0, 1), 0L, null)), false, -1)));
  }

  private static void importFile(Connection connection, Step step, Map<Long, Map<Cell, Fact>> facts)
      throws SQLException {
    Map<Cell, Said> file = new HashMap<>();
    step.file.forEach(said -> file.put(said.cell, said));
    long batch =
        Batches.begin(
            connection,
            new Batch(
                0,
                "indicators",
                "x.csv",
                "0".repeat(64),
                null,
                Instant.EPOCH,
                step.simulated,
                0,
                0,
                0,
                null));
    ObservationImport figures =
        new ObservationImport(
            connection, Catalogue.builtIn(), batch, step.simulated, ObservationImport.News.NONE);
    for (int indicator = 0; indicator < INDICATORS.size(); indicator++) {
      int wanted = indicator;
      figures.add(
          INDICATORS.get(indicator),
          file.values().stream()
              .filter(said -> said.cell.indicator == wanted)
              .map(VillageReportsPropertyTest::row)
              .toList());
    }
    figures.end();
    Map<Cell, Fact> newest = newest(facts);
    Map<Cell, Fact> own = new HashMap<>();
    file.values().stream()
        .filter(said -> isNews(newest.get(said.cell), said, step.simulated))
        .forEach(said -> own.put(said.cell, new Fact(said, step.simulated)));
    facts.put(batch, own);
  }

  private static boolean isNews(Fact before, Said said, boolean simulated) {
    return before == null
        || (!simulated
            && (before.simulated || !Objects.equals(before.said.numerator, said.numerator)));
  }

  private static Map<Cell, Fact> newest(Map<Long, Map<Cell, Fact>> facts) {
    Map<Cell, Fact> newest = new HashMap<>();
    facts.values().forEach(newest::putAll);
    return newest;
  }

  private static Observation row(Said said) {
    return new Observation(
        new AreaCode(VILLAGES.get(said.cell.village)),
        INDICATORS.get(said.cell.indicator),
        FIRST.plusMonths(said.cell.month),
        said.numerator,
        null,
        said.numerator != null,
        said.day == null ? null : DAY.plusDays(said.day),
        "",
        2);
  }

  /** A report has a current figure; it is dated by all its real and its current versions. */
  private static List<String> expected(Map<Long, Map<Cell, Fact>> facts) {
    Map<Cell, Fact> newest = newest(facts);
    Set<String> lines = new HashSet<>();
    for (int village = 0; village < VILLAGES.size(); village++) {
      for (int month = 0; month < 4; month++) {
        boolean reported = false;
        boolean simulated = false;
        LocalDate first = null;
        for (Map<Cell, Fact> batch : facts.values()) {
          for (Fact fact : batch.values()) {
            Said said = fact.said;
            boolean here = said.cell.village == village && said.cell.month == month;
            if (!here || said.numerator == null) {
              continue;
            }
            boolean current = newest.get(said.cell) == fact;
            reported |= current;
            simulated |= current && fact.simulated;
            LocalDate day = said.day == null ? null : DAY.plusDays(said.day);
            boolean counts = day != null && (current || !fact.simulated);
            first = counts && (first == null || day.isBefore(first)) ? day : first;
          }
        }
        if (reported) {
          String number = FIRST.plusMonths(month).toString().replace("-", "");
          lines.add(VILLAGES.get(village) + " | " + number + " | " + first + " | " + simulated);
        }
      }
    }
    return List.copyOf(lines);
  }

  @Provide
  static Arbitrary<List<Step>> steps() {
    Arbitrary<Said> said =
        Combinators.combine(
                Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 3))
                    .as(Cell::new),
                Arbitraries.longs().between(0, 2).injectNull(0.25),
                Arbitraries.integers().between(0, 20).injectNull(0.3))
            .as(Said::new);
    Arbitrary<Step> files =
        Combinators.combine(
                said.list().ofMinSize(1).ofMaxSize(12),
                Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)))
            .as((file, simulated) -> new Step(file, simulated, -1));
    Arbitrary<Step> undos =
        Arbitraries.integers().between(0, 5).map(which -> new Step(List.of(), false, which));
    return Arbitraries.frequencyOf(Tuple.of(3, files), Tuple.of(2, undos))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }
}
