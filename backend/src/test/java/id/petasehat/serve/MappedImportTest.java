package id.petasehat.serve;

import static id.petasehat.fixture.Square.LARAT;
import static id.petasehat.fixture.Square.NERONG;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Square;
import id.petasehat.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of unknown columns goes from questions to the store, and next time without questions. */
class MappedImportTest {
  /** As an office writes it: titles, headings in two rows, village names, a total. */
  private static final String PEOPLE =
      """
      DATA PENDUDUK KECAMATAN KEI BESAR;;;;
      TAHUN 2024;;;;
      No;Nama Ohoi;Jumlah Penduduk;;Ibu Hamil
      ;;L;P;
      1;Werka;100;110;5
      2;Ohoi Waur;200;190;-
      3;Nerrong;90;95;4
      ;TOTAL;390;395;9
      """;

  private static final String ANSWER =
      """
      {"kind":"population","headerRows":[3,4],
       "columns":{"B":"nama_desa","C":"penduduk.l","D":"penduduk.p","E":"bumil","A":"abaikan"},
       "source":"Kecamatan Kei Besar","villages":{"Nerrong":"%s"},"saveAs":"data-kecamatan"}
      """
          .formatted(NERONG);

  private static final String POSTS =
      """
      [{"unit":"Pustu Waur","ohoi":"Waur","y":"-5.645","x":"133.015","kondisi_bangunan":"RR"},
       {"unit":"Puskesmas Werka","ohoi":"Werka","y":"-5.645","x":"133.005","kondisi_bangunan":"Baik"}]
      """;

  @TempDir Path folder;
  private FrontDoor door;

  @BeforeEach
  void open() throws Exception {
    door = new FrontDoor(Store.inFolder(EmbeddedStores.prepare(folder)));
    door.posted("/api/v1/imports/boundaries", Square.geoJson(Square.SIX));
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void rows_of_men_and_of_women_are_added_up_and_their_sum_is_not_counted_again() throws Exception {
    String bySex = "Ohoi;Kelamin;Jiwa\nWerka;L;100\nWerka;P;110\nWerka;L+P;210\n";
    String answer =
        "{\"kind\":\"population\",\"headerRows\":[1,1],\"year\":2024,\"source\":\"Camat\","
            + "\"columns\":{\"A\":\"nama_desa\",\"B\":\"bagian\",\"C\":\"penduduk\"}}";

    JsonNode stored = send("population", "jk.csv", bySex, answer);

    assertThat(stored.get("accepted").asInt()).isEqualTo(1);
    assertThat(stored.get("problems").toString()).contains("sums-left-out");
  }

  @Test
  void an_unknown_table_is_answered_with_a_proposal_and_refused_until_somebody_answers()
      throws Exception {
    JsonNode tried = door.posted("/api/v1/imports/auto?dryRun=true&name=data.csv", PEOPLE);
    JsonNode refused = door.posted("/api/v1/imports/auto?name=data.csv", PEOPLE);

    JsonNode mapping = tried.get("mapping");
    assertThat(tried.get("kind").asText()).isEqualTo("population");
    assertThat(mapping.get("asks").asBoolean()).isTrue();
    assertThat(mapping.get("profile").isNull()).isTrue();
    assertThat(mapping.get("headerRows").toString()).isEqualTo("[3,4]");
    assertThat(mapping.get("year").asInt()).isEqualTo(2024);
    assertThat(columns(mapping))
        .containsExactly(
            "A No -> null",
            "B Nama Ohoi -> nama_desa",
            "C Jumlah Penduduk › L -> penduduk.l",
            "D Jumlah Penduduk › P -> penduduk.p",
            "E Ibu Hamil -> bumil");
    assertThat(mapping.get("villages")).hasSize(1);
    JsonNode unsure = mapping.get("villages").get(0);
    assertThat(unsure.get("text").asText()).isEqualTo("Nerrong");
    assertThat(unsure.get("row").asInt()).isEqualTo(7);
    assertThat(unsure.get("code").isNull()).isTrue();
    assertThat(unsure.get("candidates").get(0).get("code").asText()).isEqualTo(NERONG);
    assertThat(refused.get("status").asInt()).isEqualTo(422);
    assertThat(refused.get("mapping")).isEqualTo(mapping);
    assertThat(door.json("/api/v1/profiles").get("profiles").get(0).get("saved").asBoolean())
        .isFalse();
  }

  @Test
  void answers_are_tried_stored_and_kept_so_that_the_next_file_asks_nothing() throws Exception {
    JsonNode tried = send("auto?dryRun=true", "data.csv", PEOPLE, ANSWER);
    assertThat(tried.get("rejected").asInt()).as(tried.toString()).isZero();
    assertThat(tried.get("accepted").asInt()).isEqualTo(5);
    assertThat(door.json("/api/v1/imports").get("imports")).hasSize(1);

    JsonNode stored = send("auto", "data.csv", PEOPLE, ANSWER);
    assertThat(stored.get("batch").isNumber()).isTrue();
    assertThat(population(WERKA)).isEqualTo(210);
    assertThat(population(NERONG)).isEqualTo(185);
    assertThat(population(LARAT)).isNull();

    String nextYear = PEOPLE.replace("2024", "2025").replace("Werka;100", "Werka;101");
    JsonNode next = door.posted("/api/v1/imports/auto?name=data.csv", nextYear);
    assertThat(next.get("batch").isNumber()).as(next.toString()).isTrue();
    assertThat(next.get("recognised").get("profile").asText()).isEqualTo("data-kecamatan");
    assertThat(next.get("mapping").get("asks").asBoolean()).isFalse();
    assertThat(next.get("mapping").get("year").asInt()).isEqualTo(2025);
    assertThat(population(WERKA)).isEqualTo(211);
  }

  @Test
  void a_kept_mapping_asks_only_for_what_this_file_does_not_say() throws Exception {
    send("auto", "data.csv", PEOPLE, ANSWER);

    JsonNode noYear =
        door.posted("/api/v1/imports/auto?dryRun=true&name=data.csv", PEOPLE.replace("2024", ""));

    assertThat(noYear.get("mapping").get("asks").asBoolean()).isTrue();
    assertThat(noYear.get("mapping").get("profile").asText()).isEqualTo("data-kecamatan");
    assertThat(noYear.get("mapping").get("villages")).isEmpty();
    assertThat(noYear.get("problems").get(0).get("reason").asText()).isEqualTo("Isi tahun data");
  }

  @Test
  void a_mapping_that_cannot_be_kept_refuses_the_file_and_stores_nothing() throws Exception {
    String named = ANSWER.replace("data-kecamatan", "fasilitas");

    JsonNode refused = send("auto", "data.csv", PEOPLE, named);

    assertThat(codes(refused)).contains("profile-name-taken");
    assertThat(population(WERKA)).isNull();
  }

  @Test
  void one_of_two_counts_to_be_added_is_not_enough() throws Exception {
    JsonNode half =
        send(
            "auto?dryRun=true",
            "data.csv",
            PEOPLE,
            ANSWER.replace("\"penduduk.p\"", "\"abaikan\""));
    JsonNode emptyHalf =
        send("auto?dryRun=true", "data.csv", PEOPLE.replace(";110;", ";;"), ANSWER);

    assertThat(half.get("problems").get(0).get("reason").asText())
        .isEqualTo("Kolom penduduk laki-laki dan perempuan dijumlah; yang satu belum dipilih");
    assertThat(emptyHalf.get("problems").get(0).get("code").asText()).isEqualTo("missing-part");
    assertThat(emptyHalf.get("problems").get(0).get("row").asInt()).isEqualTo(5);
  }

  @Test
  void rows_of_a_village_may_be_left_out_and_are_listed() throws Exception {
    JsonNode stored = send("auto", "data.csv", PEOPLE, ANSWER.replace(NERONG, "abaikan"));

    assertThat(stored.get("accepted").asInt()).isEqualTo(3);
    assertThat(codes(stored)).contains("row-left-out", "rows-without-village", "villages-by-name");
    assertThat(population(NERONG)).isNull();
  }

  @Test
  void a_file_about_single_persons_is_refused_before_anything_is_asked() throws Exception {
    String persons = "Nama Ohoi;NIK;Ibu Hamil\nWerka;8102034501900001;1\n";

    JsonNode report = door.posted("/api/v1/imports/population?dryRun=true", persons);

    assertThat(report.get("problems").get(0).get("code").asText()).isEqualTo("personal-data");
    assertThat(report.get("mapping").isNull()).isTrue();
  }

  @Test
  void a_table_of_no_known_kind_is_not_asked_about_when_it_holds_persons() throws Exception {
    JsonNode report =
        door.posted(
            "/api/v1/imports/auto?dryRun=true&name=daftar.csv",
            "tgl_lahir,no_hp,warna\n1990-01-01,0812,merah\n");

    assertThat(report.get("mapping").isNull()).isTrue();
    assertThat(report.get("problems").findValuesAsText("code"))
        .containsExactly("personal-data", "personal-data");
  }

  @Test
  void posts_of_unknown_json_are_placed_and_typed_by_what_a_person_says() throws Exception {
    JsonNode tried = door.posted("/api/v1/imports/auto?dryRun=true&name=pos.json", POSTS);
    JsonNode mapping = tried.get("mapping");
    assertThat(tried.get("kind").asText()).as(tried.toString()).isEqualTo("facilities");
    assertThat(columns(mapping))
        .contains("y y -> lat", "x x -> lon", "kondisi_bangunan kondisi_bangunan -> kondisi");

    String answer =
        "{\"kind\":\"facilities\",\"columns\":{\"unit\":\"nama\",\"ohoi\":\"nama_desa\","
            + "\"y\":\"lat\",\"x\":\"lon\",\"kondisi_bangunan\":\"kondisi\"},\"saveAs\":\"pos\"}";
    JsonNode stored = send("auto", "pos.json", POSTS, answer);
    JsonNode again = door.posted("/api/v1/imports/auto?name=pos.json", POSTS);

    assertThat(stored.get("accepted").asInt()).as(stored.toString()).isEqualTo(2);
    assertThat(again.get("unchanged").asInt()).as(again.toString()).isEqualTo(2);
    JsonNode pustu =
        door.json("/api/v1/facilities.geojson?within=81.02&type=pustu")
            .get("features")
            .get(0)
            .get("properties");
    assertThat(pustu.get("village").asText()).isEqualTo(WAUR);
    assertThat(pustu.get("condition").asText()).isEqualTo("rusak-ringan");
  }

  private JsonNode send(String kind, String name, String content, String mapping) throws Exception {
    return door.posted(
        "/api/v1/imports/" + kind,
        Multipart.of(name, content, mapping),
        "Content-Type",
        Multipart.TYPE);
  }

  private Integer population(String village) throws Exception {
    for (JsonNode area : door.json("/api/v1/areas?level=desa&within=81.02").get("areas")) {
      if (area.get("code").asText().equals(village)) {
        return area.get("population").isNull() ? null : area.get("population").asInt();
      }
    }
    throw new AssertionError("no village " + village);
  }

  private static List<String> columns(JsonNode mapping) {
    return StreamSupport.stream(mapping.get("columns").spliterator(), false)
        .map(
            one ->
                one.get("id").asText()
                    + " "
                    + one.get("header").asText()
                    + " -> "
                    + one.get("target").asText())
        .toList();
  }

  private static List<String> codes(JsonNode report) {
    return StreamSupport.stream(report.get("problems").spliterator(), false)
        .map(one -> one.get("code").asText())
        .toList();
  }
}
