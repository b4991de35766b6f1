package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurfaceTileTest {
  private static final float NONE = Float.POSITIVE_INFINITY;

  /** On Kei Besar; a cell is about three pixels of zoom 12. */
  private static final GridFrame FRAME =
      new GridFrame(new Utm(53, true), 200_000, 9_380_000, 100, 300, 300);

  private static Surface surface(int columns, float... minutes) {
    short[] nearest = new short[minutes.length];
    for (int i = 0; i < minutes.length; i++) {
      nearest[i] = (short) (Float.isFinite(minutes[i]) ? i : -1);
    }
    return new Surface(columns, minutes.length / columns, minutes, nearest);
  }

  /** Minutes that are no plane anywhere: 0 to about 200. */
  private static Surface waves() {
    float[] minutes = new float[300 * 300];
    for (int i = 0; i < minutes.length; i++) {
      int column = i % 300;
      int row = i / 300;
      minutes[i] = (float) (100 + 60 * Math.sin(column / 9.0) + 40 * Math.cos(row / 13.0));
    }
    return surface(300, minutes);
  }

  private static int unsigned(byte[] bytes, int at) {
    return bytes[at] & 0xff;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "0.2, 2",
    "30, 31",
    "30.00001, 32",
    "60, 61",
    "60.1, 62",
    "119.5, 121",
    "120, 121",
    "120.001, 122",
    "130, 122",
    "130.1, 123",
    "1420, 251",
    "1430, 252",
    "99999, 252"
  })
  void minutes_are_told_in_one_byte_rounded_up(double minutes, int code) {
    assertThat(SurfaceTile.code(minutes)).isEqualTo(code);
  }

  @Test
  void land_sea_and_unknown_ways_that_are_not_reached_have_bytes_of_their_own() {
    Surface surface = surface(3, NONE, NONE, Float.NaN);

    assertThat(SurfaceTile.code(surface, (column, row) -> column == 0, 0.5, 0.5)).isEqualTo(254);
    assertThat(SurfaceTile.code(surface, (column, row) -> column == 0, 1.5, 0.5)).isEqualTo(255);
    assertThat(SurfaceTile.code(surface, (column, row) -> column == 0, 2.5, 0.5)).isEqualTo(253);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "0.2, 3",
    "60, 601",
    "60.01, 602",
    "133.3, 1334",
    "6553.1, 65532",
    "99999, 65532"
  })
  void tenths_of_minutes_are_told_in_two_bytes_rounded_up(double minutes, int code) {
    assertThat(SurfaceTile.tenthsCode(minutes)).isEqualTo(code);
  }

  @Test
  void tenths_tell_apart_beyond_two_hours_what_one_byte_cannot_and_keep_its_last_three() {
    Surface surface = surface(5, 141, 147, NONE, NONE, Float.NaN);
    SurfaceTile.Sea sea = (column, row) -> column == 2;

    assertThat(SurfaceTile.code(surface, sea, 0.5, 0.5))
        .isEqualTo(SurfaceTile.code(surface, sea, 1.5, 0.5));
    assertThat(SurfaceTile.tenthsCode(surface, sea, 0.5, 0.5)).isEqualTo(1411);
    assertThat(SurfaceTile.tenthsCode(surface, sea, 1.5, 0.5)).isEqualTo(1471);
    assertThat(SurfaceTile.tenthsCode(surface, sea, 2.5, 0.5)).isEqualTo(65_534);
    assertThat(SurfaceTile.tenthsCode(surface, sea, 3.5, 0.5)).isEqualTo(65_535);
    assertThat(SurfaceTile.tenthsCode(surface, sea, 4.5, 0.5)).isEqualTo(65_533);
  }

  @Test
  void a_tile_of_tenths_says_what_one_of_minutes_says_finer() {
    TilePixels tile = new TilePixels(FRAME, 12, 3554, 2113);
    byte[] minutes = SurfaceTile.minutes(tile, waves(), (column, row) -> false);
    byte[] tenths = SurfaceTile.tenths(tile, waves(), (column, row) -> false);

    for (int i = 0; i < minutes.length; i++) {
      int fine = unsigned(tenths, 2 * i) + 256 * unsigned(tenths, 2 * i + 1);
      assertThat(fine == 0 ? 0 : SurfaceTile.code((fine - 1) / 10.0))
          .isEqualTo(unsigned(minutes, i));
    }
  }

  @Test
  void between_the_middles_of_cells_minutes_change_evenly() {
    Surface surface = surface(2, 10, 20, 30, 60);

    assertThat(SurfaceTile.between(surface, 0, 0)).isEqualTo(10);
    assertThat(SurfaceTile.between(surface, 0.5, 0)).isEqualTo(15);
    assertThat(SurfaceTile.between(surface, 0.5, 0.5)).isEqualTo(30);
    assertThat(SurfaceTile.between(surface, -0.4, 1.4))
        .as("beyond the last middle")
        .isCloseTo(30, within(1e-9));
  }

  @Test
  void cells_that_are_not_reached_do_not_draw_their_neighbours_along() {
    Surface surface = surface(2, 10, NONE, 30, Float.NaN);

    assertThat(SurfaceTile.between(surface, 0.4, 0)).isCloseTo(10, within(1e-9));
    assertThat(SurfaceTile.between(surface, 0.4, 0.5)).isCloseTo(20, within(1e-9));
  }

  @Test
  void equal_minutes_stay_whole_wherever_they_are_sampled() {
    Surface surface = surface(2, 30, NONE, 30, 30);
    for (double at = 0; at < 1; at += 0.0173) {
      assertThat(SurfaceTile.code(surface, (column, row) -> false, 0.5 + at / 2, 0.5 + at))
          .isEqualTo(31);
    }
  }

  @Test
  void both_sides_of_a_tile_border_say_what_the_surface_says_there() {
    Surface surface = waves();
    TilePixels west = new TilePixels(FRAME, 12, 3554, 2113);
    assertThat(west.touchesGrid()).isTrue();
    for (TilePixels tile : new TilePixels[] {west, new TilePixels(FRAME, 12, 3555, 2113)}) {
      byte[] bytes = SurfaceTile.minutes(tile, surface, (column, row) -> false);
      for (int row = 0; row < 256; row++) {
        for (int column : new int[] {0, 255}) {
          var exact = tile.cellAt(column + 0.5, row + 0.5);
          if (exact.x >= 0 && exact.x < 300 && exact.y >= 0 && exact.y < 300) {
            double minutes = SurfaceTile.between(surface, exact.x - 0.5, exact.y - 0.5);
            assertThat(unsigned(bytes, row * 256 + column))
                .isBetween(SurfaceTile.code(minutes - 0.4), SurfaceTile.code(minutes + 0.4));
          }
        }
      }
    }
  }

  @Test
  void pixels_off_the_grid_are_zero() {
    TilePixels tile = new TilePixels(FRAME, 6, 55, 33);
    byte[] bytes = SurfaceTile.minutes(tile, waves(), (column, row) -> false);
    int onGrid = 0;
    for (byte one : bytes) {
      onGrid += one == 0 ? 0 : 1;
    }

    assertThat(onGrid).isBetween(100, 200);
  }

  @Test
  void the_nearest_start_is_that_of_the_cell_lower_byte_first() {
    float[] minutes = new float[300 * 300];
    short[] nearest = new short[minutes.length];
    Arrays.fill(nearest, (short) 299);
    Surface surface = new Surface(300, 300, minutes, nearest);
    TilePixels tile = new TilePixels(FRAME, 15, 28_438, 16_907);
    byte[] bytes = SurfaceTile.nearest(tile, surface, 1);

    assertThat(tile.touchesGrid()).isTrue();
    assertThat(unsigned(bytes, 0) + 256 * unsigned(bytes, 1)).isEqualTo(300);
  }
}
