package id.petasehat.store;

import static id.petasehat.fixture.Square.LARAT;
import static id.petasehat.fixture.Square.NERONG;
import static id.petasehat.fixture.Square.OHOINANGAN;
import static id.petasehat.fixture.Square.SIX;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WEDUAR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petasehat.area.AreaCode;
import id.petasehat.fixture.Square;
import id.petasehat.intake.FacilityImport.Brought;
import id.petasehat.intake.ImportReport;
import id.petasehat.intake.WorkAreaImport;
import id.petasehat.intake.facility.PostOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every kind of store keeps to of work areas: proposed, told by files, given by hand, undone.
 */
abstract class WorkAreaContract extends PostContract {

  @Test
  void villages_without_a_work_area_get_the_nearest_puskesmas_of_their_kecamatan()
      throws Exception {
    office.boundaries(SIX);
    office.facilities(HEADER, ELAT);

    assertThat(catchments()).hasSize(6).containsEntry(OHOINANGAN, "P1 proposed");

    office.facilities(HEADER, "P2,Puskesmas Weduar,puskesmas," + WEDUAR + ",-5.635,133.005,,,");
    assertThat(catchments())
        .containsEntry(OHOINANGAN, "P1 proposed")
        .containsEntry(NERONG, "P2 proposed");
  }

  @Test
  void a_work_area_of_a_file_stands_before_the_proposal_until_it_is_undone() throws Exception {
    office.boundaries(SIX);
    office.facilities(
        HEADER, ELAT, "P2,Puskesmas Weduar,puskesmas," + WEDUAR + ",-5.635,133.005,,,");
    ImportReport told =
        office.workAreas("kode_desa,kode_puskesmas,berlaku_dari", OHOINANGAN + ",P2,2025-01-01");

    assertThat(catchments()).containsEntry(OHOINANGAN, "P2").containsEntry(WAUR, "P1 proposed");
    assertThat(
            office
                .workAreas("kode_desa,kode_puskesmas,berlaku_dari", OHOINANGAN + ",P2,2025-01-01")
                .unchanged())
        .isEqualTo(1);
    office.undo(told);
    assertThat(catchments()).containsEntry(OHOINANGAN, "P1 proposed");
  }

  @Test
  void a_work_area_of_an_unknown_puskesmas_or_of_two_at_a_time_refuses_the_file() throws Exception {
    office.boundaries(SIX);
    office.facilities(
        HEADER, ELAT, "P2,Puskesmas Weduar,puskesmas," + WEDUAR + ",-5.635,133.005,,,");
    String header = "kode_desa,kode_puskesmas,berlaku_dari,berlaku_sampai";

    assertThat(refusal(() -> office.workAreas(header, WERKA + ",P9,,")))
        .containsExactly("unknown-puskesmas");
    assertThatThrownBy(() -> office.workAreas(header, WERKA + ",P1,1/7/2025,"))
        .hasMessageContaining("\"1/7/2025\" tidak dapat dibaca");
    assertThat(
            refusal(
                () ->
                    office.workAreas(header, WERKA + ",P1,,2025-06-30", WERKA + ",P2,2025-06-30,")))
        .containsExactly("two-puskesmas");
    assertThat(
            office
                .workAreas(header, WERKA + ",P1,,2025-06-30", WERKA + ",P2,2025-07-01,")
                .accepted())
        .isEqualTo(2);
    assertThat(catchments()).containsEntry(WERKA, "P2");
  }

  @Test
  void proposals_are_accepted_and_villages_given_by_hand() throws Exception {
    office.boundaries(SIX);
    office.facilities(
        HEADER, ELAT, "P2,Puskesmas Weduar,puskesmas," + WEDUAR + ",-5.635,133.005,,,");
    WorkAreaImport byHand = new WorkAreaImport(store, PostOptions.NONE);

    byHand.accept(IN_DISTRICT);
    ImportReport given = byHand.assign(List.of(new AreaCode(WAUR)), "P2");

    assertThat(catchments()).containsEntry(WAUR, "P2").containsEntry(WERKA, "P1");
    assertThat(refusal(() -> byHand.accept(IN_DISTRICT))).containsExactly("nothing-proposed");
    assertThat(refusal(() -> byHand.assign(List.of(new AreaCode(WAUR)), "P9")))
        .containsExactly("unknown-puskesmas");
    office.undo(given);
    assertThat(catchments()).containsEntry(WAUR, "P1");
  }

  @Test
  void a_village_goes_back_to_its_proposal_when_a_puskesmas_of_another_district_is_undone()
      throws Exception {
    String beside = "81.01.01.2001";
    List<Square> squares = new ArrayList<>(SIX);
    squares.add(new Square(beside, "Tamilouw", 3, 0, 1));
    office.boundaries(squares);
    office.facilities(HEADER, ELAT);
    Brought other =
        office.facilities(HEADER, "P2,Puskesmas Tamilouw,puskesmas," + beside + ",,,,,");
    office.workAreas("kode_desa,kode_puskesmas", LARAT + ",P2");
    assertThat(catchments()).containsEntry(LARAT, "P2");

    office.undo(other.report());

    assertThat(catchments()).containsEntry(LARAT, "P1 proposed").doesNotContainKey(beside);
  }
}
