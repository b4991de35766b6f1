package id.petasehat.intake;

import static id.petasehat.fixture.Office.sasaranRow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
  void a_district_that_grew_by_half_is_imported_with_a_warning() throws Exception {
    try (Store store = Store.inFolder(EmbeddedStores.prepare(folder))) {
      Office office = new Office(store, folder);
      office.boundaries(Square.SIX);

      assertThat(everybody(office, 2023, 1_000)).isEmpty(); // nothing to compare with
      assertThat(everybody(office, 2024, 1_499)).isEmpty();
      assertThat(everybody(office, 2025, 2_249)).containsExactly("population-total");
      assertThat(office.population(sasaranRow(Square.WERKA, 2026, "penduduk", 9)).problems())
          .isEmpty(); // one village is no district
    }
  }

  @Test
  void villages_that_do_not_add_up_to_half_their_districts_official_total_are_warned_of()
      throws Exception {
    try (Store store = Store.inFolder(EmbeddedStores.prepare(folder))) {
      Office office = new Office(store, folder);
      office.boundaries(Square.SIX);
      office.population(sasaranRow(Square.DISTRICT, 2024, "penduduk", 12_001));

      assertThat(everybody(office, 2024, 1_000)).containsExactly("population-total");
      assertThat(office.population(sasaranRow(Square.WERKA, 2023, "penduduk", 12_002)).problems())
          .extracting(Problem::code, Problem::place)
          .containsExactly(tuple("village-above-district", "baris 2"));
    }
  }

  @Test
  void an_official_total_that_is_twice_the_sum_of_the_stored_villages_is_warned_of()
      throws Exception {
    try (Store store = Store.inFolder(EmbeddedStores.prepare(folder))) {
      Office office = new Office(store, folder);
      office.boundaries(Square.SIX);
      everybody(office, 2024, 1_000);

      assertThat(
              office.population(sasaranRow(Square.DISTRICT, 2024, "penduduk", 12_001)).problems())
          .extracting(Problem::code)
          .containsExactly("population-total");
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
