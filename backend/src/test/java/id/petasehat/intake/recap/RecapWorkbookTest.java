package id.petasehat.intake.recap;

import static id.petasehat.fixture.Square.NERONG;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.fixture.Drawing;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recap workbooks of a puskesmas as they stand in offices. */
class RecapWorkbookTest {
  @TempDir Path folder;

  /**
   *
   *
   * <pre>
   *     A   B       C        D           E          F          G
   *  1  LAPORAN PWS KIA
   *  2  PUSKESMAS : ELAT
   *  3  BULAN : SEPTEMBER 2025
   *  4
   *  5  No  Desa    K4 ------------------------------------------
   *  6              Sasaran  Bulan lalu  Bulan ini  Kumulatif  %
   *  7  1   2       3        4           5          6          7
   *  8  1   Werka   40       3           4          30         75,0
   *  9  2   WAUR    20       2           -          12         60,0
   * 10  3   Nerong  10       1           0          8          80
   * 11      JUMLAH  70       6           4          50
   * </pre>
   */
  private static Drawing recap() {
    return new Drawing("KIA")
        .row("LAPORAN PWS KIA")
        .row("PUSKESMAS : ELAT")
        .row("BULAN : SEPTEMBER 2025")
        .row()
        .row("No", "Desa", "K4")
        .row(null, null, "Sasaran", "Bulan lalu", "Bulan ini", "Kumulatif", "%")
        .row(1, 2, 3, 4, 5, 6, 7)
        .row(1, "Werka", 40, 3, 4, 30, "75,0")
        .row(2, "WAUR", 20, 2, "-", 12, "60,0")
        .row(3, "Nerong", 10, 1, 0, 8, "80")
        .row(null, "JUMLAH", 70, 6, 4, 50)
        .merge("A5:A6")
        .merge("B5:B6")
        .merge("C5:G5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rekap.xlsx", "rekap.xls"})
  void a_recap_with_merged_headings_is_read_without_a_question(String name) throws Exception {
    Desk.Read read = new Desk().read(Drawing.write(folder.resolve(name), recap()));

    assertThat(read.problems()).isEmpty();
    assertThat(read.rows())
        .containsExactly(WERKA + " k4 2025-09 4/40", NERONG + " k4 2025-09 0/10");
    assertThat(read.mapping().asks()).isFalse();
    assertThat(read.mapping().period()).isEqualTo("2025-09");
    assertThat(read.mapping().periodFrom()).isEqualTo("judul");
    assertThat(read.mapping().headerRows()).containsExactly(5, 6);
    assertThat(read.column("E").header()).isEqualTo("K4 › Bulan ini");
    assertThat(read.column("E").target()).isEqualTo("k4");
    assertThat(read.column("C").target()).isEqualTo("k4.penyebut");
    assertThat(read.column("F").target()).isEqualTo("abaikan");
    assertThat(read.column("B").target()).isEqualTo("nama_desa");
    assertThat(read.rows()).noneMatch(row -> row.startsWith(WAUR));
  }
}
