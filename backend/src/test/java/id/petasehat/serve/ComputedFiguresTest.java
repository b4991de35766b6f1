package id.petasehat.serve;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Office.silentRow;
import static id.petasehat.fixture.Square.LARAT;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WEDUAR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.intake.ImportReport;
import id.petasehat.intake.Problem;
import id.petasehat.store.Store;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Completeness and timeliness of six villages. Reports and the day each came, {@code ?} not known:
 *
 * <pre>
 *            January    February   March
 *   Werka    4 Feb      5 March    6 April (late)
 *   Waur     10 Feb     -          4 April
 *   Weduar   -          ?          -
 * </pre>
 *
 * The others never report; of April nobody has yet.
 */
class ComputedFiguresTest {
  @TempDir Path folder;
  private FrontDoor door;
  private Office office;

  @BeforeEach
  void report() throws Exception {
    Store store = Store.inFolder(EmbeddedStores.prepare(folder));
    office = new Office(store, folder);
    office.boundaries(Square.SIX);
    came("2025-02-04", row(WERKA, "k4", "2025-01", 0, null));
    came("2025-02-10", row(WAUR, "kn1", "2025-01", 3, null));
    came("2025-03-05", row(WERKA, "k4", "2025-02", 2, null), silentRow(LARAT, "k4", "2025-02"));
    came("2025-04-06", row(WERKA, "k4", "2025-03", 1, null));
    came("2025-04-04", row(WAUR, "kn1", "2025-03", 1, null));
    office.indicators(row(WEDUAR, "k4", "2025-02", 1, null));
    door = new FrontDoor(store);
  }

  @AfterEach
  void close() {
    door.close();
  }

  private void came(String day, String... rows) throws Exception {
    office.indicators(List.of(rows), LocalDate.parse(day), false);
  }

  @Test
  void completeness_counts_villages_that_reported_anything_of_all_villages() throws Exception {
    assertThat(district("lapor-lengkap", "2025-01")).startsWith("2/6 = 33.3");
    assertThat(district("lapor-lengkap", "2025-02")).startsWith("2/6 = 33.3");
    assertThat(district("lapor-lengkap", "2025-03")).startsWith("2/6 = 33.3");
    assertThat(district("lapor-lengkap", "2025")).startsWith("6/18 = 33.3");
    assertThat(village("lapor-lengkap", "2025-02", WEDUAR)).startsWith("1/1 = 100.0 reported");
    assertThat(village("lapor-lengkap", "2025-02", LARAT)).startsWith("0/1 = 0.0 zero");
  }

  @Test
  void nothing_is_due_before_the_first_and_after_the_last_reported_month() throws Exception {
    assertThat(district("lapor-lengkap", "2024-12")).startsWith("-/- = - not-reported");
    assertThat(district("lapor-lengkap", "2025-04")).startsWith("-/- = - not-reported");
  }

  @Test
  void timeliness_judges_reports_by_the_deadline_and_leaves_out_those_of_unknown_receipt()
      throws Exception {
    assertThat(district("lapor-tepat", "2025-01")).startsWith("1/6 = 16.6");
    assertThat(district("lapor-tepat", "2025-02")).startsWith("1/5 = 20.0");
    assertThat(district("lapor-tepat", "2025-03")).startsWith("1/6 = 16.6");
    assertThat(district("lapor-tepat", "2025")).startsWith("3/17 = 17.6");
    assertThat(village("lapor-tepat", "2025-02", WEDUAR)).startsWith("-/- = - not-reported");
    assertThat(village("lapor-tepat", "2025-03", WERKA)).startsWith("0/1 = 0.0 zero");
  }

  @Test
  void profiles_and_series_tell_the_same() throws Exception {
    JsonNode profile = door.json("/api/v1/areas/" + WAUR + "/profile?period=2025-03");
    for (JsonNode row : profile.get("indicators")) {
      if (row.get("indicator").asText().equals("lapor-lengkap")) {
        JsonNode series = row.get("series");
        assertThat(row.get("value").asDouble()).isEqualTo(100);
        assertThat(series.get(series.size() - 2).asDouble()).isEqualTo(0);
        assertThat(series.get(series.size() - 3).asDouble()).isEqualTo(100);
        assertThat(series.get(series.size() - 4).isNull()).isTrue();
      }
    }
    assertThat(profile.get("indicators").findValuesAsText("indicator"))
        .containsExactly("kn1", "lapor-lengkap", "lapor-tepat");

    JsonNode line =
        door.json("/api/v1/areas/81.02/series?indicator=lapor-tepat&from=2024-12&to=2025-03");
    assertThat(line.get("numerator").toString()).isEqualTo("[null,1,1,1]");
    assertThat(line.get("denominator").toString()).isEqualTo("[null,6,5,6]");
  }

  @Test
  void rows_of_computed_indicators_are_counted_and_not_stored() throws Exception {
    ImportReport report =
        office.indicators(
            row(WERKA, "lapor-lengkap", "2025-01", 1, 1L),
            row(WAUR, "lapor-lengkap", "2025-01", 1, 1L),
            row(WERKA, "pustu-ilp", "2025-01", 1, 1L));

    assertThat(report.accepted()).isZero();
    assertThat(report.problems())
        .extracting(Problem::code, Problem::reason)
        .containsExactlyInAnyOrder(
            tuple(
                "computed-indicator",
                "Indikator lapor-lengkap dihitung dari daftar laporan yang masuk, 2 baris"
                    + " dilewati"),
            tuple(
                "computed-indicator",
                "Indikator pustu-ilp dihitung dari daftar posyandu dan fasilitas, 1 baris"
                    + " dilewati"));
  }

  @Test
  void the_catalogue_says_what_is_computed_and_who_is_not_served() throws Exception {
    for (JsonNode item : door.json("/api/v1/indicators").get("indicators")) {
      String code = item.get("code").asText();
      assertThat(item.get("computed").asBoolean())
          .as(code)
          .isEqualTo(code.matches("(posyandu|pustu|pkm|kader|lapor|akses)-.+"));
      if (code.equals("k4")) {
        assertThat(item.get("notServed").asText()).isEqualTo("belum-layan:k4");
      } else if (code.equals("ds")) {
        assertThat(item.get("notServed").isNull()).isTrue();
      }
    }
  }

  private String district(String indicator, String period) throws Exception {
    return door.values(indicator, "period=" + period + "&level=kabupaten&within=81.02").of("81.02");
  }

  private String village(String indicator, String period, String village) throws Exception {
    return door.values(indicator, "period=" + period + "&level=desa&within=81.02").of(village);
  }
}
