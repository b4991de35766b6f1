package id.petasehat.store;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Office.sasaranRow;
import static id.petasehat.fixture.Office.silentRow;
import static id.petasehat.fixture.Square.DISTRICT;
import static id.petasehat.fixture.Square.SIX;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.intake.ImportReport;
import id.petasehat.store.Observations.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every kind of store keeps to when figures and sasaran come, change and go. */
abstract class FigureContract extends BoundaryContract {

  @Test
  void sums_run_over_the_reported_months_and_a_gap_breaks_the_look_back() throws Exception {
    office.boundaries(SIX);

    office.indicators(
        row(WERKA, "k4", "2025-01", 5, 40L),
        row(WERKA, "k4", "2025-03", 7, null),
        row(WERKA, "k4", "2025-04", 1, null));

    assertThat(running(WERKA))
        .containsExactly(
            "2025-01: 5 since January in 1 months, before -, of 40",
            "2025-03: 12 since January in 2 months, before -, of 40",
            "2025-04: 13 since January in 3 months, before 7, of 40");
  }

  @Test
  void an_official_total_stands_beside_the_villages_and_never_among_them() throws Exception {
    office.boundaries(SIX);
    office.population(sasaranRow(WERKA, 2024, "penduduk", 900));
    ImportReport official = office.population(sasaranRow(DISTRICT, 2025, "penduduk", 5_000));

    assertThat(everybodyOfWerka()).contains(900L);
    assertThat(officialTotal()).contains(new Sasarans.Official(5_000, 2025, "dinkes"));
    assertThat(
            store.<Map<AreaCode, Long>, RuntimeException>read(
                connection -> Sasarans.of(connection, "penduduk", 2025, new AreaCode(DISTRICT))))
        .isEmpty();

    office.undo(official);
    assertThat(officialTotal()).isEmpty();
  }

  private Optional<Long> everybodyOfWerka() {
    return store.<Optional<Long>, RuntimeException>read(
        connection ->
            Populations.of(connection, List.of(new AreaCode(DISTRICT)))
                .sum(List.of(new AreaCode(WERKA))));
  }

  private Optional<Sasarans.Official> officialTotal() {
    return store.<Optional<Sasarans.Official>, RuntimeException>read(
        connection -> Sasarans.official(connection, "penduduk", new AreaCode(DISTRICT)));
  }

  @Test
  void january_looks_back_at_december_and_starts_its_own_sum() throws Exception {
    office.boundaries(SIX);
    office.indicators(row(WERKA, "k4", "2024-12", 4, null), row(WERKA, "k4", "2025-01", 6, null));

    assertThat(running(WERKA))
        .containsExactly(
            "2024-12: 4 since January in 1 months, before -, of -",
            "2025-01: 6 since January in 1 months, before 4, of -");
  }

  @Test
  void a_correction_of_december_reaches_january() throws Exception {
    office.boundaries(SIX);
    office.indicators(row(WERKA, "k4", "2024-12", 4, null), row(WERKA, "k4", "2025-01", 6, null));

    office.indicators(row(WERKA, "k4", "2024-12", 9, null));

    assertThat(running(WERKA).get(1))
        .isEqualTo("2025-01: 6 since January in 1 months, before 9, of -");
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
            "2025-01: 8 since January in 1 months, before -, of 50",
            "2025-02: 13 since January in 2 months, before 8, of 50");
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
            "2025-01: 5 since January in 1 months, before -, of -",
            "2025-03: 12 since January in 2 months, before -, of -");
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
            "2025-01: 5 since January in 1 months, before -, of -",
            "2025-02: 8 since January in 2 months, before 5, of -");
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
}
