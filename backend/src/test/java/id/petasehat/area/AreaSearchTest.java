package id.petasehat.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Areas found by name or code: what fits best stands first. */
class AreaSearchTest {
  private final AreaSearch search =
      new AreaSearch(
          new AreaIndex(
              List.of(
                  area("81", "Maluku"),
                  area("81.02", "Kabupaten Maluku Tenggara"),
                  area("81.02.03", "Kei Besar"),
                  area("81.02.03.2001", "Waur"),
                  area("81.02.03.2002", "Ohoi-Wait"),
                  area("81.02.03.2003", "Ma'ar Lama"),
                  area("81.02.03.2004", "Lama"))));

  @Test
  void a_whole_name_comes_before_one_that_begins_so_or_holds_it() {
    assertThat(search.find("lama", 9)).extracting(Area::name).containsExactly("Lama", "Ma'ar Lama");
    assertThat(search.find("maluku", 9))
        .extracting(Area::name)
        .containsExactly("Maluku", "Kabupaten Maluku Tenggara");
  }

  @Test
  void equal_fits_list_larger_areas_first() {
    assertThat(search.find("u", 9))
        .extracting(area -> area.code().dotted())
        .containsExactly("81", "81.02", "81.02.03.2001");
  }

  @Test
  void capitals_apostrophes_hyphens_and_accents_do_not_matter() {
    assertThat(search.find("ohoi wait", 9)).extracting(Area::name).containsExactly("Ohoi-Wait");
    assertThat(search.find("MA’AR", 9)).extracting(Area::name).containsExactly("Ma'ar Lama");
    assertThat(search.find("wáur", 9)).extracting(Area::name).containsExactly("Waur");
  }

  @Test
  void the_beginning_of_a_code_finds_what_lies_inside_with_and_without_dots() {
    assertThat(search.find("81.02.03", 9)).hasSize(5);
    assertThat(search.find("8102032001", 9)).extracting(Area::name).containsExactly("Waur");
  }

  @Test
  void never_more_than_asked_for_and_nothing_for_nothing() {
    assertThat(search.find("a", 2)).hasSize(2);
    assertThat(search.find(" - ", 9)).isEmpty();
    assertThat(search.find("bukan nama", 9)).isEmpty();
  }

  private static Area area(String code, String name) {
    return new Area(new AreaCode(code), name, "ohoi", new Area.Bounds(0, 0, 1, 1), 0, 0);
  }
}
