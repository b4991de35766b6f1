package id.petasehat.intake.recap;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.fixture.Drawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever usual form a recap has, every figure comes back, none is made up and nothing is asked.
 */
class RandomRecapPropertyTest {
  private final Desk desk = new Desk();

  @Property(tries = 200)
  void every_figure_of_a_recap_comes_back(@ForAll long seed, @ForAll boolean old)
      throws IOException {
    RandomRecap recap = RandomRecap.of(new Random(seed));
    Path file = Files.createTempFile("rekap", old ? ".xls" : ".xlsx");
    try {
      Desk.Read read = desk.read(Drawing.write(file, recap.drawing()));

      List<String> expected = recap.expected().isEmpty() ? List.of("no-rows") : List.of();
      assertThat(read.codes()).isEqualTo(expected);
      assertThat(read.rows()).containsExactlyInAnyOrderElementsOf(recap.expected());
    } finally {
      Files.delete(file);
    }
  }
}
