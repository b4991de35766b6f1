package id.petasehat.serve;

import static id.petasehat.fixture.Square.KEI_BESAR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Sheets;
import id.petasehat.fixture.Square;
import id.petasehat.store.Store;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates go out with the villages in them and come back filled, in part or not at all. */
class TemplateRoutesTest {
  private static final String POPULATION = "/api/v1/templates/penduduk.csv?within=" + KEI_BESAR;

  @TempDir Path folder;
  private FrontDoor door;

  @BeforeEach
  void open() throws Exception {
    Store store = Store.inFolder(EmbeddedStores.prepare(folder));
    new Office(store, folder).boundaries(Square.SIX);
    door = new FrontDoor(store);
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void a_template_names_every_village_of_the_area_and_no_other() throws Exception {
    String csv = text(POPULATION);

    assertThat(csv).startsWith("\uFEFFkode_desa;nama_desa;tahun;sumber;jenis_sasaran;jumlah\r\n");
    assertThat(csv.lines()).hasSize(4);
    assertThat(csv.lines().skip(1)).first().asString().startsWith(WERKA + ";Werka;20");
  }

  @Test
  void filled_for_one_village_it_comes_back_without_a_warning() throws Exception {
    String filled = text(POPULATION).replaceFirst(";;penduduk;", ";Dukcapil;penduduk;1042");

    JsonNode report = door.posted("/api/v1/imports/auto?name=penduduk.csv", filled);

    assertThat(report.get("accepted").asInt()).isEqualTo(1);
    assertThat(report.get("warned").asInt()).isZero();
    assertThat(report.get("problems"))
        .extracting(one -> one.get("code").asText())
        .containsExactly("not-filled");
    assertThat(report.get("problems").get(0).get("reason").asText()).startsWith("2 baris");
  }

  @Test
  void indicators_filled_for_one_village_come_back_without_a_warning() throws Exception {
    String filled =
        text("/api/v1/templates/indikator_panjang.csv?within=81.02")
            .replaceFirst("Werka;;;;;;", "Werka;k4;2025-03;4;;dilaporkan;");

    JsonNode report = door.posted("/api/v1/imports/auto?name=angka.csv", filled);

    assertThat(report.get("kind").asText()).isEqualTo("indicators");
    assertThat(report.get("accepted").asInt()).isEqualTo(1);
    assertThat(report.get("warned").asInt()).isZero();
  }

  @Test
  void posts_filled_for_one_village_come_back_and_their_puskesmas_can_be_assigned()
      throws Exception {
    String facilities = text("/api/v1/templates/fasilitas.csv?within=81.02");
    String header = facilities.lines().findFirst().orElseThrow();
    String row =
        cells(
            header,
            "kode_faskes",
            "P1",
            "nama",
            "Puskesmas Werka",
            "jenis",
            "puskesmas",
            "kode_desa",
            WERKA,
            "nama_desa",
            "Werka");

    JsonNode posts = door.posted("/api/v1/imports/auto?name=f.csv", facilities + row + "\r\n");
    String areas =
        text("/api/v1/templates/wilayah_kerja.csv?within=81.02")
            .replaceFirst("Werka;;", "Werka;P1;");
    JsonNode workAreas = door.posted("/api/v1/imports/auto?name=w.csv", areas);

    assertThat(posts.get("kind").asText()).isEqualTo("facilities");
    assertThat(posts.get("accepted").asInt()).isEqualTo(1);
    assertThat(posts.get("rejected").asInt()).isZero();
    assertThat(workAreas.get("kind").asText()).isEqualTo("work-areas");
    assertThat(workAreas.get("accepted").asInt()).isEqualTo(1);
  }

  @Test
  void a_template_that_nobody_filled_is_told_to_be_empty() throws Exception {
    JsonNode report = door.posted("/api/v1/imports/population?name=p.csv", text(POPULATION));

    assertThat(report.get("rejected").asInt()).isEqualTo(1);
    assertThat(report.get("problems").get(0).get("code").asText()).isEqualTo("no-rows");
  }

  @Test
  void it_is_a_workbook_too_and_unknown_templates_are_not_found() throws Exception {
    HttpResponse<byte[]> xlsx = door.get("/api/v1/templates/posyandu.xlsx?within=81.02");

    assertThat(xlsx.statusCode()).isEqualTo(200);
    assertThat(new String(xlsx.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    assertThat(door.get("/api/v1/templates/cuaca.csv?within=81.02").statusCode()).isEqualTo(404);
    assertThat(door.get("/api/v1/templates/penduduk.gpkg?within=81.02").statusCode())
        .isEqualTo(404);
    assertThat(door.get("/api/v1/templates/penduduk.csv").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "indikator_panjang, indicators, kode_indikator=k4;periode=2025-03;pembilang=4",
    "indikator_lebar, indicators, k4=4",
    "penduduk, population, sumber=Dukcapil;jumlah=1042",
    "fasilitas, facilities, kode_faskes=P2;nama=Pustu Werka;jenis=pustu",
    "posyandu, posyandu, kode_posyandu=0012;nama=Posyandu Melati",
    "wilayah_kerja, work-areas, kode_puskesmas=P1",
    "permukiman, settlements, nama=Dusun Satu;lat=-5.645;lon=133.005;jumlah=40",
  })
  void every_workbook_filled_for_one_village_comes_back_without_a_warning(
      String template, String kind, String filled) throws Exception {
    new Office(door.store(), folder)
        .facilities("kode_faskes,nama,jenis,kode_desa", "P1,Puskesmas Werka,puskesmas," + WERKA);
    String path = "/api/v1/templates/" + template + ".xlsx?within=81.02";
    Path handedOut = Files.write(folder.resolve("templat.xlsx"), door.get(path).body());
    Path file = Sheets.write(folder.resolve("isi.xlsx"), fill(handedOut, filled));

    JsonNode tried = door.posted("/api/v1/imports/auto?dryRun=true&name=isi.xlsx", file);
    JsonNode stored = door.posted("/api/v1/imports/auto?name=isi.xlsx", file);

    assertThat(tried.get("kind").asText()).isEqualTo(kind);
    assertThat(tried.at("/preview/rows/0").toString()).contains("Werka");
    assertThat(stored.get("accepted").asInt()).as("%s", stored).isEqualTo(1);
    assertThat(stored.get("warned").asInt()).isZero();
    assertThat(door.posted("/api/v1/imports/" + kind, file).get("unchanged").asInt()).isEqualTo(1);
  }

  @Test
  void a_workbook_cut_off_is_refused_with_a_sentence() throws Exception {
    byte[] whole = door.get("/api/v1/templates/posyandu.xlsx?within=81.02").body();
    for (int part = 1; part < 8; part++) {
      Path cut = Files.write(folder.resolve("c"), Arrays.copyOf(whole, whole.length * part / 8));

      JsonNode report = door.posted("/api/v1/imports/auto?name=c.xlsx", cut);

      assertThat(report.at("/problems/0/reason").asText()).contains("terpotong atau rusak");
      assertThat(report.get("status").asInt()).isEqualTo(422);
    }
  }

  /** The rows of a template, the first village's with some cells: column=text;column=text. */
  private static List<List<Object>> fill(Path template, String filled) throws Exception {
    List<List<Object>> rows = new ArrayList<>(Sheets.read(template));
    List<Object> first = new ArrayList<>(rows.get(1));
    while (first.size() < rows.get(0).size()) {
      first.add(null);
    }
    for (String cell : filled.split(";")) {
      String[] columnAndText = cell.split("=");
      String text = columnAndText[1];
      boolean number = text.matches("[1-9]\\d*");
      first.set(
          rows.get(0).indexOf(columnAndText[0]), number ? (Object) Integer.valueOf(text) : text);
    }
    rows.set(1, first);
    return rows;
  }

  private String text(String path) throws Exception {
    return new String(door.get(path).body(), StandardCharsets.UTF_8);
  }

  /** A row below a header with some cells filled: column, text, column, text … */
  private static String cells(String header, String... filled) {
    List<String> columns = List.of(header.replace("\uFEFF", "").split(";"));
    String[] cells = new String[columns.size()];
    Arrays.fill(cells, "");
    for (int i = 0; i < filled.length; i += 2) {
      cells[columns.indexOf(filled[i])] = filled[i + 1];
    }
    return String.join(";", cells);
  }
}
