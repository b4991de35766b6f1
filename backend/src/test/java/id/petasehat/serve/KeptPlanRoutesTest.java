package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.petasehat.area.AreaCode;
import id.petasehat.fixture.Office;
import id.petasehat.store.KeptPlans;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans that are kept by a name, over HTTP: the only pustu of the six villages is a ruin. */
class KeptPlanRoutesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEPT = "/api/v1/plans/kept";
  private static final String ASKED =
      "{\"within\":\"8102\",\"period\":\"2025-09\",\"limit\":15,\"modes\":[\"kaki\"],\"count\":1}";

  @TempDir Path folder;
  private FrontDoor door;

  @BeforeEach
  void open() throws Exception {
    door = FrontDoor.ofSixVillages(folder);
    condition("rusak-berat", "2025-02-01");
  }

  @AfterEach
  void close() {
    door.close();
  }

  private void condition(String condition, String day) throws Exception {
    new Office(door.store(), folder)
        .facilities(
            "kode_faskes,nama,jenis,kode_desa,lat,lon,kondisi,bidan,perawat,tgl_survei",
            "P1,Pustu Werka,pustu,81.02.03.2001,-5.645,133.005," + condition + ",1,1," + day);
  }

  private HttpResponse<byte[]> keep(String name, String asked) throws Exception {
    return door.post(
        KEPT, "{\"name\":\"" + name + "\",\"note\":\"Musrenbang\",\"asked\":" + asked + "}");
  }

  @Test
  void a_plan_stays_as_it_was_answered_whatever_comes_later() throws Exception {
    JsonNode answered = JSON.readTree(door.post("/api/v1/plans", ASKED).body());
    HttpResponse<byte[]> answer = keep("Satu pustu", ASKED);
    JsonNode kept = JSON.readTree(answer.body());

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(kept.get("plan")).isEqualTo(answered);
    assertThat(kept.get("within").asText()).isEqualTo("81.02");

    condition("baik", "2025-08-01");

    assertThat(door.json(KEPT + "/" + kept.get("id").asLong())).isEqualTo(kept);
    assertThat(JSON.readTree(door.post("/api/v1/plans", ASKED).body())).isNotEqualTo(answered);
  }

  @Test
  void the_same_question_of_two_at_once_is_answered_once() throws Exception {
    List<CompletableFuture<String>> both =
        Stream.of(1, 2).map(one -> CompletableFuture.supplyAsync(this::answered)).toList();

    assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
  }

  private String answered() {
    try {
      return new String(door.post("/api/v1/plans", ASKED).body(), StandardCharsets.UTF_8);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void the_list_tells_the_figures_of_each() throws Exception {
    keep("Satu pustu", ASKED);
    HttpResponse<byte[]> list = door.get(KEPT + "?within=81.02");
    JsonNode line = JSON.readTree(list.body()).get("plans").get(0);

    assertThat(line.get("name").asText()).isEqualTo("Satu pustu");
    assertThat(line.get("note").asText()).isEqualTo("Musrenbang");
    assertThat(line.at("/summary/count").asInt()).isEqualTo(1);
    assertThat(line.at("/summary/limit").asInt()).isEqualTo(15);
    assertThat(line.at("/summary/seasons/0/after").asLong())
        .isGreaterThan(line.at("/summary/seasons/0/before").asLong());
    String etag = list.headers().firstValue("ETag").orElseThrow();
    assertThat(door.get(KEPT + "?within=81.02", "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  @Test
  void a_name_that_is_taken_is_told_and_nothing_is_lost() throws Exception {
    keep("Satu pustu", ASKED);

    assertThat(keep("SATU pustu", ASKED).statusCode()).isEqualTo(409);
    assertThat(keep(" ", ASKED).statusCode()).isEqualTo(400);
    assertThat(keep("x".repeat(101), ASKED).statusCode()).isEqualTo(400);
    assertThat(keep("Tanpa pertanyaan", "null").statusCode()).isEqualTo(400);
    assertThat(door.json(KEPT + "?within=81.02").get("plans")).hasSize(1);
  }

  @Test
  void of_two_at_once_under_one_name_one_is_kept() throws Exception {
    door.post("/api/v1/plans", ASKED);
    List<Integer> statuses =
        Stream.of("Satu pustu", "satu pustu")
            .map(name -> CompletableFuture.supplyAsync(() -> statusOfKeeping(name)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();

    assertThat(statuses).containsExactly(201, 409);
  }

  private int statusOfKeeping(String name) {
    try {
      return keep(name, ASKED).statusCode();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void what_is_not_any_more_what_was_seen_is_not_kept() throws Exception {
    JsonNode seen = JSON.readTree(door.post("/api/v1/plans", ASKED).body());
    String version = ",\"version\":\"" + seen.get("version").asText() + "\",\"value\":";
    String value = seen.at("/outcome/value").asText();

    HttpResponse<byte[]> another = keep("Lain", ASKED + version + (Long.parseLong(value) + 1));
    assertThat(another.statusCode()).isEqualTo(409);
    assertThat(JSON.readTree(another.body()).get("code").asText()).isEqualTo("plan-changed");
    assertThat(keep("Sama", ASKED + version + value).statusCode()).isEqualTo(201);

    condition("rusak-sedang", "2025-03-01");

    HttpResponse<byte[]> later = keep("Nanti", ASKED + version + value);
    assertThat(later.statusCode()).isEqualTo(409);
    assertThat(JSON.readTree(later.body()).get("detail").asText())
        .isEqualTo("Data berubah sejak jawaban ini dihitung; lihat dulu.");
    assertThat(door.json(KEPT + "?within=81.02").get("plans")).hasSize(1);
  }

  @Test
  void a_paper_that_the_browser_holds_is_not_sent_again() throws Exception {
    long id = JSON.readTree(keep("Satu pustu", ASKED).body()).get("id").asLong();
    String address = KEPT + "/" + id + "/tabel.xlsx";
    String etag = door.get(address).headers().firstValue("ETag").orElseThrow();

    HttpResponse<byte[]> held = door.get(address, "If-None-Match", etag);

    assertThat(held.statusCode()).isEqualTo(304);
    assertThat(held.body()).isEmpty();
    assertThat(door.get(KEPT + "/" + id + "/telaahan.pdf").headers().firstValue("ETag"))
        .isPresent()
        .isNotEqualTo(Optional.of(etag));
  }

  @Test
  void a_plan_is_deleted_once() throws Exception {
    long id = JSON.readTree(keep("Satu pustu", ASKED).body()).get("id").asLong();

    assertThat(door.ask("DELETE", KEPT + "/" + id).statusCode()).isEqualTo(204);
    assertThat(door.ask("DELETE", KEPT + "/" + id).statusCode()).isEqualTo(404);
    assertThat(door.get(KEPT + "/" + id).statusCode()).isEqualTo(404);
    assertThat(door.get(KEPT + "/sebelas").statusCode()).isEqualTo(404);
  }

  @Test
  void a_kept_plan_is_printed_as_pdf_and_workbook_under_a_safe_name() throws Exception {
    long id =
        JSON.readTree(keep("Dua pustu: Wér/ka & \\\"Laràt\\\"", ASKED).body()).get("id").asLong();

    for (String paper : List.of("telaahan.pdf", "usulan-dak.pdf", "tabel.xlsx")) {
      HttpResponse<byte[]> printed = door.get(KEPT + "/" + id + "/" + paper);

      assertThat(printed.statusCode()).as(paper).isEqualTo(200);
      assertThat(new String(printed.body(), 0, 4, StandardCharsets.ISO_8859_1))
          .isEqualTo(paper.endsWith("pdf") ? "%PDF" : "PK\u0003\u0004");
      assertThat(printed.headers().firstValue("Content-Disposition").orElseThrow())
          .endsWith("-dua-pustu-wer-ka-larat." + paper.replaceAll(".*\\.", "") + "\"");
      assertThat(door.get(KEPT + "/" + (id + 1) + "/" + paper).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_plan_of_an_older_program_lacks_what_that_did_not_tell() throws Exception {
    ObjectNode plan = (ObjectNode) JSON.readTree(door.post("/api/v1/plans", ASKED).body());
    plan.remove("others");
    plan.remove("limits");
    plan.remove("greedyValue");
    ((ObjectNode) plan.get("asked")).remove("costs");
    plan.put("told no more", 1);
    long id =
        door.store()
            .<Long, RuntimeException>derive(
                connection ->
                    KeptPlans.keep(
                            connection, new AreaCode("81.02"), "Lama", "", "{}", plan.toString())
                        .orElseThrow()
                        .id());

    JsonNode opened = door.json(KEPT + "/" + id).get("plan");

    assertThat(opened.get("others")).isEmpty();
    assertThat(opened.get("limits")).isEmpty();
    assertThat(opened.at("/asked/costs")).isEmpty();
    assertThat(opened.get("greedyValue").isNull()).isTrue();
    assertThat(opened.get("outcome")).isEqualTo(plan.get("outcome"));
  }
}
