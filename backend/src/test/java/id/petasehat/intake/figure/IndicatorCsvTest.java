package id.petasehat.intake.figure;

import static id.petasehat.intake.figure.FigureFiles.bytes;
import static id.petasehat.intake.figure.FigureFiles.context;
import static id.petasehat.intake.figure.FigureFiles.indicators;
import static id.petasehat.intake.figure.FigureFiles.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Observation;
import id.petasehat.intake.Problem;
import id.petasehat.intake.Problem.Severity;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorCsvTest {
  private static final String HEADER =
      "kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan\n";

  @Test
  void the_rows_of_the_template_are_read_as_the_specification_means_them() throws Exception {
    assertThat(
            indicators(
                    HEADER
                        + "81.02.03.2001,k4,2025-03,4,,dilaporkan,\n"
                        + "81.02.03.2002,k4,2025-03,,,belum_lapor,banjir\n")
                .rows())
        .containsExactly(
            observation(2, "81.02.03.2001", "k4", 4L, null, ""),
            observation(3, "81.02.03.2002", "k4", null, null, "banjir"));
  }

  @Test
  void the_published_template_itself_can_be_imported() throws Exception {
    try (InputStream template =
        IndicatorCsv.class.getResourceAsStream("/geodata/templates/indikator_panjang.csv")) {
      assertThat(indicators(template, context(false)).rows()).hasSize(3);
    }
  }

  @Test
  void a_note_longer_than_the_store_keeps_refuses_the_file() throws Exception {
    String row = "81.02.03.2001,k4,2025-03,4,,dilaporkan,";

    assertThat(indicators(HEADER + row + "x".repeat(1_000) + "\n").rows()).hasSize(1);
    assertThat(refusal(() -> indicators(HEADER + row + "x".repeat(1_001) + "\n")))
        .extracting(Problem::place, Problem::code)
        .containsExactly(tuple("baris 2", "note-too-long"));
  }

  @Test
  void a_note_is_kept_without_the_character_that_one_of_the_stores_refuses() throws Exception {
    assertThat(indicators(HEADER + "81.02.03.2001,k4,2025-03,4,,,ban\0jir\n").rows())
        .containsExactly(observation(2, "81.02.03.2001", "k4", 4L, null, "banjir"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void separator_byte_order_mark_and_order_of_columns_are_found_in_the_file(String separator)
      throws Exception {
    String file =
        "\uFEFFperiode,PEMBILANG,kode_indikator,kode_desa,penyebut\r\n"
            + "2025-03,51,ds,81.02.03.2001,60\r\n"
            + ",,,,\r\n";

    assertThat(indicators(file.replace(",", separator)).rows())
        .containsExactly(observation(2, "81.02.03.2001", "ds", 51L, 60L, ""));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "4;;dilaporkan;4;",
        "4;;;4;",
        "'''4';;;4;",
        "4.0;;;4;",
        "'4,00';;;4;",
        "0;;;0;",
        "51;60;;51;60",
        ";;nol;0;",
        "0;;nol;0;",
        ";;0 dilaporkan;0;",
        "-;60;nol;0;60",
        ";;belum_lapor;;",
        ";;;;",
        "-;;;;"
      },
      delimiter = ';')
  void figures_and_status_of_a_row(
      String numerator, String denominator, String status, Long expected, Long expectedDenominator)
      throws Exception {
    String file =
        HEADER.replace(',', ';')
            + "81.02.03.2001;k4;2025-03;"
            + String.join(";", text(numerator), text(denominator), text(status))
            + ";\n";

    assertThat(indicators(file).rows())
        .containsExactly(observation(2, "81.02.03.2001", "k4", expected, expectedDenominator, ""));
  }

  @Test
  void a_row_may_say_when_its_report_was_received() throws Exception {
    Observation row =
        indicators(
                "kode_desa,kode_indikator,periode,pembilang,diterima\n"
                    + "81.02.03.2001,k4,2025-03,4,2025-04-05\n")
            .rows()
            .get(0);

    assertThat(row.received()).isEqualTo(LocalDate.of(2025, 4, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 April", "2025-04-31", "2025-11-21"})
  void a_receipt_date_that_is_none_or_to_come_refuses_the_file(String received) {
    String file =
        "kode_desa,kode_indikator,periode,pembilang,diterima\n"
            + "81.02.03.2001,k4,2025-03,4,"
            + received
            + "\n";

    assertThat(refusal(() -> indicators(file)))
        .extracting(Problem::place, Problem::code)
        .containsExactly(tuple("baris 2", "bad-received-date"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "81.02.03.2001,k4,2025-03,-4,,,          | negative",
        "81.02.03.2001,k4,2025-03,4.5,,,         | not-integer",
        "81.02.03.2001,k4,2025-03,\"4,5\",,,     | not-integer",
        "81.02.03.2001,k4,2025-03,1.234,,,       | not-integer",
        "81.02.03.2001,k4,2025-03,empat,,,       | not-a-number",
        "81.02.03.2001,k4,2025-03,12345678901,,, | not-a-number",
        "81.02.03.2001,k4,2025-03,4,enam,,       | not-a-number",
        "81.02.03.2099,k4,2025-03,4,,,           | unknown-village",
        "TOTAL,k4,2025-03,4,,,                   | bad-village-code",
        "81.02.03,k4,2025-03,4,,,                | missing-source",
        ",k4,2025-03,4,,,                        | bad-village-code",
        "8102032001,k4,2025-03,4,,,              | code-system-unknown",
        "81.02.03.2001,k99,2025-03,4,,,          | unknown-indicator",
        "81.02.03.2001,belum-layan,2025-03,4,,,  | unknown-indicator",
        "81.02.03.2001,belum-layan:k4,2025-03,4,,, | derived-indicator",
        "81.02.03.2001,k4,2025-12,4,,,           | future-period",
        "81.02.03.2001,k4,2025-13,4,,,           | bad-period",
        "81.02.03.2001,k4,Maret,4,,,             | bad-period",
        "81.02.03.2001,k4,2025,4,,,              | bad-period",
        "81.02.03.2001,k4,2025-03,4,,mungkin,    | bad-status",
        "81.02.03.2001,k4,2025-03,,,dilaporkan,  | status-contradicts",
        "81.02.03.2001,k4,2025-03,4,,belum_lapor, | status-contradicts",
        "81.02.03.2001,k4,2025-03,4,,nol,        | status-contradicts",
        "81.02.03.2001,ds,2025-03,61,60,,        | numerator-above-denominator",
        "81.02.03.2001,nd,2025-03,61,60,,        | numerator-above-denominator",
        "81.02.03.2001,k4,2025-03                | wrong-cell-count",
        "81.02.03.2001,k4,2025-03,4,5,,,         | wrong-cell-count",
        "81.02.03.2002,k4,2025-03,9,,,           | contradicting-rows"
      })
  void what_cannot_be_right_refuses_the_file_with_its_line(String row, String code) {
    String file = HEADER + "81.02.03.2002,k4,2025-03,4,,,\n" + row + "\n";

    assertThat(refusal(() -> indicators(file)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.REJECTED);
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.place()).isEqualTo("baris 3");
              assertThat(problem.reason()).isNotBlank();
              assertThat(problem.remedy()).isNotBlank();
            });
  }

  @Test
  void every_problem_of_a_file_is_told_at_once() {
    String file =
        HEADER
            + "81.02.03.2001,k4,2025-03,-4,,,\n"
            + "81.02.03.2001,k99,2026-03,x,,,\n"
            + "81.02.03.2002,k4,2025-03,4,,,\n";

    assertThat(refusal(() -> indicators(file)))
        .extracting(Problem::place, Problem::code)
        .containsExactlyInAnyOrder(
            tuple("baris 2", "negative"),
            tuple("baris 3", "unknown-indicator"),
            tuple("baris 3", "future-period"),
            tuple("baris 3", "not-a-number"));
  }

  @Test
  void rows_stop_at_the_first_that_refuses_the_file() throws Exception {
    List<Observation> given = new ArrayList<>();
    String file =
        HEADER
            + "81.02.03.2001,k4,2025-03,4,,,\n"
            + "81.02.03.2001,k4,2025-04,x,,,\n"
            + "81.02.03.2001,k4,2025-05,4,,,\n";
    FigureContext context = context(false);

    refusal(
        () ->
            IndicatorCsv.read(bytes(file), FigureFiles.CATALOGUE, context, given::add, area -> {}));

    assertThat(given).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "81.02.03.2002,k4,2025-03,4,,,           | repeated-row | 1",
        "81.02.03.2001,ds,2025-03,,60,,          | denominator-alone | 2",
        "81.02.3.2001,ds,2025-03,50,60,,         | code-repaired | 2"
      })
  void what_may_be_right_is_imported_and_listed(String row, String code, int rows)
      throws Exception {
    FigureFiles.Result<Observation> result =
        indicators(HEADER + "81.02.03.2002,k4,2025-03,4,,,\n" + row + "\n");

    assertThat(result.rows()).hasSize(rows);
    assertThat(result.report().accepted()).isEqualTo(rows);
    assertThat(result.report().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.WARNED);
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.place()).isEqualTo("baris 3");
            });
  }

  @Test
  void monthly_increments_above_a_given_sasaran_are_not_doubted_row_by_row() throws Exception {
    assertThat(indicators(HEADER + "81.02.03.2001,k4,2025-03,9,8,,\n").report().problems())
        .isEmpty();
  }

  @Test
  void ten_digits_are_a_kemendagri_code_when_someone_says_so() throws Exception {
    assertThat(indicators(bytes(HEADER + "8102032001,k4,2025-03,4,,,\n"), context(true)).rows())
        .containsExactly(observation(2, "81.02.03.2001", "k4", 4L, null, ""));
  }

  @Test
  void rows_of_other_districts_are_skipped_and_counted() throws Exception {
    FigureFiles.Result<Observation> result =
        indicators(
            HEADER
                + "73.09.01.2001,k4,2025-03,4,,,\n"
                + "73.09.01.2001,k4,2025-04,4,,,\n"
                + "81.02.03.2001,k4,2025-03,4,,,\n");

    assertThat(result.rows()).hasSize(1);
    assertThat(result.report().skipped()).isEqualTo(2);
    assertThat(result.report().problems())
        .containsExactly(
            Problem.info(
                "",
                "other-districts",
                "2 baris untuk kabupaten/kota yang tidak tersimpan dilewati"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | empty-file",
        "'kode_desa,kode_indikator,periode,pembilang' | no-rows",
        "'kode_desa,kode_indikator,periode' | missing-column",
        "'kode_desa,kode_indikator,periode,pembilang,pembilang' | duplicate-column",
        "'kode_desa,kode_indikator,periode,pembilang,NIK' | personal-data"
      })
  void a_file_that_is_no_indicator_file_is_refused(String text, String code) {
    assertThat(refusal(() -> indicators(text))).extracting(Problem::code).contains(code);
  }

  @Test
  void an_unknown_column_is_ignored_and_named() throws Exception {
    assertThat(
            indicators(
                    "kode_desa,kode_indikator,periode,pembilang,cuaca\n"
                        + "81.02.03.2001,k4,2025-03,4,hujan\n")
                .report()
                .problems())
        .extracting(Problem::code)
        .containsExactly("unknown-column");
  }

  @Test
  void a_file_in_another_encoding_is_refused_wherever_that_shows() throws Exception {
    byte[] start = (HEADER + "81.02.03.2001,k4,2025-03,4,,,Se").getBytes(StandardCharsets.UTF_8);
    for (int padding : new int[] {0, 200_000}) {
      byte[] file = new byte[padding + start.length + 2];
      byte[] filler =
          (HEADER + "73.09.01.2001,k4,2025-03,4,,,\n".repeat(7_000))
              .getBytes(StandardCharsets.UTF_8);
      System.arraycopy(
          padding == 0 ? start : filler, 0, file, 0, padding == 0 ? start.length : padding);
      file[file.length - 2] = (byte) 0xE9; // é in Windows-1252
      file[file.length - 1] = '\n';
      FigureContext context = context(false);

      assertThat(refusal(() -> indicators(new ByteArrayInputStream(file), context)))
          .extracting(Problem::code)
          .contains("not-utf8");
    }
  }

  @Test
  void an_unclosed_quote_is_told_with_the_last_line_that_was_read() {
    String file = HEADER + "81.02.03.2001,k4,2025-03,4,,,\n81.02.03.2002,k4,2025-03,4,,,\"banjir\n";

    assertThat(refusal(() -> indicators(file)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("broken-csv");
              assertThat(problem.place()).isEqualTo("setelah baris 2");
            });
  }

  private static Observation observation(
      int line, String village, String indicator, Long numerator, Long denominator, String note) {
    return new Observation(
        new AreaCode(village),
        indicator,
        YearMonth.of(2025, 3),
        numerator,
        denominator,
        numerator != null,
        null,
        note,
        line);
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }
}
