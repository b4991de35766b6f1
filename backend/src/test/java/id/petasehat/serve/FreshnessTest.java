package id.petasehat.serve;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.fixture.Office;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers are made once per data version, and follow imports and undos. */
class FreshnessTest {
  private static final String[] DATA = {
    "/api/v1/status",
    "/api/v1/areas?level=desa&within=81.02",
    "/api/v1/search?q=kei",
    "/api/v1/areas.geojson?level=desa&within=81.02&indicator=linfas&period=2025-09",
    "/api/v1/areas/81.02/profile?period=2025-09",
    "/api/v1/areas/81.02/series?indicator=linfas&from=2025-01&to=2025-09",
    "/api/v1/areas/81.02.03.2001/sources?indicator=linfas&period=2025-09",
    "/api/v1/indicators",
    "/api/v1/indicators/linfas/values?period=2025-09&level=desa&within=81.02",
    "/api/v1/imports",
    "/api/v1/imports/1",
    "/tiles/desa.json"
  };

  @TempDir Path folder;
  private FrontDoor door;

  @BeforeEach
  void open() throws Exception {
    door = FrontDoor.ofSixVillages(folder);
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void who_holds_the_current_answer_is_told_so_until_an_import_changes_it() throws Exception {
    String[] etags = new String[DATA.length];
    for (int i = 0; i < DATA.length; i++) {
      HttpResponse<byte[]> first = door.get(DATA[i]);
      assertThat(first.statusCode()).as(DATA[i]).isEqualTo(200);
      etags[i] = first.headers().firstValue("ETag").orElseThrow();
      HttpResponse<byte[]> again = door.get(DATA[i], "If-None-Match", etags[i]);
      assertThat(again.statusCode()).as(DATA[i]).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }

    new Office(door.store(), folder).indicators(row(WERKA, "linfas", "2025-10", 1, null));

    for (int i = 0; i < DATA.length; i++) {
      HttpResponse<byte[]> changed = door.get(DATA[i], "If-None-Match", etags[i]);
      assertThat(changed.statusCode()).as(DATA[i]).isEqualTo(200);
      assertThat(changed.headers().firstValue("ETag")).as(DATA[i]).isNotEqualTo(etags[i]);
    }
  }

  @Test
  void one_of_several_known_versions_is_enough() throws Exception {
    String etag = door.get(DATA[0]).headers().firstValue("ETag").orElseThrow();

    assertThat(door.get(DATA[0], "If-None-Match", "\"other\", " + etag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void an_answer_is_packed_for_who_takes_gzip_and_plain_for_others() throws Exception {
    for (String path : DATA) {
      HttpResponse<byte[]> plain = door.get(path);
      HttpResponse<byte[]> packed = door.get(path, "Accept-Encoding", "gzip, br");
      assertThat(packed.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
      assertThat(packed.headers().firstValue("Vary")).as(path).contains("Accept-Encoding");
      try (GZIPInputStream unpacked =
          new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
        assertThat(unpacked.readAllBytes()).as(path).isEqualTo(plain.body());
      }
    }
  }

  @Test
  void who_refuses_gzip_is_not_given_it() throws Exception {
    assertThat(
            door.get(DATA[0], "Accept-Encoding", "gzip;q=0, identity")
                .headers()
                .firstValue("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void imports_are_listed_newest_first_and_an_undo_takes_the_figures_back() throws Exception {
    String values = "/api/v1/indicators/ds/values?period=2025-09&level=desa&within=81.02.03.2001";
    JsonNode imports = door.json("/api/v1/imports").get("imports");
    assertThat(imports).extracting(one -> one.get("id").asInt()).containsExactly(4, 3, 2, 1);
    assertThat(imports.get(0).get("kind").asText()).isEqualTo("indicators");
    assertThat(imports.get(0).get("received").asText()).isEqualTo("2025-10-10");
    assertThat(imports.get(0).get("undone").asBoolean()).isFalse();
    assertThat(imports.get(3).get("file").asText()).isEqualTo("batas.geojson");
    assertThat(door.json(values).get("value").get(0).asDouble()).isEqualTo(90.0);

    HttpResponse<byte[]> undone = door.ask("POST", "/api/v1/imports/4/undo");

    assertThat(undone.statusCode()).isEqualTo(200);
    assertThat(new String(undone.body()))
        .contains("\"undone\":4", "\"dataVersion\":" + door.store().versions().data());
    assertThat(door.json(values).get("value").get(0).isNull()).isTrue();
    assertThat(door.json("/api/v1/imports/4").get("undone").asBoolean()).isTrue();
    assertThat(door.ask("POST", "/api/v1/imports/4/undo").statusCode()).isEqualTo(404);
  }

  @Test
  void one_import_tells_what_was_found_in_it() throws Exception {
    new Office(door.store(), folder).indicators(row(WERKA, "asi-eks", "2025-02", 12, 10L));

    JsonNode problem = door.json("/api/v1/imports/5").get("problems").get(0);

    assertThat(problem.get("severity").asText()).isEqualTo("warned");
    assertThat(problem.get("code").asText()).isEqualTo("numerator-above-denominator");
    assertThat(problem.get("place").asText()).isNotBlank();
    assertThat(problem.get("reason").asText()).isNotBlank();
    assertThat(problem.get("fix").asText()).isNotBlank();
  }
}
