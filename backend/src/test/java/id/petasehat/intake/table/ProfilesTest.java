package id.petasehat.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {
  private static final String OWN =
      """
      {"name": "dinas-kami", "kind": "facilities",
       "columns": {"nama": "Nama Puskesmas", "bidan": "Jml Bidan"},
       "constants": {"jenis": "puskesmas"},
       "words": {"nama": [{"matches": "pkm (.*)", "means": "Puskesmas"}]},
       "district": {"column": "Kab", "pattern": "(.*)", "system": "name"},
       "asOf": "2025-03-31"}
      """;

  @ParameterizedTest
  @CsvSource({
    "'nama,jenis,kode_faskes,kondisi', fasilitas",
    "'kode_posyandu,nama,kode_desa,kader', posyandu",
    "'kode_desa,kode_puskesmas,kode_pustu', wilayah_kerja",
    "'kode_kab,kode_instansi,unit_kerja', satu-data",
    "'kode_prov,kode_faskes,jenis_faskes,nama_faskes,alamat_faskes,lat_,long_', faskes-2019",
    "'id,name,type,type_detail,icon,lat,lon,address,status', faskes-2025",
  })
  void a_file_is_known_by_its_columns(String header, String profile) {
    assertThat(Profiles.builtIn().recognise(List.of(header.split(","))))
        .map(Profile::name)
        .contains(profile);
  }

  @Test
  void other_columns_are_not_known() {
    assertThat(Profiles.builtIn().recognise(List.of("a", "b"))).isEmpty();
  }

  @Test
  void an_own_profile_stands_before_a_built_in_one_and_reads_its_columns() {
    Profile own = ProfileJson.parse(OWN);
    Table.Row row =
        new Table.Row(2, "baris 2", Map.of("nama puskesmas", "PKM Elat", "jml bidan", "3"));

    assertThat(
            Profiles.builtIn().and(List.of(own)).recognise(List.of("nama puskesmas", "jml bidan")))
        .contains(own);
    assertThat(own.cell(row, "nama")).isEqualTo("Puskesmas");
    assertThat(own.cell(row, "bidan")).isEqualTo("3");
    assertThat(own.cell(row, "jenis")).isEqualTo("puskesmas");
    assertThat(own.cell(row, "perawat")).isEmpty();
  }

  @Test
  void a_profile_is_written_as_it_was_read() {
    String written = ProfileJson.write(ProfileJson.parse(OWN));

    assertThat(ProfileJson.write(ProfileJson.parse(written))).isEqualTo(written);
    assertThat(written).contains("\"asOf\":\"2025-03-31\"", "\"jml bidan\"", "\"system\":\"name\"");
  }

  @Test
  void what_is_no_profile_is_refused() {
    for (String wrong :
        List.of("[", "{}", "{\"name\":\"a b\",\"kind\":\"x\",\"columns\":{\"a\":\"b\"}}")) {
      assertThatIllegalArgumentException().isThrownBy(() -> ProfileJson.parse(wrong));
    }
  }
}
