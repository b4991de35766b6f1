package id.petasehat.serve;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Office.sasaranRow;
import static id.petasehat.fixture.Square.DISTRICT;
import static id.petasehat.fixture.Square.KEI_BESAR;
import static id.petasehat.fixture.Square.LARAT;
import static id.petasehat.fixture.Square.NERONG;
import static id.petasehat.fixture.Square.OHOINANGAN;
import static id.petasehat.fixture.Square.SELATAN;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WEDUAR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.petasehat.export.Format;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.Problem;
import id.petasehat.intake.facility.Confirmations;
import id.petasehat.intake.facility.PostOptions;
import id.petasehat.store.ReachRuns;
import id.petasehat.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * People within an hour of a post as figures like any other. The one pustu of the six villages, in
 * the middle of Werka, works from January and is severely damaged from June on. Nobody counted the
 * people of Larat, and nobody lives in Nerong.
 */
class ReachFiguresTest {
  @TempDir static Path folder;
  private static Store store;
  private static Office office;
  private static FrontDoor door;

  @BeforeAll
  static void open() throws Exception {
    store = Store.inFolder(EmbeddedStores.prepare(folder));
    office = new Office(store, folder);
    fill(office);
    door = new FrontDoor(store);
  }

  private static void fill(Office office) throws Exception {
    office.boundaries(Square.SIX);
    office.population(
        sasaranRow(WERKA, 2025, "penduduk", 1001),
        sasaranRow(WAUR, 2025, "penduduk", 2003),
        sasaranRow(OHOINANGAN, 2025, "penduduk", 3005),
        sasaranRow(WEDUAR, 2025, "penduduk", 407),
        sasaranRow(NERONG, 2025, "penduduk", 0));
    office.population(
        sasaranRow(WERKA, 2025, "bersalin", 24),
        sasaranRow(WAUR, 2025, "bersalin", 24),
        sasaranRow(OHOINANGAN, 2025, "bersalin", 24));
    office.indicators(
        row(WERKA, "linfas", "2025-05", 20, null), row(WAUR, "linfas", "2025-05", 3, null));
    pustu(office, "2025-01-15", "baik");
    pustu(office, "2025-06-10", "rusak-berat");
  }

  @AfterAll
  static void close() {
    door.close();
  }

  private static void pustu(Office office, String day, String condition) throws Exception {
    office.facilities(
        new PostOptions(LocalDate.parse(day), null, false, Confirmations.NONE),
        "kode_faskes,nama,jenis,kode_desa,lat,lon,status,kondisi,bidan",
        "P1,Pustu Werka,pustu," + WERKA + ",-5.645,133.005,beroperasi," + condition + ",1");
  }

  private static String village(String indicator, String period, String code) throws Exception {
    return door.values(indicator, "period=" + period + "&level=desa&within=81.02").of(code);
  }

  private static String kecamatan(String indicator, String period, String code) throws Exception {
    return door.values(indicator, "period=" + period + "&level=kecamatan&within=81.02").of(code);
  }

  @Test
  void villages_larger_areas_and_a_year_follow_the_state_of_the_post() throws Exception {
    assertThat(village("akses-60", "2025-05", WAUR)).startsWith("2003/2003 = 100.0 reported");
    assertThat(village("akses-60", "2025-06", WAUR)).startsWith("0/2003 = 0.0 zero");
    assertThat(village("akses-tak-terjangkau", "2025-06", WAUR))
        .startsWith("2003/2003 = 100.0 reported");
    assertThat(kecamatan("akses-60", "2025-05", KEI_BESAR)).startsWith("6009/6009 = 100.0");
    assertThat(kecamatan("akses-60", "2025-05", SELATAN)).startsWith("407/407 = 100.0");
    assertThat(kecamatan("akses-60", "2025", SELATAN)).startsWith("0/407 = 0.0");
  }

  @Test
  void what_is_not_known_is_not_reported_and_nobody_to_reach_is_not_applicable() throws Exception {
    assertThat(village("akses-60", "2024-12", WAUR)).startsWith("-/- = - not-reported");
    assertThat(village("akses-60", "2025-05", LARAT)).startsWith("-/- = - not-reported");
    assertThat(village("akses-60", "2025-05", NERONG)).contains("not-applicable");
  }

  @Test
  void everybody_is_in_one_of_the_bands() throws Exception {
    long people = 0;
    for (String code :
        List.of(
            "akses-60",
            "akses-61-120",
            "akses-lebih-120",
            "akses-tak-terjangkau",
            "akses-tak-diketahui")) {
      people += Long.parseLong(kecamatan(code, "2025-05", KEI_BESAR).split("/")[0]);
    }

    assertThat(people).isEqualTo(1001 + 2003 + 3005);
  }

  @Test
  void a_plain_question_to_the_store_gives_the_same_people_within_half_an_hour() throws Exception {
    String answered = kecamatan("akses-30", "2025-05", KEI_BESAR);
    new ReachKeeper(store, new ReachRuns()).look();

    assertThat(
            answersOf(
                "SELECT SUM(le30) || '/' || SUM(population) FROM reach_people"
                    + " WHERE village LIKE '81.02.03.%' GROUP BY run_key"))
        .contains(answered.split(" = ")[0]);
  }

  private static List<String> answersOf(String question) {
    return store.<List<String>, RuntimeException>read(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet rows = statement.executeQuery(question)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
              answers.add(rows.getString(1));
            }
            return answers;
          }
        });
  }

  @Test
  void a_profile_and_a_series_tell_it_too() throws Exception {
    JsonNode profile = door.json("/api/v1/areas/" + WAUR + "/profile?period=2025-06");
    assertThat(profile.get("indicators").findValuesAsText("indicator"))
        .contains("akses-30", "akses-60", "akses-tak-diketahui");

    JsonNode line =
        door.json("/api/v1/areas/81.02/series?indicator=akses-60&from=2024-12&to=2025-07");
    assertThat(line.get("numerator").toString()).isEqualTo("[null,6416,6416,6416,6416,6416,0,0]");
    assertThat(line.get("state").get(0).asText()).isEqualTo("not-reported");
  }

  @Test
  void an_export_tells_it_and_leaves_it_stored() throws Exception {
    Path file = Files.createTempFile(folder, "nilai", ".csv");
    Exports exports = new Exports(store, Catalogue.builtIn());
    exports.write(
        Exports.Subject.VALUES,
        Format.CSV,
        Map.of(
            "level", List.of("desa"),
            "indicator", List.of("akses-60"),
            "period", List.of("2025-05"),
            "within", List.of(DISTRICT)),
        file);
    exports.keepComputed();

    assertThat(Files.readString(file)).contains(WAUR).contains("2003");
    assertThat(answersOf("SELECT run_key FROM reach_run")).isNotEmpty();
  }

  private static String gap(JsonNode gaps, String village) {
    JsonNode villages = gaps.get("villages");
    for (int i = 0; i < villages.get("code").size(); i++) {
      if (villages.get("code").get(i).asText().equals(village)) {
        return "%s, %s people, %s not served"
            .formatted(
                villages.get("class").get(i).asText(),
                villages.get("people").get(i),
                villages.get("unserved").get(i));
      }
    }
    throw new AssertionError("no gap of " + village);
  }

  @Test
  void each_village_has_one_reason_why_it_is_not_served() throws Exception {
    String query = "/api/v1/reach/gaps?within=81.02&indicator=linfas&period=2025-05";
    JsonNode may = door.json(query);

    assertThat(gap(may, WERKA)).isEqualTo("served, 1001 people, 4 not served");
    assertThat(gap(may, WAUR)).isEqualTo("not-served, 2003 people, 21 not served");
    assertThat(gap(may, OHOINANGAN)).isEqualTo("not-reported, 3005 people, null not served");
    assertThat(gap(may, LARAT)).isEqualTo("unknown, null people, null not served");

    JsonNode closed = door.json(query + "&changes=close:P1");
    assertThat(gap(closed, WERKA)).isEqualTo("served, 1001 people, 4 not served");
    assertThat(gap(closed, WAUR)).isEqualTo("post-closed, 2003 people, 21 not served");

    JsonNode none = door.json(query + "&types=puskesmas");
    assertThat(gap(none, WAUR)).isEqualTo("no-post, 2003 people, 21 not served");
  }

  @Test
  void people_of_the_reasons_add_up_and_a_figure_of_few_people_is_told_of_no_village()
      throws Exception {
    JsonNode gaps = door.json("/api/v1/reach/gaps?within=81.02&indicator=mati-ibu&period=2025-05");
    long people = 0;
    for (JsonNode ofClass : gaps.get("people")) {
      people += ofClass.asLong();
    }

    assertThat(people).isEqualTo(1001 + 2003 + 3005 + 407);
    assertThat(gap(gaps, WAUR)).isEqualTo("unknown, 2003 people, null not served");
  }

  @Test
  void the_map_of_travel_times_counts_the_same_people_as_the_figure() throws Exception {
    JsonNode surface = door.json("/api/v1/reach/surface?within=81.02&period=2025-05");

    assertThat(surface.get("people").get(0).asLong() + surface.get("people").get(1).asLong())
        .isEqualTo(6416);
    assertThat(kecamatan("akses-30", "2025-05", KEI_BESAR))
        .startsWith(inVillages(surface, KEI_BESAR) + "/6009");
  }

  /** People up to 30 minutes from a post in the villages of a kecamatan. */
  private static long inVillages(JsonNode surface, String kecamatan) {
    long people = 0;
    JsonNode villages = surface.get("villages");
    for (int i = 0; i < villages.get("code").size(); i++) {
      if (villages.get("code").get(i).asText().startsWith(kecamatan)) {
        people += villages.get("byBand").get(i).get(0).asLong();
      }
    }
    return people;
  }

  @Test
  void a_district_may_say_itself_which_posts_count() throws Exception {
    try (FrontDoor own = new FrontDoor(copyOfStore())) {
      JsonNode model = own.json("/api/v1/reach/model?within=81.02");
      assertThat(model.get("rules").get("posts").get("types").toString())
          .isEqualTo("[\"puskesmas\",\"pustu\",\"poskesdes\"]");
      ObjectNode change = ((ObjectNode) model).retain("rows", "rules");
      change.put("within", "81.02").put("note", "rapat Juni");
      ((ObjectNode) change.get("rules").get("posts")).put("worst", "rusak-berat");
      JsonNode changed = own.posted("/api/v1/reach/model", change.toString());
      assertThat(changed.get("version").asInt()).as(changed.toString()).isEqualTo(1);

      String query = "period=2025-06&level=desa&within=81.02";
      assertThat(own.values("akses-60", query).of(WAUR)).startsWith("2003/2003 = 100.0");
      JsonNode choices = own.json("/api/v1/reach/choices?within=81.02&period=2025-06");
      assertThat(choices.get("rule").get("worst").asText()).isEqualTo("rusak-berat");
      JsonNode surface = own.json("/api/v1/reach/surface?within=81.02&period=2025-06");
      assertThat(surface.get("starts")).hasSize(1);
      JsonNode strict = own.json("/api/v1/reach/surface?within=81.02&worst=baik&period=2025-06");
      assertThat(strict.get("starts")).isEmpty();
    }
  }

  private static Store copyOfStore() throws Exception {
    Path copy = Files.createTempDirectory(folder, "salinan");
    Store fresh = Store.inFolder(EmbeddedStores.prepare(copy));
    fill(new Office(fresh, copy));
    return fresh;
  }

  @Test
  void nobody_types_it() throws Exception {
    assertThat(office.indicators(row(WERKA, "akses-60", "2025-01", 1, 1L)).problems())
        .extracting(Problem::code, Problem::reason)
        .containsExactly(
            tuple(
                "computed-indicator",
                "Indikator akses-60 dihitung dari daftar pos, penduduk dan waktu tempuh, 1 baris"
                    + " dilewati"));
  }

  @Test
  void reports_of_villages_are_not_asked_for() throws Exception {
    JsonNode refusal = door.json("/api/v1/completeness?year=2025&within=81.02&indicator=akses-60");

    assertThat(refusal.get("detail").asText()).contains("akses-60");
  }
}
