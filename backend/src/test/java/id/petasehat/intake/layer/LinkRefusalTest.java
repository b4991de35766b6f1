package id.petasehat.intake.layer;

import static id.petasehat.fixture.Square.LARAT;
import static id.petasehat.fixture.Square.WERKA;
import static id.petasehat.intake.layer.GroundOffice.codes;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.intake.Problem;
import id.petasehat.reach.TravelLayer;
import id.petasehat.store.TravelLayers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of links and settlements that are refused; a refused one leaves the store as it was. */
class LinkRefusalTest {
  @TempDir static Path folder;
  private static GroundOffice office;

  @BeforeAll
  static void open() throws Exception {
    office = GroundOffice.open(folder);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @ParameterizedTest
  @CsvSource({
    WERKA + ";81.02.03.2099;perahu;45;;;;;;;, unknown-place",
    WERKA + ";Elat;perahu;45;;;;;;;, unknown-place",
    ";" + WERKA + ";perahu;45;;;;;;;, unknown-place",
    WERKA + ";" + WERKA + ";perahu;45;;;;;;;, link-to-itself",
    WERKA + ";" + LARAT + ";pesawat;45;;;;;;;, unknown-mode",
    WERKA + ";" + LARAT + ";perahu;0;;;;;;;, bad-menit",
    WERKA + ";" + LARAT + ";perahu;-5;;;;;;;, bad-menit",
    WERKA + ";" + LARAT + ";perahu;45;-1;;;;;;, bad-tunggu-menit",
    WERKA + ";" + LARAT + ";perahu;45;;8;;;;;, bad-hari-per-minggu",
    WERKA + ";" + LARAT + ";perahu;45;;0;;;;;, bad-hari-per-minggu",
    WERKA + ";" + LARAT + ";perahu;45;;;13;;;;, bad-month",
    WERKA + ";" + LARAT + ";perahu;45;;;Januari;;;;, bad-month",
    WERKA + ";x;perahu;45;;;;;;133.02;-5.64, bad-coordinate",
    WERKA + ";x;perahu;45;;;;;;-5.64;, bad-coordinate",
  })
  void what_no_link_can_say_refuses_the_file_and_names_its_row(String row, String code)
      throws Exception {
    List<Problem> problems =
        office.refused(TravelLayer.LINKS, "tautan.csv", LinkImportTest.HEADER + row + "\n");

    assertThat(codes(problems)).containsExactly(code);
    assertThat(problems.get(0).place()).isEqualTo("baris 2");
    assertThat(problems.get(0).remedy()).isNotBlank();
    assertThat(office.read(TravelLayers::links)).isEmpty();
  }

  @Test
  void tables_about_single_persons_and_without_their_columns_are_refused() throws Exception {
    assertThat(
            codes(
                office.refused(
                    TravelLayer.LINKS, "a.csv", "dari,ke,moda,menit,nik\n1,2,perahu,3,4\n")))
        .containsExactly("personal-data");
    assertThat(codes(office.refused(TravelLayer.LINKS, "a.csv", "dari,ke\n1,2\n")))
        .containsExactly("missing-column");
    assertThat(
            codes(
                office.refused(
                    TravelLayer.SETTLEMENTS,
                    "b.csv",
                    "kode_desa,nama,lat,lon,nama kepala keluarga\n1,2,3,4,5\n")))
        .containsExactly("personal-data");
  }
}
