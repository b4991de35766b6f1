package id.petasehat.intake.layer;

import static id.petasehat.fixture.Square.LARAT;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static id.petasehat.intake.layer.GroundOffice.codes;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.fixture.Office;
import id.petasehat.intake.ImportReport;
import id.petasehat.reach.SettlementPoint;
import id.petasehat.reach.TravelLayer;
import id.petasehat.reach.TravelLink;
import id.petasehat.reach.TravelMode;
import id.petasehat.store.TravelLayers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links between places and settlements of villages, from tables. */
class LinkImportTest {
  static final String HEADER =
      "dari;ke;moda;menit;tunggu_menit;hari_per_minggu;bulan_tutup;"
          + "dari_lat;dari_lon;ke_lat;ke_lon\n";
  private static final String PLACES = "kode_desa,nama,lat,lon,jumlah\n";

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

  private ImportReport links(String... rows) throws Exception {
    return office.bring(TravelLayer.LINKS, "tautan.csv", HEADER + String.join("\n", rows) + "\n");
  }

  private List<TravelLink> links() {
    return office.read(TravelLayers::links);
  }

  @Test
  void a_link_joins_villages_posts_and_points_and_keeps_unknown_minutes_unknown() throws Exception {
    new Office(office.store(), folder)
        .facilities(
            "kode_faskes,nama,jenis,kode_desa,lat,lon",
            "P1,Puskesmas Elat,puskesmas," + WERKA + ",-5.645,133.005");
    ImportReport report =
        links(
            WERKA + ";" + LARAT + ";speedboat;45;20;3,5;12-2;;;;",
            "P1;Dermaga Tual;ketinting;;;;;;;-5.645;133.025");

    assertThat(report.accepted()).isEqualTo(2);
    TravelLink first = links().get(0);
    assertThat(first.from()).isEqualTo("Werka");
    assertThat(first.mode()).isEqualTo(TravelMode.PERAHU);
    assertThat(first.minutes()).isEqualTo(45);
    assertThat(first.waitMinutes()).isEqualTo(20);
    assertThat(first.daysPerWeek()).isEqualTo(3.5);
    assertThat(first.closedMonths()).containsExactly(1, 2, 12);
    TravelLink second = links().get(1);
    assertThat(second.from()).as("as people call it").isEqualTo("Puskesmas Elat");
    assertThat(second.to()).isEqualTo("Dermaga Tual");
    assertThat(second.minutes()).isNull();
    assertThat(second.waitMinutes()).isNull();
    assertThat(List.of(second.fromLon(), second.fromLat(), second.toLon(), second.toLat()))
        .containsExactly(133.005, -5.645, 133.025, -5.645);
  }

  @Test
  void a_link_keeps_its_number_when_the_file_is_sorted_otherwise() throws Exception {
    String there = WERKA + ";" + LARAT + ";perahu;45;;;;;;;";
    String other = WAUR + ";" + LARAT + ";perahu;30;;;;;;;";
    links(there, other, other.replace(";30;", ";90;"));
    List<Integer> before = links().stream().map(TravelLink::id).toList();
    links(other, other.replace(";30;", ";90;"), there);

    assertThat(links().stream().map(TravelLink::id).toList())
        .containsExactly(before.get(1), before.get(2), before.get(0));
    assertThat(before).doesNotHaveDuplicates();
  }

  @Test
  void a_village_with_settlements_is_left_from_the_one_nearest_to_the_other_end() throws Exception {
    office.bring(
        TravelLayer.SETTLEMENTS,
        "permukiman.csv",
        PLACES + WERKA + ",Barat,-5.645,133.001,\n" + WERKA + ",Timur,-5.645,133.009,80\n");
    ImportReport report = links(WERKA + ";Pulau;perahu;10;;;;;;-5.645;133.029");

    assertThat(links().get(0).fromLon()).isEqualTo(133.009);
    assertThat(codes(report.problems())).doesNotContain("rough-place");
  }

  @Test
  void a_port_at_sea_is_told_and_links_of_other_districts_are_passed_over() throws Exception {
    ImportReport report =
        links(
            WERKA + ";Karang;perahu;45;;;;;;-5.70;133.005",
            "Sorong;Waisai;feri;120;;;;-0.87;131.25;-0.43;130.82");

    assertThat(codes(report.problems())).contains("place-at-sea", "other-districts");
    assertThat(links()).extracting(TravelLink::to).containsExactly("Karang");
    assertThat(
            codes(
                office.refused(
                    TravelLayer.LINKS,
                    "jauh.csv",
                    HEADER + "Sorong;Waisai;feri;120;;;;-0.87;131.25;-0.43;130.82\n")))
        .containsExactly("layer-elsewhere");
  }

  @Test
  void settlements_keep_what_is_not_counted_unknown_and_tell_points_of_other_villages()
      throws Exception {
    ImportReport report =
        office.bring(
            TravelLayer.SETTLEMENTS,
            "permukiman.csv",
            PLACES + WERKA + ",Satu,-5.645,133.001,120\n" + WERKA + ",Dua,-5.645,133.015,\n");

    Map<AreaCode, List<SettlementPoint>> settlements = office.read(TravelLayers::settlements);
    assertThat(settlements)
        .isEqualTo(
            Map.of(
                new AreaCode(WERKA),
                List.of(
                    new SettlementPoint("Satu", 133.001, -5.645, 120L),
                    new SettlementPoint("Dua", 133.015, -5.645, null))));
    assertThat(report.problems())
        .singleElement()
        .matches(one -> one.code().equals("outside-village") && one.place().equals("baris 3"))
        .matches(one -> one.reason().contains("di desa Waur"));
    assertThat(
            codes(
                office.refused(
                    TravelLayer.SETTLEMENTS,
                    "p.csv",
                    PLACES
                        + "81.02.03.2999,A,-5.6,133,\n"
                        + WERKA
                        + ",B,,,\n"
                        + WERKA
                        + ",C,-5.645,133.001,-3\n")))
        .containsExactly("unknown-village", "no-point", "negative");
  }
}
