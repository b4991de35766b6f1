package id.petasehat.reach;

import id.petasehat.area.AreaCode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How far people are from a post, each counted once.
 *
 * @param villages in the order of the grid
 */
public record PeopleInReach(List<VillageReach> villages) {

  public PeopleInReach {
    villages = List.copyOf(villages);
  }

  /**
   * Counts the people of every village.
   *
   * @param startCodes of the posts, by their numbers in the surface
   * @throws IllegalStateException when anybody is lost or counted twice
   */
  public static PeopleInReach of(PeopleOnCells people, Surface surface, List<String> startCodes) {
    return new PeopleInReach(
        people.villages().stream().map(village -> count(village, surface, startCodes)).toList());
  }

  private static VillageReach count(
      PeopleOnCells.Village village, Surface surface, List<String> startCodes) {
    return new VillageReach(
        village.code(),
        village.population(),
        byBand(village, surface),
        middle(village, surface),
        nearest(village, surface, startCodes));
  }

  private static long[] byBand(PeopleOnCells.Village village, Surface surface) {
    long[] byBand = new long[Bands.values().length];
    for (int i = 0; i < village.people().length; i++) {
      byBand[Bands.of(surface.minutes()[village.cells()[i]]).ordinal()] += village.people()[i];
    }
    if (!village.onGrid() && village.population() != null) {
      byBand[Bands.UNKNOWN.ordinal()] = village.population();
    }
    return byBand;
  }

  /** The post that most people go to; null where none is reached. */
  private static String nearest(
      PeopleOnCells.Village village, Surface surface, List<String> startCodes) {
    long[] byStart = new long[startCodes.size()];
    for (int i = 0; i < village.people().length; i++) {
      int start = surface.nearest()[village.cells()[i]];
      if (start >= 0) {
        byStart[start] += village.people()[i];
      }
    }
    int most = most(byStart);
    return byStart.length == 0 || byStart[most] == 0 ? null : startCodes.get(most);
  }

  /** Minutes of the person in the middle of those whose minutes are known; null as below. */
  private static Double middle(PeopleOnCells.Village village, Surface surface) {
    return middle(
        IntStream.range(0, village.people().length)
            .filter(i -> !Float.isNaN(surface.minutes()[village.cells()[i]]))
            .mapToLong(i -> byMinutes(surface.minutes()[village.cells()[i]], village.people()[i]))
            .toArray());
  }

  /**
   * Minutes and people in one number, which sorts by minutes: they are 0 and above, or infinite.
   */
  private static long byMinutes(float minutes, int people) {
    return (long) Float.floatToIntBits(minutes) << 32 | people;
  }

  /** Minutes of the person in the middle; null where that one reaches no post, or there is none. */
  private static Double middle(long[] known) {
    Arrays.sort(known);
    long all = Arrays.stream(known).map(one -> (int) one).sum();
    long passed = 0;
    for (long one : known) {
      passed += (int) one;
      if (2 * passed >= all) {
        float minutes = Float.intBitsToFloat((int) (one >>> 32));
        return Float.isInfinite(minutes) ? null : Double.valueOf(minutes);
      }
    }
    return null;
  }

  /** The place of the largest number, of like ones the first; 0 of none. */
  private static int most(long[] numbers) {
    int most = 0;
    for (int i = 1; i < numbers.length; i++) {
      most = numbers[i] > numbers[most] ? i : most;
    }
    return most;
  }

  /** The same of some of the villages. */
  public PeopleInReach within(Predicate<AreaCode> wanted) {
    return new PeopleInReach(
        villages.stream().filter(village -> wanted.test(village.village())).toList());
  }

  /** People in each of {@link Bands}, in their order. */
  public long[] byBand() {
    long[] sum = new long[Bands.values().length];
    for (VillageReach village : villages) {
      Arrays.setAll(sum, band -> sum[band] + village.byBand()[band]);
    }
    return sum;
  }

  /** Everybody whose number is known; the balance is that the bands add up to it. */
  public long population() {
    return villages.stream()
        .filter(village -> village.population() != null)
        .mapToLong(VillageReach::population)
        .sum();
  }
}
