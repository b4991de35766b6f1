package id.petasehat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.area.Village;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class DemoDistrictTest {
  private static final DemoDistrict DISTRICT = DemoDistrict.generate(DemoDistrict.DEFAULT_SEED);

  @Test
  void the_same_seed_gives_the_same_district() {
    assertThat(DemoDistrict.generate(DemoDistrict.DEFAULT_SEED)).isEqualTo(DISTRICT);
  }

  @Test
  void another_seed_gives_another_district() {
    assertThat(DemoDistrict.generate(DemoDistrict.DEFAULT_SEED + 1)).isNotEqualTo(DISTRICT);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, -1, Long.MAX_VALUE})
  void villages_of_any_seed_share_their_borders_exactly(long seed) {
    DemoDistrict district = DemoDistrict.generate(seed);
    Geometry[] lands = district.villages().stream().map(Village::geometry).toArray(Geometry[]::new);

    assertThat(lands).hasSize(120).allMatch(Geometry::isValid);
    assertThat(CoverageValidator.isValid(lands)).isTrue();
  }

  @Test
  void codes_are_unique_and_lie_in_the_invented_district() {
    Set<String> seen = new HashSet<>();
    for (DemoDistrict.NamedArea area : DISTRICT.areas()) {
      assertThat(area.code().within(DemoDistrict.PROVINCE)).as(area.code().dotted()).isTrue();
      assertThat(seen.add(area.code().dotted())).as(area.code().dotted()).isTrue();
      area.code().parent().ifPresent(parent -> assertThat(seen).contains(parent.dotted()));
    }
    assertThat(DISTRICT.areas()).filteredOn(a -> a.code().level() == Level.KECAMATAN).hasSize(9);
    assertThat(DISTRICT.villages())
        .allMatch(village -> village.code().within(DemoDistrict.CODE))
        .allMatch(village -> village.code().dotted().matches("99\\.01\\.\\d\\d\\.[12]\\d{3}"));
  }

  @Test
  void a_few_villages_are_urban_wards() {
    assertThat(DISTRICT.villages())
        .filteredOn(village -> village.code().dotted().charAt(9) == '1')
        .hasSize(10);
  }

  @Test
  void no_two_villages_of_a_kecamatan_bear_one_name() {
    Map<String, List<String>> names = new HashMap<>();
    for (Village village : DISTRICT.villages()) {
      String kecamatan = village.code().at(Level.KECAMATAN).dotted();
      names.computeIfAbsent(kecamatan, key -> new ArrayList<>()).add(village.name());
    }
    assertThat(names.values()).allSatisfy(list -> assertThat(list).doesNotHaveDuplicates());
  }

  @Test
  void the_islands_lie_in_open_sea_and_are_of_a_believable_size() {
    Envelope bounds = new Envelope();
    double areaKm2 = 0;
    for (Village village : DISTRICT.villages()) {
      bounds.expandToInclude(village.geometry().getEnvelopeInternal());
      areaKm2 += VillageRef.of(village).areaKm2();
    }
    assertThat(new Envelope(128.5, 129.7, -6.6, -5.5).contains(bounds)).as("%s", bounds).isTrue();
    assertThat(areaKm2).isBetween(1300.0, 1800.0);
  }

  @Test
  void some_village_is_made_of_several_islets() {
    assertThat(DISTRICT.villages())
        .filteredOn(village -> village.code().within(kisah()))
        .anyMatch(village -> village.geometry().getNumGeometries() >= 3);
  }

  @Test
  void points_lie_on_the_published_grid_of_six_decimals() {
    for (Village village : DISTRICT.villages()) {
      for (Coordinate point : village.geometry().getCoordinates()) {
        assertThat(Double.toString(point.x)).matches("\\d{3}\\.\\d{1,6}");
        assertThat(Double.toString(point.y)).matches("-\\d\\.\\d{1,6}");
      }
    }
  }

  private static AreaCode kisah() {
    return DISTRICT.areas().stream()
        .filter(area -> area.name().equals("Kepulauan Kisah"))
        .findFirst()
        .orElseThrow()
        .code();
  }
}
