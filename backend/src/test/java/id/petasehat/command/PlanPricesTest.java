package id.petasehat.command;

import static id.petasehat.fixture.Square.SIX;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.fixture.Office;
import id.petasehat.fixture.Program.Ended;
import id.petasehat.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unit prices of a district, as a shell shows and sets them. */
class PlanPricesTest {
  private static final String ASSUMED = "0;750000000;200000000;150000000;48000000;30;45;65;";

  @TempDir Path folder;

  @BeforeEach
  void district() throws Exception {
    try (Store store = StoreOptions.open(folder.resolve("data"))) {
      new Office(store, folder).boundaries(SIX);
    }
  }

  private Ended run(String... words) {
    return Shell.run(
        Stream.concat(
                Stream.of("plan", "prices", "--data", "" + folder.resolve("data")),
                Stream.of(words))
            .toArray(String[]::new));
  }

  private List<String> shown(String... words) {
    Ended ended = run(words);
    assertThat(ended.code()).as(ended.err()).isZero();
    return ended.out().lines().skip(1).toList();
  }

  @Test
  void what_is_set_counts_before_what_was_and_the_rest_stays() {
    assertThat(shown("--within", "81.02")).hasSize(1).first().asString().startsWith(ASSUMED);

    shown("--within", "81.02", "--building", "900000000", "--source", "SK 12; 2026");
    List<String> versions =
        shown("--within", "81.02", "--light", "25", "--heavy", "70", "--note", "Rapat");

    assertThat(versions).hasSize(3);
    assertThat(versions.get(0))
        .isEqualTo("2;900000000;200000000;150000000;48000000;25;45;70;\"SK 12; 2026\";Rapat");
    assertThat(versions.get(1))
        .isEqualTo("1;900000000;200000000;150000000;48000000;30;45;65;\"SK 12; 2026\";");
    assertThat(versions.get(2)).startsWith(ASSUMED);
  }

  @Test
  void what_is_no_price_is_refused_and_changes_nothing() {
    assertThat(refused("--within", "81.02", "--building", "0")).contains("--building: harga 0");
    assertThat(refused("--within", "81.02", "--house", "-5")).contains("harga -5 tidak mungkin");
    assertThat(refused("--within", "81.02", "--light", "50")).contains("50, 45, 65 persen");
    assertThat(refused("--within", "81.02", "--heavy", "101")).contains("1 sampai 100 persen");
    assertThat(refused("--within", "81.02.03", "--house", "5")).contains("kode kabupaten/kota");
    assertThat(refused("--within", "11.01", "--house", "5")).contains("Tidak ada desa 11.01");
    assertThat(shown("--within", "81.02")).hasSize(1);
  }

  private String refused(String... words) {
    Ended ended = run(words);
    assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
    return ended.err();
  }
}
