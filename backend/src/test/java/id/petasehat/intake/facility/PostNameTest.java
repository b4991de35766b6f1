package id.petasehat.intake.facility;

import static id.petasehat.facility.FacilityType.PUSKESMAS;
import static id.petasehat.facility.FacilityType.RUMAH_SAKIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.facility.FacilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostNameTest {
  private static final String DISTRICT = "Kabupaten Aceh Selatan";

  private static PostName name(String text, FacilityType type) {
    return PostName.of(text, type, DISTRICT);
  }

  @ParameterizedTest
  @CsvSource({
    "Puskesmas Krueng Luas, KRUENG LUAS",
    "UPTD Puskesmas Ujong Padang Rasian, PUSKESMAS UJUNG PADANG RASIAN",
    "Puseksmas Darussalam, PKM Darussalam",
    "Puskesmas Blangkejeren Aceh Selatan, BLANGKEJEREN",
    "Puskesmas Kuala Ba'u, KUALA BAU",
    "Puskesmas Kampong Paya, PUSKESMAS KAMPUNG PAYA",
    "Puskesmas Lau, L A U",
    "Puskesmas Mataram I, MATARAM 1",
    "Puskesmas Rawat Inap Meukek, Meukek",
  })
  void spellings_of_one_puskesmas_agree(String one, String other) {
    assertThat(name(one, PUSKESMAS).key()).isEqualTo(name(other, PUSKESMAS).key());
  }

  @ParameterizedTest
  @CsvSource({
    "Kluet Utara, Kluet Timur",
    "Trumon, Trumon Timur",
    "Larat, Larat Kei",
    "Mataram I, Mataram II",
    "Gu, Lakudo",
  })
  void neighbours_are_not_alike(String one, String other) {
    assertThat(name(one, PUSKESMAS).likeness(name(other, PUSKESMAS)))
        .isLessThan(PostMatching.ALIKE);
  }

  @Test
  void one_letter_in_nine_makes_names_alike_but_not_the_same() {
    double likeness =
        name("Puskesmas Manggamat", PUSKESMAS).likeness(name("PUSKESMAS MENGGAMAT", PUSKESMAS));

    assertThat(likeness).isEqualTo(8 / 9.0).isGreaterThan(PostMatching.ALIKE);
  }

  @Test
  void the_name_of_the_district_alone_is_a_name() {
    assertThat(name("RSUD Aceh Selatan", RUMAH_SAKIT).slug()).isEqualTo("aceh-selatan");
    assertThat(name("RS Umum Daerah Dr. H. Yulidin Away", RUMAH_SAKIT).slug())
        .isEqualTo("dr-yulidin-away");
  }
}
