package id.petasehat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.petasehat.fixture.EmbeddedStores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What closing packed does to an embedded file, and to others who have it open. */
class PackingTest {
  @TempDir Path folder;

  @Test
  void a_store_that_can_no_longer_be_packed_is_no_failure_of_the_work_before() {
    Store store = Store.inFolder(EmbeddedStores.prepare(folder));
    store.close();

    assertThatCode(store::closePacked).doesNotThrowAnyException();
    assertThat(Store.existsIn(folder)).isTrue();
  }

  @Test
  void closing_packed_keeps_what_was_written_and_gives_the_room_of_the_work_back()
      throws Exception {
    Store store = Store.inFolder(EmbeddedStores.prepare(folder));
    writeAndTakeBack(store);
    store.change(connection -> put(connection, "default-indicator", "k4"));
    store.close();
    long loose = Files.size(folder.resolve("petasehat.mv.db"));

    Store.inFolder(folder).closePacked();

    assertThat(Files.size(folder.resolve("petasehat.mv.db"))).isLessThan(loose / 2);
    try (Store again = Store.inFolder(folder)) {
      assertThat(again.read(Settings::all)).containsEntry("default-indicator", "k4");
    }
  }

  @Test
  void a_store_that_somebody_else_has_open_is_closed_without_packing() {
    Path shared = EmbeddedStores.prepare(folder);
    try (Store server = Store.inFolder(shared)) {
      Store command = Store.inFolder(shared);
      command.change(connection -> put(connection, "default-indicator", "k6"));

      command.closePacked();

      assertThat(server.read(Settings::all)).containsEntry("default-indicator", "k6");
    }
  }

  /** Ten thousand settings come and go: megabytes of file for nothing. */
  private static void writeAndTakeBack(Store store) {
    store.change(
        connection -> {
          for (int i : IntStream.range(0, 10_000).toArray()) {
            Settings.put(connection, "setting-" + i, "x".repeat(1_000));
          }
          return null;
        });
    store.change(connection -> Sql.run(connection, "DELETE FROM setting"));
  }

  private static Void put(Connection connection, String name, String value) throws SQLException {
    Settings.put(connection, name, value);
    return null;
  }
}
