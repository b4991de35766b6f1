package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class TilePixelsTest {
  private static final double CELL_METRES = 30;

  /** The tile of a zoom that a place in degrees lies on, over a grid of 6 km around the place. */
  private static TilePixels tileAt(double lon, double lat, int zoneOff, int z) {
    Utm utm = new Utm(Utm.at(lon, lat).zone() + zoneOff, lat < 0);
    Coordinate middle = utm.toMetres(lon, lat);
    GridFrame frame = new GridFrame(utm, middle.x - 3_000, middle.y + 3_000, CELL_METRES, 200, 200);
    double sine = Math.sin(Math.toRadians(lat));
    double down = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    int x = (int) ((lon + 180) / 360 * Math.pow(2, z));
    return new TilePixels(frame, z, x, (int) (down * Math.pow(2, z)));
  }

  /** Districts wider than a zone lie on the grid of the zone of their middle. */
  @Property(tries = 300)
  void interpolated_pixels_lie_within_a_twentieth_of_a_cell_of_their_place(
      @ForAll @DoubleRange(min = 95, max = 141) double lon,
      @ForAll @DoubleRange(min = -11, max = 6) double lat,
      @ForAll @IntRange(min = 0, max = 1) int zoneOff,
      @ForAll @IntRange(min = 3, max = 18) int z) {
    TilePixels pixels = tileAt(lon, lat, zoneOff, z);
    pixels.each(
        (pixel, column, row) -> {
          if (pixel % 7 == 0) {
            Coordinate exact = pixels.cellAt(pixel % 256 + 0.5, pixel / 256 + 0.5);
            assertThat(Math.hypot(column - exact.x, row - exact.y)).isLessThan(0.05);
          }
        });
  }

  @Test
  void every_pixel_of_a_tile_on_the_grid_is_visited_once() {
    TilePixels pixels = tileAt(132.75, -5.64, 0, 17);
    int[] visits = new int[256 * 256];
    pixels.each((pixel, column, row) -> visits[pixel]++);

    assertThat(visits).containsOnly(1);
  }

  @Test
  void a_grid_smaller_than_a_tile_is_found_in_it_whole() {
    TilePixels pixels = tileAt(132.75, -5.64, 0, 11);
    double metresPerPixel = 2 * Math.PI * 6_378_137 * Math.cos(Math.toRadians(5.64)) / 256 / 2048;
    int[] visited = new int[1];
    for (int x = pixels.x() - 1; x <= pixels.x() + 1; x++) {
      for (int y = pixels.y() - 1; y <= pixels.y() + 1; y++) {
        new TilePixels(pixels.frame(), 11, x, y).each((pixel, column, row) -> visited[0]++);
      }
    }
    double sidePixels = 6_000 / metresPerPixel;

    assertThat((double) visited[0])
        .isBetween(0.97 * sidePixels * sidePixels, 1.03 * sidePixels * sidePixels);
  }

  @Test
  void neighbouring_tiles_know_their_border_alike() {
    TilePixels west = tileAt(132.75, -5.64, 0, 13);
    TilePixels east = new TilePixels(west.frame(), 13, west.x() + 1, west.y());
    TilePixels south = new TilePixels(west.frame(), 13, west.x(), west.y() + 1);
    for (int pixel = 0; pixel <= 256; pixel += 32) {
      assertThat(east.cellAt(0, pixel)).isEqualTo(west.cellAt(256, pixel));
      assertThat(south.cellAt(pixel, 0)).isEqualTo(west.cellAt(pixel, 256));
    }
  }

  @Test
  void a_tile_far_from_the_grid_does_not_touch_it() {
    TilePixels here = tileAt(132.75, -5.64, 0, 9);

    assertThat(here.touchesGrid()).isTrue();
    assertThat(new TilePixels(here.frame(), 9, here.x() + 2, here.y()).touchesGrid()).isFalse();
    assertThat(new TilePixels(here.frame(), 9, 0, 0).touchesGrid()).isFalse();
  }
}
