package id.petasehat.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeTest {
  @ParameterizedTest
  @CsvSource({
    "jenis, Puskesmas Pembantu, pustu",
    "jenis, PUSTU, pustu",
    "jenis, Posyandu Prima, pustu",
    "jenis, Puskesmas Rawat Inap, puskesmas-rawat-inap",
    "jenis, RSUD, rumah-sakit",
    "kondisi, Rusak Berat, rusak-berat",
    "kondisi, RB, rusak-berat",
    "kondisi, rusak_total, rusak-total",
    "status, Operasional, beroperasi",
    "status, Tidak Beroperasi, tidak-beroperasi",
    "bidan, 2.0, 2",
    "alat_persen, '72,5 %', 72.5",
    "lat, '-5,6231', -5.6231",
    "ilp, Ya, ya",
    "ilp, belum, tidak",
    "listrik, PLN 24 jam, pln",
    "listrik, tidak ada, tidak-ada",
    "air, Sumur bor, Sumur bor",
    "rumah_dinas, rusak ringan, rusak-ringan",
    "rumah_dinas, tidak ada, tidak-ada",
    "tgl_survei, 31/3/2025, 2025-03-31",
    "nama, '  Pustu   Ohoi ', Pustu Ohoi",
  })
  void words_and_numbers_are_read_as_offices_write_them(
      String column, String cell, String canonical) {
    assertThat(Attribute.ofColumn(column).orElseThrow().read(cell)).contains(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "jenis, warung",
    "kondisi, lumayan",
    "bidan, -1",
    "bidan, dua",
    "hari_buka, 8",
    "kader, 1.000",
    "listrik, Non PLN",
    "listrik, belum ada PLN",
    "alat_persen, 120",
    "tahun_bangun, 1850",
    "ilp, mungkin",
    "lat, lima",
    "tgl_survei, 2025-02-30",
  })
  void what_cannot_be_right_is_not_read(String column, String cell) {
    assertThat(Attribute.ofColumn(column).orElseThrow().read(cell)).isEmpty();
  }

  @Test
  void a_survey_is_not_of_tomorrow() {
    String tomorrow = LocalDate.now().plusDays(1).toString();
    assertThat(Attribute.SURVEYED_ON.read(tomorrow)).isEmpty();
  }
}
