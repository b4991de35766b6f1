package id.petasehat.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldNativesTest {
  private static final Instant NOW = Instant.now();

  @TempDir Path folder;

  private Path unpacked(String name, Duration ago) throws Exception {
    Path unpacked = Files.createDirectories(folder.resolve(name).resolve("linux"));
    Files.writeString(unpacked.resolve("solver.so"), "x");
    Path top = folder.resolve(name);
    Files.setLastModifiedTime(top, FileTime.from(NOW.minus(ago)));
    return top;
  }

  @Test
  void folders_of_the_solver_older_than_a_day_are_removed_and_nothing_else() throws Exception {
    Path old = unpacked("ortools-java123", Duration.ofDays(2));
    Path young = unpacked("ortools-java456", Duration.ofHours(2));
    Path other = unpacked("hasil-java", Duration.ofDays(2));

    OldNatives.remove(folder, NOW.minus(Duration.ofDays(1)));

    assertThat(old).doesNotExist();
    assertThat(young.resolve("linux/solver.so")).exists();
    assertThat(other.resolve("linux/solver.so")).exists();
  }

  @Test
  void a_folder_that_is_not_there_is_no_failure() {
    OldNatives.remove(folder.resolve("none"), NOW);

    assertThat(folder).isEmptyDirectory();
  }
}
