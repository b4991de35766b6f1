package id.petasehat.intake.figure;

import static id.petasehat.intake.figure.FigureFiles.bytes;
import static id.petasehat.intake.figure.FigureFiles.context;
import static id.petasehat.intake.figure.FigureFiles.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.petasehat.indicator.AreaFigure;
import id.petasehat.indicator.Unit;
import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of an indicator file that speak of a whole kecamatan or district. */
class AreaRowsTest {
  private static final String HEADER =
      "kode_desa;kode_indikator;periode;pembilang;penyebut;nilai;sumber\n";

  private record Read(List<AreaFigure> figures, ReadReport report, int ofVillages) {}

  private static Read read(String... rows) throws Exception {
    List<AreaFigure> figures = new ArrayList<>();
    int[] villages = {0};
    ReadReport report =
        IndicatorCsv.read(
            bytes(HEADER + String.join("\n", rows) + "\n"),
            FigureFiles.CATALOGUE,
            context(false),
            observation -> villages[0]++,
            figures::add);
    return new Read(figures, report, villages[0]);
  }

  @Test
  void a_survey_value_of_a_district_is_read_beside_rows_of_villages() throws Exception {
    Read read =
        read(
            "81.02;stunting;2024;;;14,4;SSGI 2024",
            "81.02.03;stunting;2025-06;31;215;;e-PPGBM",
            "81.02.03.2001;stunting;2025-06;3;21;;");

    assertThat(read.figures)
        .extracting(
            figure -> figure.area() + " " + figure.period() + " " + figure.source(),
            figure -> figure.valueIn(Unit.PERCENT))
        .containsExactly(
            tuple("81.02 2024 SSGI 2024", 14.4),
            tuple("81.02.03 2025-06 e-PPGBM", 100.0 * 31 / 215));
    assertThat(read.ofVillages).isEqualTo(1);
    assertThat(read.report.accepted()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "'81.02;stunting;2024;31;215;;', missing-source",
    "'81.02;stunting;2024;;;;SSGI', no-figure",
    "'81.02;stunting;2024;31;;;SSGI', no-figure",
    "'81.02;stunting;2024;;;14.4%;SSGI', bad-value",
    "'81.02;stunting;2024;;;-1;SSGI', bad-value",
    "'81.02;stunting;2026;;;14.4;SSGI', future-period",
    "'81.02;stunting;awal 2024;;;14.4;SSGI', bad-period",
    "'81.02;tidak-ada;2024;;;14.4;SSGI', unknown-indicator",
    "'81.02;belum-layan:k4;2024;;;14.4;SSGI', derived-indicator",
    "'81.02.99;stunting;2024;;;14.4;SSGI', unknown-kecamatan",
    "'8102;stunting;2024;;;14.4;SSGI', code-system-unknown",
    "'81.02.03.2001;stunting;2025-06;3;21;14.4;', value-of-village"
  })
  void what_cannot_be_right_refuses_the_file(String row, String code) {
    assertThat(refusal(() -> readOne(row))).extracting(Problem::code).contains(code);
  }

  private static void readOne(String row) throws IOException, RefusedException {
    IndicatorCsv.read(
        bytes(HEADER + row + "\n"),
        FigureFiles.CATALOGUE,
        context(false),
        observation -> {},
        figure -> {});
  }

  @Test
  void a_value_that_differs_from_its_counts_is_warned_and_one_that_is_rounded_is_not()
      throws Exception {
    assertThat(read("81.02;stunting;2024;31;215;14,4;SSGI").report.problems()).isEmpty();
    assertThat(read("81.02;stunting;2024;31;215;41,4;SSGI").report.problems())
        .extracting(Problem::code)
        .containsExactly("value-differs");
  }

  @Test
  void the_same_source_twice_is_read_once_or_refused_and_two_sources_stand_side_by_side()
      throws Exception {
    String ssgi = "81.02;stunting;2024;;;14.4;SSGI";
    assertThat(read(ssgi, "81.02;stunting;2024;;;14,40;SSGI").figures).hasSize(1);
    assertThat(read(ssgi, "81.02;stunting;2024;;;15;e-PPGBM").figures).hasSize(2);
    assertThat(refusal(() -> readOne(ssgi + "\n81.02;stunting;2024;;;15;SSGI")))
        .extracting(Problem::code)
        .containsExactly("contradicting-rows");
  }

  @Test
  void rows_of_districts_that_are_not_stored_are_skipped() throws Exception {
    Read read = read("74.14;stunting;2024;;;14.4;SSGI", "81.02;stunting;2024;;;12;SSGI");

    assertThat(read.figures).hasSize(1);
    assertThat(read.report.skipped()).isEqualTo(1);
  }
}
