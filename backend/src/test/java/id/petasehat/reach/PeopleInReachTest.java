package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petasehat.area.AreaCode;
import id.petasehat.reach.PeopleOnCells.Places;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleInReachTest {
  private static final AreaCode WERKA = new AreaCode("81.02.01.2001");
  private static final AreaCode NGIL = new AreaCode("81.02.01.2002");
  private static final float NO_WAY = Float.POSITIVE_INFINITY;
  private static final float NOT_KNOWN = Float.NaN;

  /** One row of cells, each with its minutes; the nearest start is 0 up to 60 minutes, else 1. */
  private static Surface row(float... minutes) {
    short[] nearest = new short[minutes.length];
    for (int i = 0; i < minutes.length; i++) {
      nearest[i] = (short) (Float.isFinite(minutes[i]) ? minutes[i] <= 60 ? 0 : 1 : -1);
    }
    return new Surface(minutes.length, 1, minutes, nearest);
  }

  /** The people of Werka on one row of cells, as many as are told. */
  private static PeopleOnCells werka(int... people) {
    int[] cells = IntStream.range(0, people.length).toArray();
    double[] weights = Arrays.stream(people).asDoubleStream().toArray();
    return PeopleOnCells.of(
        people.length,
        1,
        List.of(WERKA),
        Map.of(WERKA, Arrays.stream(people).asLongStream().sum()),
        List.of(new Places(cells, weights)));
  }

  private static VillageReach count(PeopleOnCells people, Surface surface) {
    return PeopleInReach.of(people, surface, List.of("PUSTU-A", "PKM-B")).villages().get(0);
  }

  @Test
  void each_person_is_in_the_band_of_the_cell_where_they_live() {
    PeopleOnCells people = werka(1, 2, 4, 8, 16, 32, 64, 128);
    Surface surface = row(0, 30, 30.01f, 60, 60.01f, 121, NO_WAY, NOT_KNOWN);

    VillageReach werka = count(people, surface);

    assertThat(werka.byBand()).containsExactly(1 + 2, 4 + 8, 16, 32, 64, 128);
    assertThat(werka.within60()).isEqualTo(15);
    assertThat(werka.population()).isEqualTo(255);
  }

  @Test
  void the_person_in_the_middle_tells_the_minutes_of_the_village() {
    assertThat(count(werka(1, 1, 1), row(10, 20, 90)).middleMinutes()).isEqualTo(20);
    assertThat(count(werka(1, 1, 5), row(10, 20, 90)).middleMinutes()).isEqualTo(90);
    assertThat(count(werka(1, 9, 9), row(10, 20, NOT_KNOWN)).middleMinutes()).isEqualTo(20);
  }

  @Test
  void who_reaches_no_post_is_further_than_everybody() {
    assertThat(count(werka(100, 900), row(20, NO_WAY)).middleMinutes()).isNull();
    assertThat(count(werka(900, 100), row(20, NO_WAY)).middleMinutes()).isEqualTo(20);
    assertThat(count(werka(5), row(NO_WAY)).middleMinutes()).isNull();
    assertThat(count(werka(5), row(NOT_KNOWN)).middleMinutes()).isNull();
  }

  @Test
  void the_post_of_a_village_is_the_nearest_of_most_of_its_people() {
    assertThat(count(werka(5, 4), row(50, 70)).nearest()).isEqualTo("PUSTU-A");
    assertThat(count(werka(4, 5), row(50, 70)).nearest()).isEqualTo("PKM-B");
    assertThat(count(werka(4, 5), row(NO_WAY, NOT_KNOWN)).nearest()).isNull();
  }

  @Test
  void people_of_a_village_too_small_for_a_cell_are_nowhere_but_still_counted() {
    PeopleOnCells people =
        PeopleOnCells.of(
            1,
            1,
            List.of(WERKA),
            Map.of(WERKA, 40L),
            List.of(new Places(new int[0], new double[0])));

    assertThat(count(people, row(5)).byBand()).containsExactly(0, 0, 0, 0, 0, 40);
  }

  @Test
  void a_village_whose_people_nobody_counted_has_nobody_in_any_band_and_no_population() {
    PeopleOnCells people =
        PeopleOnCells.of(
            1, 1, List.of(WERKA), Map.of(), List.of(new Places(new int[] {0}, new double[] {1})));

    assertThat(count(people, row(5)).population()).isNull();
    assertThat(count(people, row(5)).byBand()).containsOnly(0);
  }

  @Test
  void a_person_counted_twice_or_not_at_all_is_refused() {
    assertThatThrownBy(() -> new VillageReach(WERKA, 10L, new long[] {9, 0, 0, 0, 0, 0}, 5.0, "P"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("81.02.01.2001: 9 people in bands, 10 in all");
  }

  @Test
  void villages_of_a_part_add_up_by_themselves() {
    PeopleOnCells people =
        PeopleOnCells.of(
            2,
            1,
            List.of(WERKA, NGIL),
            Map.of(WERKA, 7L, NGIL, 5L),
            List.of(
                new Places(new int[] {0}, new double[] {1}),
                new Places(new int[] {1}, new double[] {1})));
    PeopleInReach both = PeopleInReach.of(people, row(10, 70), List.of("A", "B"));

    assertThat(both.byBand()).containsExactly(7, 0, 5, 0, 0, 0);
    assertThat(both.population()).isEqualTo(12);
    assertThat(both.within(NGIL::equals).byBand()).containsExactly(0, 0, 5, 0, 0, 0);
  }

  @Test
  void few_people_on_many_cells_live_all_over_them() {
    int side = 40;
    PeopleOnCells people = square(side, 100);

    for (int quarter = 0; quarter < 4; quarter++) {
      int left = quarter % 2 * side / 2;
      int top = quarter / 2 * side / 2;
      assertThat(peopleIn(people, left, top, side / 2)).isBetween(22L, 28L);
    }
  }

  private static PeopleOnCells square(int side, long population) {
    double[] weights = new double[side * side];
    Arrays.fill(weights, 1);
    return PeopleOnCells.of(
        side,
        side,
        List.of(WERKA),
        Map.of(WERKA, population),
        List.of(new Places(IntStream.range(0, side * side).toArray(), weights)));
  }

  private static long peopleIn(PeopleOnCells people, int left, int top, int side) {
    long sum = 0;
    for (int row = top; row < top + side; row++) {
      for (int column = left; column < left + side; column++) {
        sum += people.people(column, row);
      }
    }
    return sum;
  }

  /** A walk over even land: one minute a cell, from the middle of the post's own cell. */
  private static Surface around(int side, int postColumn, int postRow) {
    float[] minutes = new float[side * side];
    float[] crossing = new float[side * side];
    Arrays.fill(crossing, 10);
    CrossingGrid grid = new CrossingGrid(side, side, crossing);
    TravelTimes times =
        new TravelTimes(grid, null, Neighbours.EIGHT, List.of(), Double.POSITIVE_INFINITY);
    times.open(Map.of(0, grid.cell(postColumn, postRow)));
    for (int i = 0; i < minutes.length; i++) {
      minutes[i] = (float) times.minutes(grid.cell(i % side, i / side));
    }
    return new Surface(side, side, minutes, new short[side * side]);
  }

  @Test
  void a_post_that_moves_nearer_to_everybody_never_leaves_fewer_people_within_60_minutes() {
    int side = 24;
    PeopleOnCells people = corner(side);
    long before = 0;
    for (int post = side - 1; post >= 0; post--) {
      VillageReach village =
          PeopleInReach.of(people, around(side, post, post), List.of("A")).villages().get(0);

      assertThat(village.within60()).isGreaterThanOrEqualTo(before);
      before = village.within60();
    }
    assertThat(before).isEqualTo(500);
  }

  /** Everybody lives in the four cells of the north-western corner. */
  private static PeopleOnCells corner(int side) {
    return PeopleOnCells.of(
        side,
        side,
        List.of(WERKA),
        Map.of(WERKA, 500L),
        List.of(new Places(new int[] {0, 1, side, side + 1}, new double[] {4, 3, 2, 1})));
  }

  @Test
  void one_by_one_the_same_people_are_counted() {
    Random chance = new Random(4);
    for (int round = 0; round < 50; round++) {
      float[] minutes = new float[30];
      int[] lived = new int[30];
      for (int i = 0; i < minutes.length; i++) {
        minutes[i] = chance.nextInt(8) == 0 ? NO_WAY : chance.nextFloat() * 150;
        lived[i] = chance.nextInt(9);
      }
      PeopleOnCells people = werka(lived);

      Map<String, Long> bands = new HashMap<>();
      for (int i = 0; i < minutes.length; i++) {
        for (int person = 0; person < people.people(i, 0); person++) {
          bands.merge(band(minutes[i]), 1L, Long::sum);
        }
      }

      VillageReach counted = count(people, row(minutes));
      for (Bands band : Bands.values()) {
        assertThat(counted.in(band)).isEqualTo(bands.getOrDefault(band.id(), 0L));
      }
    }
  }

  private static String band(float minutes) {
    return minutes == NO_WAY
        ? "unreachable"
        : minutes > 120 ? "gt120" : minutes > 60 ? "61to120" : minutes > 30 ? "31to60" : "le30";
  }
}
