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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * However figures came, were corrected and taken back, the store ends with the same running figures
 * as if what survived had been imported at once.
 */
class RunningFiguresPropertyTest {
  private static final List<AreaCode> VILLAGES =
      List.of(new AreaCode("81.02.03.2001"), new AreaCode("81.02.03.2002"));
  private static final String TRIED = "k4";
  private static final String AT_ONCE = "k6";
  private static Store store;

  /** A cell of a report: which of 2 villages, which of 26 months from November 2023. */
  record Cell(int village, int month) {}

  /** What a file says of a cell; null numerator: not reported. */
  record Said(Cell cell, Long numerator, Long denominator) {}

  /** A file is imported, or an earlier one taken back. */
  record Step(List<Said> file, int undo) {}

  @BeforeContainer
  static void open() throws IOException {
    store = Store.inFolder(EmbeddedStores.prepare(Files.createTempDirectory("petasehat-property")));
  }

  @AfterContainer
  static void close() {
    store.close();
  }

  @Property(tries = 60)
  void corrections_and_undos_end_in_the_sums_of_what_survives(@ForAll("steps") List<Step> steps) {
    store.<Void, RuntimeException>rehearse(
        connection -> {
          Map<Long, Map<Cell, Said>> facts = new TreeMap<>();
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
          List<Said> surviving = new ArrayList<>(newest(facts).values());
          store(connection, batch(connection), AT_ONCE, surviving);
          assertThat(derived(connection, TRIED)).isEqualTo(derived(connection, AT_ONCE));
          return null;
        });
  }

  /** A row that says what the store holds already is no fact of its batch. */
  private static void importFile(Connection connection, Step step, Map<Long, Map<Cell, Said>> facts)
      throws SQLException {
    Map<Cell, Said> before = newest(facts);
    Map<Cell, Said> own = new HashMap<>();
    step.file.forEach(said -> own.put(said.cell, said));
    long batch = batch(connection);
    store(connection, batch, TRIED, own.values());
    own.values().removeIf(said -> Objects.equals(said, before.get(said.cell)));
    facts.put(batch, own);
  }

  private static void store(
      Connection connection, long batch, String indicator, Collection<Said> file)
      throws SQLException {
    ObservationImport figures =
        new ObservationImport(
            connection, Catalogue.builtIn(), batch, false, ObservationImport.News.NONE);
    figures.add(indicator, file.stream().map(said -> row(indicator, said)).toList());
    figures.end();
  }

  private static Map<Cell, Said> newest(Map<Long, Map<Cell, Said>> facts) {
    Map<Cell, Said> newest = new HashMap<>();
    facts.values().forEach(newest::putAll);
    return newest;
  }

  private static long batch(Connection connection) throws SQLException {
    return Batches.begin(
        connection,
        new Batch(
            0, "indicators", "x.csv", "0".repeat(64), null, Instant.EPOCH, false, 0, 0, 0, null));
  }

  private static Observation row(String indicator, Said said) {
    return new Observation(
        VILLAGES.get(said.cell.village),
        indicator,
        YearMonth.of(2023, 11).plusMonths(said.cell.month),
        said.numerator,
        said.denominator,
        said.numerator != null,
        null,
        "",
        2);
  }

  private static List<String> derived(Connection connection, String indicator) throws SQLException {
    List<String> lines =
        new ArrayList<>(
            Contents.rows(
                connection,
                "SELECT village, yyyymm, numerator, denominator, reported"
                    + " FROM observation WHERE indicator = ?",
                indicator));
    lines.addAll(
        Contents.rows(
            connection,
            "SELECT yyyymm, district, packed FROM month_sheet WHERE indicator = ?",
            indicator));
    lines.addAll(
        Contents.rows(
            connection,
            "SELECT first_yyyymm, last_yyyymm FROM reported_span WHERE indicator = ?",
            indicator));
    return lines;
  }

  @Provide
  static Arbitrary<List<Step>> steps() {
    Arbitrary<Cell> cells =
        Combinators.combine(
                Arbitraries.integers().between(0, VILLAGES.size() - 1),
                Arbitraries.integers().between(0, 25))
            .as(Cell::new);
    Arbitrary<Said> reports =
        Combinators.combine(
                cells,
                Arbitraries.longs().between(0, 3),
                Arbitraries.longs().between(10, 12).injectNull(0.5))
            .as(Said::new);
    Arbitrary<Said> silences = cells.map(cell -> new Said(cell, null, null));
    Arbitrary<Step> files =
        Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, reports), net.jqwik.api.Tuple.of(1, silences))
            .list()
            .ofMinSize(1)
            .ofMaxSize(25)
            .map(file -> new Step(file, -1));
    Arbitrary<Step> undos =
        Arbitraries.integers().between(0, 5).map(which -> new Step(List.of(), which));
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, files), net.jqwik.api.Tuple.of(2, undos))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }
}
