package id.petasehat.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.store.Batches.ReportLine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchesTest {
  @TempDir Path folder;

  @Test
  void a_report_that_quotes_a_very_long_cell_is_kept_cut_short() {
    ReportLine quoting =
        new ReportLine("warned", "p\0lace", "unknown-column", "q".repeat(3_000), "r");

    try (Store store = Store.inFolder(EmbeddedStores.prepare(folder))) {
      List<ReportLine> kept =
          store.<List<ReportLine>, RuntimeException>change(
              connection -> {
                long id = Batches.begin(connection, batch());
                Batches.end(connection, id, 0, 0, 1, List.of(), List.of(quoting));
                return Batches.report(connection, id);
              });

      assertThat(kept)
          .containsExactly(
              new ReportLine("warned", "place", "unknown-column", "q".repeat(1_999) + "…", "r"));
    }
  }

  private static Batch batch() {
    return new Batch(
        0, "indicators", "a.csv", "0".repeat(64), null, Instant.EPOCH, false, 0, 0, 0, null);
  }
}
