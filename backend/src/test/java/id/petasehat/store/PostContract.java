package id.petasehat.store;

import static id.petasehat.fixture.Square.SIX;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.petasehat.facility.Catchment;
import id.petasehat.facility.Facility;
import id.petasehat.intake.FacilityImport.Brought;
import id.petasehat.intake.ImportReport;
import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.facility.Confirmations;
import id.petasehat.intake.facility.PostMatch;
import id.petasehat.intake.facility.PostOptions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What every kind of store keeps to when files of posts come and go. The six villages are squares
 * of a hundredth of a degree from 133.00 E, 5.65 S; their middles are at .005.
 */
abstract class PostContract extends RegisterContract {
  static final String HEADER = "kode_faskes,nama,jenis,kode_desa,lat,lon,kondisi,tgl_kondisi,bidan";
  static final String ELAT =
      "P1,Puskesmas Elat,puskesmas," + WERKA + ",-5.645,133.005,baik,2025-03-31,4";

  private List<String> places() {
    return Contents.rows(store, "SELECT facility, district, village, issue FROM facility_place");
  }

  final Map<String, String> catchments() {
    return store.<List<Catchment>, RuntimeException>read(WorkAreas::catchments).stream()
        .collect(
            Collectors.toMap(
                one -> one.village().dotted(),
                one -> one.puskesmas() + (one.proposed() ? " proposed" : "")));
  }

  private Facility post(String key, LocalDate day) {
    return store
        .read(connection -> Facilities.register(connection, key))
        .find(key, day)
        .orElseThrow();
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).toList();
  }

  @Test
  void a_post_is_placed_in_the_village_around_its_point() throws Exception {
    office.boundaries(SIX);
    Brought brought = office.facilities(HEADER, ELAT);

    assertThat(brought.profile().name()).isEqualTo("fasilitas");
    assertThat(brought.report().accepted()).isEqualTo(1);
    assertThat(brought.report().problems()).isEmpty();
    assertThat(places()).containsExactly("P1 | 81.02 | " + WERKA + " | null");
  }

  @Test
  void header_order_case_and_separator_do_not_matter() throws Exception {
    office.boundaries(SIX);
    office.facilities("LON;Jenis;NAMA;lat;kode_faskes", "133,005;Pustu;Pustu Werka;-5,645;X");

    assertThat(places()).containsExactly("X | 81.02 | " + WERKA + " | null");
  }

  @Test
  void a_point_in_another_village_than_stated_is_kept_there_and_warned_of() throws Exception {
    office.boundaries(SIX);
    Brought brought = office.facilities(HEADER, ELAT.replace(WERKA, WAUR));

    assertThat(codes(brought.report().problems())).containsExactly("other-village");
    assertThat(places()).containsExactly("P1 | 81.02 | " + WERKA + " | beda-desa");
  }

  @Test
  void a_post_at_sea_is_kept_when_its_row_names_a_stored_village_and_else_skipped()
      throws Exception {
    office.boundaries(SIX);
    Brought brought =
        office.facilities(
            HEADER,
            ELAT.replace("133.005", "132.995"), // half a hundredth west of Werka: about 553 m
            "P2,Puskesmas Jauh,puskesmas,,-3,130,,,");

    assertThat(codes(brought.report().problems())).containsExactly("at-sea", "other-districts");
    assertThat(brought.report().problems().get(0).reason()).contains("0,6 km dari Werka");
    assertThat(places()).containsExactly("P1 | 81.02 | " + WERKA + " | di-laut");
  }

  @Test
  void an_impossible_coordinate_is_warned_of_and_the_post_kept_without_a_place() throws Exception {
    office.boundaries(SIX);
    Brought brought =
        office.facilities(
            HEADER, "P1,Pustu A,pustu,,-5.645,133005000,,,", "P2,Pustu B,pustu,,0,0,,,");

    assertThat(brought.report().problems())
        .filteredOn(one -> one.code().equals("impossible-coordinate"))
        .extracting(Problem::place)
        .containsExactly("baris 2", "baris 3");
    assertThat(brought.report().problems().get(0).remedy()).contains("lon 133.005");
    assertThat(places())
        .containsExactly("P1 | 81.02 | null | tanpa-tempat", "P2 | 81.02 | null | tanpa-tempat");
  }

  @Test
  void posts_on_one_point_are_told_once_with_their_number() throws Exception {
    office.boundaries(SIX);
    String[] lines = new String[326];
    lines[0] = HEADER;
    for (int i = 1; i <= 325; i++) {
      lines[i] = "T" + i + ",Pustu Nomor " + i + ",pustu,,-5.645,133.005,,,";
    }
    Brought brought = office.facilities(lines);

    assertThat(brought.report().accepted()).isEqualTo(325);
    assertThat(brought.report().problems()).hasSize(1);
    assertThat(brought.report().problems().get(0).reason())
        .contains("325 pos", "Pustu Nomor 1,", "dan 322 lainnya");
    assertThat(places())
        .as("in no village: one point is not where 325 pustu are")
        .hasSize(325)
        .allMatch(place -> place.endsWith(" | 81.02 | null | titik-bersama"));
  }

  @Test
  void a_pustu_and_a_poskesdes_may_share_a_house() throws Exception {
    office.boundaries(SIX);
    office.facilities(
        HEADER,
        "T1,Pustu Waur,pustu,,-5.645,133.005,,,",
        "T2,Poskesdes Waur,poskesdes,,-5.645,133.005,,,");
    assertThat(places())
        .hasSize(2)
        .allMatch(place -> place.endsWith(" | titik-bersama"))
        .noneMatch(place -> place.contains("null"));
  }

  @Test
  void two_posts_with_one_code_refuse_the_file() throws Exception {
    office.boundaries(SIX);
    assertThat(refusal(() -> office.facilities(HEADER, ELAT, ELAT.replace("Elat", "Waur"))))
        .containsExactly("duplicate-code", "duplicate-code", "shared-point");
    assertThat(places()).isEmpty();
  }

  @Test
  void what_cannot_be_right_refuses_the_file() throws Exception {
    office.boundaries(SIX);
    assertThat(refusal(() -> office.facilities(HEADER, ELAT.replace("baik", "hancur lebur"))))
        .containsExactly("bad-value");
    assertThat(refusal(() -> office.facilities(HEADER, ELAT.replace(",4", ",-4"))))
        .containsExactly("negative");
    assertThat(refusal(() -> office.facilities(HEADER, ELAT.replace("2025-03-31", "2999-01-01"))))
        .containsExactly("bad-value");
    assertThat(refusal(() -> office.facilities(HEADER, ELAT.replace(WERKA, "81.02.03.2999"))))
        .containsExactly("unknown-village");
    assertThat(refusal(() -> office.facilities(HEADER, ELAT.replace("puskesmas,", "warung,"))))
        .containsExactly("bad-value");
    assertThat(refusal(() -> office.facilities("a,b", "1,2"))).containsExactly("unknown-columns");
    assertThat(refusal(() -> office.facilities("PK\u0003\u0004 zip")))
        .containsExactly("broken-workbook");
    assertThat(refusal(() -> office.facilities("[{\"nama\": \"Pustu")))
        .containsExactly("broken-json");
    assertThat(refusal(() -> office.facilities(HEADER))).containsExactly("no-rows");
  }

  @Test
  void villages_of_other_districts_are_skipped_and_counted() throws Exception {
    office.boundaries(SIX);
    Brought brought =
        office.facilities(HEADER, ELAT, "P2,Pustu B,pustu,73.09.01.2001,-5,119.5,rusak,,");

    assertThat(codes(brought.report().problems())).containsExactly("other-districts");
    assertThat(places()).hasSize(1);
  }

  @Test
  void a_later_survey_changes_the_state_from_its_day_on_and_the_same_again_is_unchanged()
      throws Exception {
    office.boundaries(SIX);
    office.facilities(HEADER, ELAT);
    String later = ELAT.replace("baik,2025-03-31", "rusak total,2025-06-30");
    office.facilities(HEADER, later);

    assertThat(post("P1", LocalDate.of(2025, 5, 1)).condition().id()).isEqualTo("baik");
    assertThat(post("P1", LocalDate.of(2025, 7, 1)).condition().id()).isEqualTo("rusak-total");
    assertThat(office.facilities(HEADER, later).report().unchanged()).isEqualTo(1);
  }

  @Test
  void one_post_in_two_files_is_one_post_by_code_or_by_name() throws Exception {
    office.boundaries(SIX);
    office.facilities(HEADER, ELAT);
    Brought second =
        office.facilities(
            "kode_kab,kode_instansi,unit_kerja",
            "8102,1010001,PUSKESMAS ELAT",
            "8102,1010002,PUSKESMAS WEDUAR");
    Brought third =
        office.facilities("kode_faskes,nama,jenis,bidan", "1010001,PKM Elat,puskesmas,6");

    assertThat(second.matches())
        .extracting(one -> one.candidates().get(0).code() + " " + one.sure())
        .containsExactly("P1 true");
    assertThat(third.report().accepted()).isEqualTo(1);
    assertThat(places())
        .containsExactly(
            "1010002 | 81.02 | null | tanpa-tempat", "P1 | 81.02 | " + WERKA + " | null");
  }

  @Test
  void a_misspelt_name_is_taken_for_the_same_post_and_told_unless_a_person_says_otherwise()
      throws Exception {
    office.boundaries(SIX);
    office.facilities(HEADER, ELAT.replace("Elat", "Manggamat"));
    String[] other = {"kode_kab,kode_instansi,unit_kerja", "8102,1010036,PUSKESMAS MENGGAMAT"};
    Brought taken = office.facilities(other);
    assertThat(codes(taken.report().problems())).contains("same-post-by-name");
    assertThat(taken.matches()).extracting(one -> one.sure()).containsExactly(false);
    assertThat(places()).hasSize(1);
    office.undo(taken.report());

    Confirmations isNew = Confirmations.parse(List.of("2=new"));
    office.facilities(new PostOptions(null, null, false, isNew), other);
    assertThat(places()).hasSize(2);
  }

  @Test
  void a_post_that_a_person_says_is_new_is_kept_apart_from_the_stored_one_of_its_name()
      throws Exception {
    office.boundaries(SIX);
    String[] uncoded = {"nama,jenis,kode_kab", "PKM Elat,puskesmas,81.02"};
    office.facilities(uncoded);

    Confirmations isNew = Confirmations.parse(List.of("2=new"));
    office.facilities(new PostOptions(null, null, false, isNew), uncoded);

    assertThat(places())
        .containsExactly(
            "81.02-puskesmas-elat | 81.02 | null | tanpa-tempat",
            "81.02-puskesmas-elat-2 | 81.02 | null | tanpa-tempat");
    office.facilities(HEADER, ELAT.replace("Elat", "Waur"));
    assertThat(
            refusal(
                () -> office.facilities(new PostOptions(null, null, false, isNew), HEADER, ELAT)))
        .containsExactly("new-with-known-code");
  }

  @Test
  void a_code_that_a_stored_post_of_another_kind_and_name_bears_refuses_the_file()
      throws Exception {
    office.boundaries(SIX);
    office.facilities(HEADER, ELAT);
    String melati = "P1,Melati," + WERKA;

    assertThat(refusal(() -> office.posyandu("kode_posyandu,nama,kode_desa", melati)))
        .containsExactly("code-of-another-post", "without-point");
    assertThat(
            codes(
                office.facilities(HEADER, ELAT.replace("Elat", "Ohoinangan")).report().problems()))
        .containsExactly("other-name");
  }

  @Test
  void a_name_that_fits_two_stored_posts_is_asked_back() throws Exception {
    office.boundaries(SIX);
    office.facilities(
        HEADER, ELAT, ELAT.replace("P1", "P2").replace("Puskesmas", "UPTD Puskesmas"));

    assertThat(refusal(() -> office.facilities("nama,jenis,kode_kab", "PKM Elat,puskesmas,81.02")))
        .containsExactly("ambiguous-name", "without-point");
  }

  @Test
  void a_name_that_fits_two_stored_posts_is_settled_by_choosing_one_of_them() throws Exception {
    office.boundaries(SIX);
    office.facilities(
        HEADER, ELAT, ELAT.replace("P1", "P2").replace("Puskesmas", "UPTD Puskesmas"));
    String[] uncoded = {"nama,jenis,kode_kab", "PKM Elat,puskesmas,81.02"};

    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> office.facilities(uncoded));
    assertThat(refused.matches()).hasSize(1);
    PostMatch question = refused.matches().get(0);
    assertThat(question.refuses()).isTrue();
    assertThat(question.candidates())
        .extracting(PostMatch.Candidate::code)
        .containsExactlyInAnyOrder("P1", "P2");

    Confirmations second = Confirmations.parse(List.of(question.row() + "=P2"));
    office.facilities(new PostOptions(null, null, false, second), uncoded);
    assertThat(places()).hasSize(2);
  }

  @Test
  void new_boundaries_move_posts_to_the_village_around_them_and_undo_moves_them_back()
      throws Exception {
    office.boundaries(SIX);
    office.facilities(HEADER, ELAT.replace("133.005", "133.009"));
    assertThat(places()).containsExactly("P1 | 81.02 | " + WERKA + " | null");

    ImportReport moved = office.boundaries(withBorderMoved()); // Werka ends at 133.008
    assertThat(places()).containsExactly("P1 | 81.02 | " + WAUR + " | beda-desa");

    office.undo(moved);
    assertThat(places()).containsExactly("P1 | 81.02 | " + WERKA + " | null");
  }

  @Test
  void undoing_a_file_of_posts_takes_its_posts_places_and_proposals() throws Exception {
    office.boundaries(SIX);
    Brought brought = office.facilities(HEADER, ELAT);

    office.undo(brought.report());

    assertThat(places()).isEmpty();
    assertThat(catchments()).isEmpty();
    assertThat(Contents.rows(store, "SELECT * FROM facility_fact")).isEmpty();
  }

  @Test
  void a_posyandu_belongs_to_a_village_and_its_trained_cadres_are_cadres() throws Exception {
    office.boundaries(SIX);
    String header = "kode_posyandu,nama,kode_desa,kader,kader_terlatih,aktif,ilp,tgl_ilp";

    Brought brought =
        office.posyandu(
            header,
            "Y1,Melati," + WERKA + ",5,3,ya,ya,2025-02-01",
            "Y2,Melati," + WAUR + ",2,5,tidak,belum,");

    assertThat(codes(brought.report().problems()))
        .containsExactly("trained-above-cadres", "without-point");
    assertThat(places())
        .containsExactly("Y1 | 81.02 | " + WERKA + " | null", "Y2 | 81.02 | " + WAUR + " | null");
    assertThat(refusal(() -> office.posyandu(header, "Y3,Mawar,,5,3,ya,ya,")))
        .containsExactly("missing-village", "without-point");
  }
}
