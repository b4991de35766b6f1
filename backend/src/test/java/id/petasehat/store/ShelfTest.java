package id.petasehat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShelfTest {
  /** Each as large as its text is long. */
  private static Shelf<String> roomFor(int letters) {
    return new Shelf<>(letters, String::length);
  }

  @Test
  void what_comes_is_kept_however_often_the_others_were_used() {
    Shelf<String> shelf = roomFor(2);
    shelf.keep("a", "A");
    shelf.keep("b", "B");
    for (int i = 0; i < 20; i++) {
      shelf.find("a");
    }
    for (int i = 0; i < 20; i++) {
      shelf.find("b");
    }
    shelf.keep("c", "C");

    assertThat(shelf.find("c")).isEqualTo("C");
    assertThat(shelf.find("b")).isEqualTo("B");
    assertThat(shelf.find("a")).isNull();
  }

  @Test
  void as_many_go_as_what_comes_needs_room_for() {
    Shelf<String> shelf = roomFor(4);
    shelf.keep("a", "A");
    shelf.keep("b", "B");
    shelf.keep("c", "C");
    shelf.keep("d", "DDD");

    assertThat(shelf.find("a")).isNull();
    assertThat(shelf.find("b")).isNull();
    assertThat(shelf.find("c")).isEqualTo("C");
    assertThat(shelf.find("d")).isEqualTo("DDD");
  }

  @Test
  void what_is_larger_than_all_the_room_is_answered_and_not_kept() {
    Shelf<String> shelf = roomFor(1);

    assertThat(shelf.keep("a", "AA")).isEqualTo("AA");
    assertThat(shelf.find("a")).isNull();
  }

  /** The same told plainly: from the last one back, each key once, as long as there is room. */
  @Property
  void those_that_were_last_put_there_are_kept_as_far_as_there_is_room(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 6) Integer> keys,
      @ForAll @IntRange(min = 0, max = 12) int room) {
    Shelf<String> shelf = roomFor(room);
    List<Integer> latestFirst = new ArrayList<>();
    for (int key : keys) {
      shelf.keep("" + key, "x".repeat(key));
      latestFirst.remove((Integer) key);
      latestFirst.add(0, key);
      int taken = 0;
      int kept = 0;
      while (kept < latestFirst.size() && taken + latestFirst.get(kept) <= room) {
        taken += latestFirst.get(kept++);
      }
      latestFirst = new ArrayList<>(latestFirst.subList(0, kept));
    }

    for (int key = 0; key <= 6; key++) {
      assertThat(shelf.find("" + key) != null).isEqualTo(latestFirst.contains(key));
    }
  }
}
