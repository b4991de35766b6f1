package id.petasehat.option;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.Attribute;
import id.petasehat.facility.Condition;
import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.facility.Fact;
import id.petasehat.facility.WorkingRule;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostProposalsTest {
  private static final AreaCode DISTRICT = new AreaCode("81.02");
  private static final AreaCode WERKA = new AreaCode("81.02.03.2001");
  private static final UnitPrices PRICES =
      new UnitPrices(1, 1_000L, 200L, 150L, 48L, 30, 45, 65, "SK 1", "");
  private static final UnitPrices NOT_KNOWN =
      new UnitPrices(1, null, null, null, null, 30, 45, 65, "", "");

  /** A post by its facts, {@code kondisi=baik bidan=1}. */
  private static Facility post(String facts) {
    Map<Attribute, Fact> state = new EnumMap<>(Attribute.class);
    for (String fact : facts.split(" ")) {
      String[] said = fact.split("=");
      Attribute attribute = Attribute.ofColumn(said[0]).orElseThrow();
      state.put(
          attribute,
          new Fact("P1", attribute, said[1], LocalDate.of(2025, 3, 31), true, 1, 1, false));
    }
    return new Facility("P1", state);
  }

  private static List<Proposal> of(String facts, UnitPrices prices, Map<String, Long> costs) {
    FacilityPlace place = new FacilityPlace("P1", DISTRICT, WERKA, 133.005, -5.645, null);
    return PostProposals.of(new KnownPost(post(facts), place), WorkingRule.DEFAULT, prices, costs);
  }

  private static List<Proposal> of(String facts) {
    return of(facts, PRICES, Map.of());
  }

  /** {@code repair 650 65% 1+0}: work, rupiah, share of a new building, bidan and perawat. */
  private static String told(Proposal one) {
    String percent = one.cost().percentOfNew() == null ? "" : " " + one.cost().percentOfNew() + "%";
    return one.work().id()
        + " "
        + one.cost().rupiah()
        + percent
        + " "
        + one.staff().bidan()
        + "+"
        + one.staff().perawat();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jenis=pustu status=beroperasi kondisi=baik bidan=1 perawat=1           | ",
        "jenis=pustu status=beroperasi kondisi=rusak-ringan bidan=1 perawat=1   | repair 300 30% 0+0",
        "jenis=pustu status=beroperasi kondisi=rusak-sedang bidan=2 perawat=0   | repair 450 45% 0+1",
        "jenis=pustu status=beroperasi kondisi=rusak-berat bidan=1 perawat=1    | repair 650 65% 0+0, rebuild 1000 100% 0+0",
        "jenis=pustu kondisi=rusak-total bidan=0 perawat=0                      | rebuild 1000 100% 1+1",
        "jenis=pustu status=beroperasi kondisi=baik bidan=0 perawat=0           | staff 96 1+1",
        "jenis=pustu status=tidak-beroperasi kondisi=baik bidan=0 perawat=1     | staff 48 1+0",
        "jenis=pustu status=beroperasi kondisi=baik bidan=0 perawat=0 rumah_dinas=rusak-berat | house 200 1+1",
        "jenis=pustu status=beroperasi kondisi=baik bidan=0 perawat=0 rumah_dinas=rusak-ringan | staff 96 1+1",
        "jenis=pustu status=beroperasi kondisi=rusak-ringan bidan=0 perawat=0   | repair 300 30% 1+1, staff 96 1+1",
        "jenis=pustu status=rencana                                             | build 1000 100% 1+1",
        "jenis=polindes status=beroperasi kondisi=baik bidan=1 perawat=0        | upgrade 150 0+1",
        "jenis=polindes status=beroperasi kondisi=rusak-total bidan=1 perawat=1 | upgrade 1150 0+0",
        "jenis=poskesdes status=beroperasi kondisi=rusak-berat bidan=1 perawat=1 | repair 650 65% 0+0, rebuild 1000 100% 0+0, upgrade 800 0+0",
        "jenis=puskesmas status=beroperasi kondisi=rusak-berat                  | ",
        "jenis=posyandu kondisi=rusak-berat                                     | ",
      })
  void what_a_post_wants_follows_from_its_state(String facts, String wanted) {
    assertThat(of(facts))
        .extracting(PostProposalsTest::told)
        .containsExactly(wanted == null ? new String[0] : wanted.split(", "));
    assertThat(of(facts)).allMatch(one -> one.problem() == null);
  }

  @Test
  void the_proposals_for_a_post_share_it_and_have_ids_of_their_own() {
    List<Proposal> both = of("jenis=pustu kondisi=rusak-berat bidan=1 perawat=1");

    assertThat(both).extracting(Proposal::post).containsOnly("P1");
    assertThat(both).extracting(Proposal::id).containsExactly("repair:P1", "rebuild:P1");
    assertThat(both).extracting(Proposal::condition).containsOnly(Condition.RUSAK_BERAT);
  }

  @Test
  void staff_that_nobody_told_is_lacking_and_said_to_be_not_known() {
    Proposal rebuild = of("jenis=pustu kondisi=rusak-total bidan=1").get(0);

    assertThat(told(rebuild)).isEqualTo("rebuild 1000 100% 0+1");
    assertThat(rebuild.staff().isKnown()).isFalse();
    assertThat(rebuild.staff().rupiahYear()).isEqualTo(48);
  }

  @Test
  void a_price_that_is_missing_is_no_price_of_zero() {
    List<Proposal> both =
        of("jenis=pustu kondisi=rusak-berat bidan=0 perawat=1", NOT_KNOWN, Map.of());

    assertThat(both).extracting(one -> one.cost().rupiah()).containsOnlyNulls();
    assertThat(both).extracting(one -> one.staff().rupiahYear()).containsOnlyNulls();
    assertThat(both).allMatch(one -> one.problem().id().contains("Harga satuan belum diisi"));
  }

  @Test
  void who_knows_the_cost_needs_no_price() {
    List<Proposal> both =
        of("jenis=pustu kondisi=rusak-berat", NOT_KNOWN, Map.of("rebuild:P1", 900L));

    assertThat(both.get(1).cost().rupiah()).isEqualTo(900);
    assertThat(both.get(1).problem()).isNull();
    assertThat(both.get(0).problem()).isNotNull();
  }

  @Test
  void a_cost_that_somebody_told_is_no_share_of_the_unit_price() {
    List<Proposal> both =
        of("jenis=pustu kondisi=rusak-berat bidan=1 perawat=1", PRICES, Map.of("repair:P1", 500L));

    assertThat(both)
        .extracting(PostProposalsTest::told)
        .containsExactly("repair 500 0+0", "rebuild 1000 100% 0+0");
  }

  @Test
  void a_repair_above_its_cap_gives_way_to_a_new_building() {
    List<Proposal> both =
        of(
            "jenis=pustu kondisi=rusak-berat bidan=1 perawat=1",
            PRICES,
            Map.of("repair:P1", 651L, "rebuild:P1", 1_200L));

    assertThat(both.get(0).problem().id()).contains("65%", "bangun ulang");
    assertThat(both.get(1).problem()).as("a new building has no cap").isNull();
    assertThat(of("jenis=pustu kondisi=rusak-berat", PRICES, Map.of("repair:P1", 650L)).get(0))
        .matches(one -> one.problem() == null);
  }

  @Test
  void a_post_without_a_place_is_told_but_cannot_be_chosen() {
    FacilityPlace nowhere = new FacilityPlace("P1", DISTRICT, WERKA, null, null, null);
    List<Proposal> proposals =
        PostProposals.of(
            new KnownPost(post("jenis=pustu kondisi=rusak-total"), nowhere),
            WorkingRule.DEFAULT,
            PRICES,
            Map.of());

    assertThat(proposals).hasSize(1);
    assertThat(proposals.get(0).problem().id()).contains("Tempat pos tidak diketahui");
    assertThat(proposals.get(0).cost().rupiah()).isEqualTo(1_000);
  }

  @Test
  void why_a_sound_and_staffed_post_is_shut_must_be_found_out_first() {
    Proposal shut = of("jenis=pustu status=tidak-beroperasi kondisi=baik bidan=1 perawat=1").get(0);

    assertThat(shut.problem().id()).contains("Cari sebabnya");
  }
}
