package id.petasehat.serve;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every figure on the map can be followed back to a file and a line. */
class SourcesRouteTest {
  @TempDir Path folder;
  private FrontDoor door;
  private Office office;

  @BeforeEach
  void open() throws Exception {
    Store store = Store.inFolder(EmbeddedStores.prepare(folder));
    office = new Office(store, folder);
    office.boundaries(Square.SIX);
    door = new FrontDoor(store);
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void a_figure_names_its_file_and_line_and_a_correction_stands_above_what_it_corrected()
      throws Exception {
    office.indicators(
        row(WERKA, "k4", "2025-01", 2, 24L), // line 2 of its file
        row(WERKA, "k4", "2025-02", 3, null)); // line 3
    office.indicators(row(WERKA, "k4", "2025-02", 4, null)); // line 2 of the next file

    JsonNode figures = followed("k4").get("figures");

    assertThat(figures).hasSize(3);
    assertThat(line(figures.get(0))).isEqualTo("2025-02: 4, line 2 of import 3, current");
    assertThat(line(figures.get(1))).isEqualTo("2025-02: 3, line 3 of import 2, corrected");
    assertThat(line(figures.get(2))).isEqualTo("2025-01: 2, line 2 of import 2, current");
    assertThat(figures.get(0).get("file").asText()).endsWith(".csv");
  }

  @Test
  void the_stored_sasaran_behind_a_denominator_is_named_too() throws Exception {
    office.population(Office.sasaranRow(WERKA, 2025, "bumil", 24));
    office.indicators(row(WERKA, "k4", "2025-01", 2, null));

    JsonNode sasaran = followed("k4").get("sasaran");

    assertThat(sasaran).hasSize(1);
    assertThat(sasaran.get(0).get("count").asLong()).isEqualTo(24);
    assertThat(sasaran.get(0).get("source").asText()).isEqualTo("dinkes");
    assertThat(sasaran.get(0).get("line").asInt()).isEqualTo(2);
  }

  @Test
  void restricted_figures_of_one_village_are_not_told_by_this_door_either() throws Exception {
    office.indicators(row(WERKA, "tb-temu", "2025-01", 2, 24L));

    assertThat(followed("tb-temu").get("figures")).isEmpty();
  }

  @Test
  void provinces_are_refused_because_their_figures_come_from_many_lines() throws Exception {
    assertThat(door.get("/api/v1/areas/81/sources?indicator=k4&period=2025-02").statusCode())
        .isEqualTo(400);
  }

  @Test
  void of_a_district_only_what_surveys_say_of_it_is_followed_back() throws Exception {
    office.indicators(row(WERKA, "stunting", "2025-01", 2, 24L));
    office.surveys("81.02,stunting,2024,,,14.4,SSGI");
    office.surveys("81.02,stunting,2024,,,14.2,SSGI");

    JsonNode figures =
        door.json("/api/v1/areas/81.02/sources?indicator=stunting&period=2025-02").get("figures");

    assertThat(figures).hasSize(2);
    assertThat(figures.get(0).get("value").asDouble()).isEqualTo(14.2);
    assertThat(figures.get(0).get("source").asText()).isEqualTo("SSGI");
    assertThat(figures.get(0).get("line").asInt()).isEqualTo(2);
    assertThat(figures.get(1).get("current").asBoolean()).isFalse();
  }

  private JsonNode followed(String indicator) throws Exception {
    return door.json(
        "/api/v1/areas/" + WERKA + "/sources?indicator=" + indicator + "&period=2025-02");
  }

  private static String line(JsonNode figure) {
    return "%s: %d, line %d of import %d, %s"
        .formatted(
            figure.get("period").asText(),
            figure.get("numerator").asLong(),
            figure.get("line").asInt(),
            figure.get("importId").asLong(),
            figure.get("current").asBoolean() ? "current" : "corrected");
  }
}
