package id.petasehat.intake.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.export.Column;
import id.petasehat.export.Format;
import id.petasehat.export.Sheet;
import id.petasehat.export.TableWriter;
import id.petasehat.intake.Findings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** What this program writes, it reads. */
class ExportedGeoPackageTest {
  @TempDir Path folder;

  @Test
  void an_exported_geopackage_comes_back_with_its_shape_its_cells_and_its_crs() throws Exception {
    Path file = folder.resolve("desa.gpkg");
    Geometry village = new WKTReader().read("POLYGON ((132 -5, 133 -5, 133 -4, 132 -5))");
    Sheet sheet =
        new Sheet("desa", List.of(Column.text("kode")), Sheet.Shape.MULTIPOLYGON, List.of());
    try (TableWriter out = Format.GPKG.open(file, sheet)) {
      out.add(village, List.of("81.02.03.2001"));
    }

    RawFile read = GeoPackageReader.read(file, Wanted.AREAS, new Findings());

    assertThat(read.crs()).contains("EPSG:4326");
    assertThat(read.features()).hasSize(1);
    RawFeature feature = read.features().get(0);
    assertThat(feature.fields()).containsEntry("kode", "81.02.03.2001");
    assertThat(feature.geometry().orElseThrow().equalsTopo(village)).isTrue();
  }
}
