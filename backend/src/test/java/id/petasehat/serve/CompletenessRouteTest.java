package id.petasehat.serve;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Square.NERONG;
import static id.petasehat.fixture.Square.OHOINANGAN;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WEDUAR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.fixture.WorkAreaFixture;
import id.petasehat.store.Settings;
import id.petasehat.store.Store;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three of six villages report in 2025. Deadline: day 5 of the next month.
 *
 * <pre>
 *             February          March             April
 *   Werka     k4, 4 March       k4, 9 April       ds, undated
 *   Waur      k4, 5 March                         ds, undated
 *   Weduar    ds, 6 March
 * </pre>
 */
class CompletenessRouteTest {
  @TempDir Path folder;
  private FrontDoor door;
  private Office office;

  @BeforeEach
  void open() throws Exception {
    Store store = Store.inFolder(EmbeddedStores.prepare(folder));
    office = new Office(store, folder);
    office.boundaries(Square.SIX);
    report(LocalDate.of(2025, 3, 4), row(WERKA, "k4", "2025-02", 1, null));
    report(LocalDate.of(2025, 3, 5), row(WAUR, "k4", "2025-02", 1, null));
    report(LocalDate.of(2025, 3, 6), row(WEDUAR, "ds", "2025-02", 1, 9L));
    report(LocalDate.of(2025, 4, 9), row(WERKA, "k4", "2025-03", 1, null));
    report(null, row(WERKA, "ds", "2025-04", 1, 9L), row(WAUR, "ds", "2025-04", 1, 9L));
    door = new FrontDoor(store);
  }

  private void report(LocalDate received, String... rows) throws Exception {
    office.indicators(List.of(rows), received, false);
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void a_cell_says_whether_a_report_came_and_in_time() throws Exception {
    JsonNode matrix = door.json("/api/v1/completeness?year=2025&within=81.02");

    assertThat(months(matrix, WERKA)).isEqualTo("not-due in-time late undated not-due");
    assertThat(months(matrix, WAUR)).isEqualTo("not-due in-time missing undated not-due");
    assertThat(months(matrix, WEDUAR)).isEqualTo("not-due late missing missing not-due");
    assertThat(matrix.get("received").get(index(matrix, WERKA)).get(2).asText())
        .isEqualTo("2025-04-09");
  }

  @Test
  void counts_say_how_many_of_how_many_and_what_is_provisional() throws Exception {
    JsonNode total = door.json("/api/v1/completeness?year=2025&within=81.02").get("total");

    assertThat(total.get("due").toString()).startsWith("[0,6,6,6,0");
    assertThat(total.get("came").toString()).startsWith("[0,3,1,2,0");
    assertThat(total.get("late").toString()).startsWith("[0,1,1,0,0");
    assertThat(total.get("provisional").toString()).startsWith("[false,true,true,true,false");
  }

  @Test
  void totals_stand_by_puskesmas_and_four_of_five_villages_are_enough_for_a_sum() throws Exception {
    new WorkAreaFixture()
        .puskesmas("P1", "Elat", WERKA, WAUR, OHOINANGAN, WEDUAR, NERONG)
        .put(door.store(), "81.02");
    assertThat(groups())
        .containsExactly("pkm:P1 Elat 3 of 5 provisional", "null null 0 of 1 provisional");

    report(LocalDate.of(2025, 3, 1), row(NERONG, "k4", "2025-02", 1, null));

    assertThat(groups()).containsExactly("pkm:P1 Elat 4 of 5", "null null 0 of 1 provisional");
    JsonNode own = door.json("/api/v1/completeness?year=2025&within=pkm:P1");
    assertThat(own.get("code")).hasSize(5);
    assertThat(own.get("total").get("came").get(1).asInt()).isEqualTo(4);
  }

  /** February by puskesmas, the nameless last. */
  private List<String> groups() throws Exception {
    JsonNode groups = door.json("/api/v1/completeness?year=2025&within=81.02").get("groups");
    return StreamSupport.stream(groups.spliterator(), false)
        .map(
            group ->
                "%s %s %s of %s%s"
                    .formatted(
                        group.get("code").asText(),
                        group.get("name").asText(),
                        group.get("came").get(1),
                        group.get("due").get(1),
                        group.get("provisional").get(1).asBoolean() ? " provisional" : ""))
        .toList();
  }

  @Test
  void one_indicator_is_due_from_its_own_first_report_to_its_last() throws Exception {
    JsonNode matrix = door.json("/api/v1/completeness?year=2025&within=81.02&indicator=k4");

    assertThat(months(matrix, WERKA)).isEqualTo("not-due in-time late not-due not-due");
    assertThat(months(matrix, WEDUAR)).isEqualTo("not-due missing missing not-due not-due");
    assertThat(matrix.get("indicator").asText()).isEqualTo("k4");
  }

  @Test
  void an_annual_round_is_due_only_in_the_months_in_which_it_was_held() throws Exception {
    report(null, row(WERKA, "vit-a", "2025-02", 9, 9L), row(WAUR, "vit-a", "2025-04", 9, 9L));

    JsonNode matrix = door.json("/api/v1/completeness?year=2025&within=81.02&indicator=vit-a");

    assertThat(months(matrix, WERKA)).isEqualTo("not-due undated not-due missing not-due");
  }

  @Test
  void the_deadline_of_the_district_decides_what_is_late() throws Exception {
    door.store()
        .<Void, RuntimeException>change(
            connection -> {
              Settings.put(connection, "report-deadline-day", "10");
              return null;
            });

    JsonNode matrix = door.json("/api/v1/completeness?year=2025&within=81.02");

    assertThat(matrix.get("deadlineDay").asInt()).isEqualTo(10);
    assertThat(matrix.get("total").get("late").toString()).startsWith("[0,0,0,0,0");
  }

  @Test
  void the_matrix_agrees_with_the_indicator_that_counts_reports() throws Exception {
    JsonNode matrix =
        door.json("/api/v1/completeness?year=2025&within=81.02&indicator=lapor-lengkap");
    for (int month = 2; month <= 4; month++) {
      String query = "period=2025-0%d&level=kabupaten&within=81.02".formatted(month);
      var values = door.values("lapor-lengkap", query);
      assertThat(values.cell("81.02", "numerator"))
          .isEqualTo(matrix.get("total").get("came").get(month - 1).asText());
      assertThat(values.cell("81.02", "denominator"))
          .isEqualTo(matrix.get("total").get("due").get(month - 1).asText());
    }
    assertThat(matrix.get("indicator").isNull()).as("all reports").isTrue();
  }

  @Test
  void what_is_not_reported_by_villages_or_no_year_is_refused_with_a_way_out() throws Exception {
    assertThat(refusal("year=2025&within=81.02&indicator=pustu-rb")).contains("daftar pos");
    assertThat(refusal("year=2025-02&within=81.02")).contains("Tahun \"2025-02\"");
    assertThat(refusal("within=81.02")).contains("year");
  }

  private String refusal(String query) throws Exception {
    JsonNode problem = door.json("/api/v1/completeness?" + query);
    assertThat(problem.get("status").asInt()).isEqualTo(400);
    return problem.get("detail").asText();
  }

  /** January to May. */
  private static String months(JsonNode matrix, String village) {
    return String.join(
        " ",
        StreamSupport.stream(matrix.get("state").get(index(matrix, village)).spliterator(), false)
            .limit(5)
            .map(JsonNode::asText)
            .toList());
  }

  private static int index(JsonNode matrix, String code) {
    for (int i = 0; i < matrix.get("code").size(); i++) {
      if (matrix.get("code").get(i).asText().equals(code)) {
        return i;
      }
    }
    throw new AssertionError("nothing of " + code + " in " + matrix);
  }
}
