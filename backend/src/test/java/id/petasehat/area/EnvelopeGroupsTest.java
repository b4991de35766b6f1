package id.petasehat.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class EnvelopeGroupsTest {
  private static Envelope from(double x1, double x2) {
    return new Envelope(x1, x2, 0, 1);
  }

  @Test
  void envelopes_that_touch_through_others_are_one_group() {
    // 0 and 2 meet only through 1; 3 is an island
    var groups = EnvelopeGroups.of(List.of(from(0, 1), from(1, 2), from(2, 3), from(10, 11)), 0);

    assertThat(groups).containsExactly(List.of(0, 1, 2), List.of(3));
  }

  @Test
  void a_distance_bridges_gaps() {
    var two = List.of(from(0, 1), from(1.5, 2));

    assertThat(EnvelopeGroups.of(two, 0.4)).hasSize(2);
    assertThat(EnvelopeGroups.of(two, 0.5)).hasSize(1);
  }

  @Test
  void nothing_makes_no_group() {
    assertThat(EnvelopeGroups.of(List.of(), 1)).isEmpty();
  }
}
