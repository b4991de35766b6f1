package id.petasehat.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.petasehat.reach.Speed;
import id.petasehat.reach.TravelModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TravelModelChangeTest {
  @Test
  void the_programs_own_model_passes_its_own_checks() throws Exception {
    TravelModel own = TravelModel.builtIn();
    List<TravelModelText.Row> rows = new ArrayList<>();
    for (Speed speed : own.speeds()) {
      rows.add(
          new TravelModelText.Row(
              "",
              speed.layer(),
              speed.kind(),
              speed.mode().id(),
              speed.season() == null ? "" : speed.season().id(),
              speed.kmh() == null ? "" : speed.kmh().toString(),
              speed.barrier(),
              speed.note(),
              speed.source()));
    }

    TravelModelChange change =
        TravelModelChange.of(new TravelModelText(rows, own.rules().texts(), "sama"));

    assertThat(change.speeds()).isEqualTo(own.speeds());
    assertThat(change.rules()).isEqualTo(own.rules());
  }

  @Test
  void no_speed_at_all_is_a_barrier_and_a_comma_a_point() throws Exception {
    TravelModelChange change =
        TravelModelChange.of(
            text(row("land,*,kaki,,\"4,5\","), row("roads,*/tanah,motor,hujan,0,")));

    assertThat(change.speeds().get(0).kmh()).isEqualTo(4.5);
    assertThat(change.speeds().get(1).barrier()).isTrue();
    assertThat(change.speeds().get(1).kmh()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "air,*,kaki,,4, | baris 7.layer | unknown-layer",
        "roads,jalan,motor,,4, | baris 7.class | unknown-class",
        "roads,lokal/lumpur,motor,,4, | baris 7.class | unknown-class",
        "rivers,sungai/tanah,kaki,,4, | baris 7.class | unknown-class",
        "land,*,sepeda,,4, | baris 7.mode | unknown-mode",
        "land,*,kaki,pancaroba,4, | baris 7.season | unknown-season",
        "land,*,kaki,,201, | baris 7.kmh | bad-speed",
        "land,*,kaki,,-1, | baris 7.kmh | bad-speed",
        "land,*,kaki,,1e9, | baris 7.kmh | bad-speed",
        "land,*,kaki,,4,ya | baris 7.barrier | speed-and-barrier",
        "land,*,kaki,,,ya | rows | no-speed"
      })
  void a_row_that_cannot_be_is_refused_with_its_place(String row, String place, String code) {
    RefusedRule refusal = refusal(text(row(row)));

    assertThat(refusal.place()).isEqualTo(place);
    assertThat(refusal.code()).isEqualTo(code);
  }

  @Test
  void two_rows_of_the_same_thing_are_refused() {
    assertThat(refusal(text(row("land,*,kaki,,4,"), row("land,*,kaki,,5,"))).code())
        .isEqualTo("row-twice");
  }

  @ParameterizedTest
  @CsvSource({
    "cellMetres, 29, bad-cellMetres",
    "cellMetres, 1001, bad-cellMetres",
    "neighbours, 4, bad-neighbours",
    "outside, laut, bad-outside",
    "boatKm.ombak, -1, bad-boatKm-ombak",
    "seasonMonths.hujan, 3 13, bad-month",
    "seasonMonths.hujan, 3, bad-seasons",
    "seasonMonths.hujan, 3 4 11, bad-seasons",
    "kecepatan, 4, unknown-rule"
  })
  void a_rule_that_cannot_be_is_refused(String rule, String value, String code) {
    RefusedRule refusal =
        refusal(new TravelModelText(List.of(row("land,*,kaki,,4,")), Map.of(rule, value), "coba"));

    assertThat(refusal.place()).startsWith("rules.");
    assertThat(refusal.code()).isEqualTo(code);
  }

  @Test
  void a_model_without_a_note_is_refused() {
    assertThat(refusal(new TravelModelText(List.of(row("land,*,kaki,,4,")), Map.of(), " ")).code())
        .isEqualTo("note-missing");
  }

  private static RefusedRule refusal(TravelModelText text) {
    return catchThrowableOfType(RefusedRule.class, () -> TravelModelChange.of(text));
  }

  private static TravelModelText text(TravelModelText.Row... rows) {
    return new TravelModelText(List.of(rows), Map.of(), "coba");
  }

  /** {@code layer,class,mode,season,kmh,barrier}. */
  private static TravelModelText.Row row(String csv) {
    String[] cells = csv.replace("\"4,5\"", "4;5").split(",", -1);
    return new TravelModelText.Row(
        "baris 7",
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        cells[4].replace(';', ','),
        cells[5].equals("ya"),
        "",
        "");
  }
}
