package id.petasehat.facility;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostShareTest {
  private static final AreaCode A = new AreaCode("81.02.01.2001");
  private static final AreaCode B = new AreaCode("81.02.01.2002");
  private static final AreaCode C = new AreaCode("81.02.02.2001");
  private static final AreaCode ELSEWHERE = new AreaCode("81.03.01.2001");

  @ParameterizedTest
  @CsvSource({
    "posyandu-ilp, posyandu, ilp=ya, 1/1",
    "posyandu-ilp, posyandu, ilp=tidak, 0/1",
    "posyandu-ilp, posyandu, aktif=ya, ?",
    "posyandu-aktif, posyandu, aktif=ya, 1/1",
    "kader-latih, posyandu, kader=5 kader_terlatih=2, 2/5",
    "kader-latih, posyandu, kader=0 kader_terlatih=0, 0/0",
    "kader-latih, posyandu, kader=5, ?",
    "pustu-ilp, pustu, ilp=tidak, 0/1",
    "pkm-ilp, puskesmas-rawat-inap, ilp=ya, 1/1",
    "pustu-rb, pustu, kondisi=rusak-berat, 1/1",
    "pustu-rb, pustu, kondisi=rusak-total, 1/1",
    "pustu-rb, pustu, kondisi=rusak-sedang, 0/1",
    "pustu-rb, pustu, status=beroperasi, ?",
    "pustu-sdm, pustu, status=beroperasi bidan=1 perawat=2, 1/1",
    "pustu-sdm, pustu, status=beroperasi bidan=3 perawat=0, 0/1",
    "pustu-sdm, pustu, status=beroperasi bidan=0, 0/1",
    "pustu-sdm, pustu, status=beroperasi bidan=1, ?",
    "pustu-sdm, pustu, bidan=1 perawat=1, ?",
    "pustu-sdm, pustu, status=sementara-tutup bidan=1 perawat=1, 0/0",
    "pustu-sdm, pustu, kondisi=rusak-total bidan=1 perawat=1, 0/0"
  })
  void one_post_adds_what_is_known_of_it(
      String indicator, String type, String facts, String expected) {
    PostShare share = PostShare.byCode(indicator).orElseThrow();
    Facility post = post("P", "jenis=" + type + " " + facts);

    assertThat(share.isOf(post)).isTrue();
    assertThat(text(share.of(post))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "pustu-ilp, poskesdes",
    "pustu-ilp, polindes",
    "pustu-rb, puskesmas",
    "posyandu-ilp, pustu",
    "pkm-ilp, rumah-sakit"
  })
  void posts_of_another_kind_are_not_counted(String indicator, String type) {
    assertThat(PostShare.byCode(indicator).orElseThrow().isOf(post("P", "jenis=" + type)))
        .isFalse();
  }

  @Test
  void a_village_sums_the_posts_of_which_it_is_known() {
    PostTallies ilp =
        tallies(
            Map.of("P1", A, "P2", A, "P3", A, "P4", B),
            post("P1", "jenis=posyandu ilp=ya"),
            post("P2", "jenis=posyandu ilp=tidak"),
            post("P3", "jenis=posyandu"),
            post("P4", "jenis=posyandu"));

    assertThat(text(ilp.of(A))).isEqualTo("1/2");
    assertThat(text(ilp.of(B))).as("has a posyandu of which it is not known").isEqualTo("?");
  }

  @Test
  void a_village_without_such_posts_has_none_to_count_where_its_district_has_some() {
    PostTallies ilp = tallies(Map.of("P1", A), post("P1", "jenis=posyandu ilp=ya"));

    assertThat(text(ilp.of(C))).isEqualTo("0/0");
    assertThat(text(ilp.of(ELSEWHERE))).isEqualTo("?");
  }

  @Test
  void before_anything_is_known_of_any_post_nothing_is_known_of_any_village() {
    PostTallies ilp = tallies(Map.of("P1", A), post("P1", "jenis=posyandu"));

    assertThat(ilp.isEmpty()).isTrue();
    assertThat(text(ilp.of(C))).isEqualTo("?");
  }

  @Test
  void a_post_in_no_village_counts_in_none() {
    PostTallies ilp = tallies(Map.of(), post("P1", "jenis=posyandu ilp=ya"));

    assertThat(text(ilp.of(A))).isEqualTo("?");
  }

  private static PostTallies tallies(Map<String, AreaCode> places, Facility... posts) {
    return new PostTallies(PostShare.POSYANDU_ILP, List.of(posts), new TreeMap<>(places)::get);
  }

  private static String text(Optional<PostShare.Tally> tally) {
    return tally.map(one -> one.numerator() + "/" + one.denominator()).orElse("?");
  }

  /** A post with facts {@code column=content}. */
  private static Facility post(String code, String facts) {
    Map<Attribute, Fact> state = new EnumMap<>(Attribute.class);
    Arrays.stream(facts.strip().split(" +"))
        .map(fact -> fact.split("="))
        .forEach(
            fact -> {
              Attribute attribute = Attribute.ofColumn(fact[0]).orElseThrow();
              state.put(
                  attribute,
                  new Fact(
                      code,
                      attribute,
                      attribute.read(fact[1]).orElseThrow(),
                      LocalDate.EPOCH,
                      true,
                      1,
                      2,
                      false));
            });
    return new Facility(code, state);
  }
}
