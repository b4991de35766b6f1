package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.fixture.SixVillages;
import id.petasehat.store.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {
  @TempDir Path folder;

  @Test
  void what_is_left_for_afterwards_holds_no_connection() throws Exception {
    try (Store store = Store.inFolder(SixVillages.prepare(folder))) {
      Snapshots snapshots = new Snapshots(store);
      Answers answers = new Answers(store, snapshots, "test");

      Object answer =
          answers.make(snapshot -> (Answers.Afterwards) () -> isClosed(snapshot.connection()));

      assertThat(answer).isEqualTo(true);
    }
  }

  private static boolean isClosed(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
