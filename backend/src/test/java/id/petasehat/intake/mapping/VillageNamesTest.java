package id.petasehat.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.intake.mapping.Mapping.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are matched surely or asked for, never silently. */
class VillageNamesTest {
  /** Two kecamatan of Aceh Selatan as they might be, and one of another district. */
  private static final AreaIndex AREAS =
      areas(
          "11.01=Aceh Selatan",
          "11.01.01=Bakongan",
          "11.01.01.2001=Sawang Ba'u",
          "11.01.01.2002=Ujong Mangki",
          "11.01.01.2003=Kampong Baro",
          "11.01.02=Kluet Utara",
          "11.01.02.2001=Kampong Baro",
          "11.01.02.2002=Krueng Batee",
          "11.01.02.2003=Krueng Kluet II",
          "11.02=Aceh Tenggara",
          "11.02.01=Lawe Alas",
          "11.02.01.2001=Lawe Sempilang",
          "11.02.01.2002=Krueng Batee");

  private final VillageNames names =
      VillageNames.among(AREAS, List.of("Sawang Bau", "Ujong Mangki", "Krueng Batee"));

  @ParameterizedTest
  @ValueSource(
      strings = {"Sawang Ba'u", "SAWANG BAU", "Gampong Sawang Ba’u", "sawang-bau", "Gp. Sawangbau"})
  void one_village_of_that_name_is_sure_however_it_is_written(String text) {
    VillageNames.Match match = names.find(text, "");

    assertThat(match.sure()).isTrue();
    assertThat(match.village().code().dotted()).isEqualTo("11.01.01.2001");
    assertThat(match.score()).isEqualTo(1);
  }

  @Test
  void a_misspelt_name_is_a_suggestion_with_its_score_and_kecamatan() {
    VillageNames.Match match = names.find("Ujung Mangki", "");

    assertThat(match.sure()).isFalse();
    assertThat(match.candidates().get(0))
        .isEqualTo(new Candidate("11.01.01.2002", "Ujong Mangki", "Bakongan", 0.91));
  }

  @Test
  void two_villages_of_one_name_are_told_apart_by_the_kecamatan_alone() {
    assertThat(names.find("Kampong Baro", "").sure()).isFalse();
    assertThat(names.find("Kampong Baro", "").candidates())
        .extracting(Candidate::parent)
        .startsWith("Bakongan", "Kluet Utara");
    assertThat(names.find("Kampong Baro", "Kec. Kluet Utara").village().code().dotted())
        .isEqualTo("11.01.02.2001");
  }

  @Test
  void of_two_villages_of_one_name_the_one_beside_the_others_of_the_file_comes_first() {
    VillageNames ofKluet = VillageNames.among(AREAS, List.of("Krueng Kluet II", "Kampong Baro"));

    assertThat(ofKluet.find("Kampong Baro", "").sure()).isFalse();
    assertThat(ofKluet.find("Kampong Baro", "").candidates())
        .extracting(Candidate::parent)
        .startsWith("Kluet Utara", "Bakongan");
  }

  @Test
  void a_village_of_another_kecamatan_than_the_file_says_is_never_sure() {
    VillageNames.Match elsewhere = names.find("Sawang Ba'u", "Kluet Utara");
    VillageNames.Match unknown = names.find("Sawang Ba'u", "Trumon");

    assertThat(elsewhere.sure()).isFalse();
    assertThat(elsewhere.candidates().get(0).score()).isEqualTo(0.7);
    assertThat(unknown.sure()).isFalse();
    assertThat(unknown.candidates().get(0).code()).isEqualTo("11.01.01.2001");
  }

  @Test
  void a_number_tells_neighbours_apart_and_may_be_roman() {
    assertThat(names.find("Krueng Kluet 2", "").sure()).isTrue();
    assertThat(names.find("Krueng Kluet I", "").sure()).isFalse();
    assertThat(names.find("Krueng Kluet I", "").score()).isLessThan(0.6);
  }

  @Test
  void a_file_of_one_district_is_not_asked_about_villages_of_another() {
    assertThat(names.find("Krueng Batee", "").village().code().dotted()).isEqualTo("11.01.02.2002");
    assertThat(new VillageNames(AREAS).find("Krueng Batee", "").sure()).isFalse();
  }

  @Test
  void what_is_like_nothing_has_no_candidates() {
    assertThat(names.find("Xyz", "").candidates()).isEmpty();
    assertThat(names.find(" ", "").candidates()).isEmpty();
  }

  @Property
  void capitals_and_marks_never_change_what_a_name_means(@ForAll("decorated") String name) {
    assertThat(names.find(name, "").village().code().dotted()).isEqualTo("11.01.02.2002");
  }

  @Provide
  Arbitrary<String> decorated() {
    Arbitrary<String> marks = Arbitraries.of("", " ", "'", ". ", "-", "  ");
    Arbitrary<Boolean> capitals = Arbitraries.of(true, false);
    return marks
        .list()
        .ofSize("kruengbatee".length())
        .flatMap(
            between ->
                capitals
                    .list()
                    .ofSize(between.size())
                    .map(upper -> decorated("kruengbatee", between, upper)));
  }

  private static String decorated(String name, List<String> between, List<Boolean> upper) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      String letter = name.substring(i, i + 1);
      // no i and no v among the letters: alone they would be numbers
      text.append(upper.get(i) ? letter.toUpperCase(Locale.ROOT) : letter).append(between.get(i));
    }
    return text.toString();
  }

  private static AreaIndex areas(String... named) {
    List<Area> areas = new ArrayList<>();
    for (String one : named) {
      String[] parts = one.split("=");
      Area.Bounds nowhere = new Area.Bounds(0, 0, 0, 0);
      areas.add(new Area(new AreaCode(parts[0]), parts[1], "gampong", nowhere, 0, 0));
    }
    return new AreaIndex(areas);
  }
}
