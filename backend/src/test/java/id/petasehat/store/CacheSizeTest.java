package id.petasehat.store;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.fixture.Program;
import id.petasehat.fixture.SixVillages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much memory the embedded database takes for pages: its own process decides, nobody else. */
class CacheSizeTest {
  private static final String MEBIBYTES =
      "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
          + " WHERE SETTING_NAME = 'info.CACHE_MAX_SIZE'";

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void prepare() throws Exception {
    data = SixVillages.prepare(folder.resolve("data"));
  }

  @Test
  void the_process_that_opens_the_file_gives_an_eighth_of_its_memory() {
    try (Store store = Store.inFolder(data)) {
      long eighth = Runtime.getRuntime().maxMemory() / 8 / 1024 / 1024;
      assertThat(Contents.rows(store, MEBIBYTES)).containsExactly(String.valueOf(eighth));
    }
  }

  @Test
  void a_command_beside_it_with_other_memory_leaves_the_cache_alone() throws Exception {
    String header = "kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan\n";
    Path file =
        Files.writeString(folder.resolve("k4.csv"), header + row(WERKA, "k4", "2025-01", 4, null));
    try (Store store = Store.inFolder(data)) {
      store.<Boolean, SQLException>read(
          connection -> {
            try (Statement statement = connection.createStatement()) {
              return statement.execute("SET CACHE_SIZE 7168");
            }
          });

      try (Program command =
          Program.start("import", "indicators", file.toString(), "--data", data.toString())) {
        assertThat(command.endsWithin(120_000)).isTrue();
        assertThat(command.exitCode()).isZero();
      }

      assertThat(Contents.rows(store, MEBIBYTES)).containsExactly("7");
    }
  }
}
