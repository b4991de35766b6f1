package id.petasehat.intake.layer;

import static id.petasehat.intake.layer.GroundOffice.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import id.petasehat.area.AreaCode;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.intake.ImportReport;
import id.petasehat.intake.raster.Frame;
import id.petasehat.intake.raster.GeoTiff;
import id.petasehat.intake.raster.Raster;
import id.petasehat.reach.Heights;
import id.petasehat.reach.LandCover;
import id.petasehat.reach.TravelLayer;
import id.petasehat.reach.Utm;
import id.petasehat.store.TravelLayers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/** Land cover and heights, in whatever CRS and resolution they come. */
class RasterImportTest {
  private static final Utm ZONE_53 = new Utm(53, true);

  @TempDir Path folder;
  private GroundOffice office;

  @BeforeEach
  void open() throws Exception {
    office = GroundOffice.open(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  /** 60 by 40 cells of a thousandth of a degree from 132.99 E, 5.62 S. */
  private Path inDegrees(String name, float[] cells) throws IOException {
    return written(
        name, new Frame(60, 40, 132.99, -5.62, 0.001, 0.001, DefaultGeographicCRS.WGS84), cells);
  }

  private Path written(String name, Frame frame, float[] cells) throws IOException {
    Path file = folder.resolve(name);
    GeoTiff.writeFloats(file, new Raster(frame, cells));
    return file;
  }

  private static float[] all(int count, float value) {
    float[] cells = new float[count];
    Arrays.fill(cells, value);
    return cells;
  }

  private Heights heights() {
    return office.read(TravelLayers::heights).orElseThrow();
  }

  private LandCover cover() {
    return office.read(TravelLayers::landCover).orElseThrow();
  }

  @Test
  void heights_in_utm_are_found_where_an_independent_projection_puts_their_cells()
      throws Exception {
    Coordinate corner = ZONE_53.toMetres(132.98, -5.61);
    Frame frame = new Frame(70, 60, corner.x, corner.y, 100, 100, utm53());
    float[] cells = new float[70 * 60];
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = cell;
    }
    office.bring(TravelLayer.ELEVATION, written("dem.tif", frame, cells), LayerOptions.NONE);

    Heights heights = heights();
    for (int cell = 75; cell < cells.length; cell += 37) {
      double x = corner.x + (cell % 70 + 0.5) * 100;
      double y = corner.y - (cell / 70 + 0.5) * 100;
      Coordinate middle = ZONE_53.toDegrees(x, y);
      // half a metre aside would be 0.005 of a column and 0.35 of a row's 70
      assertThat(heights.metresAt(middle.x, middle.y)).isCloseTo(cells[cell], offset(0.36f));
    }
  }

  private static CoordinateReferenceSystem utm53() throws FactoryException {
    return CRS.decode("EPSG:" + ZONE_53.epsg(), true);
  }

  @Test
  void fine_cells_are_put_together_land_cover_by_most_heights_by_their_mean() throws Exception {
    Coordinate corner = ZONE_53.toMetres(133.0, -5.64);
    // cells of 10 m become one of 30 m: five of nine are 20, three 50, one nothing
    float[] nine = {20, 50, 20, 50, Float.NaN, 20, 20, 50, 20};
    float[] cells = new float[90 * 90];
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = nine[cell / 90 % 3 * 3 + cell % 3];
    }
    Frame frame = new Frame(90, 90, corner.x, corner.y, 10, 10, utm53());
    ImportReport report =
        office.bring(
            TravelLayer.LANDCOVER, written("tutupan.tif", frame, cells), LayerOptions.NONE);
    office.bring(TravelLayer.ELEVATION, written("dem.tif", frame, cells), LayerOptions.NONE);

    assertThat(cover().cells()).hasSize(30 * 30).containsOnly(cover().cells()[0]);
    assertThat(cover().classes().get(cover().cells()[0] - 1).word()).isEqualTo("semak");
    assertThat(codes(report.problems())).contains("raster-coarser", "legend-recognised");
    assertThat(heights().metres())
        .hasSize(30 * 30)
        .containsOnly(31.3f); // 250 over 8, to the decimetre
  }

  @Test
  void a_legend_names_the_numbers_and_unknown_ones_are_told() throws Exception {
    float[] cells = all(2400, 1);
    Arrays.fill(cells, 0, 1200, 0);
    cells[2399] = 7;
    Path file = inDegrees("tutupan.tif", cells);

    ImportReport plain = office.bring(TravelLayer.LANDCOVER, file, LayerOptions.NONE);
    assertThat(cover().classAt(133.0, -5.6305)).isEqualTo(LandCover.UNKNOWN);
    assertThat(plain.problems())
        .filteredOn(one -> one.code().equals("unknown-land-class"))
        .singleElement()
        .matches(one -> one.reason().startsWith("Arti nomor kelas 0, 1, 7 tidak diketahui"));

    ImportReport said =
        office.bring(
            TravelLayer.LANDCOVER,
            file,
            LayerOptions.NONE.withLegend(Legend.parse("0=permukiman, 1=kebun")));
    assertThat(cover().classAt(133.0, -5.6305)).isEqualTo("permukiman");
    assertThat(cover().classAt(133.0, -5.6505)).isEqualTo("kebun");
    assertThat(said.problems())
        .filteredOn(one -> one.code().equals("unknown-land-class"))
        .singleElement()
        .matches(one -> one.reason().startsWith("Arti nomor kelas 7 tidak"));
  }

  @Test
  void a_legend_is_a_known_name_pairs_or_a_table_with_known_class_words() throws Exception {
    Path table =
        Files.writeString(folder.resolve("l.csv"), "angka,kelas,nama\n3,sawah,Sawah irigasi\n");

    assertThat(Legend.parse("esa-worldcover").classes().get(80).word()).isEqualTo("air");
    assertThat(Legend.read(table).classes().get(3).name()).isEqualTo("Sawah irigasi");
    assertThatThrownBy(() -> Legend.parse("1=rimba")).hasMessage("1=rimba");
    assertThatThrownBy(() -> Legend.parse("hutan=1")).hasMessage("hutan=1");
    Files.writeString(table, "angka,kelas\n3,rimba\n");
    assertThatThrownBy(() -> Legend.read(table)).hasMessageContaining("kelas \"rimba\"");
    for (String name : Legend.names()) {
      assertThat(Legend.WORDS)
          .containsAll(
              Legend.parse(name).classes().values().stream()
                  .map(LandCover.LandClass::word)
                  .toList());
    }
  }

  @Test
  void rasters_that_cannot_be_meant_are_refused_with_their_reason() throws Exception {
    Path elsewhere =
        written(
            "jauh.tif", new Frame(4, 4, 5, 52, 0.01, 0.01, DefaultGeographicCRS.WGS84), all(16, 1));
    Path nothing = inDegrees("kosong.tif", all(2400, Float.NaN));
    Path fractions = inDegrees("pecahan.tif", all(2400, 0.5f));
    Path feet = inDegrees("kaki.tif", all(2400, 12_000));
    Path text = Files.writeString(folder.resolve("teks.tif"), "bukan raster");

    assertThat(codes(office.refused(TravelLayer.ELEVATION, elsewhere, LayerOptions.NONE)))
        .containsExactly("layer-elsewhere");
    assertThat(codes(office.refused(TravelLayer.LANDCOVER, nothing, LayerOptions.NONE)))
        .containsExactly("raster-empty");
    assertThat(codes(office.refused(TravelLayer.LANDCOVER, fractions, LayerOptions.NONE)))
        .containsExactly("landcover-not-classes");
    assertThat(codes(office.refused(TravelLayer.ELEVATION, feet, LayerOptions.NONE)))
        .containsExactly("elevation-not-metres");
    assertThat(codes(office.refused(TravelLayer.ELEVATION, text, LayerOptions.NONE)))
        .containsExactly("broken-raster");
  }

  @Test
  void heights_of_a_corner_do_not_throw_away_those_of_the_district() throws Exception {
    office.bring(TravelLayer.ELEVATION, inDegrees("semua.tif", all(2400, 12)), LayerOptions.NONE);
    float[] corner = all(2400, Float.NaN);
    Arrays.fill(corner, 0, 1000, 30); // to the 16th row of 40; the villages are rows 10 to 29
    Path part = inDegrees("sudut.tif", corner);

    assertThat(codes(office.refused(TravelLayer.ELEVATION, part, LayerOptions.NONE)))
        .containsExactly("layer-smaller");
    assertThat(heights().metres()[0]).isEqualTo(12);
  }

  @Test
  void heights_over_two_districts_are_those_of_the_file_in_both() throws Exception {
    Square inTual = new Square("81.72.01.1001", "Ketsoblak", 3, 0, 1);
    new Office(office.store(), folder).boundaries(List.of(inTual));
    float[] cells = new float[2400];
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = cell;
    }
    office.bring(TravelLayer.ELEVATION, inDegrees("dem.tif", cells), LayerOptions.NONE);

    Heights tual =
        office
            .store()
            .read(connection -> TravelLayers.heights(connection, new AreaCode("81.72")))
            .orElseThrow();
    // 45 cells east and 20 south of the corner
    assertThat(tual.metresAt(133.0355, -5.6405)).isEqualTo(20 * 60 + 45);
    assertThat(heights().metresAt(133.0155, -5.6405)).isEqualTo(20 * 60 + 25);
  }

  @Test
  void numbers_that_usually_stand_for_nothing_are_no_depths() throws Exception {
    float[] cells = all(2400, 12);
    cells[0] = -32_768;
    cells[1] = -9_999;
    office.bring(TravelLayer.ELEVATION, inDegrees("srtm.tif", cells), LayerOptions.NONE);

    assertThat(heights().metres()[0]).isNaN();
    assertThat(heights().metres()[2]).isEqualTo(12);
  }
}
