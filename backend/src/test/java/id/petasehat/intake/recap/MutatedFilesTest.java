package id.petasehat.intake.recap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.petasehat.area.ProgressListener;
import id.petasehat.fixture.Drawing;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.AnyImport;
import id.petasehat.intake.AnyImport.Outcome;
import id.petasehat.intake.AnyImport.Said;
import id.petasehat.intake.SourceFile;
import id.petasehat.intake.Undo;
import id.petasehat.intake.boundary.BoundaryOptions;
import id.petasehat.intake.facility.PostOptions;
import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.layer.LayerOptions;
import id.petasehat.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * However a file is damaged, it is brought in whole or refused whole, within ten seconds and
 * without an exception that nobody expected. {@code -Dpetasehat.fuzz=N} tries N files instead of
 * 2,000; {@code -Dpetasehat.fuzzShards=N} shares them among N stores at a time. The same number of
 * a file makes the same damage whatever the shards.
 */
class MutatedFilesTest {
  private static final int FILES = Integer.getInteger("petasehat.fuzz", 2_000);
  private static final long SEED = Long.getLong("petasehat.fuzzSeed", 20251122);
  private static final int SHARDS = Integer.getInteger("petasehat.fuzzShards", 1);

  /** A file that takes so long hangs; nothing is measured. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final Catalogue CATALOGUE = Catalogue.builtIn();
  private static final Said NOTHING_SAID =
      new Said(
          new BoundaryOptions(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()),
          PostOptions.NONE,
          LayerOptions.NONE,
          Optional.empty(),
          List.of());

  @TempDir Path folder;

  /** What a store holds of figures, those by age too. */
  private record Held(long observations, long batches) {
    static Held in(Store store) {
      return store.<Held, RuntimeException>read(
          connection -> {
            try (Statement statement = connection.createStatement();
                ResultSet counts =
                    statement.executeQuery(
                        "SELECT (SELECT COUNT(*) FROM observation)"
                            + " + (SELECT COUNT(*) FROM population_age)"
                            + " + (SELECT COUNT(*) FROM case_age),"
                            + " (SELECT COUNT(*) FROM import_batch WHERE undone_at IS NULL)")) {
              counts.next();
              return new Held(counts.getLong(1), counts.getLong(2));
            }
          });
    }
  }

  @Test
  void a_damaged_file_is_stored_whole_or_refused_whole() throws Exception {
    List<Path> originals = originals();
    Map<String, Integer> ends = new ConcurrentSkipListMap<>();
    ExecutorService shards = Executors.newFixedThreadPool(SHARDS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int shard = 0; shard < SHARDS; shard++) {
        int number = shard;
        running.add(shards.submit(() -> runShard(number, originals, ends)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      shards.shutdownNow();
    }
    tell(ends);
    assertThat(ends.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(FILES);
    assertThat(ends).containsKeys("stored", "broken-workbook");
  }

  /** Every SHARDS-th file, damaged by chances of its own, into a store of its own. */
  private Void runShard(int shard, List<Path> originals, Map<String, Integer> ends)
      throws Exception {
    Path place = Files.createDirectory(folder.resolve("bagian" + shard));
    try (Store store = Store.inFolder(EmbeddedStores.prepare(place.resolve("data")))) {
      new Office(store, place).boundaries(Square.SIX);
      for (int number = shard; number < FILES; number += SHARDS) {
        Random chance = new Random(SEED + number);
        Path original = originals.get(chance.nextInt(originals.size()));
        Path file = place.resolve("rusak-" + original.getFileName());
        Files.write(file, new Mutation(chance).of(Files.readAllBytes(original)));
        String end =
            assertTimeoutPreemptively(
                LONGEST, () -> bringIn(store, file), "seed " + (SEED + number));
        ends.merge(end, 1, Integer::sum);
      }
    }
    return null;
  }

  /** How the import ended; the store holds what it should, and afterwards what it held before. */
  private static String bringIn(Store store, Path file) throws Exception {
    Held before = Held.in(store);
    Outcome outcome =
        new AnyImport(store, CATALOGUE, ProgressListener.NONE)
            .run(SourceFile.of(file), Optional.of(kind(file)), NOTHING_SAID);
    if (outcome.report().isEmpty()) {
      assertThat(outcome.problems()).isNotEmpty();
      assertThat(Held.in(store)).as("after a refusal").isEqualTo(before);
      return outcome.problems().get(0).code();
    }
    long stored = outcome.report().get().accepted();
    assertThat(Held.in(store))
        .isEqualTo(new Held(before.observations + stored, before.batches + 1));
    new Undo(store, CATALOGUE).batch(outcome.report().get().batchId());
    assertThat(Held.in(store)).as("after an undo").isEqualTo(before);
    return "stored";
  }

  private static FileKind kind(Path file) {
    return file.getFileName().toString().contains("penduduk")
        ? FileKind.POPULATION
        : FileKind.INDICATORS;
  }

  /** One of each sort that is taken. */
  private List<Path> originals() throws Exception {
    List<Path> files = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      RandomRecap recap = RandomRecap.of(new Random(number));
      files.add(Drawing.write(folder.resolve("rekap" + number + ".xlsx"), recap.drawing()));
      files.add(Drawing.write(folder.resolve("rekap" + number + ".xls"), recap.drawing()));
    }
    files.add(
        text(
            "lebar.csv",
            "kode_desa,nama_desa,periode,k4,ds.pembilang,ds.penyebut\n"
                + "81.02.03.2001,Werka,2025-03,4,51,60\n81.02.03.2002,Waur,2025-03,,40,\n"));
    files.add(
        text(
            "panjang.csv",
            "kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan\n"
                + "81.02.03.2001,k4,2025-03,4,,dilaporkan,\n81.02.03.2002,k4,2025-03,,,belum_lapor,\n"));
    files.add(
        text(
            "penduduk_umur.csv",
            "kode_desa,tahun,sumber,kelompok_umur,jk,jumlah\n"
                + "81.02.03.2001,2025,Dukcapil,0-14,,30\n81.02.03.2001,2025,Dukcapil,15+,,60\n"));
    files.add(
        text(
            "kasus_umur.csv",
            "kode_desa,kode_indikator,periode,kelompok_umur,jk,jumlah\n"
                + "81.02,dx-kasus:A00-A09,2025-03,0-4,,3\n81.02,dx-kasus:A00-A09,2025-03,5+,L,2\n"));
    files.add(
        text(
            "rekap.csv",
            "BULAN;SEPTEMBER 2025;;\nDesa;K4;;IDL\n;Sasaran;Bulan ini;\nWerka;40;4;2\n"));
    files.add(
        text(
            "dhis2.json",
            "{\"dataValues\":[{\"dataElement\":\"k4\",\"period\":\"202503\",\"orgUnit\":"
                + "\"81.02.03.2001\",\"value\":\"4\"}]}"));
    return files;
  }

  private Path text(String name, String text) throws Exception {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  /** For {@code scripts/bench fuzz}, which keeps these lines. */
  private static void tell(Map<String, Integer> ends) {
    System.out.printf(Locale.ROOT, "fuzz: %d files, seed %d%n", FILES, SEED);
    ends.forEach((end, count) -> System.out.printf("fuzz: %d %s%n", count, end));
  }
}
