package id.petasehat.serve;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Office.sasaranRow;
import static id.petasehat.fixture.Square.SIX;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Office;
import id.petasehat.intake.ImportReport;
import id.petasehat.store.Store;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented figures are named wherever they show, also behind real ones. */
class SimulationLabelTest {
  @TempDir Path folder;

  @Test
  void a_real_figure_on_invented_months_or_an_invented_sasaran_is_called_simulated()
      throws Exception {
    try (Store store = Store.inFolder(EmbeddedStores.prepare(folder));
        FrontDoor door = new FrontDoor(store)) {
      Office office = new Office(store, folder);
      office.boundaries(SIX);
      ImportReport invented =
          office.simulation(
              List.of(row(WERKA, "k4", "2025-01", 5, 40L)),
              List.of(sasaranRow(WERKA, 2025, "bayi", 100)));
      office.indicators(
          row(WERKA, "k4", "2025-02", 6, 40L),
          row(WERKA, "kn1", "2025-02", 6, null),
          row(WERKA, "idl", "2025-02", 6, 90L));

      // 5 of the 11 are invented; the 100 of 6/100 are; of 6/90 nothing is
      assertThat(simulated(door, "k4")).isTrue();
      assertThat(simulated(door, "kn1")).isTrue();
      assertThat(simulated(door, "idl")).isFalse();

      office.population(sasaranRow(WERKA, 2025, "bayi", 100));
      assertThat(simulated(door, "kn1")).isFalse();

      office.undo(invented);
      assertThat(simulated(door, "k4")).isFalse();
    }
  }

  private static boolean simulated(FrontDoor door, String indicator) throws Exception {
    return door.values(indicator, "period=2025-02&level=desa&within=81.02")
        .json()
        .get("simulated")
        .asBoolean();
  }
}
