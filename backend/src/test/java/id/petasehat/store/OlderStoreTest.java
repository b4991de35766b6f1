package id.petasehat.store;

import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.PostgisStores;
import id.petasehat.indicator.Catalogue;
import id.petasehat.store.Observations.OfIndicator;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.h2gis.functions.factory.H2GISFunctions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** A store that an earlier program made keeps its figures, corrections and reports when opened. */
class OlderStoreTest {
  /** January was corrected from 5 to 8 by the second batch; February came with the first. */
  private static final String FIGURES =
      """
      INSERT INTO import_batch (id, kind, file_name, sha256, imported_at, simulated, accepted,
                                unchanged, warned)
      VALUES (1, 'indicators', 'a.csv', '0', CURRENT_TIMESTAMP, FALSE, 2, 0, 0),
             (2, 'indicators', 'b.csv', '0', CURRENT_TIMESTAMP, FALSE, 1, 0, 0);
      INSERT INTO observation VALUES
      ('k4', 202501, '81.02.03.2001', 1, 5, NULL, TRUE, DATE '2025-02-01', '', 2, FALSE,
       5, 0, 1, 0, NULL, NULL, NULL, 202502, NULL),
      ('k4', 202501, '81.02.03.2001', 2, 8, NULL, TRUE, DATE '2025-03-01', '', 2, TRUE,
       8, 0, 1, 0, NULL, NULL, NULL, 202502, NULL),
      ('k4', 202502, '81.02.03.2001', 1, 5, NULL, TRUE, DATE '2025-03-01', '', 3, TRUE,
       13, 0, 2, 0, NULL, 8, NULL, 202513, 202503);
      INSERT INTO sasaran (kind, for_year, village, batch_id, source, head_count, line_no)
      VALUES ('bumil', 2025, '81.02.03.2001', 1, 'dinkes', 10, 2);
      INSERT INTO reported_span VALUES ('k4', '81.02', 202501, 202502);
      INSERT INTO village_report VALUES
      (202501, '81.02.03.2001', DATE '2025-02-01', FALSE),
      (202502, '81.02.03.2001', DATE '2025-03-01', FALSE)
      """;

  /** Rules that were set before there was a log of them. */
  private static final String RULES =
      """
      INSERT INTO target VALUES ('k4', 2025, 88.5, 'SK 1');
      INSERT INTO target_weight VALUES
      ('k4', 2025, '81.02', '0,0.5,0,0,0,0,0,0.5,0,0,0,0', 'SK 2');
      INSERT INTO birth_rate VALUES ('81.02', 2025, 16.2, 'Profil');
      INSERT INTO setting VALUES ('report-deadline-day', '10')
      """;

  private static final String FLAGS = "SELECT indicator, yyyymm, code, figure FROM figure_flag";

  @TempDir Path folder;

  @Test
  void an_embedded_store_made_before_figures_had_one_key_goes_on_with_all_of_them()
      throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("petasehat");
    try (Connection connection = DriverManager.getConnection(url)) {
      H2GISFunctions.load(connection);
    }
    makeOld(url);
    assertGoesOn(() -> Store.inFolder(folder));
  }

  @Test
  void a_second_process_that_waits_for_the_looking_does_not_look_again() throws Exception {
    try (Store store = Store.inFolder(EmbeddedStores.prepare(folder));
        Connection first = DriverManager.getConnection(h2(folder));
        Connection second = DriverManager.getConnection(h2(folder))) {
      ask(first);
      long before = store.versions().data();
      first.setAutoCommit(false);
      Versions.raiseDataVersion(first);

      CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> look(second));
      awaitBlocked(first);
      Settings.put(first, "flags-overdue", "");
      first.commit();
      waiting.get(30, TimeUnit.SECONDS);

      assertThat(store.versions().data()).as("raised by the first alone").isEqualTo(before + 1);
    }
  }

  private static String h2(Path folder) {
    return "jdbc:h2:file:" + folder.resolve("petasehat") + ";AUTO_SERVER=TRUE;LOCK_TIMEOUT=30000";
  }

  private static void ask(Connection connection) throws SQLException {
    Settings.put(connection, "flags-overdue", "V10");
  }

  private static void look(Connection connection) {
    try {
      OverdueFlags.find(connection);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void awaitBlocked(Connection connection) throws Exception {
    String blocked =
        "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE BLOCKER_ID IS NOT NULL";
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (Sql.first(connection, blocked, row -> row.getInt(1)).orElseThrow() == 0) {
      assertThat(System.nanoTime()).as("the second waits for the first").isLessThan(end);
      Thread.sleep(20);
    }
  }

  @Test
  @EnabledIfEnvironmentVariable(named = PostgisStores.VARIABLE, matches = "jdbc:postgresql:.+")
  void so_does_one_on_a_server() throws SQLException {
    try (PostgisStores stores = new PostgisStores()) {
      String url = stores.fresh();
      makeOld(url);
      assertGoesOn(() -> Store.atUrl(url));
    }
  }

  private static void makeOld(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      if (Dialect.ofJdbcUrl(url) == Dialect.POSTGIS) {
        statement.execute(
            "DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE EXTENSION postgis");
      }
      migrate(url, "5");
      statement.execute(FIGURES);
      migrate(url, "8");
      statement.execute(RULES);
    }
  }

  private static void migrate(String url, String target) {
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:migration")
        .placeholders(Dialect.ofJdbcUrl(url).migrationWords())
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .target(target)
        .load()
        .migrate();
  }

  private static void assertGoesOn(Supplier<Store> open) {
    try (Store store = open.get()) {
      assertThat(figures(store))
          .containsExactlyInAnyOrder(
              "2025-01: 8 since January in 1 months, before -, of -",
              "2025-02: 13 since January in 2 months, before 8, of -");
      List<String> reports = Contents.rows(store, "SELECT * FROM village_report");
      assertThat(reports)
          .containsExactly(
              "15008102032001 | 202501 | 81.02.03.2001 | 2025-02-01 | false",
              "15018102032001 | 202502 | 81.02.03.2001 | 2025-03-01 | false");
      assertThat(Contents.rows(store, "SELECT MIN(yyyymm), MAX(yyyymm), COUNT(*) FROM month_sheet"))
          .containsExactly("202501 | 202512 | 12");
      assertThat(Contents.rows(store, FLAGS))
          .as("13 of 10 were stored before there were checks")
          .containsExactly("k4 | 202502 | over-100 | 13");

      store.<Void, RuntimeException>change(
          connection -> {
            Removal.of(connection, Catalogue.builtIn(), Batches.find(connection, 2).orElseThrow());
            return null;
          });

      assertThat(figures(store))
          .containsExactlyInAnyOrder(
              "2025-01: 5 since January in 1 months, before -, of -",
              "2025-02: 10 since January in 2 months, before 5, of -");
      assertThat(Contents.rows(store, "SELECT * FROM village_report")).isEqualTo(reports);
      assertThat(Contents.rows(store, FLAGS)).isEmpty();
      assertThat(Contents.rows(store, "SELECT name FROM setting"))
          .as("done once")
          .containsExactly("report-deadline-day");
      assertThat(rules(store))
          .containsExactlyInAnyOrder(
              "target k4 88.500 SK 1",
              "weights k4 0,0.5,0,0,0,0,0,0.5,0,0,0,0 SK 2",
              "birth-rate  16.200 Profil",
              "deadline  10 ");
    }
  }

  private static List<String> rules(Store store) {
    return store
        .<List<RuleLog.Entry>, RuntimeException>read(
            connection -> RuleLog.of(connection, new AreaCode("81.02"), 2025))
        .stream()
        .map(one -> String.join(" ", one.kind(), one.subject(), one.said(), one.source()))
        .toList();
  }

  private static List<String> figures(Store store) {
    return store
        .<List<OfIndicator>, RuntimeException>read(
            connection ->
                Observations.ofVillage(
                    connection, new AreaCode(WERKA), YearMonth.of(2025, 1), YearMonth.of(2025, 12)))
        .stream()
        .map(one -> StoreOnTrial.line(one.figure()))
        .toList();
  }
}
