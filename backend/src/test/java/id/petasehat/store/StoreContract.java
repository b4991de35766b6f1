package id.petasehat.store;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Office.sasaranRow;
import static id.petasehat.fixture.Square.SIX;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petasehat.area.CodeList;
import id.petasehat.area.ProgressListener;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.SixVillages;
import id.petasehat.fixture.Square;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Period;
import id.petasehat.intake.BoundaryImport;
import id.petasehat.intake.ImportReport;
import id.petasehat.intake.SourceFile;
import id.petasehat.intake.Undo;
import id.petasehat.intake.boundary.BoundaryOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/**
 * What every kind of store keeps to; see {@link H2GisStoreTest} and {@link PostGisStoreTest}. Here:
 * all or nothing, and what several readers and writers see.
 */
abstract class StoreContract extends KeptPlanContract {

  @Test
  void the_data_version_rises_by_one_with_each_import_and_each_undo() throws Exception {
    long start = store.versions().data();

    office.boundaries(SIX);
    ImportReport figures = office.indicators(row(WERKA, "k4", "2025-01", 5, null));
    assertThat(store.versions().data()).isEqualTo(start + 2);

    assertThat(office.undo(figures)).contains(start + 3);
  }

  @Test
  void undoing_what_is_not_there_changes_nothing() throws Exception {
    office.boundaries(SIX);
    ImportReport figures = office.indicators(row(WERKA, "k4", "2025-01", 5, null));
    office.undo(figures);
    Map<String, List<String>> before = Contents.of(store);

    assertThat(office.undo(figures)).isEmpty();
    assertThat(new Undo(store, Catalogue.builtIn()).batch(4711)).isEmpty();

    assertThat(Contents.of(store)).isEqualTo(before);
  }

  @Test
  void an_import_that_its_watcher_ends_leaves_every_table_as_it_was() throws Exception {
    SixVillages.fill(office);
    Map<String, List<String>> before = Contents.of(store);
    Path file = office.folder().resolve("batas-baru.geojson");
    Files.writeString(file, Square.geoJson(List.of(SIX.get(0).wide(0.9))));
    Set<String> steps = ConcurrentHashMap.newKeySet();
    ProgressListener impatient =
        (what, done, total) -> {
          steps.add(what);
          if (what.equals("Memotong petak peta")) {
            throw new CancellationException(what);
          }
        };

    assertThatThrownBy(
            () ->
                new BoundaryImport(store, impatient)
                    .run(SourceFile.of(file), BoundaryOptions.NONE, CodeList.national()))
        .isInstanceOf(CancellationException.class);

    assertThat(steps).contains("Merapikan batas desa");
    assertThat(Contents.of(store)).isEqualTo(before);
  }

  @Test
  void a_refused_file_leaves_every_table_as_it_was() throws Exception {
    SixVillages.fill(office);
    Map<String, List<String>> before = Contents.of(store);

    List<Square> twice = new ArrayList<>(SIX);
    twice.add(new Square(WERKA, "Werka", 5, 5, 1));
    assertThat(refusal(() -> office.boundaries(twice))).contains("duplicate-code");
    assertThat(
            refusal(
                () ->
                    office.indicators(
                        row(WERKA, "k4", "2025-02", 5, null),
                        row(WERKA, "no-such-indicator", "2025-02", 5, null))))
        .contains("unknown-indicator");
    assertThat(
            refusal(
                () ->
                    office.population(
                        sasaranRow(WERKA, 2025, "bumil", 24),
                        sasaranRow(WERKA, 2025, "martians", 24))))
        .contains("unknown-sasaran");

    assertThat(Contents.of(store)).isEqualTo(before);
  }

  @Test
  void a_warned_file_is_imported_and_its_warning_kept_with_the_batch() throws Exception {
    office.boundaries(SIX);

    // 12 of 10: doubtful, not impossible
    ImportReport report = office.indicators(row(WERKA, "asi-eks", "2025-02", 12, 10L));

    assertThat(report.warned()).isEqualTo(1);
    assertThat(
            Contents.rows(
                store,
                "SELECT severity, code FROM import_problem WHERE batch_id = ?",
                report.batchId()))
        .containsExactly("warned | numerator-above-denominator");
  }

  @Test
  void a_dry_run_stores_nothing() throws Exception {
    SixVillages.fill(office);
    Map<String, List<String>> before = Contents.of(store);

    ImportReport boundaries = office.boundaries(Square.geoJson(withBorderMoved()), true);
    ImportReport figures =
        office.indicators(List.of(row(WERKA, "k4", "2025-02", 5, null)), null, true);

    assertThat(boundaries.accepted()).isEqualTo(3);
    assertThat(figures.accepted()).isEqualTo(1);
    assertThat(Contents.of(store)).isEqualTo(before);
  }

  @Test
  void an_invented_district_and_a_real_one_never_share_a_store() throws Exception {
    office.boundaries(SIX);
    assertThat(refusal(this::importInvented)).contains("two-worlds");

    new Undo(store, Catalogue.builtIn()).batch(1);
    importInvented();
    assertThat(refusal(() -> office.boundaries(SIX))).contains("two-worlds");
  }

  @Test
  void two_open_stores_see_each_others_commits() throws Exception {
    try (Store other = open()) {
      office.boundaries(SIX);
      assertThat(other.versions()).isEqualTo(store.versions());

      new Office(other, folder).indicators(row(WERKA, "k4", "2025-01", 5, null));
      assertThat(running(WERKA)).hasSize(1);
    }
  }

  @Test
  void real_figures_on_invented_months_or_sasaran_are_simulated() throws Exception {
    office.boundaries(SIX);
    office.simulation(
        List.of(row(WERKA, "k4", "2025-01", 5, 40L)),
        List.of(sasaranRow(WERKA, 2025, "bayi", 100)));
    office.indicators(
        row(WERKA, "k4", "2025-02", 6, 40L),
        row(WERKA, "kn1", "2025-02", 6, null),
        row(WERKA, "idl", "2025-02", 6, 90L));

    assertThat(List.of("k4", "kn1", "idl")).map(this::simulated).containsExactly(true, true, false);
  }

  private boolean simulated(String indicator) {
    Period february = Period.of(YearMonth.of(2025, 2));
    return store
        .<FigureBook, RuntimeException>read(
            connection ->
                FigureBook.of(
                    connection,
                    new Kept(new SasaranCache(), new ReachRuns()),
                    Catalogue.builtIn().find(indicator).orElseThrow(),
                    february,
                    IN_DISTRICT))
        .simulated();
  }

  @Test
  void what_one_request_reads_is_of_one_moment() throws Exception {
    office.boundaries(SIX);

    List<Versions> seen =
        store.<List<Versions>, Exception>read(
            connection -> {
              Versions first = Versions.of(connection);
              office.indicators(row(WERKA, "k4", "2025-01", 5, null));
              return List.of(first, Versions.of(connection));
            });

    assertThat(seen.get(1)).isEqualTo(seen.get(0)).isNotEqualTo(store.versions());
  }

  @Test
  void a_table_that_one_request_comes_to_late_is_of_that_moment_too() throws Exception {
    office.boundaries(SIX);

    List<Batch> seen =
        store.<List<Batch>, Exception>read(
            connection -> {
              Versions.of(connection);
              office.indicators(row(WERKA, "k4", "2025-01", 5, null));
              return Batches.all(connection);
            });

    assertThat(seen).extracting(Batch::kind).containsExactly("boundaries");
  }

  @Test
  void two_imports_at_once_both_arrive_one_after_the_other() throws Exception {
    office.boundaries(SIX);
    long before = store.versions().data();

    var first = CompletableFuture.runAsync(() -> importMonth("2025-01"));
    var second = CompletableFuture.runAsync(() -> importMonth("2025-02"));
    CompletableFuture.allOf(first, second).join();

    assertThat(store.versions().data()).isEqualTo(before + 2);
    assertThat(running(WERKA))
        .containsExactly(
            "2025-01: 1 since January in 1 months, before -, of -",
            "2025-02: 2 since January in 2 months, before 1, of -");
  }
}
