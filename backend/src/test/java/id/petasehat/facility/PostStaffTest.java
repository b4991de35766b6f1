package id.petasehat.facility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostStaffTest {
  @Test
  void what_is_missing_is_told_by_name_and_what_is_not_known_is_not_missing() {
    assertThat(new PostStaff(0, 0).lacking()).containsExactly("bidan", "perawat");
    assertThat(new PostStaff(1, 0).lacking()).containsExactly("perawat");
    assertThat(new PostStaff(0, null).lacking()).containsExactly("bidan");
    assertThat(new PostStaff(2, 1).lacking()).isEmpty();
    assertThat(PostStaff.UNKNOWN.lacking()).isEmpty();
  }
}
