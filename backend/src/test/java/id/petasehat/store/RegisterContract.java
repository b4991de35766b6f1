package id.petasehat.store;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Office.sasaranRow;
import static id.petasehat.fixture.Office.silentRow;
import static id.petasehat.fixture.Square.SIX;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.indicator.Unit;
import id.petasehat.intake.ImportReport;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every kind of store keeps to of what is computed from registers. */
abstract class RegisterContract extends FacilityContract {
  private static final LocalDate IN_TIME = LocalDate.of(2025, 2, 4);
  private static final LocalDate LATER = LocalDate.of(2025, 3, 20);

  @Test
  void a_village_has_one_report_a_month_dated_by_the_first_of_its_figures() throws Exception {
    office.boundaries(SIX);

    office.indicators(List.of(row(WERKA, "k4", "2025-01", 5, null)), LATER, false);
    office.indicators(
        List.of(row(WERKA, "kn1", "2025-01", 5, null), silentRow(WAUR, "kn1", "2025-01")),
        IN_TIME,
        false);
    office.indicators(row(WERKA, "k6", "2025-01", 4, null));

    assertThat(villageReports()).containsExactly(WERKA + " | 202501 | 2025-02-04 | false");
  }

  @Test
  void a_correction_keeps_the_date_of_the_first_report_and_a_silence_takes_the_report_away()
      throws Exception {
    office.boundaries(SIX);
    office.indicators(List.of(row(WERKA, "k4", "2025-01", 5, null)), IN_TIME, false);
    office.indicators(List.of(row(WERKA, "k4", "2025-01", 6, null)), LATER, false);
    assertThat(villageReports()).containsExactly(WERKA + " | 202501 | 2025-02-04 | false");

    ImportReport silence = office.indicators(silentRow(WERKA, "k4", "2025-01"));
    assertThat(villageReports()).isEmpty();

    office.undo(silence);
    assertThat(villageReports()).containsExactly(WERKA + " | 202501 | 2025-02-04 | false");
  }

  @Test
  void undoing_a_file_takes_its_reports_and_its_dates() throws Exception {
    office.boundaries(SIX);
    ImportReport first =
        office.indicators(
            List.of(row(WERKA, "k4", "2025-01", 5, null), row(WAUR, "k4", "2025-01", 5, null)),
            IN_TIME,
            false);
    office.indicators(List.of(row(WERKA, "kn1", "2025-01", 5, null)), LATER, false);

    office.undo(first);

    assertThat(villageReports()).containsExactly(WERKA + " | 202501 | 2025-03-20 | false");
  }

  @Test
  void a_report_is_simulated_until_no_part_of_it_is() throws Exception {
    office.boundaries(SIX);
    office.simulation(
        List.of(row(WERKA, "k4", "2025-01", 5, null)),
        List.of(sasaranRow(WERKA, 2025, "bumil", 24)));
    assertThat(villageReports()).containsExactly(WERKA + " | 202501 | null | true");

    office.indicators(List.of(row(WERKA, "k4", "2025-01", 5, null)), LATER, false);
    assertThat(villageReports()).containsExactly(WERKA + " | 202501 | 2025-03-20 | false");
  }

  @Test
  void a_survey_stands_apart_from_what_villages_report_and_is_corrected_and_undone_alone()
      throws Exception {
    office.boundaries(SIX);
    office.surveys("81.02,stunting,2024,,,14.4,SSGI", "81.02,stunting,2024,,,15.1,e-PPGBM");
    List<String> figures = Contents.rows(store, "SELECT * FROM observation");

    ImportReport correction = office.surveys("81.02,stunting,2024,,,14.2,SSGI");
    assertThat(correction.accepted()).isEqualTo(1);
    assertThat(surveys()).containsExactlyInAnyOrder("SSGI 14.2", "e-PPGBM 15.1");
    assertThat(office.surveys("81.02,stunting,2024,,,14.2,SSGI").unchanged()).isEqualTo(1);

    office.undo(correction);
    assertThat(surveys()).containsExactlyInAnyOrder("SSGI 14.4", "e-PPGBM 15.1");
    assertThat(Contents.rows(store, "SELECT * FROM observation")).isEqualTo(figures).isEmpty();
    assertThat(villageReports()).isEmpty();
  }

  private List<String> surveys() {
    return store
        .<List<AreaFigures.Stored>, RuntimeException>read(
            connection -> AreaFigures.of(connection, IN_DISTRICT))
        .stream()
        .map(one -> one.figure().source() + " " + one.figure().valueIn(Unit.PERCENT))
        .toList();
  }

  private List<String> villageReports() {
    return Contents.rows(
        store, "SELECT village, yyyymm, first_received_on, simulated FROM village_report");
  }
}
