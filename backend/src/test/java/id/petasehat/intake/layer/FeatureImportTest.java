package id.petasehat.intake.layer;

import static id.petasehat.intake.layer.GroundOffice.codes;
import static id.petasehat.intake.layer.GroundOffice.geoJson;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.ImportReport;
import id.petasehat.intake.Problem;
import id.petasehat.intake.Undo;
import id.petasehat.reach.LayerFeature;
import id.petasehat.reach.TravelLayer;
import id.petasehat.store.TravelLayers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roads, rivers and bridges of several makers come in with the classes of the travel model. */
class FeatureImportTest {
  /** From the first village into the third. */
  private static final String THROUGH = "|LineString|[[133.001,-5.645],[133.025,-5.645]]";

  private static final String KNOWN = "{\"highway\":\"primary\"}" + THROUGH;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"highway\":\"primary\"}; arteri; ''",
        "{\"highway\":\"secondary_link\",\"surface\":\"asphalt\"}; kolektor; diperkeras",
        "{\"highway\":\"track\",\"tracktype\":\"grade5\"}; usaha-tani; rusak",
        "{\"highway\":\"residential\",\"surface\":\"gravel\",\"smoothness\":\"very_bad\"}; lingkungan; rusak",
        "{\"highway\":\"path\",\"other_tags\":\"\\\"surface\\\"=>\\\"ground\\\"\"}; setapak; tanah",
        "{\"fclass\":\"track_grade3\"}; usaha-tani; ''",
        "{\"REMARK\":\"Jalan Lokal\",\"NAMOBJ\":\"Jl. Elat\"}; lokal; ''",
        "{\"Kls_jalan\":\"kolektor\",\"kondisi\":\"Rusak Berat\"}; kolektor; rusak",
        "{\"Kls_jalan\":null,\"kondisi\":\"baik\"}; lain; diperkeras",
        "{\"fungsi\":\"jalan antah berantah\"}; lain; ''",
      })
  void words_of_openstreetmap_big_and_cities_are_known(
      String properties, String kind, String surface) throws Exception {
    office.bring(TravelLayer.ROADS, "jalan.geojson", geoJson(KNOWN, properties + THROUGH));

    LayerFeature road = office.roads().get(1);
    assertThat(road.kind()).isEqualTo(kind);
    assertThat(road.surface()).isEqualTo(surface);
  }

  @Test
  void planned_roads_and_shapes_that_are_no_lines_are_left_out_and_told() throws Exception {
    ImportReport report =
        office.bring(
            TravelLayer.ROADS,
            "jalan.geojson",
            geoJson(
                KNOWN,
                "{\"highway\":\"proposed\"}" + THROUGH,
                "{\"highway\":\"service\"}|Point|[133.01,-5.64]",
                "{\"highway\":\"jalan tikus\"}" + THROUGH));

    assertThat(report.accepted()).isEqualTo(2);
    assertThat(codes(report.problems()))
        .containsExactlyInAnyOrder("left-out", "other-shapes", "unknown-class", "classes");
    assertThat(report.problems())
        .filteredOn(one -> one.code().equals("unknown-class"))
        .singleElement()
        .extracting(Problem::reason)
        .isEqualTo("Kelas yang tidak dikenal dianggap \"lain\": jalan tikus 1.");
  }

  @Test
  void a_field_that_is_named_holds_the_classes_and_one_that_is_none_is_refused() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("jalan.geojson"), geoJson("{\"golongan\":\"arteri\"}" + THROUGH));

    assertThat(codes(office.refused(TravelLayer.ROADS, file, fieldCalled("kelasnya"))))
        .containsExactly("no-such-class-field");
    office.bring(TravelLayer.ROADS, file, fieldCalled("Golongan"));
    assertThat(office.roads()).extracting(LayerFeature::kind).containsExactly("arteri");

    ImportReport unnamed = office.bring(TravelLayer.ROADS, file, LayerOptions.NONE);
    assertThat(codes(unnamed.problems())).contains("no-class-field");
    assertThat(office.roads()).extracting(LayerFeature::kind).containsExactly("lain");
  }

  private static LayerOptions fieldCalled(String name) {
    return LayerOptions.NONE.withClassField(name);
  }

  @Test
  void rivers_are_lines_and_areas_and_bridges_points_and_lines() throws Exception {
    office.bring(
        TravelLayer.RIVERS,
        "sungai.geojson",
        geoJson(
            "{\"waterway\":\"stream\",\"name\":\"Wae Elat\"}" + THROUGH,
            "{\"natural\":\"water\",\"water\":\"lake\"}|Polygon|[[[133.01,-5.64],[133.02,-5.64],"
                + "[133.02,-5.635],[133.01,-5.64]]]",
            "{\"waterway\":\"weir\"}" + THROUGH));
    office.bring(
        TravelLayer.BRIDGES,
        "jembatan.geojson",
        geoJson(
            "{\"bridge\":\"yes\",\"bridge:structure\":\"suspension\"}" + THROUGH,
            "{\"bridge\":\"no\"}" + THROUGH,
            "{\"name\":\"bukan jembatan\"}" + THROUGH,
            "{\"man_made\":\"bridge\"}|Polygon|[[[133.01,-5.64],[133.02,-5.64],"
                + "[133.02,-5.635],[133.01,-5.64]]]"));

    List<LayerFeature> rivers = office.read(TravelLayers::rivers);
    List<LayerFeature> bridges = office.read(TravelLayers::bridges);
    assertThat(rivers).extracting(LayerFeature::kind).containsExactly("anak-sungai", "danau");
    assertThat(rivers.get(0).name()).isEqualTo("Wae Elat");
    assertThat(rivers.get(1).geometry().getDimension()).isEqualTo(2);
    assertThat(bridges)
        .extracting(LayerFeature::kind)
        .containsExactly("jembatan-gantung", "jembatan");
    assertThat(bridges.get(1).geometry().getDimension()).isZero();
  }

  @Test
  void what_lies_around_the_district_is_kept_to_the_margin_and_cut_there() throws Exception {
    office.bring(
        TravelLayer.ROADS,
        "jalan.geojson",
        geoJson(
            "{\"highway\":\"primary\"}|LineString|[[133.01,-5.64],[134.0,-5.64]]",
            "{\"highway\":\"trunk\"}|LineString|[[133.05,-5.64],[133.06,-5.64]]",
            "{\"highway\":\"trunk\"}|LineString|[[133.5,-5.64],[133.6,-5.64]]"));

    assertThat(office.roads()).hasSize(2);
    assertThat(office.roads().get(0).geometry().getEnvelopeInternal().getMaxX())
        .isEqualTo(133.03 + TravelLayers.MARGIN_DEGREES);
  }

  @Test
  void roads_of_the_wrong_country_are_refused_with_the_place_where_they_lie() throws Exception {
    List<Problem> dutch =
        office.refused(
            TravelLayer.ROADS,
            "wegen.geojson",
            geoJson("{\"highway\":\"primary\"}|LineString|[[5.1,52.0],[5.2,52.1]]"));
    List<Problem> swapped =
        office.refused(
            TravelLayer.ROADS,
            "terbalik.geojson",
            geoJson("{\"highway\":\"primary\"}|LineString|[[-5.645,133.001],[-5.645,133.02]]"));

    List<Problem> metres =
        office.refused(
            TravelLayer.RIVERS,
            "meter.geojson",
            geoJson("{\"waterway\":\"river\"}|LineString|[[500000,9370000],[501000,9370000]]"));

    assertThat(codes(metres)).containsExactly("not-degrees");
    assertThat(metres.get(0).reason()).contains("x mulai 500000, y mulai 9370000");
    assertThat(codes(dutch)).containsExactly("layer-elsewhere");
    assertThat(dutch.get(0).reason())
        .contains("bujur 133,00 sampai 133,03, lintang -5,65 sampai -5,63")
        .endsWith("bujur 5,10 sampai 5,20, lintang 52,00 sampai 52,10, di luar Indonesia.");
    assertThat(codes(swapped)).containsExactly("swapped-lat-lon");
    assertThat(office.roads()).isEmpty();
  }

  @Test
  void a_new_file_takes_the_place_of_the_layer_and_an_undo_brings_it_back() throws Exception {
    office.bring(TravelLayer.ROADS, "lama.geojson", geoJson(KNOWN));
    ImportReport newer =
        office.bring(
            TravelLayer.ROADS,
            "baru.geojson",
            geoJson("{\"highway\":\"trunk\"}|LineString|[[133.001,-5.64],[133.02,-5.64]]"));
    assertThat(office.roads()).hasSize(1);
    assertThat(office.bring(TravelLayer.ROADS, "baru.geojson", geoJson(KNOWN)).accepted())
        .isEqualTo(1);

    new Undo(office.store(), Catalogue.builtIn()).batch(newer.batchId() + 1);
    new Undo(office.store(), Catalogue.builtIn()).batch(newer.batchId());
    assertThat(office.roads().get(0).geometry().getCoordinate().y).isEqualTo(-5.645);
    ImportReport again = office.bring(TravelLayer.ROADS, "lama.geojson", geoJson(KNOWN));
    assertThat(again.accepted()).isZero();
    assertThat(again.unchanged()).isEqualTo(1);
  }

  @Test
  void the_roads_of_a_part_do_not_throw_away_those_of_the_district_unless_it_is_named()
      throws Exception {
    String three =
        geoJson(KNOWN, KNOWN.replace("-5.645", "-5.644"), KNOWN.replace("-5.645", "-5.643"));
    office.bring(TravelLayer.ROADS, "semua.geojson", three);
    Path part = Files.writeString(folder.resolve("sebagian.geojson"), geoJson(KNOWN));

    List<Problem> problems = office.refused(TravelLayer.ROADS, part, LayerOptions.NONE);
    assertThat(codes(problems)).containsExactly("layer-smaller");
    assertThat(problems.get(0).remedy()).contains("gabungkan dahulu");
    assertThat(office.roads()).hasSize(3);

    ImportReport named =
        office.bring(
            TravelLayer.ROADS, part, LayerOptions.NONE.within(Optional.of(GroundOffice.DISTRICT)));
    assertThat(office.roads()).hasSize(1);
    assertThat(named.problems())
        .filteredOn(one -> one.code().equals("layer-replaced"))
        .singleElement()
        .extracting(Problem::reason)
        .isEqualTo(
            "Kabupaten Maluku Tenggara: jalan yang tersimpan (3 buah, semua.geojson) diganti dengan isi"
                + " berkas ini (1 buah).");
  }

  @Test
  void the_file_of_one_district_leaves_the_roads_of_its_neighbour() throws Exception {
    Square inTual = new Square("81.72.01.1001", "Ketsoblak", 3, 0, 1);
    new Office(office.store(), folder).boundaries(List.of(inTual));
    AreaCode tual = new AreaCode("81.72");
    String inside = "{\"highway\":\"trunk\"}|LineString|[[133.032,-5.645],[133.038,-5.64%d]]";
    office.bring(
        TravelLayer.ROADS,
        "tual.geojson",
        geoJson(inside.formatted(1), inside.formatted(2), inside.formatted(3)));

    ImportReport across =
        office.bring(
            TravelLayer.ROADS,
            "keduanya.geojson",
            geoJson(KNOWN, KNOWN.replace("-5.645", "-5.644"), inside.formatted(1)));

    assertThat(codes(across.problems())).contains("layer-kept");
    assertThat(across.districts()).containsExactly(GroundOffice.DISTRICT);
    List<LayerFeature> kept =
        office.store().<List<LayerFeature>, RuntimeException>read(c -> TravelLayers.roads(c, tual));
    assertThat(kept).hasSize(3);
  }
}
