package id.petasehat.store;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Square.SIX;
import static id.petasehat.fixture.Square.WAUR;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.fixture.Program;
import id.petasehat.fixture.SixVillages;
import id.petasehat.fixture.Square;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is killed leaves all of the old data or all of the new. */
class CrashTest {
  private static final int KILLS = 3;

  @TempDir Path folder;

  @Test
  void a_killed_import_leaves_the_store_as_before_or_as_after_and_the_next_one_works()
      throws Exception {
    Path data = SixVillages.prepare(folder.resolve("data"));
    Path file = Files.writeString(folder.resolve("many.csv"), manyFigures());
    Map<String, List<String>> before = facts(data);
    long started = System.nanoTime();
    importWhole(data, file);
    long wholeMillis = (System.nanoTime() - started) / 1_000_000;
    Map<String, List<String>> after = facts(data);
    assertThat(after).isNotEqualTo(before);

    Random chance = new Random(1);
    List<Boolean> arrived = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      SixVillages.prepare(data);
      // from half of the whole time on: earlier the program has not begun to write
      long millis = wholeMillis / 2 + (long) (chance.nextDouble() * wholeMillis / 2);
      try (Program program =
          Program.start("import", "indicators", file.toString(), "--data", data.toString())) {
        program.endsWithin(millis);
      }
      Map<String, List<String>> found = facts(data);
      assertThat(found).as("killed after %d of %d ms", millis, wholeMillis).isIn(before, after);
      arrived.add(found.equals(after));
    }
    if (!arrived.get(arrived.size() - 1)) {
      importWhole(data, file);
    }
    assertThat(facts(data)).isEqualTo(after);
  }

  @Test
  void boundaries_that_the_program_reported_as_imported_outlive_its_death() throws Exception {
    Path data = SixVillages.prepare(folder.resolve("data"));
    List<Square> moved = new ArrayList<>(SIX);
    moved.set(0, SIX.get(0).wide(0.8));
    moved.set(1, new Square(WAUR, "Waur", 0.8, 0, 1.2));
    Path file = Files.writeString(folder.resolve("b.geojson"), Square.geoJson(moved));
    try (Program program = boundaries(data, file)) {
      assertThat(program.endsWithin(120_000)).isTrue();
    }
    Map<String, List<String>> after = map(data);

    SixVillages.prepare(data);
    try (Program program = boundaries(data, file)) {
      program.awaitLine("Impor nomor"); // just committed, not yet closed
    }

    assertThat(map(data)).isEqualTo(after);
  }

  private static Program boundaries(Path data, Path file) throws Exception {
    return Program.start("import", "boundaries", file.toString(), "--data", data.toString());
  }

  private static void importWhole(Path data, Path file) throws Exception {
    try (Program program =
        Program.start("import", "indicators", file.toString(), "--data", data.toString())) {
      assertThat(program.endsWithin(120_000)).isTrue();
      assertThat(program.exitCode()).isZero();
    }
  }

  /** Some 6,000 figures: all months of fourteen years, six indicators. */
  private static String manyFigures() {
    Stream<String> rows =
        Stream.of("k4", "k6", "kn1", "ds", "nd", "diare")
            .flatMap(
                indicator ->
                    SIX.stream()
                        .flatMap(
                            village ->
                                IntStream.range(0, 168)
                                    .mapToObj(
                                        month ->
                                            row(
                                                village.code(),
                                                indicator,
                                                "%d-%02d"
                                                    .formatted(2012 + month / 12, 1 + month % 12),
                                                month % 7,
                                                40L))));
    return rows.collect(
        Collectors.joining(
            "\n", "kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan\n", "\n"));
  }

  /** Figures with their sums, without numbers and times of batches: after a crash numbers skip. */
  private static Map<String, List<String>> facts(Path data) {
    try (Store store = Store.inFolder(data)) {
      return Map.of(
          "observation",
          Contents.rows(
              store,
              "SELECT indicator, yyyymm, village, numerator, denominator, reported"
                  + " FROM observation"),
          "sheets",
          Contents.rows(store, "SELECT * FROM month_sheet"),
          "span",
          Contents.rows(store, "SELECT * FROM reported_span"),
          "batches",
          Contents.rows(store, "SELECT kind, file_name, accepted FROM import_batch"));
    }
  }

  private static Map<String, List<String>> map(Path data) {
    try (Store store = Store.inFolder(data)) {
      return Contents.mapOf(store);
    }
  }
}
