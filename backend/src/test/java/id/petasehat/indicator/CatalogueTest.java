package id.petasehat.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
  private static final Catalogue BUILT_IN = Catalogue.builtIn();

  private static final String GROUPS =
      """
      klaster;nama_id;nama_en
      2;Ibu dan anak;Mother and child
      tahap;nama_id;nama_en
      H;Ibu hamil;Pregnancy
      """;
  private static final String COLUMNS =
      "kode;nama_id;nama_en;singkat_id;klaster;tahap;pembilang_id;pembilang_en;penyebut_id;"
          + "penyebut_en;sasaran;satuan;arah;periode;agregasi;target;target_tahun;sumber_target;"
          + "privasi;keluarga\n";
  private static final String K4 =
      "k4;K4;K4;K4;2;H;dilayani;served;ibu hamil;pregnant;bumil;%;naik;C;kumulatif;100;;;P;\n";

  @Test
  void the_built_in_catalogue_holds_every_row_of_the_specification() {
    assertThat(BUILT_IN.indicators()).hasSize(76);
    assertThat(BUILT_IN.clusters())
        .extracting(Cluster::code)
        .containsExactly("1", "2", "3", "4", "L");
    assertThat(BUILT_IN.stages())
        .extracting(Stage::code)
        .containsExactly("H", "N", "B", "S", "D", "T", "U");
  }

  @Test
  void the_default_indicator_has_all_its_parts() {
    Indicator linfas = BUILT_IN.find("linfas").orElseThrow();

    assertThat(linfas.name())
        .isEqualTo(new Wording("Persalinan di fasyankes", "Facility delivery"));
    assertThat(linfas.cluster()).isEqualTo("2");
    assertThat(linfas.stage()).isEqualTo("H");
    assertThat(linfas.sasaran()).isEqualTo(Sasaran.BERSALIN);
    assertThat(linfas.unit()).isEqualTo(Unit.PERCENT);
    assertThat(linfas.direction()).isEqualTo(Direction.UP);
    assertThat(linfas.periodType()).isEqualTo(PeriodType.C);
    assertThat(linfas.target()).isEqualByComparingTo("95");
    assertThat(linfas.targetSource()).contains("Renstra", "diketahui");
    assertThat(linfas.privacy()).isEqualTo(PrivacyClass.P);
    assertThat(linfas.hasStatus()).isTrue();
  }

  @Test
  void only_what_must_never_be_shown_per_village_is_restricted() {
    assertThat(BUILT_IN.indicators())
        .filteredOn(row -> row.privacy() == PrivacyClass.R)
        .extracting(Indicator::code)
        .containsExactlyInAnyOrder(
            "spm-odgj", "tb-temu", "tb-sr", "tb-tpt", "spm-hiv", "mati-ibu", "mati-bayi");
  }

  @ParameterizedTest
  @CsvSource({
    "linfas,2025,95",
    "linfas,1999,95", // a default holds for every year
    "stunting,2024,14",
    "stunting,2025,18.8",
    "stunting,2029,14.2",
    "stunting,2026,",
    "tb-tpt,2025,70",
    "tb-tpt,2030,80",
    "tb-tpt,2024,",
    "idl,2025,100",
    "ibl,2025,100",
    "ckg,2025,"
  })
  void a_target_of_the_year_goes_before_the_default(String code, int year, BigDecimal expected) {
    BigDecimal target = BUILT_IN.find(code).orElseThrow().target(year);

    assertThat(target).usingComparator(CatalogueTest::compareNullable).isEqualTo(expected);
  }

  private static int compareNullable(BigDecimal left, BigDecimal right) {
    return left == null || right == null ? (left == right ? 0 : 1) : left.compareTo(right);
  }

  @Test
  void a_target_of_the_district_goes_before_the_catalogue() {
    Indicator linfas = BUILT_IN.find("linfas").orElseThrow();
    Targets targets =
        new Targets(Map.of(new Targets.Key("linfas", 2025), new BigDecimal("92.5")), Map.of());

    assertThat(targets.of(linfas, 2025)).isEqualByComparingTo("92.5");
    assertThat(targets.of(linfas, 2026)).isEqualByComparingTo("95");
  }

  @Test
  void people_not_yet_served_are_counted_for_any_cumulative_indicator() {
    Indicator notServed = BUILT_IN.find("belum-layan:spm-odgj").orElseThrow();

    assertThat(notServed.parent()).isEqualTo("spm-odgj");
    assertThat(notServed.unit()).isEqualTo(Unit.COUNT);
    assertThat(notServed.privacy()).isEqualTo(PrivacyClass.R);
    assertThat(notServed.name().id()).startsWith("Sasaran belum terlayani: ");
    assertThat(BUILT_IN.find("belum-layan:k4").orElseThrow().privacy()).isEqualTo(PrivacyClass.P);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "belum-layan",
        "belum-layan:",
        "belum-layan:ds",
        "belum-layan:tidak-ada",
        "belum-layan:belum-layan",
        "dx-kasus",
        "dx-kasus:",
        "dx-kasus:A9",
        "dx-kasus:A09-A00",
        "dx-kasus:a00",
        "k4:A00",
        "tidak-ada",
        ""
      })
  void what_cannot_have_figures_is_not_found(String code) {
    assertThat(BUILT_IN.find(code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "A00-A09,S",
    "I10,S",
    "J00-J06,S",
    "A20-A49,S",
    "A14,S",
    "A65,S",
    "B19,S",
    "E70-E90,S",
    "B20-B24,R",
    "B20,R",
    "A15-A19,R",
    "A16,R",
    "F20-F29,R",
    "F20,R",
    "F32,R",
    "Z21,R",
    "R75,R",
    "B90,R",
    "A50-A64,R",
    "A63,R",
    "A00-B99,R",
    "F10-F48,R"
  })
  void cases_of_stigmatised_diseases_are_restricted(String icdGroup, PrivacyClass expected) {
    assertThat(BUILT_IN.find("dx-kasus:" + icdGroup).orElseThrow().privacy()).isEqualTo(expected);
  }

  @Test
  void notes_and_empty_lines_do_not_disturb() throws IOException {
    Catalogue catalogue =
        Catalogue.load(
            new StringReader("\uFEFF# catatan\n" + GROUPS + "\n" + COLUMNS + K4), "a.csv");

    assertThat(catalogue.find("k4")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "k4;K4;K4;K4;2;H;n;n;d;d;bumil;%;naik;C;kumulatif;100;;;P;| kode k4 sudah ada di atas",
        "k5;K5;K5;K5;9;H;n;n;d;d;bumil;%;naik;C;kumulatif;100;;;P;| klaster \"9\" tidak ada",
        "k5;K5;K5;K5;2;X;n;n;d;d;bumil;%;naik;C;kumulatif;100;;;P;| tahap \"X\" tidak ada",
        "k5;K5;K5;K5;2;H;n;n;d;d;hamil;%;naik;C;kumulatif;100;;;P;| sasaran \"hamil\" tidak dikenal",
        "k5;K5;K5;K5;2;H;n;n;d;d;bumil;%;ya;C;kumulatif;100;;;P;| arah \"ya\" tidak dikenal",
        "k5;K5;K5;K5;2;H;n;n;d;d;bumil;%;naik;Z;kumulatif;100;;;P;| periode \"Z\" tidak dikenal",
        "k5;K5;K5;K5;2;H;n;n;d;d;bumil;%;naik;C;terakhir;100;;;P;| tidak cocok dengan periode C",
        "k5;K5;K5;K5;2;H;n;n;d;d;bumil;%;naik;C;kumulatif;banyak;;;P;| target \"banyak\" bukan angka",
        "k5;K5;K5;K5;2;H;n;n;d;d;bumil;%;naik;C;kumulatif;-5;;;P;| target \"-5\" bukan angka",
        "k5;K5;K5;K5;2;H;n;n;d;d;bumil;%;naik;C;kumulatif;;2025:70;;P;| bukan TAHUN=ANGKA",
        "k5;K5;K5;K5;2;H;n;n;d;d;bumil;%;naik;C;kumulatif;;2025=70 2025=71;;P;| 2025 dua kali",
        "k5;K5;K5;K5;2;H;n;n;d;d;bumil;#;naik;M;jumlah;;;;P;| satuan # tidak memakai penyebut",
        "k5;K5;K5;K5;2;H;n;n;;;;%;naik;M;jumlah;;;;P;| satuan % memerlukan penyebut",
        "k5;;K5;K5;2;H;n;n;d;d;bumil;%;naik;C;kumulatif;100;;;P;| kolom nama_id kosong",
        "K 5;K5;K5;K5;2;H;n;n;d;d;bumil;%;naik;C;kumulatif;100;;;P;| hanya boleh huruf kecil",
        "k5;K5;K5;K5;2;H;n;n;d;d;bumil;%;naik;C;kumulatif;100;;;P;ya| keluarga hanya",
        "k5;K5;K5| ada 3 kolom, seharusnya 20",
      })
  void a_broken_row_is_named_with_file_and_line(String row, String reason) {
    assertThatThrownBy(() -> load(GROUPS + COLUMNS + K4 + row + "\n"))
        .isInstanceOf(CatalogueException.class)
        .hasMessageStartingWith("indikator-kami.csv baris 7: ")
        .hasMessageContaining(reason);
  }

  @Test
  void wrong_column_names_are_named() {
    assertThatThrownBy(() -> load(GROUPS + COLUMNS.replace("satuan", "unit") + K4))
        .hasMessageStartingWith("indikator-kami.csv baris 5: judul kolom harus kode;nama_id");
  }

  @Test
  void an_empty_file_is_no_catalogue() {
    assertThatThrownBy(() -> load(""))
        .isInstanceOf(CatalogueException.class)
        .hasMessage("indikator-kami.csv: tidak memuat satu indikator pun");
  }

  private static Catalogue load(String text) throws IOException {
    return Catalogue.load(new StringReader(text), "indikator-kami.csv");
  }
}
