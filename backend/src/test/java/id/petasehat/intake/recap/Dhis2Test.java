package id.petasehat.intake.recap;

import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values out of DHIS2, by UID, by code and with names. */
class Dhis2Test {
  /** Two elements of two places in March 2025, by UID. */
  private static final String VALUES =
      """
      {"dataSet":"pBOMPrpg1QX","dataValues":[
       {"dataElement":"fbfJHSPpUQD","period":"202503","orgUnit":"O6uvpzGVlRv",
        "categoryOptionCombo":"HllvX50cXC0","attributeOptionCombo":"HllvX50cXC0","value":"4"},
       {"dataElement":"cYeuwXTCPkU","period":"202503","orgUnit":"O6uvpzGVlRv","value":"12"},
       {"dataElement":"fbfJHSPpUQD","period":"202503","orgUnit":"ueuQlqb8ccl","value":"7"}]}
      """;

  @TempDir Path folder;

  private final Desk desk = new Desk();

  private Desk.Read read(String name, String text, String said) throws IOException {
    return desk.read(Files.writeString(folder.resolve(name), text), said);
  }

  @Test
  void elements_and_places_by_uid_are_asked_and_an_answer_reads_them() throws Exception {
    Desk.Read asked = read("values.json", VALUES, null);
    assertThat(asked.mapping().asks()).isTrue();
    assertThat(asked.mapping().headerRows()).isEmpty();
    assertThat(asked.column("fbfJHSPpUQD").samples()).containsExactly("4", "7");
    assertThat(asked.column("orgUnit").target()).isEqualTo("nama_desa");
    assertThat(asked.column("period").target()).isEqualTo("periode");
    assertThat(asked.mapping().villages())
        .extracting("text")
        .containsExactly("O6uvpzGVlRv", "ueuQlqb8ccl");

    Desk.Read said =
        read(
            "values.json",
            VALUES,
            "{\"columns\":{\"orgUnit\":\"nama_desa\",\"period\":\"periode\",\"fbfJHSPpUQD\":\"k4\","
                + "\"cYeuwXTCPkU\":\"k4.penyebut\"},\"villages\":{\"O6uvpzGVlRv\":\""
                + WERKA
                + "\",\"ueuQlqb8ccl\":\""
                + WAUR
                + "\"},\"saveAs\":\"dhis2\"}");
    assertThat(said.rows()).containsExactly(WERKA + " k4 2025-03 4/12", WAUR + " k4 2025-03 7");

    Desk.Read next =
        desk.read(
            Files.writeString(folder.resolve("april.json"), VALUES.replace("202503", "202504")),
            null,
            said.kept());
    assertThat(next.problems()).isEmpty();
    assertThat(next.rows()).containsExactly(WERKA + " k4 2025-04 4/12", WAUR + " k4 2025-04 7");
  }

  @Test
  void codes_that_are_ours_need_no_answer() throws Exception {
    String byCode =
        "{\"dataValues\":[{\"dataElement\":\"k4\",\"period\":\"202503\",\"orgUnit\":\""
            + WERKA
            + "\",\"value\":\"4\"}]}";

    assertThat(read("kode.json", byCode, null).rows()).containsExactly(WERKA + " k4 2025-03 4");
  }

  @Test
  void values_as_csv_are_read_alike() throws Exception {
    String csv =
        "\"dataelement\",\"period\",\"orgunit\",\"categoryoptioncombo\",\"attributeoptioncombo\","
            + "\"value\",\"storedby\"\n"
            + "\"k4\",\"202503\",\""
            + WERKA
            + "\",\"laki\",\"x\",\"4\",\"admin\"\n"
            + "\"k4\",\"202503\",\""
            + WERKA
            + "\",\"perempuan\",\"x\",\"3\",\"admin\"\n";

    Desk.Read read = read("values.csv", csv, null);
    assertThat(read.rows()).containsExactly(WERKA + " k4 2025-03 7");
    assertThat(read.codes()).containsExactly("options-summed");
  }

  @Test
  void the_same_value_twice_with_another_number_is_rejected() throws Exception {
    String csv =
        "dataelement,period,orgunit,value\n"
            + "k4,202503,"
            + WERKA
            + ",4\n"
            + "k4,202503,"
            + WERKA
            + ",5\n";

    assertThat(read("values.csv", csv, null).codes()).containsExactly("contradicting-rows");
  }

  @Test
  void analytics_tells_names_so_that_elements_and_places_are_known() throws Exception {
    String analytics =
        """
        {"headers":[{"name":"dx","column":"Data"},{"name":"ou"},{"name":"pe"},{"name":"value"}],
         "metaData":{"items":{"fbfJHSPpUQD":{"name":"ANC 4th visit"},
                              "O6uvpzGVlRv":{"name":"Werka"},"ueuQlqb8ccl":{"name":"Waur"}},
                     "dimensions":{"pe":["202503"]}},
         "rows":[["fbfJHSPpUQD","O6uvpzGVlRv","202503","4.0"],
                 ["fbfJHSPpUQD","ueuQlqb8ccl","202503","7.0"]]}
        """;

    Desk.Read read = read("analytics.json", analytics, null);
    assertThat(read.problems()).isEmpty();
    assertThat(read.rows()).containsExactly(WERKA + " k4 2025-03 4", WAUR + " k4 2025-03 7");
    assertThat(read.column("fbfJHSPpUQD").header()).isEqualTo("ANC 4th visit");
  }

  @Test
  void other_json_and_broken_json_are_refused() throws Exception {
    assertThat(read("a.json", "{\"apa\":1}", null).codes()).containsExactly("not-dhis2");
    assertThat(read("b.json", "{\"dataValues\":[{", null).codes()).containsExactly("broken-json");
  }
}
