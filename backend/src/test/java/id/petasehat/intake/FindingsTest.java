package id.petasehat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class FindingsTest {

  @Test
  void a_long_list_ends_with_how_many_more() {
    Findings findings = new Findings();
    for (int line = 2; line <= 1_000_001; line++) {
      findings.reject("baris " + line, "negative", "kurang dari nol", "perbaiki");
    }

    assertThat(findings.problems()).hasSize(Findings.LISTED_PER_KIND + 1);
    assertThat(findings.problems().get(Findings.LISTED_PER_KIND))
        .isEqualTo(
            Problem.rejected(
                "", "negative", "Masih ada 999000 lagi dengan masalah yang sama.", "perbaiki"));
  }

  @Test
  void what_refuses_the_file_is_told_first() {
    Findings findings = new Findings();
    findings.warn("baris 2", "doubtful", "meragukan", "periksa");
    findings.reject("baris 3", "negative", "kurang dari nol", "perbaiki");

    RefusedException refused =
        catchThrowableOfType(RefusedException.class, findings::refuseIfRejected);

    assertThat(refused.problems())
        .extracting(Problem::code)
        .containsExactly("negative", "doubtful");
  }
}
