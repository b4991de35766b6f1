package id.petasehat.disease;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Villages a to h; totals K (kecamatan), P (puskesmas) and D (the district). */
class DisclosureTest {

  @Test
  void one_to_four_cases_are_hidden_none_and_five_are_not() {
    assertThat(hidden(Map.of("a", 1L, "b", 4L, "c", 0L, "d", 5L), Map.of()))
        .containsExactly("a", "b");
  }

  @Test
  void the_next_smallest_village_is_hidden_where_the_total_would_tell() {
    assertThat(hidden(Map.of("a", 3L, "b", 9L, "c", 7L), Map.of("D", Set.of("a", "b", "c"))))
        .containsExactly("a", "c");
  }

  @Test
  void two_hidden_villages_protect_each_other() {
    assertThat(hidden(Map.of("a", 3L, "b", 4L, "c", 7L), Map.of("D", Set.of("a", "b", "c"))))
        .containsExactly("a", "b");
  }

  @Test
  void a_total_of_few_cases_is_hidden_and_not_found_by_taking_the_others_from_the_whole() {
    Map<String, Set<String>> totals =
        Map.of(
            "K1", Set.of("a", "b"),
            "K2", Set.of("c", "d"),
            "D", Set.of("a", "b", "c", "d"));

    Set<String> hidden = hidden(Map.of("a", 3L, "b", 0L, "c", 20L, "d", 30L), totals);

    assertThat(hidden).contains("a", "K1");
    assertThat(found(Map.of("a", 3L, "b", 0L, "c", 20L, "d", 30L), totals, hidden)).isEmpty();
  }

  @Test
  void a_puskesmas_that_differs_from_its_kecamatan_by_one_village_does_not_tell_of_it() {
    Map<String, Long> cases = Map.of("a", 3L, "b", 4L, "c", 9L, "d", 12L);
    Map<String, Set<String>> totals =
        Map.of("K", Set.of("a", "b", "c", "d"), "P", Set.of("b", "c", "d"));

    assertThat(found(cases, totals, Set.of("a", "b")))
        .as("without a third")
        .containsExactly("a", "b");
    assertThat(found(cases, totals, hidden(cases, totals))).isEmpty();
  }

  @Property(tries = 3000)
  void no_small_count_can_be_worked_out(
      @ForAll("cases") List<Long> cases,
      @ForAll("parts") List<Integer> kecamatan,
      @ForAll("parts") List<Integer> puskesmas) {
    Map<String, Long> villages = villages(cases);
    Map<String, Set<String>> totals = totals(villages.keySet(), kecamatan, puskesmas);

    Set<String> hidden = hidden(villages, totals);

    assertThat(found(villages, totals, hidden)).isEmpty();
    assertThat(hidden).containsAll(small(villages, totals));
  }

  @Property(tries = 500)
  void nothing_is_hidden_where_no_count_is_small(
      @ForAll("parts") List<Integer> kecamatan, @ForAll("parts") List<Integer> puskesmas) {
    Map<String, Long> villages = villages(List.of(5L, 0L, 12L, 300L, 7L));

    assertThat(hidden(villages, totals(villages.keySet(), kecamatan, puskesmas))).isEmpty();
  }

  @Provide
  Arbitrary<List<Long>> cases() {
    return Arbitraries.longs().between(0, 9).list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Integer>> parts() {
    return Arbitraries.integers().between(1, 3).list().ofSize(8);
  }

  private static Set<String> hidden(Map<String, Long> villages, Map<String, Set<String>> totals) {
    return new TreeSet<>(Disclosure.hidden(villages, totals));
  }

  private static Map<String, Long> villages(List<Long> cases) {
    Map<String, Long> villages = new TreeMap<>();
    for (int i = 0; i < cases.size(); i++) {
      villages.put(String.valueOf((char) ('a' + i)), cases.get(i));
    }
    return villages;
  }

  private static Map<String, Set<String>> totals(
      Set<String> villages, List<Integer> kecamatan, List<Integer> puskesmas) {
    Map<String, Set<String>> totals = new TreeMap<>();
    totals.put("D", Set.copyOf(villages));
    int i = 0;
    for (String village : villages) {
      totals.computeIfAbsent("K" + kecamatan.get(i), code -> new TreeSet<>()).add(village);
      totals.computeIfAbsent("P" + puskesmas.get(i), code -> new TreeSet<>()).add(village);
      i++;
    }
    return totals;
  }

  private static List<String> small(Map<String, Long> villages, Map<String, Set<String>> totals) {
    Map<String, Long> all = new TreeMap<>(villages);
    totals.forEach(
        (code, members) -> all.put(code, members.stream().mapToLong(villages::get).sum()));
    return all.keySet().stream().filter(code -> all.get(code) > 0 && all.get(code) < 5).toList();
  }

  /**
   * Small counts that the shown totals tell, without linear algebra: a count is not told when some
   * of the hidden villages can have one more and others one less, so that every shown total stays
   * and the count does not.
   */
  private static List<String> found(
      Map<String, Long> villages, Map<String, Set<String>> totals, Set<String> hidden) {
    List<String> unknown = villages.keySet().stream().filter(hidden::contains).sorted().toList();
    List<Set<String>> shown =
        totals.entrySet().stream()
            .filter(total -> !hidden.contains(total.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    List<int[]> shifts = new ArrayList<>();
    for (int number = 0; number < Math.pow(3, unknown.size()); number++) {
      int[] shift = shift(number, unknown.size());
      if (shown.stream().allMatch(members -> sum(shift, unknown, members) == 0)) {
        shifts.add(shift);
      }
    }
    return small(villages, totals).stream()
        .filter(
            code -> {
              Set<String> members = totals.getOrDefault(code, Set.of(code));
              return shifts.stream().allMatch(shift -> sum(shift, unknown, members) == 0);
            })
        .toList();
  }

  private static int[] shift(int number, int size) {
    int[] shift = new int[size];
    for (int i = 0, rest = number; i < size; i++, rest /= 3) {
      shift[i] = rest % 3 - 1;
    }
    return shift;
  }

  private static int sum(int[] shift, List<String> unknown, Set<String> members) {
    int sum = 0;
    for (int i = 0; i < shift.length; i++) {
      sum += members.contains(unknown.get(i)) ? shift[i] : 0;
    }
    return sum;
  }
}
