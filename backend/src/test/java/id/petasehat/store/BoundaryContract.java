package id.petasehat.store;

import static id.petasehat.fixture.Square.OHOINANGAN;
import static id.petasehat.fixture.Square.SIX;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WEDUAR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.fixture.Square;
import id.petasehat.intake.ImportReport;
import id.petasehat.intake.Problem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every kind of store keeps to when boundaries come, change and go. */
abstract class BoundaryContract extends StoreOnTrial {

  @Test
  void a_new_store_is_empty_and_opening_it_again_changes_nothing() throws SQLException {
    Map<String, List<String>> first = Contents.of(store);
    Map<String, List<String>> second;
    try (Store again = open()) {
      second = Contents.of(again);
    }

    assertThat(second).isEqualTo(first);
    assertThat(first.get("store_version")).hasSize(1);
    first.remove("store_version");
    assertThat(first.values()).allMatch(List::isEmpty);
  }

  @Test
  void boundaries_become_areas_of_every_level_with_names_and_local_words() throws Exception {
    office.boundaries(SIX);

    AreaIndex areas = areas();
    assertThat(areas.all(Level.DESA)).extracting(Area::name).contains("Werka", "Weduar");
    assertThat(areas.all(Level.DESA)).hasSize(6).allMatch(area -> area.term().equals("ohoi"));
    assertThat(areas.all(Level.KECAMATAN))
        .extracting(Area::name)
        .containsExactly("Kei Besar", "Kei Besar Selatan");
    assertThat(areas.all(Level.KABUPATEN)).hasSize(1);
    assertThat(areas.all(Level.PROVINSI)).extracting(Area::name).containsExactly("Maluku");
  }

  @Test
  void boundaries_become_tiles_of_every_layer_at_the_new_version() throws Exception {
    long before = store.versions().boundary();

    office.boundaries(SIX);

    assertThat(store.versions().boundary()).isEqualTo(before + 1);
    assertThat(Contents.rows(store, "SELECT DISTINCT layer, version FROM tile"))
        .containsExactly(
            "desa | " + (before + 1),
            "kabupaten | " + (before + 1),
            "kecamatan | " + (before + 1),
            "provinsi | " + (before + 1));
  }

  @Test
  void the_same_boundaries_again_change_neither_villages_nor_tiles() throws Exception {
    office.boundaries(SIX);
    Map<String, List<String>> before = Contents.of(store);

    ImportReport again = office.boundaries(SIX);

    assertThat(again.accepted()).isZero();
    assertThat(again.unchanged()).isEqualTo(6);
    Map<String, List<String>> after = Contents.of(store);
    for (String table : List.of("village_boundary", "area", "tile")) {
      assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
    }
  }

  @Test
  void a_moved_border_updates_the_villages_that_meet_it_and_keeps_their_history() throws Exception {
    office.boundaries(SIX);

    ImportReport moved = office.boundaries(withBorderMoved());

    // Werka and Waur; and Weduar to the north, whose border has a new corner where the two meet
    assertThat(moved.accepted()).isEqualTo(3);
    assertThat(moved.unchanged()).isEqualTo(3);
    // Waur now begins at 133.008
    assertThat(areas().find(new AreaCode(WAUR)).orElseThrow().bounds().west()).isEqualTo(133.008);
    assertThat(versionsOf(WERKA)).isEqualTo(2);
    assertThat(versionsOf(OHOINANGAN)).isEqualTo(1);
  }

  @Test
  void a_new_name_alone_updates_the_village() throws Exception {
    office.boundaries(SIX);
    List<Square> renamed = new ArrayList<>(SIX);
    renamed.set(0, SIX.get(0).named("Werka Baru"));

    ImportReport report = office.boundaries(renamed);

    assertThat(report.accepted()).isEqualTo(1);
    assertThat(areas().find(new AreaCode(WERKA)).orElseThrow().name()).isEqualTo("Werka Baru");
  }

  @Test
  void a_village_that_is_new_in_the_file_is_added() throws Exception {
    office.boundaries(SIX);
    List<Square> seven = new ArrayList<>(SIX);
    seven.add(new Square("81.02.03.2004", "Ler Ohoilim", 3, 0, 1));

    ImportReport report = office.boundaries(seven);

    assertThat(report.accepted()).isEqualTo(1);
    assertThat(areas().all(Level.DESA)).hasSize(7);
  }

  @Test
  void a_village_missing_from_the_file_is_retired_and_keeps_its_history() throws Exception {
    office.boundaries(SIX);

    ImportReport report = office.boundaries(without(OHOINANGAN));

    assertThat(report.problems()).extracting(Problem::code).contains("village-retired");
    assertThat(areas().find(new AreaCode(OHOINANGAN))).isEmpty();
    assertThat(versionsOf(OHOINANGAN)).isEqualTo(2);
  }

  @Test
  void a_file_of_one_kecamatan_leaves_the_other_as_it_is() throws Exception {
    office.boundaries(SIX);

    ImportReport report = office.boundaries(SIX.subList(0, 2)); // Werka and Waur

    assertThat(report.accepted()).isZero();
    assertThat(areas().all(Level.DESA))
        .extracting(area -> area.code().dotted())
        .contains(WERKA, WAUR, WEDUAR)
        .doesNotContain(OHOINANGAN)
        .hasSize(5);
  }

  @Test
  void tiles_far_from_a_change_keep_their_version() throws Exception {
    List<Square> apart = new ArrayList<>(SIX.subList(0, 3));
    apart.add(new Square(WEDUAR, "Weduar", 60, 0, 1)); // 66 km to the east
    office.boundaries(apart);
    long first = store.versions().boundary();

    apart.set(3, new Square(WEDUAR, "Weduar", 60, 0, 2));
    office.boundaries(apart);

    assertThat(
            Contents.rows(
                store, "SELECT DISTINCT version FROM tile WHERE layer = 'desa' AND z = 12"))
        .containsExactly(String.valueOf(first), String.valueOf(first + 1));
  }

  @Test
  void undoing_a_change_of_boundaries_restores_areas_and_tiles_byte_for_byte() throws Exception {
    office.boundaries(SIX);
    Map<String, List<String>> before = Contents.mapOf(store);
    List<Square> changed = withBorderMoved();
    changed.remove(2); // and Ohoinangan is gone
    ImportReport change = office.boundaries(changed);
    assertThat(Contents.mapOf(store)).isNotEqualTo(before);

    office.undo(change);

    assertThat(Contents.mapOf(store)).isEqualTo(before);
  }

  @Test
  void undoing_the_only_boundaries_leaves_an_empty_map() throws Exception {
    ImportReport only = office.boundaries(SIX);

    office.undo(only);

    assertThat(Contents.mapOf(store).values()).allMatch(List::isEmpty);
  }
}
