package id.petasehat.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FacilityTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 31);

  /** Pairs of attribute and content, as facts of one day. */
  private static Facility facility(Object... pairs) {
    Map<Attribute, Fact> facts = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      Attribute attribute = (Attribute) pairs[i];
      facts.put(
          attribute, new Fact("P1", attribute, (String) pairs[i + 1], DAY, true, 1, 2, false));
    }
    return new Facility("P1", facts);
  }

  private static Facility pustu(String status, String condition, String midwives, String nurses) {
    return facility(
        Attribute.TYPE, "pustu",
        Attribute.STATUS, status,
        Attribute.CONDITION, condition,
        Attribute.MIDWIVES, midwives,
        Attribute.NURSES, nurses);
  }

  @Test
  void a_pustu_with_a_bidan_and_a_perawat_has_its_minimum() {
    assertThat(pustu("beroperasi", "baik", "1", "1").staffing()).isEqualTo(Staffing.LENGKAP);
    assertThat(pustu("beroperasi", "baik", "1", "0").staffing()).isEqualTo(Staffing.BELUM_LENGKAP);
    assertThat(pustu("beroperasi", "baik", "0", "0").staffing()).isEqualTo(Staffing.KOSONG);
  }

  @Test
  void staff_that_nobody_counted_is_not_staff_that_is_missing() {
    assertThat(Staffing.of(null, null)).isNull();
    assertThat(Staffing.of(2, null)).isNull();
    assertThat(Staffing.of(null, 0)).as("incomplete, or empty?").isNull();
  }

  @Test
  void the_minimum_is_asked_of_village_posts_only() {
    assertThat(
            facility(Attribute.TYPE, "puskesmas", Attribute.MIDWIVES, "0", Attribute.NURSES, "0")
                .staffing())
        .isNull();
  }

  @Test
  void a_working_post_is_open_sound_and_has_someone() {
    assertThat(pustu("beroperasi", "rusak-sedang", "1", "0").works()).isTrue();
    assertThat(pustu("beroperasi", "rusak-berat", "1", "1").works()).isFalse();
    assertThat(pustu("sementara-tutup", "baik", "1", "1").works()).isFalse();
    assertThat(pustu("beroperasi", "baik", "0", "0").works()).isFalse();
  }

  @Test
  void a_building_totally_damaged_is_not_operating_whatever_the_file_says() {
    assertThat(pustu("beroperasi", "rusak-total", "1", "1").operating()).isFalse();
  }

  @Test
  void one_thing_known_to_be_wrong_decides_even_where_others_are_unknown() {
    assertThat(facility(Attribute.TYPE, "pustu", Attribute.CONDITION, "rusak-berat").works())
        .isFalse();
    assertThat(facility(Attribute.TYPE, "pustu", Attribute.CONDITION, "baik").works()).isNull();
  }

  @Test
  void an_open_puskesmas_in_a_sound_building_works_without_a_count_of_staff() {
    assertThat(
            facility(
                    Attribute.TYPE, "puskesmas",
                    Attribute.STATUS, "beroperasi",
                    Attribute.CONDITION, "baik")
                .works())
        .isTrue();
  }

  @Test
  void a_puskesmas_of_whose_building_nothing_is_known_is_not_said_to_work() {
    assertThat(facility(Attribute.TYPE, "puskesmas", Attribute.STATUS, "beroperasi").works())
        .isNull();
  }

  @Test
  void a_posyandu_is_no_post_that_people_can_go_to_any_day() {
    assertThat(facility(Attribute.TYPE, "posyandu", Attribute.STATUS, "beroperasi").works())
        .isNull();
  }

  @Test
  void what_no_file_says_is_null_and_the_name_falls_back_to_the_code() {
    Facility unknown = facility();
    assertThat(unknown.name()).isEqualTo("P1");
    assertThat(unknown.type()).isNull();
    assertThat(unknown.number(Attribute.CADRES)).isNull();
    assertThat(unknown.yes(Attribute.ILP)).isNull();
  }
}
