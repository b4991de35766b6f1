package id.petasehat.intake.facility;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.area.CodeList;
import id.petasehat.area.ProgressListener;
import id.petasehat.facility.Catchment;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.intake.BoundaryImport;
import id.petasehat.intake.FacilityImport;
import id.petasehat.intake.FacilityImport.Brought;
import id.petasehat.intake.Problem;
import id.petasehat.intake.SourceFile;
import id.petasehat.intake.boundary.BoundaryOptions;
import id.petasehat.store.Facilities;
import id.petasehat.store.Store;
import id.petasehat.store.WorkAreas;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The three published lists of posts against the villages of five districts. The numbers were
 * counted by hand: the list of 2019 has 81 rows, of which 3 with a number of their district lie
 * outside its villages and 6 inside carry the number of another one; all 24 puskesmas of Aceh
 * Selatan in satu-data are among the 27 of the list of 2025, one of them spelt otherwise.
 */
@Tag("real-data")
class RealFacilitiesTest {
  private static final List<String> VILLAGES =
      List.of(
          "11.01-aceh-selatan",
          "52.71-kota-mataram",
          "73.09-maros",
          "74.14-buton-tengah",
          "81.02-maluku-tenggara");
  private static final String LIST_2019 = "faskes-2019-seed-districts.csv";
  private static final String LIST_2025 = "faskes-2025-aceh-selatan.json";
  private static final String SATU_DATA = "satu-data-puskesmas.csv";
  private static final Path DATA = Path.of(System.getProperty("petasehat.realData", "."));

  @TempDir static Path prepared;
  @TempDir Path folder;
  private Store store;

  @BeforeAll
  static void importVillages() throws Exception {
    try (Store store = Store.inFolder(EmbeddedStores.prepare(prepared))) {
      for (String name : VILLAGES) {
        new BoundaryImport(store, ProgressListener.NONE)
            .run(
                SourceFile.of(DATA.resolve("villages").resolve(name + ".geojson")),
                BoundaryOptions.NONE,
                CodeList.national());
      }
    }
  }

  @BeforeEach
  void open() throws Exception {
    EmbeddedStores.copy(prepared, folder);
    store = Store.inFolder(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Brought bring(String file) throws Exception {
    return new FacilityImport(store, PostOptions.NONE)
        .facilities(SourceFile.of(DATA.resolve("facilities").resolve(file)));
  }

  private Map<String, Long> postsByDistrict() {
    return store.<List<FacilityPlace>, RuntimeException>read(Facilities::places).stream()
        .collect(
            Collectors.groupingBy(
                place -> place.district().dotted(), TreeMap::new, Collectors.counting()));
  }

  private static Map<String, Long> counts(Brought brought) {
    return brought.report().problems().stream()
        .collect(Collectors.groupingBy(Problem::code, TreeMap::new, Collectors.counting()));
  }

  @Test
  void the_list_of_2019_has_81_posts_in_five_districts() throws Exception {
    Brought brought = bring(LIST_2019);

    assertThat(brought.report().accepted()).isEqualTo(81);
    assertThat(postsByDistrict())
        .isEqualTo(Map.of("11.01", 25L, "52.71", 15L, "73.09", 14L, "74.14", 11L, "81.02", 16L));
    assertThat(counts(brought))
        .containsEntry("at-sea", 3L)
        .containsEntry("other-district", 6L)
        .containsEntry("shared-point", 1L)
        .doesNotContainKey("other-districts");
  }

  @Test
  void satu_data_has_83_puskesmas_of_five_districts_and_10209_of_others() throws Exception {
    Brought brought = bring(SATU_DATA);

    assertThat(postsByDistrict())
        .isEqualTo(Map.of("11.01", 24L, "52.71", 11L, "73.09", 14L, "74.14", 14L, "81.02", 20L));
    assertThat(brought.report().problems())
        .extracting(Problem::reason)
        .anyMatch(reason -> reason.startsWith("10.209 baris"));
  }

  @Test
  void the_24_puskesmas_of_satu_data_are_among_the_27_of_2025_in_either_order() throws Exception {
    bring(LIST_2025);
    Brought second = bring(SATU_DATA);
    assertThat(postsByDistrict()).containsEntry("11.01", 29L);
    assertThat(second.matches()).hasSize(24).filteredOn(one -> !one.sure()).hasSize(1);

    reopen();
    bring(SATU_DATA);
    Brought json = bring(LIST_2025);
    assertThat(postsByDistrict()).containsEntry("11.01", 29L);
    assertThat(json.matches()).hasSize(24);
    assertThat(json.matches())
        .filteredOn(one -> !one.sure())
        .extracting(PostMatch::name)
        .containsExactly("Puskesmas Manggamat");
  }

  @Test
  void the_list_of_2019_adds_to_aceh_selatan_only_the_three_misplaced_posts() throws Exception {
    bring(LIST_2025);
    bring(SATU_DATA);

    bring(LIST_2019);

    // 22 rows of Aceh Selatan are known; Ie Mirah, Beutong and Simpang Tiga are of other districts
    assertThat(postsByDistrict()).containsEntry("11.01", 29L + 3L);
  }

  @Test
  void every_list_again_changes_nothing() throws Exception {
    for (String file : List.of(LIST_2025, SATU_DATA, LIST_2019)) {
      bring(file);
    }
    Map<String, Long> before = postsByDistrict();
    for (String file : List.of(LIST_2019, LIST_2025, SATU_DATA)) {
      assertThat(bring(file).report().accepted()).as(file).isZero();
    }
    assertThat(postsByDistrict()).isEqualTo(before);
  }

  @Test
  void each_village_of_aceh_selatan_gets_a_puskesmas_proposed_and_sawang_its_own()
      throws Exception {
    bring(LIST_2025);

    List<Catchment> catchments =
        store.<List<Catchment>, RuntimeException>read(
            connection -> WorkAreas.catchments(connection, new AreaCode("11.01")));
    assertThat(catchments).hasSize(260).allMatch(Catchment::proposed);
    List<String> sawang = new ArrayList<>();
    catchments.stream()
        .filter(one -> one.village().within(new AreaCode("11.01.07")))
        .forEach(one -> sawang.add(one.puskesmas()));
    assertThat(sawang).isNotEmpty().containsOnly("FK-0149"); // its only puskesmas
  }

  private void reopen() throws Exception {
    store.close();
    EmbeddedStores.copy(prepared, folder);
    store = Store.inFolder(folder);
  }
}
