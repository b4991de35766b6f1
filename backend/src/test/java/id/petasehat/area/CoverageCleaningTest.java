package id.petasehat.area;

import static id.petasehat.area.Drawings.SQUARE_STEP_M2;
import static id.petasehat.area.Drawings.inSteps;
import static id.petasehat.area.Drawings.isCoverage;
import static id.petasehat.area.Drawings.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class CoverageCleaningTest {
  private static CleanedCoverage clean(Village... villages) {
    return CoverageCleaning.clean(List.of(villages), List.of(), ProgressListener.NONE);
  }

  private static double squareSteps(CleanedCoverage coverage, int village) {
    return inSteps(coverage.villages().get(village).geometry()).getArea();
  }

  private static double percent(CleanedCoverage coverage, int village) {
    return coverage.report().changes().get(village).percent();
  }

  @Test
  void a_clean_coverage_stays_as_it_is() {
    Village west = village(1, "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");
    Village east = village(2, "POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0))");

    CleanedCoverage cleaned = clean(west, east);

    assertThat(cleaned.villages().get(0).geometry().equalsTopo(west.geometry())).isTrue();
    assertThat(cleaned.villages().get(1).geometry().equalsTopo(east.geometry())).isTrue();
    assertThat(cleaned.report().narrowGapsClosed()).isZero();
    assertThat(cleaned.report().narrowOverlapsClosed()).isZero();
    assertThat(cleaned.report().changes()).noneMatch(CleaningReport.Change::isFlagged);
  }

  @Test
  void a_sliver_between_two_villages_is_closed() {
    // the border bulges 2 steps to the west in one drawing, and is straight in the other
    Village west = village(1, "POLYGON ((0 0, 100 0, 98 50, 100 100, 0 100, 0 0))");
    Village east = village(2, "POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0))");

    CleanedCoverage cleaned = clean(west, east);

    assertThat(isCoverage(cleaned.villages())).isTrue();
    assertThat(cleaned.report().narrowGapsClosed()).isEqualTo(1);
    // half of 100 × 2 steps, to the west: its border along the sliver is the longer one
    assertThat(squareSteps(cleaned, 0)).isCloseTo(10_000, within(0.01));
    assertThat(cleaned.report().changes().get(0).gainedM2())
        .isCloseTo(100 * SQUARE_STEP_M2, within(10.0));
    assertThat(percent(cleaned, 0)).isCloseTo(100 * 100 / 9_900.0, within(0.01));
    assertThat(cleaned.report().changes().get(0).isFlagged()).isTrue();
    assertThat(cleaned.report().changes().get(1).isFlagged()).isFalse();
  }

  @Test
  void a_narrow_overlap_goes_to_the_claimant_with_the_longest_border() {
    // a wedge of the west, 3 steps deep and 60 high: 60 steps of border to the west,
    // 2 × √(30² + 3²) = 60.3 to the east
    Village west = village(1, "POLYGON ((0 0, 100 0, 103 30, 100 60, 100 100, 0 100, 0 0))");
    Village east = village(2, "POLYGON ((100 0, 200 0, 200 60, 100 60, 100 0))");

    CleanedCoverage cleaned = clean(west, east);

    assertThat(isCoverage(cleaned.villages())).isTrue();
    assertThat(cleaned.report().narrowOverlapsClosed()).isEqualTo(1);
    assertThat(squareSteps(cleaned, 0)).isCloseTo(10_000, within(0.01));
    assertThat(squareSteps(cleaned, 1)).isCloseTo(6_000, within(0.01));
    assertThat(cleaned.report().changes().get(0).lostM2())
        .isCloseTo(90 * SQUARE_STEP_M2, within(10.0));
  }

  @Test
  void a_wide_overlap_goes_to_the_smallest_claimant_and_is_reported() {
    // the parent was never reduced when the child was split from it
    Village parent = village(1, "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");
    Village child = village(2, "POLYGON ((60 0, 100 0, 100 50, 60 50, 60 0))");

    CleanedCoverage cleaned = clean(parent, child);

    assertThat(isCoverage(cleaned.villages())).isTrue();
    assertThat(squareSteps(cleaned, 0)).isCloseTo(8_000, within(0.01));
    assertThat(squareSteps(cleaned, 1)).isCloseTo(2_000, within(0.01));
    CleaningReport.WideOverlap overlap = cleaned.report().wideOverlaps().get(0);
    assertThat(overlap.claimants()).containsExactly(parent.code(), child.code());
    assertThat(overlap.givenTo()).isEqualTo(child.code());
    assertThat(overlap.areaM2()).isCloseTo(2_000 * SQUARE_STEP_M2, within(100.0));
    assertThat(percent(cleaned, 0)).isCloseTo(20, within(0.01));
    assertThat(cleaned.report().keptOut()).isEmpty();
  }

  @Test
  void an_enclosed_wide_gap_stays_and_is_listed() {
    // a lake of 20 × 20 steps (220 m)
    Village shore =
        village(
            1, "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (40 40, 60 40, 60 60, 40 60, 40 40))");

    CleanedCoverage cleaned = clean(shore);

    CleaningReport.Gap lake = cleaned.report().gaps().get(0);
    assertThat(lake.areaM2()).isCloseTo(400 * SQUARE_STEP_M2, within(10.0));
    assertThat(lake.longitude()).isBetween(0.0040, 0.0060);
    assertThat(squareSteps(cleaned, 0)).isCloseTo(9_600, within(0.01));
    assertThat(cleaned.report().narrowGapsClosed()).isZero();
  }

  @Test
  void the_open_sea_between_islands_is_no_gap() {
    // 2 steps of water, open to the north and south
    CleanedCoverage cleaned =
        clean(
            village(1, "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"),
            village(2, "POLYGON ((102 0, 200 0, 200 100, 102 100, 102 0))"));

    assertThat(squareSteps(cleaned, 0)).isCloseTo(10_000, within(0.01));
    assertThat(squareSteps(cleaned, 1)).isCloseTo(9_800, within(0.01));
    assertThat(cleaned.report().gaps()).isEmpty();
  }

  @Test
  void a_village_that_would_vanish_is_kept_and_reported() {
    // a village of 3 × 30 steps drawn inside another: narrow, and without a border of its own
    Village large = village(1, "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");
    Village thin = village(2, "POLYGON ((40 40, 43 40, 43 70, 40 70, 40 40))");

    CleanedCoverage cleaned = clean(large, thin);

    assertThat(isCoverage(cleaned.villages())).isTrue();
    assertThat(squareSteps(cleaned, 1)).isCloseTo(90, within(0.01));
    assertThat(squareSteps(cleaned, 0)).isCloseTo(9_910, within(0.01));
    assertThat(cleaned.report().keptOut())
        .containsExactly(new CleaningReport.KeptOut(thin.code(), true, false));
  }

  @Test
  void of_two_villages_with_one_boundary_none_is_lost() {
    String square = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))";

    CleanedCoverage cleaned = clean(village(1, square), village(2, square));

    assertThat(cleaned.villages()).noneMatch(village -> village.geometry().isEmpty());
    assertThat(cleaned.report().keptOut())
        .filteredOn(CleaningReport.KeptOut::overlapsOthers)
        .hasSize(1);
  }

  @Test
  void an_island_smaller_than_a_city_block_survives() {
    // 1 × 1 step: 11 m; a grid of 1e-4 degrees would have lost it or moved it
    CleanedCoverage cleaned =
        clean(
            village(
                1,
                "MULTIPOLYGON (((0 0, 100 0, 100 100, 0 100, 0 0)),"
                    + " ((150.5 50, 151.5 50, 151 51, 150.5 50)))"));

    assertThat(cleaned.villages().get(0).geometry().getNumGeometries()).isEqualTo(2);
    assertThat(squareSteps(cleaned, 0)).isCloseTo(10_000.5, within(0.001));
  }

  @Test
  void the_edge_of_a_newcomer_fits_the_stored_neighbours() {
    Village stored = village(1, "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");
    Village overlapping = village(2, "POLYGON ((97 0, 200 0, 200 50, 97 50, 97 0))");
    Village gapping = village(3, "POLYGON ((97 50, 200 50, 200 100, 100 100, 97 98, 97 50))");

    CleanedCoverage cleaned =
        CoverageCleaning.clean(
            List.of(overlapping, gapping), List.of(stored), ProgressListener.NONE);

    assertThat(cleaned.villages())
        .extracting(Village::code)
        .containsExactly(overlapping.code(), gapping.code());
    assertThat(squareSteps(cleaned, 0)).isCloseTo(5_000, within(0.01));
    assertThat(squareSteps(cleaned, 1)).isCloseTo(5_000, within(0.01));
    // the border between the two newcomers ends on the stored border: one vertex more there
    Village notched = cleaned.notchedNeighbours().get(0);
    assertThat(notched.geometry().equalsTopo(stored.geometry())).isTrue();
    assertThat(isCoverage(Stream.concat(cleaned.villages().stream(), Stream.of(notched)).toList()))
        .isTrue();
  }

  @Test
  void a_stored_neighbour_that_fits_is_not_touched() {
    Village stored = village(1, "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");
    Village newcomer = village(2, "POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0))");

    CleanedCoverage cleaned =
        CoverageCleaning.clean(List.of(newcomer), List.of(stored), ProgressListener.NONE);

    assertThat(cleaned.notchedNeighbours()).isEmpty();
  }

  @Test
  void a_bow_tie_is_repaired_and_said() {
    CleanedCoverage cleaned = clean(village(1, "POLYGON ((0 0, 100 100, 100 0, 0 100, 0 0))"));

    assertThat(squareSteps(cleaned, 0)).isCloseTo(5_000, within(0.01));
    assertThat(cleaned.report().repairs())
        .singleElement()
        .satisfies(
            repair -> assertThat(repair.reason()).startsWith("garis batas memotong dirinya"));
  }

  @Test
  void a_village_without_area_is_unusable() {
    CleanedCoverage cleaned =
        clean(
            village(1, "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"),
            village(2, "LINESTRING (0 0, 100 100)"));

    assertThat(cleaned.villages()).hasSize(1);
    assertThat(cleaned.unusable())
        .singleElement()
        .satisfies(unusable -> assertThat(unusable.code().dotted()).isEqualTo("81.02.01.2002"));
  }

  @Test
  void coordinates_lie_on_the_grid_of_millionths() {
    CleanedCoverage cleaned =
        clean(
            village(1, "POLYGON ((0 0, 100.123456 0, 99.87654321 100, 0 100, 0 0))"),
            village(2, "POLYGON ((100 0.01234, 200 0, 200 100, 100.777 100, 100 0.01234))"));

    for (Village village : cleaned.villages()) {
      for (Coordinate at : village.geometry().getCoordinates()) {
        assertThat(at.x).isEqualTo(Math.round(at.x * 1e6) / 1e6);
        assertThat(at.y).isEqualTo(Math.round(at.y * 1e6) / 1e6);
      }
    }
    assertThat(isCoverage(cleaned.villages())).isTrue();
  }

  @Test
  void the_result_does_not_share_coordinates_with_the_input() {
    Village village = village(1, "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");
    Geometry before = village.geometry().copy();

    clean(village).villages().get(0).geometry().apply((Coordinate at) -> at.x += 1);

    assertThat(village.geometry().equalsExact(before)).isTrue();
  }
}
