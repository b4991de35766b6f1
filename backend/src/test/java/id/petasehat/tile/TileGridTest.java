package id.petasehat.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class TileGridTest {
  /** Slippy map tile numbers; the last column is the corner of the square world, 85.0511 N. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 2048, 2048",
    "1, 0, 0, 4096, 4096",
    "0, -180, 85.05112878, 0, 0",
    "0, 180, -85.05112878, 4096, 4096",
    "2, 90, 66.51326044, 12288, 4096"
  })
  void longitude_and_latitude_become_units(
      int zoom, double longitude, double latitude, double x, double y) {
    Envelope units =
        new TileGrid(zoom).toUnits(new Envelope(longitude, longitude, latitude, latitude));

    assertThat(units.getMinX()).isCloseTo(x, within(0.001));
    assertThat(units.getMinY()).isCloseTo(y, within(0.001));
  }

  @Test
  void units_become_degrees_again() {
    TileGrid grid = new TileGrid(12);
    Envelope kei = new Envelope(132.6, 133.3, -6.1, -5.2);

    Envelope back = grid.toDegrees(grid.toUnits(kei));

    assertThat(back.getMinX()).isCloseTo(kei.getMinX(), within(1e-9));
    assertThat(back.getMaxX()).isCloseTo(kei.getMaxX(), within(1e-9));
    assertThat(back.getMinY()).isCloseTo(kei.getMinY(), within(1e-9));
    assertThat(back.getMaxY()).isCloseTo(kei.getMaxY(), within(1e-9));
  }

  @Test
  void a_place_in_the_buffer_belongs_to_two_tiles() {
    // 60 units east of the edge between columns 2 and 3, in the middle of row 1
    Envelope place = new Envelope(3 * 4096 + 60, 3 * 4096 + 60, 6000, 6000);
    TileGrid grid = new TileGrid(3);

    assertThat(grid.firstTile(place)).isEqualTo(new TileGrid.Tile(2, 1));
    assertThat(grid.lastTile(place)).isEqualTo(new TileGrid.Tile(3, 1));
  }

  @Test
  void an_address_outside_the_world_is_refused() {
    assertThatThrownBy(() -> new TileAddress("desa", 8, 256, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("8/256/0");
  }
}
