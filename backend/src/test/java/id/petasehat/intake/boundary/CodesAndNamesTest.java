package id.petasehat.intake.boundary;

import static id.petasehat.intake.boundary.Reading.accepted;
import static id.petasehat.intake.boundary.Reading.codes;
import static id.petasehat.intake.boundary.Reading.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.area.CodeList;
import id.petasehat.area.Village;
import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesAndNamesTest {
  private static final Drawn WERKA = Drawn.THREE.get(0);
  private static final Drawn WAUR = Drawn.THREE.get(1);
  private static final BoundaryOptions KEMENDAGRI =
      BoundaryOptions.NONE.withCodeSystem(CodeSystem.KEMENDAGRI);
  private static final BoundaryOptions BPS = BoundaryOptions.NONE.withCodeSystem(CodeSystem.BPS);

  @TempDir Path dir;

  private Path file(String codeField, String nameField, Drawn... villages) throws IOException {
    return Reading.geoJson(dir, Drawn.collection(List.of(villages), codeField, nameField));
  }

  @ParameterizedTest
  @CsvSource({
    "KDEPUM, WADMKD",
    "kode_desa, nama_desa",
    "KODE_DESA, DESA",
    "kode, nama",
    "apa_saja, NAMOBJ"
  })
  void finds_the_fields_that_files_commonly_have(String codeField, String nameField)
      throws IOException {
    BoundaryFile read = accepted(file(codeField, nameField, WERKA, WAUR));
    assertThat(read.codeField()).isEqualTo(codeField);
    assertThat(read.nameField()).isEqualTo(nameField);
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void takes_the_fields_the_user_names_in_any_capitals() throws IOException {
    BoundaryOptions options = BoundaryOptions.NONE.withCodeField("NOMOR").withNameField("sebutan");
    BoundaryFile read = accepted(file("nomor", "Sebutan", WERKA), options);
    assertThat(read.codeField()).isEqualTo("nomor");
    assertThat(read.nameField()).isEqualTo("Sebutan");
  }

  @Test
  void lists_the_fields_there_are_when_the_named_one_is_not() throws IOException {
    List<Problem> problems =
        refused(file("kode", "nama", WERKA), BoundaryOptions.NONE.withCodeField("KDEPUM"));
    assertThat(codes(problems)).containsExactly("no-such-field");
    assertThat(problems.get(0).reason()).contains("kode, nama");
  }

  @Test
  void takes_names_from_the_code_list_when_the_file_has_none() throws IOException {
    BoundaryFile read = accepted(file("kode", "keterangan", WERKA.withName("batas")));
    assertThat(read.villages()).extracting(Village::name).containsExactly("Werka");
    assertThat(read.nameField()).isEmpty();
    assertThat(codes(read.problems())).containsExactly("no-name-field");
  }

  @Test
  void ten_bare_digits_need_a_word_on_whose_they_are() throws IOException {
    Path bare = file("kode", "nama", WERKA.withCode("8102032001"));
    List<Problem> problems = refused(bare);
    assertThat(codes(problems)).containsExactly("code-system-unknown");
    assertThat(problems.get(0).remedy()).contains("Kemendagri atau BPS");
    assertThat(accepted(bare, KEMENDAGRI).villages().get(0).code())
        .isEqualTo(new AreaCode("81.02.03.2001"));
  }

  @Test
  void a_telling_field_name_is_such_a_word() throws IOException {
    BoundaryFile read = accepted(file("KDEPUM", "nama", WERKA.withCode("8102032001")));
    assertThat(read.codeSystem()).isEqualTo(CodeSystem.KEMENDAGRI);
    assertThat(codes(refused(file("KDEBPS", "nama", WERKA.withCode("8102013010")))))
        .containsExactly("bps-without-mapping");
  }

  @Test
  void codes_that_a_spreadsheet_damaged_are_repaired_and_reported() throws IOException {
    BoundaryFile read =
        accepted(
            file("kode", "nama", WERKA, WAUR.withCode("8102032002.0"), at("81.0203202", "Ohoiel")));
    assertThat(read.villages())
        .extracting(v -> v.code().dotted())
        .containsExactly("81.02.03.2001", "81.02.03.2002", "81.02.03.2020");
    assertThat(codes(read.problems())).containsExactly("code-repaired", "code-repaired");
    assertThat(read.problems().get(1).reason()).contains("81.0203202").contains("81.02.03.2020");
    assertThat(read.problems().get(1).place()).startsWith("fitur 3");
  }

  @ParameterizedTest
  @CsvSource({
    "'', code-missing",
    "Elat, code-unreadable",
    "11.1.01.2001, code-ambiguous",
    "81.02.03, not-a-village-code",
    "81.02.99.2001, unknown-kecamatan",
    "81.02.03.0001, not-a-village-code",
  })
  void a_code_that_cannot_be_right_refuses_the_file(String code, String problem)
      throws IOException {
    List<Problem> problems = refused(file("kode", "nama", WERKA, WAUR.withCode(code)));
    assertThat(codes(problems)).containsExactly(problem);
    assertThat(problems.get(0).place()).startsWith("fitur 2");
    assertThat(problems.get(0).remedy()).isNotBlank();
  }

  @Test
  void a_village_new_to_the_list_in_a_known_kecamatan_is_imported_with_a_warning()
      throws IOException {
    BoundaryFile read = accepted(file("kode", "nama", WERKA, at("81.02.03.2999", "Ohoi Baru")));
    assertThat(read.villages()).hasSize(2);
    assertThat(codes(read.problems())).containsExactly("unknown-village");
    assertThat(read.problems().get(0).reason()).contains("Kei Besar");
  }

  @Test
  void two_features_of_one_code_are_refused_naming_both() throws IOException {
    List<Problem> problems = refused(file("kode", "nama", WERKA, WAUR, WERKA));
    assertThat(codes(problems)).containsExactly("duplicate-code");
    assertThat(problems.get(0).place()).isEqualTo("fitur 3 (kode 81.02.03.2001)");
    assertThat(problems.get(0).reason()).contains("fitur 1");
  }

  @Test
  void names_may_differ_in_spelling_but_nine_of_ten_must_be_alike() throws IOException {
    assertThat(accepted(file("kode", "nama", WERKA.withName("DESA WERKAA"), WAUR)).villages())
        .hasSize(2);
    assertThat(codes(refused(file("kode", "nama", WERKA.withName("Kota Baru"), WAUR))))
        .containsExactly("names-do-not-match");
    // 10 villages, 1 of another name: 90% are alike.
    List<Drawn> ten = ten();
    ten.set(9, ten.get(9).withName("Sama Sekali Lain"));
    assertThat(accepted(file("kode", "nama", ten.toArray(Drawn[]::new))).villages()).hasSize(10);
    // 2 of another name: 80%.
    ten.set(8, ten.get(8).withName("Sama Sekali Lain"));
    assertThat(codes(refused(file("kode", "nama", ten.toArray(Drawn[]::new)))))
        .containsExactly("names-do-not-match");
  }

  @Test
  void all_problems_are_told_at_once() throws IOException {
    Drawn far = new Drawn("81.02.03.2003", "Ohoinangan", 10, 50, 0.01);
    assertThat(
            codes(refused(file("kode", "nama", WERKA, WERKA, WAUR.withCode("81.02.99.2001"), far))))
        .containsExactlyInAnyOrder("duplicate-code", "unknown-kecamatan", "outside-indonesia");
  }

  @Test
  void a_feature_without_a_code_is_told_each_time() throws IOException {
    List<Drawn> many = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      many.add(WERKA.withCode(""));
    }
    List<Problem> problems = refused(file("kode", "nama", many.toArray(Drawn[]::new)));
    // No field holds codes, so that must be told; named outright, each of 130 features lacks one.
    assertThat(codes(problems)).containsExactly("no-code-field");
    problems =
        refused(file("kode", "nama", many.toArray(Drawn[]::new)), KEMENDAGRI.withCodeField("kode"));
    assertThat(problems).hasSize(130).extracting(Problem::place).contains("fitur 130");
  }

  @Test
  void a_name_longer_than_the_store_keeps_refuses_the_file() throws IOException {
    Drawn long201 = new Drawn("81.02.03.2001", "W".repeat(201), 133, -5.6, 0.01);
    assertThat(codes(refused(file("kode", "nama", WAUR, long201)))).contains("name-too-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id8102013010", "ID8102013010"})
  void letters_before_the_digits_are_bps(String code) throws IOException {
    Path prefixed = file("village_code", "village", WERKA.withCode(code));
    assertThat(codes(refused(prefixed))).containsExactly("bps-without-mapping");
    assertThat(codes(refused(prefixed, KEMENDAGRI))).containsExactly("code-system-mismatch");
  }

  @Test
  void bps_files_come_in_by_a_mapping_and_keep_their_code_as_second_key() throws IOException {
    Path mapping =
        Files.writeString(
            dir.resolve("padanan.csv"), "kode_bps,kode_kemendagri\n8102013010,81.02.03.2001\n");
    Path bare = file("kode", "nama", WERKA.withCode("8102013010"));
    BoundaryFile read = accepted(bare, BPS.withMapping(mapping));
    assertThat(read.codeSystem()).isEqualTo(CodeSystem.BPS);
    assertThat(read.villages().get(0).code()).isEqualTo(new AreaCode("81.02.03.2001"));
    assertThat(read.bpsCodes()).isEqualTo(Map.of(new AreaCode("81.02.03.2001"), "8102013010"));
  }

  @Test
  void a_village_without_a_line_in_the_mapping_is_refused() throws IOException {
    Path mapping =
        Files.writeString(
            dir.resolve("padanan.csv"), "kode_bps;kode_kemendagri\n8102013010;81.02.03.2001\n");
    Path two = file("kode", "nama", WERKA.withCode("8102013010"), WAUR.withCode("8102013011"));
    List<Problem> problems = refused(two, BPS.withMapping(mapping));
    assertThat(codes(problems)).containsExactly("not-in-mapping");
    assertThat(problems.get(0).place()).isEqualTo("fitur 2 (kode 8102013011)");
  }

  @Test
  void a_broken_mapping_is_refused_by_line() throws IOException {
    Path mapping =
        Files.writeString(
            dir.resolve("padanan.csv"),
            "kode_bps,kode_kemendagri\n8102013010,81.02.03.2001\n81020,Waur\n"
                + "8102013010,81.02.03.2002\n");
    Path bare = file("kode", "nama", WERKA.withCode("8102013010"));
    assertThat(refused(bare, BPS.withMapping(mapping)))
        .extracting(Problem::place)
        .containsExactly("padanan.csv baris 3", "padanan.csv baris 4");
  }

  @Test
  void a_second_field_of_bps_codes_is_kept_as_second_key() throws IOException {
    String feature =
        WERKA.feature("KDEPUM", "nama").replace("\"nama\"", "\"KDEBPS\":\"8102013010\",\"nama\"");
    BoundaryFile read = accepted(dir, Drawn.collection(List.of(feature)));
    assertThat(read.codeSystem()).isEqualTo(CodeSystem.KEMENDAGRI);
    assertThat(read.bpsCodes()).containsEntry(new AreaCode("81.02.03.2001"), "8102013010");
  }

  @Test
  void an_invented_district_is_held_against_its_own_list() throws Exception {
    Path codes =
        Files.writeString(
            dir.resolve("kode.csv"), "code,name\n99.01.01,Teluk\n99.01.01.2001,Awan\n");
    Path boundaries = file("kode", "nama", WERKA.withCode("99.01.01.2001").withName("Awan"));
    BoundaryFile read = BoundaryReader.read(boundaries, BoundaryOptions.NONE, CodeList.read(codes));
    assertThat(read.villages()).hasSize(1);
    assertThat(codes(refused(boundaries))).containsExactly("unknown-kecamatan");
  }

  @Test
  void the_refusal_itself_says_the_gravest_problem() throws IOException {
    Path bad = file("kode", "x", WERKA.withCode("81.02.99.2001"));
    try {
      BoundaryReader.read(bad, BoundaryOptions.NONE, CodeList.national());
      throw new AssertionError("accepted");
    } catch (RefusedException e) {
      assertThat(e).hasMessageContaining("81.02.99");
      assertThat(codes(e.problems())).containsExactly("unknown-kecamatan", "no-name-field");
    }
  }

  private static Drawn at(String code, String name) {
    return Drawn.at(code, name, 133.05, -5.6);
  }

  /** Ten villages of Kei Besar under their own names. */
  private static List<Drawn> ten() {
    List<Drawn> ten = new ArrayList<>();
    for (AreaCode code : CodeList.national().villagesOf(new AreaCode("81.02.03")).subList(0, 10)) {
      ten.add(at(code.dotted(), CodeList.national().name(code).orElseThrow()));
    }
    return ten;
  }
}
