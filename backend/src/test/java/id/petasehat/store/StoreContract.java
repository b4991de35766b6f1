package id.petasehat.store;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Office.sasaranRow;
import static id.petasehat.fixture.Office.silentRow;
import static id.petasehat.fixture.Square.DISTRICT;
import static id.petasehat.fixture.Square.OHOINANGAN;
import static id.petasehat.fixture.Square.SIX;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WEDUAR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.CodeList;
import id.petasehat.area.Level;
import id.petasehat.area.ProgressListener;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.SixVillages;
import id.petasehat.fixture.Square;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Period;
import id.petasehat.intake.BoundaryImport;
import id.petasehat.intake.ImportReport;
import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.SourceFile;
import id.petasehat.intake.Undo;
import id.petasehat.intake.boundary.BoundaryOptions;
import id.petasehat.store.Observations.Figure;
import id.petasehat.store.Observations.OfIndicator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every kind of store keeps to; see {@link H2GisStoreTest} and {@link PostGisStoreTest}. */
abstract class StoreContract {
  private static final AreaCode IN_DISTRICT = new AreaCode(DISTRICT);

  @TempDir Path folder;
  private Store store;
  private Office office;

  /** Opens a store with tables and no data; the same one each time within a test. */
  abstract Store open() throws SQLException;

  @BeforeEach
  void openStore() throws SQLException {
    store = open();
    office = new Office(store, folder);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  // ---- the empty store

  @Test
  void a_new_store_is_empty_and_opening_it_again_changes_nothing() throws SQLException {
    Map<String, List<String>> first = Contents.of(store);
    Map<String, List<String>> second;
    try (Store again = open()) {
      second = Contents.of(again);
    }

    assertThat(second).isEqualTo(first);
    assertThat(first.get("store_version")).hasSize(1);
    first.remove("store_version");
    assertThat(first.values()).allMatch(List::isEmpty);
  }

  // ---- boundaries

  @Test
  void boundaries_become_areas_of_every_level_with_names_and_local_words() throws Exception {
    office.boundaries(SIX);

    AreaIndex areas = areas();
    assertThat(areas.all(Level.DESA)).extracting(Area::name).contains("Werka", "Weduar");
    assertThat(areas.all(Level.DESA)).hasSize(6).allMatch(area -> area.term().equals("ohoi"));
    assertThat(areas.all(Level.KECAMATAN))
        .extracting(Area::name)
        .containsExactly("Kei Besar", "Kei Besar Selatan");
    assertThat(areas.all(Level.KABUPATEN)).hasSize(1);
    assertThat(areas.all(Level.PROVINSI)).extracting(Area::name).containsExactly("Maluku");
  }

  @Test
  void boundaries_become_tiles_of_every_layer_at_the_new_version() throws Exception {
    long before = store.versions().boundary();

    office.boundaries(SIX);

    assertThat(store.versions().boundary()).isEqualTo(before + 1);
    assertThat(Contents.rows(store, "SELECT DISTINCT layer, version FROM tile"))
        .containsExactly(
            "desa | " + (before + 1),
            "kabupaten | " + (before + 1),
            "kecamatan | " + (before + 1),
            "provinsi | " + (before + 1));
  }

  @Test
  void the_same_boundaries_again_change_neither_villages_nor_tiles() throws Exception {
    office.boundaries(SIX);
    Map<String, List<String>> before = Contents.of(store);

    ImportReport again = office.boundaries(SIX);

    assertThat(again.accepted()).isZero();
    assertThat(again.unchanged()).isEqualTo(6);
    Map<String, List<String>> after = Contents.of(store);
    for (String table : List.of("village_boundary", "area", "tile")) {
      assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
    }
  }

  @Test
  void a_moved_border_updates_the_villages_that_meet_it_and_keeps_their_history() throws Exception {
    office.boundaries(SIX);

    ImportReport moved = office.boundaries(withBorderMoved());

    // Werka and Waur; and Weduar to the north, whose border has a new corner where the two meet
    assertThat(moved.accepted()).isEqualTo(3);
    assertThat(moved.unchanged()).isEqualTo(3);
    // Waur now begins at 133.008
    assertThat(areas().find(new AreaCode(WAUR)).orElseThrow().bounds().west()).isEqualTo(133.008);
    assertThat(versionsOf(WERKA)).isEqualTo(2);
    assertThat(versionsOf(OHOINANGAN)).isEqualTo(1);
  }

  @Test
  void a_new_name_alone_updates_the_village() throws Exception {
    office.boundaries(SIX);
    List<Square> renamed = new ArrayList<>(SIX);
    renamed.set(0, SIX.get(0).named("Werka Baru"));

    ImportReport report = office.boundaries(renamed);

    assertThat(report.accepted()).isEqualTo(1);
    assertThat(areas().find(new AreaCode(WERKA)).orElseThrow().name()).isEqualTo("Werka Baru");
  }

  @Test
  void a_village_that_is_new_in_the_file_is_added() throws Exception {
    office.boundaries(SIX);
    List<Square> seven = new ArrayList<>(SIX);
    seven.add(new Square("81.02.03.2004", "Ler Ohoilim", 3, 0, 1));

    ImportReport report = office.boundaries(seven);

    assertThat(report.accepted()).isEqualTo(1);
    assertThat(areas().all(Level.DESA)).hasSize(7);
  }

  @Test
  void a_village_missing_from_the_file_is_retired_and_keeps_its_history() throws Exception {
    office.boundaries(SIX);

    ImportReport report = office.boundaries(without(OHOINANGAN));

    assertThat(report.problems()).extracting(Problem::code).contains("village-retired");
    assertThat(areas().find(new AreaCode(OHOINANGAN))).isEmpty();
    assertThat(versionsOf(OHOINANGAN)).isEqualTo(2);
  }

  @Test
  void a_file_of_one_kecamatan_leaves_the_other_as_it_is() throws Exception {
    office.boundaries(SIX);

    ImportReport report = office.boundaries(SIX.subList(0, 2)); // Werka and Waur

    assertThat(report.accepted()).isZero();
    assertThat(areas().all(Level.DESA))
        .extracting(area -> area.code().dotted())
        .contains(WERKA, WAUR, WEDUAR)
        .doesNotContain(OHOINANGAN)
        .hasSize(5);
  }

  @Test
  void tiles_far_from_a_change_keep_their_version() throws Exception {
    List<Square> apart = new ArrayList<>(SIX.subList(0, 3));
    apart.add(new Square(WEDUAR, "Weduar", 60, 0, 1)); // 66 km to the east
    office.boundaries(apart);
    long first = store.versions().boundary();

    apart.set(3, new Square(WEDUAR, "Weduar", 60, 0, 2));
    office.boundaries(apart);

    assertThat(
            Contents.rows(
                store, "SELECT DISTINCT version FROM tile WHERE layer = 'desa' AND z = 12"))
        .containsExactly(String.valueOf(first), String.valueOf(first + 1));
  }

  @Test
  void undoing_a_change_of_boundaries_restores_areas_and_tiles_byte_for_byte() throws Exception {
    office.boundaries(SIX);
    Map<String, List<String>> before = Contents.mapOf(store);
    List<Square> changed = withBorderMoved();
    changed.remove(2); // and Ohoinangan is gone
    ImportReport change = office.boundaries(changed);
    assertThat(Contents.mapOf(store)).isNotEqualTo(before);

    office.undo(change);

    assertThat(Contents.mapOf(store)).isEqualTo(before);
  }

  @Test
  void undoing_the_only_boundaries_leaves_an_empty_map() throws Exception {
    ImportReport only = office.boundaries(SIX);

    office.undo(only);

    assertThat(Contents.mapOf(store).values()).allMatch(List::isEmpty);
  }

  // ---- figures

  @Test
  void sums_run_over_the_reported_months_and_a_gap_breaks_the_look_back() throws Exception {
    office.boundaries(SIX);

    office.indicators(
        row(WERKA, "k4", "2025-01", 5, 40L),
        row(WERKA, "k4", "2025-03", 7, null),
        row(WERKA, "k4", "2025-04", 1, null));

    assertThat(running(WERKA))
        .containsExactly(
            "2025-01: 5 since January in 1 months, before -, of 40, next 202503",
            "2025-03: 12 since January in 2 months, before -, of 40, next 202504",
            "2025-04: 13 since January in 3 months, before 7, of 40, next 202513");
  }

  @Test
  void january_looks_back_at_december_and_starts_its_own_sum() throws Exception {
    office.boundaries(SIX);
    office.indicators(row(WERKA, "k4", "2024-12", 4, null), row(WERKA, "k4", "2025-01", 6, null));

    assertThat(running(WERKA))
        .containsExactly(
            "2024-12: 4 since January in 1 months, before -, of -, next 202413",
            "2025-01: 6 since January in 1 months, before 4, of -, next 202513");
  }

  @Test
  void a_correction_of_december_reaches_january() throws Exception {
    office.boundaries(SIX);
    office.indicators(row(WERKA, "k4", "2024-12", 4, null), row(WERKA, "k4", "2025-01", 6, null));

    office.indicators(row(WERKA, "k4", "2024-12", 9, null));

    assertThat(running(WERKA).get(1))
        .isEqualTo("2025-01: 6 since January in 1 months, before 9, of -, next 202513");
  }

  @Test
  void a_correction_changes_the_sums_after_it_and_its_undo_brings_the_first_figure_back()
      throws Exception {
    office.boundaries(SIX);
    office.indicators(row(WERKA, "k4", "2025-01", 5, null), row(WERKA, "k4", "2025-02", 5, null));
    List<String> first = running(WERKA);

    ImportReport correction = office.indicators(row(WERKA, "k4", "2025-01", 8, 50L));

    assertThat(correction.accepted()).isEqualTo(1);
    assertThat(running(WERKA))
        .containsExactly(
            "2025-01: 8 since January in 1 months, before -, of 50, next 202502",
            "2025-02: 13 since January in 2 months, before 8, of 50, next 202513");
    office.undo(correction);
    assertThat(running(WERKA)).isEqualTo(first);
  }

  @Test
  void undoing_the_first_of_two_versions_leaves_the_second() throws Exception {
    office.boundaries(SIX);
    ImportReport first = office.indicators(row(WERKA, "k4", "2025-01", 5, null));
    office.indicators(row(WERKA, "k4", "2025-01", 8, null));
    List<String> corrected = running(WERKA);

    office.undo(first);

    assertThat(running(WERKA)).isEqualTo(corrected);
  }

  @Test
  void a_row_that_says_not_reported_takes_an_earlier_report_away_until_it_is_undone()
      throws Exception {
    office.boundaries(SIX);
    office.indicators(
        row(WERKA, "k4", "2025-01", 5, null),
        row(WERKA, "k4", "2025-02", 6, null),
        row(WERKA, "k4", "2025-03", 7, null));
    List<String> first = running(WERKA);

    ImportReport silent = office.indicators(silentRow(WERKA, "k4", "2025-02"));

    assertThat(running(WERKA))
        .containsExactly(
            "2025-01: 5 since January in 1 months, before -, of -, next 202503",
            "2025-03: 12 since January in 2 months, before -, of -, next 202513");
    office.undo(silent);
    assertThat(running(WERKA)).isEqualTo(first);
  }

  @Test
  void the_same_figures_again_are_unchanged() throws Exception {
    office.boundaries(SIX);
    String[] rows = {row(WERKA, "k4", "2025-01", 5, null), silentRow(WAUR, "k4", "2025-01")};
    office.indicators(rows);
    List<String> before = Contents.of(store).get("observation");

    ImportReport again = office.indicators(rows);

    assertThat(again.accepted()).isZero();
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(Contents.of(store).get("observation")).isEqualTo(before);
  }

  @Test
  void the_newest_sasaran_counts_and_its_undo_brings_the_earlier_back() throws Exception {
    office.boundaries(SIX);
    office.population(sasaranRow(WERKA, 2025, "bumil", 24), sasaranRow(WAUR, 2025, "bumil", 30));

    ImportReport newer = office.population(sasaranRow(WERKA, 2025, "bumil", 26));

    assertThat(bumil())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(new AreaCode(WERKA), 26L, new AreaCode(WAUR), 30L));
    office.undo(newer);
    assertThat(bumil()).containsEntry(new AreaCode(WERKA), 24L);
  }

  // ---- invented figures

  @Test
  void invented_figures_fill_only_what_is_not_known_and_one_undo_removes_them() throws Exception {
    office.boundaries(SIX);
    office.indicators(row(WERKA, "k4", "2025-01", 5, null));
    office.population(sasaranRow(WERKA, 2025, "bumil", 24));
    List<String> real = running(WERKA);

    ImportReport invented =
        office.simulation(
            List.of(row(WERKA, "k4", "2025-01", 99, null), row(WERKA, "k4", "2025-02", 3, null)),
            List.of(sasaranRow(WERKA, 2025, "bumil", 99), sasaranRow(WAUR, 2025, "bumil", 30)));

    assertThat(running(WERKA))
        .containsExactly(
            "2025-01: 5 since January in 1 months, before -, of -, next 202502",
            "2025-02: 8 since January in 2 months, before 5, of -, next 202513");
    assertThat(bumil()).containsEntry(new AreaCode(WERKA), 24L).hasSize(2);
    office.undo(invented);
    assertThat(running(WERKA)).isEqualTo(real);
    assertThat(bumil()).hasSize(1);
    assertThat(store.<Set<AreaCode>, RuntimeException>read(Batches::simulatedDistricts)).isEmpty();
  }

  @Test
  void a_real_figure_that_equals_the_invented_one_outlives_it() throws Exception {
    office.boundaries(SIX);
    ImportReport invented =
        office.simulation(
            List.of(row(WERKA, "k4", "2025-01", 5, null)),
            List.of(sasaranRow(WERKA, 2025, "bumil", 24)));

    office.indicators(row(WERKA, "k4", "2025-01", 5, null));
    office.population(sasaranRow(WERKA, 2025, "bumil", 24));
    assertThat(figures(WERKA)).noneMatch(Figure::simulated);
    office.undo(invented);

    assertThat(running(WERKA)).hasSize(1);
    assertThat(bumil()).containsEntry(new AreaCode(WERKA), 24L);
  }

  // ---- all or nothing

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
    assertThat(new Undo(store).batch(4711)).isEmpty();

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

    new Undo(store).batch(1);
    importInvented();
    assertThat(refusal(() -> office.boundaries(SIX))).contains("two-worlds");
  }

  // ---- several at once

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
            "2025-01: 1 since January in 1 months, before -, of -, next 202502",
            "2025-02: 2 since January in 2 months, before 1, of -, next 202513");
  }

  // ---- words

  private interface Importing {
    void run() throws Exception;
  }

  private static List<String> refusal(Importing file) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, file::run);
    assertThat(refused).as("the file is refused").isNotNull();
    return refused.problems().stream().map(Problem::code).toList();
  }

  private void importMonth(String month) {
    try {
      office.indicators(row(WERKA, "k4", month, 1, null));
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  private void importInvented() throws Exception {
    Path codes =
        Files.writeString(
            folder.resolve("kode.csv"),
            "code,name\n99,Rekaan\n99.01,Rekaan\n99.01.01,Rekaan\n99.01.01.2001,Rekaan\n");
    Path file =
        Files.writeString(
            folder.resolve("rekaan.geojson"),
            Square.geoJson(List.of(new Square("99.01.01.2001", "Rekaan", 0, 0, 1))));
    new BoundaryImport(store, ProgressListener.NONE)
        .run(SourceFile.of(file), BoundaryOptions.NONE, CodeList.read(codes));
  }

  /** Werka gives a fifth of its width to Waur. */
  private static List<Square> withBorderMoved() {
    List<Square> moved = new ArrayList<>(SIX);
    moved.set(0, SIX.get(0).wide(0.8));
    moved.set(1, new Square(WAUR, "Waur", 0.8, 0, 1.2));
    return moved;
  }

  private static List<Square> without(String code) {
    return SIX.stream().filter(square -> !square.code().equals(code)).toList();
  }

  private AreaIndex areas() {
    return store.<AreaIndex, RuntimeException>read(Areas::index);
  }

  private int versionsOf(String village) {
    return Contents.rows(store, "SELECT batch_id FROM village_boundary WHERE village = ?", village)
        .size();
  }

  private Map<AreaCode, Long> bumil() {
    return store.<Map<AreaCode, Long>, RuntimeException>read(
        connection -> Sasarans.of(connection, "bumil", 2025, IN_DISTRICT));
  }

  private List<Figure> figures(String village) {
    return store
        .<List<OfIndicator>, RuntimeException>read(
            connection ->
                Observations.ofVillage(
                    connection,
                    new AreaCode(village),
                    YearMonth.of(2024, 1),
                    YearMonth.of(2026, 12)))
        .stream()
        .map(OfIndicator::figure)
        .toList();
  }

  private List<String> running(String village) {
    return figures(village).stream().map(StoreContract::line).sorted().toList();
  }

  private static String line(Figure figure) {
    var running = figure.running();
    return "%s: %d since January in %d months, before %s, of %s, next %d"
        .formatted(
            figure.report().month(),
            running.yearToDate().numerator(),
            running.yearToDate().months(),
            orDash(running.previousNumerator()),
            orDash(running.lastDenominator()),
            running.nextMonth());
  }

  private static String orDash(Long number) {
    return number == null ? "-" : number.toString();
  }
}
