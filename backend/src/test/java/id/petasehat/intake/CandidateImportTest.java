package id.petasehat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.petasehat.area.AreaCode;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.option.DistrictPlan.DrawnPlace;
import id.petasehat.store.PlanCandidates;
import id.petasehat.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places for new posts in six villages between 133.00 and 133.03 E, 5.65 and 5.63 S. */
class CandidateImportTest {
  private static final AreaCode DISTRICT = new AreaCode(Square.DISTRICT);
  private static final String HEADER = "nama;bujur;lintang;biaya;status_lahan\n";

  @TempDir static Path folder;
  private static Store store;

  private final List<ImportReport> brought = new ArrayList<>();

  @BeforeAll
  static void open() throws Exception {
    store = Store.inFolder(EmbeddedStores.prepare(folder));
    new Office(store, folder).boundaries(Square.SIX);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @AfterEach
  void takeBack() {
    brought.forEach(new Office(store, folder)::undo);
  }

  private ImportReport bring(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("calon.csv"), content);
    ImportReport report = new CandidateImport(store, Optional.empty()).run(SourceFile.of(file));
    brought.add(report);
    return report;
  }

  private List<Problem> refused(String content) {
    return catchThrowableOfType(RefusedException.class, () -> bring(content)).problems().stream()
        .filter(one -> one.severity() == Problem.Severity.REJECTED)
        .toList();
  }

  private List<DrawnPlace> places() {
    return store.<List<DrawnPlace>, RuntimeException>read(
        connection -> PlanCandidates.of(connection, DISTRICT));
  }

  private static List<String> codes(ImportReport report) {
    return report.problems().stream().map(Problem::code).toList();
  }

  @Test
  void places_keep_their_own_cost_and_land_and_what_is_not_told_stays_unknown() throws Exception {
    ImportReport report =
        bring(
            HEADER
                + "Lapangan Werka;133,005;-5,645;Rp 820.000.000;tanah desa\n"
                + "Dekat dermaga;133,025;-5,635;;\n");

    assertThat(report.accepted()).isEqualTo(2);
    assertThat(report.warned()).isZero();
    assertThat(places())
        .containsExactly(
            new DrawnPlace(
                "file:lapangan-werka",
                "Lapangan Werka",
                133.005,
                -5.645,
                null,
                820_000_000L,
                "tanah desa"),
            new DrawnPlace(
                "file:dekat-dermaga", "Dekat dermaga", 133.025, -5.635, null, null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name,lon,lat,cost,land | A,133.005,-5.645,750000000,hibah",
        "nama,lon,lat,biaya,status_lahan | A,133.005,-5.645,750000000.00,hibah",
        "lintang;bujur;nama;lahan;biaya | -5,645;133,005;A;hibah;750.000.000,00",
      })
  void columns_are_known_by_either_name_in_any_order(String header, String row) throws Exception {
    bring(header + "\n" + row + "\n");

    assertThat(places())
        .containsExactly(
            new DrawnPlace("file:a", "A", 133.005, -5.645, null, 750_000_000L, "hibah"));
  }

  @ParameterizedTest
  @CsvSource({
    "A;133.005;-5.645;0;, cost-not-positive",
    "A;133.005;-5.645;-750000000;, cost-not-positive",
    "A;133.005;-5.645;650 juta;, bad-cost",
    "A;133.005;-5.645;99999999999999999;, bad-cost",
    "A;;;750000000;, no-point",
    "A;133.005;;;, bad-coordinate",
    "A;-5.645;133.005;;, bad-coordinate",
    ";133.005;-5.645;;, no-name",
    "A;100.5;1.5;;, candidates-elsewhere",
  })
  void what_no_place_can_say_refuses_the_file_and_names_its_row(String row, String code) {
    List<Problem> problems = refused(HEADER + row + "\n");

    assertThat(problems).extracting(Problem::code).containsExactly(code);
    assertThat(problems.get(0).remedy()).isNotBlank();
    assertThat(problems.get(0).place())
        .isEqualTo(code.equals("candidates-elsewhere") ? "" : "baris 2");
    assertThat(places()).isEmpty();
  }

  @Test
  void a_table_without_its_columns_or_about_persons_is_refused() {
    assertThat(refused("nama;biaya\nA;1\n"))
        .extracting(Problem::code)
        .containsExactly("missing-column");
    assertThat(refused(HEADER.strip() + ";nik\nA;133.005;-5.645;;;1\n"))
        .extracting(Problem::code)
        .containsExactly("personal-data");
  }

  @Test
  void a_point_outside_all_villages_is_kept_and_told() throws Exception {
    ImportReport report = bring(HEADER + "Di laut;132.99;-5.64;;\n");

    assertThat(codes(report)).containsExactly("place-outside");
    assertThat(report.problems().get(0).reason()).contains("m dari desa Werka: di laut");
    assertThat(places()).hasSize(1);
  }

  @Test
  void the_second_place_at_one_point_is_left_out_and_told() throws Exception {
    ImportReport report =
        bring(HEADER + "A;133.005;-5.645;;\nB;133.00501;-5.645;;\nA;133.015;-5.645;;\n");

    assertThat(codes(report)).containsExactly("duplicate-place");
    assertThat(report.problems().get(0).place()).isEqualTo("baris 3");
    assertThat(places()).extracting(DrawnPlace::id).containsExactly("file:a", "file:a-2");
  }

  @Test
  void a_cost_that_was_probably_written_in_millions_is_told() throws Exception {
    assertThat(codes(bring(HEADER + "A;133.005;-5.645;650;\n"))).containsExactly("cost-little");
  }

  @Test
  void the_newest_file_counts_whole_until_it_is_undone() throws Exception {
    bring(HEADER + "A;133.005;-5.645;;\nB;133.015;-5.645;;\n");
    ImportReport second = bring(HEADER + "C;133.025;-5.645;;\n");

    assertThat(codes(second)).containsExactly("candidates-replaced");
    assertThat(places()).extracting(DrawnPlace::name).containsExactly("C");
    ImportReport again = bring(HEADER + "C;133.025;-5.645;;\n");
    assertThat(again.unchanged()).isEqualTo(1);

    new Office(store, folder).undo(again);
    new Office(store, folder).undo(second);
    brought.removeAll(List.of(again, second));

    assertThat(places()).extracting(DrawnPlace::name).containsExactly("A", "B");
  }

  @Test
  void trying_a_file_stores_nothing() throws Exception {
    Path file = Files.writeString(folder.resolve("calon.csv"), HEADER + "A;133.005;-5.645;;\n");

    ImportReport tried =
        new CandidateImport(store, Optional.empty()).run(new SourceFile(file, null, false, true));

    assertThat(tried.accepted()).isEqualTo(1);
    assertThat(places()).isEmpty();
  }
}
