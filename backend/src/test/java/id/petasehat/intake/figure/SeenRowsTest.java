package id.petasehat.intake.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SeenRowsTest {

  /** Few distinct keys make repeats; many rows make the table grow. */
  @Property(tries = 50)
  void remembers_what_a_map_remembers(
      @ForAll @Size(min = 1, max = 9000) List<@LongRange(min = 0, max = 20_000) Long> keys) {
    SeenRows seen = new SeenRows();
    Map<Long, SeenRows.Earlier> map = new HashMap<>();
    for (int line = 0; line < keys.size(); line++) {
      long key = keys.get(line) << 33;
      long fingerprint = line % 3;
      SeenRows.Earlier earlier = map.get(key);
      int first = earlier == null ? line : earlier.line();

      assertThat(seen.add(key, fingerprint, line))
          .isEqualTo(
              earlier == null ? null : new SeenRows.Earlier(first, first % 3 == fingerprint));

      map.putIfAbsent(key, new SeenRows.Earlier(line, true));
    }
  }
}
