package id.petasehat.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.intake.Findings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headings of a file as it came. */
class RawTableTest {
  @TempDir Path folder;

  @Test
  void a_line_break_in_a_heading_parts_words_unless_it_stands_beside_an_underscore()
      throws Exception {
    Path file = folder.resolve("penduduk.csv");
    Files.writeString(
        file, "\"kode\n_provinsi\";\"kode_\ndesa\n\";\"Jumlah\nPenduduk\"\n11;8102032001;558\n");

    RawTable table = RawTable.read(file, null, new Findings());

    assertThat(table.names(new HeaderRows(1, 1)))
        .containsExactly("kode_provinsi", "kode_desa", "jumlah penduduk");
  }
}
