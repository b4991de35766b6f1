package id.petasehat.command;

import static id.petasehat.fixture.Office.sasaranRow;
import static id.petasehat.fixture.Square.LARAT;
import static id.petasehat.fixture.Square.SIX;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Program.Ended;
import id.petasehat.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a store to a proved answer, as a shell runs it. */
class PlanOptionsTest {
  @TempDir Path folder;

  private void district() throws Exception {
    try (Store store = StoreOptions.open(folder.resolve("data"))) {
      Office office = new Office(store, folder);
      office.boundaries(SIX);
      office.population(
          sasaranRow(WERKA, 2025, "penduduk", 1000), sasaranRow(LARAT, 2025, "penduduk", 2000));
      office.facilities(
          "kode_faskes,nama,jenis,kode_desa,lat,lon,kondisi,bidan,perawat,tgl_survei",
          "P1,Pustu Werka,pustu," + WERKA + ",-5.645,133.005,rusak-berat,1,0,2025-02-01");
    }
  }

  private Ended run(String words) {
    return Shell.run((words + " --data " + folder.resolve("data")).split(" "));
  }

  @Test
  void the_options_of_a_store_are_solved_with_proof() throws Exception {
    district();
    Path problem = folder.resolve("P.json");
    Path answer = folder.resolve("S.json");

    Ended made =
        run(
            "plan options --within 81.02 --period 2025-09 --limit 60 --season kemarau"
                + " --season ombak --mode kaki --judge worst --count 1 --out "
                + problem);
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.out())
        .contains("kemarau: 0 orang dalam 60 menit, 3000 lebih jauh, 0 tidak diketahui.");
    assertThat(made.err())
        .contains("4 desa tidak diketahui jumlah orangnya", "biaya memakai asumsi program");
    Ended solved = Shell.run("plan", "solve", "--problem", "" + problem, "--out", "" + answer);

    assertThat(solved.code()).as(solved.err()).isZero();
    JsonNode best = new ObjectMapper().readTree(answer.toFile());
    assertThat(best.path("proved").asBoolean()).isTrue();
    assertThat(best.path("people").path("ombak").asLong()).isEqualTo(3000);
    assertThat(best.path("chosen").get(0).asText()).as("the cheapest").isEqualTo("repair:P1");
    assertThat(best.path("perawat").asLong()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_asked_is_said_before_anything_is_made() throws Exception {
    district();
    String command = "plan options --out P.json --within ";

    assertThat(said(command + "81.02.03")).contains("kode kabupaten/kota");
    assertThat(said(command + "11.01")).contains("Tidak ada desa 11.01");
    assertThat(said(command + "81.02 --limit 0")).contains("--limit lebih dari 0");
    assertThat(said(command + "81.02 --season salju")).contains("salju tidak dikenal");
    assertThat(said(command + "81.02 --aim semua")).contains("--aim adalah orang");
    assertThat(said(command + "81.02 --aim belum:k9")).contains("k9 tidak dikenal");
    assertThat(said(command + "81.02 --aim kelompok:odgj")).contains("tidak pernah", "per desa");
    assertThat(said(command + "81.02 --judge best")).contains("weighted atau worst");
    assertThat(said(command + "81.02 --period kemarin")).contains("--period: bulan seperti");
  }

  private String said(String words) {
    Ended ended = run(words);
    assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
    return ended.err();
  }
}
