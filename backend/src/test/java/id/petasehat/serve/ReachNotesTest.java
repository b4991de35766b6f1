package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.reach.VillageReach;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReachNotesTest {
  private static Text only(ReachNotes notes) {
    assertThat(notes.all()).hasSize(1);
    return notes.all().get(0).text();
  }

  private static List<String> posts(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> "Pustu " + n).toList();
  }

  @Test
  void a_long_list_says_how_many_more_there_are_and_ends_in_one_stop() {
    Text seven = only(new ReachNotes().withoutPoint(posts(7)));

    assertThat(seven.id())
        .endsWith(": Pustu 1, Pustu 2, Pustu 3, Pustu 4, Pustu 5, dan 2 lainnya.");
    assertThat(seven.en()).endsWith(": Pustu 1, Pustu 2, Pustu 3, Pustu 4, Pustu 5, and 2 others.");
    assertThat(only(new ReachNotes().withoutPoint(posts(6))).en()).endsWith(", and 1 other.");
    assertThat(only(new ReachNotes().withoutPoint(posts(5))).id()).endsWith(", Pustu 5.");
  }

  @Test
  void villages_without_people_go_by_the_word_of_their_district() {
    assertThat(unknownPeople("34.71.01.1001").id())
        .isEqualTo(
            "Penduduk 1 dari 1 kelurahan tidak diketahui; kelurahan itu tidak masuk hitungan orang.");
    assertThat(unknownPeople("11.01.01.2001").id()).contains("1 dari 1 gampong tidak diketahui");
  }

  private static Text unknownPeople(String code) {
    VillageReach village = new VillageReach(new AreaCode(code), null, new long[6], null, null);
    return only(new ReachNotes().population(List.of(village)));
  }
}
