package id.petasehat.intake;

import static id.petasehat.fixture.Office.sasaranRow;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.store.Store;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationTotalsTest {
  @TempDir Path folder;

  @Test
  void a_district_that_grew_by_more_than_half_is_imported_with_a_warning() throws Exception {
    try (Store store = Store.inFolder(EmbeddedStores.prepare(folder))) {
      Office office = new Office(store, folder);
      office.boundaries(Square.SIX);

      assertThat(everybody(office, 2023, 1_000)).isEmpty(); // nothing to compare with
      assertThat(everybody(office, 2024, 1_500)).isEmpty();
      assertThat(everybody(office, 2025, 2_251)).containsExactly("population-total");
      assertThat(office.population(sasaranRow(Square.WERKA, 2026, "penduduk", 9)).problems())
          .isEmpty(); // one village is no district
    }
  }

  private static List<String> everybody(Office office, int year, long each) throws Exception {
    String[] rows =
        Square.SIX.stream()
            .map(village -> sasaranRow(village.code(), year, "penduduk", each))
            .toArray(String[]::new);
    return office.population(rows).problems().stream().map(Problem::code).toList();
  }
}
