package id.petasehat.serve;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Square.KEI_BESAR;
import static id.petasehat.fixture.Square.SELATAN;
import static id.petasehat.fixture.Square.WEDUAR;
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

/** What surveys say of a whole kecamatan or district is told of that area alone. */
class SurveyRoutesTest {
  @TempDir Path folder;
  private FrontDoor door;
  private Office office;

  @BeforeEach
  void open() throws Exception {
    Store store = Store.inFolder(EmbeddedStores.prepare(folder));
    office = new Office(store, folder);
    office.boundaries(Square.SIX);
    office.surveys(
        "81.02,stunting,2024,,,14.4,SSGI 2024",
        KEI_BESAR + ",stunting,2024-08,,,20,e-PPGBM",
        SELATAN + ",stunting,2024-08,30,200,,e-PPGBM");
    office.indicators(row(WEDUAR, "stunting", "2024-08", 2, 40L));
    door = new FrontDoor(store);
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void the_profile_of_exactly_that_area_tells_the_survey_apart_from_the_indicators()
      throws Exception {
    JsonNode district = door.json("/api/v1/areas/81.02/profile?period=2025-02");

    assertThat(district.get("surveys").toString())
        .isEqualTo(
            "[{\"indicator\":\"stunting\",\"period\":\"2024\",\"value\":14.4,\"numerator\":null,"
                + "\"denominator\":null,\"source\":\"SSGI 2024\",\"simulated\":false}]");
    assertThat(surveys("81.02.03", "2024-08")).hasSize(1);
    assertThat(surveys("81.02.03", "2024-07")).as("not there yet").isEmpty();
    assertThat(surveys(WERKA, "2025-02")).isEmpty();
    assertThat(surveys("81", "2025-02")).isEmpty();
  }

  @Test
  void a_survey_is_no_part_of_what_villages_report() throws Exception {
    var district = door.values("stunting", "period=2024-08&level=kabupaten&within=81.02");
    assertThat(district.of("81.02")).startsWith("2/40 = 5.0 reported");
    assertThat(district.cell("81.02", "survey")).isEqualTo("-");

    var villages = door.values("stunting", "period=2024-08&level=desa&within=81.02");
    assertThat(villages.of(WERKA)).isEqualTo("-/- = - not-reported - - through -");
  }

  @Test
  void a_survey_stands_in_where_no_village_of_the_area_has_anything_and_names_its_source()
      throws Exception {
    var kecamatan = door.values("stunting", "period=2024-08&level=kecamatan&within=81.02");

    assertThat(kecamatan.of(KEI_BESAR)).isEqualTo("-/- = 20.0 reported - - through 2024-08");
    assertThat(kecamatan.cell(KEI_BESAR, "reporting")).isEqualTo("[0,3]");
    assertThat(kecamatan.cell(KEI_BESAR, "survey")).isEqualTo("e-PPGBM");
    assertThat(kecamatan.of(SELATAN)).startsWith("2/40 = 5.0 reported");
    assertThat(kecamatan.cell(SELATAN, "survey")).isEqualTo("-");
  }

  @Test
  void a_survey_of_a_year_stands_in_for_no_month_of_it() throws Exception {
    assertThat(door.values("stunting", "period=2024-09&level=kabupaten&within=81.02").of("81.02"))
        .isEqualTo("-/- = - not-reported - - through -");
  }

  private JsonNode surveys(String code, String period) throws Exception {
    return door.json("/api/v1/areas/" + code + "/profile?period=" + period).get("surveys");
  }
}
