package id.petasehat.tile;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.CleanedCoverage;
import id.petasehat.area.CleaningReport;
import id.petasehat.area.CoverageCleaning;
import id.petasehat.area.Drawings;
import id.petasehat.area.LocalMetres;
import id.petasehat.area.ProgressListener;
import id.petasehat.area.Village;
import id.petasehat.area.VillageFiles;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real districts, whose villages were simplified one by one: borders full of slivers. */
@Tag("real-data")
class RealDistrictsTest {
  @ParameterizedTest
  @CsvSource({
    "villages/81.02-maluku-tenggara.geojson, 191",
    "villages/73.09-maros.geojson, 103",
    "villages/74.14-buton-tengah.geojson, 77",
    "villages/11.01-aceh-selatan.geojson, 260",
    "villages/52.71-kota-mataram.geojson, 50",
    "kota-yogyakarta/34.71-villages.geojson, 45"
  })
  void becomes_a_coverage_and_tiles_that_obey_the_rule(String file, int count) {
    List<Village> drawn = VillageFiles.realDistrict(file);

    CleanedCoverage cleaned = CoverageCleaning.clean(drawn, List.of(), ProgressListener.NONE);
    CutTiles cut = WholeCut.of(cleaned.villages(), code -> "Wilayah " + code);

    assertThat(cleaned.villages()).hasSize(count);
    assertThat(Drawings.isCoverage(cleaned.villages())).isTrue();
    assertThat(cleaned.report().keptOut()).isEmpty();
    assertThat(cleaned.report().narrowGapsClosed()).isPositive();
    assertAreasAsReported(drawn, cleaned);
    assertThat(TileRule.violations(cleaned.villages(), cut, cleaned.report().gaps())).isEmpty();
  }

  @Test
  void a_province_of_several_districts_and_blocks_obeys_the_rule_across_their_borders() {
    List<Village> drawn = VillageFiles.realProvince("51");

    CleanedCoverage cleaned = CoverageCleaning.clean(drawn, List.of(), ProgressListener.NONE);
    CutTiles cut = WholeCut.of(cleaned.villages(), code -> "Wilayah " + code);

    assertThat(cleaned.villages()).hasSize(716);
    assertThat(WholeCut.everywhere(drawn).blocks(TileLayers.bands().get(3))).hasSizeGreaterThan(1);
    assertThat(TileRule.violations(cleaned.villages(), cut, cleaned.report().gaps())).isEmpty();
  }

  private static void assertAreasAsReported(List<Village> drawn, CleanedCoverage cleaned) {
    for (int i = 0; i < drawn.size(); i++) {
      CleaningReport.Change change = cleaned.report().changes().get(i);
      double before = LocalMetres.areaM2(drawn.get(i).geometry());
      double after = LocalMetres.areaM2(cleaned.villages().get(i).geometry());
      double border = drawn.get(i).geometry().getLength() * 111_320;
      assertThat(after - before)
          .as("change of %s", change.code())
          // rounding moves a border by at most a grid cell of 0.11 m
          .isBetween(
              change.gainedM2() - change.lostM2() - 0.11 * border,
              change.gainedM2() - change.lostM2() + 0.11 * border);
    }
  }
}
