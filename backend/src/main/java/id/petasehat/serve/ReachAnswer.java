package id.petasehat.serve;

import id.petasehat.area.Area;
import id.petasehat.area.AreaIndex;
import id.petasehat.reach.Bands;
import id.petasehat.reach.PeopleInReach;
import id.petasehat.reach.TravelLink;
import id.petasehat.reach.TravelMode;
import id.petasehat.reach.VillageReach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * How far people are from posts, as answers tell it.
 *
 * @param version same for the same minutes
 * @param simulated whether posts, people or layers are invented
 * @param rough whether neither roads nor land cover are known
 * @param cells of the grid
 * @param reached cells that some post is reached from in a known time
 * @param modes that the minutes are for, ids
 * @param links of the district, whether or not they run
 * @param starts posts that people can travel to
 * @param closed posts of the same types that nobody travels to
 * @param unplaced posts of the district that are open, but on no cell that people can enter
 * @param bands ids, the order of people and of each village's {@code byBand}
 * @param people in each band, of the villages that were asked for
 * @param change null when nothing is tried
 */
record ReachAnswer(
    String version,
    boolean simulated,
    boolean rough,
    long cells,
    int reached,
    long computeMillis,
    List<String> modes,
    List<Running> links,
    List<PostAnswer> starts,
    List<PostAnswer> closed,
    List<PostAnswer> unplaced,
    List<String> bands,
    long[] people,
    long population,
    Balance balance,
    Villages villages,
    Change change,
    List<ReachNote> notes) {
  private static final double PERCENT = 100;

  /**
   * A link.
   *
   * @param running whether the minutes use it, unless it is cut: in the asked season or month it is
   *     open, and its mode is one of those asked for
   */
  record Running(int id, boolean running) {}

  /** That everybody whose number is known is in exactly one band. */
  record Balance(long sum, long population, boolean exact) {

    static Balance of(PeopleInReach people) {
      long sum = Arrays.stream(people.byBand()).sum();
      return new Balance(sum, people.population(), sum == people.population());
    }
  }

  /**
   * In columns.
   *
   * @param population null where not known
   * @param within60 percent of the people up to 60 minutes from a post; null without people, and
   *     where it is known of nobody
   * @param middleMinutes half of those who reach a post need that much or less; null for none
   * @param nearest code of the post that is the nearest of most people; null for none
   */
  record Villages(
      List<String> code,
      List<String> name,
      List<Long> population,
      List<long[]> byBand,
      List<Double> within60,
      List<Double> middleMinutes,
      List<String> nearest) {

    static Villages of(PeopleInReach people, AreaIndex areas) {
      Villages all =
          new Villages(
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>());
      people.villages().forEach(village -> all.add(village, areas));
      return all;
    }

    private void add(VillageReach village, AreaIndex areas) {
      code.add(village.village().dotted());
      name.add(areas.find(village.village()).map(Area::name).orElse(village.village().dotted()));
      population.add(village.population());
      byBand.add(village.byBand());
      boolean people = village.isAnyKnown() && village.population() > 0;
      within60.add(people ? PERCENT * village.within60() / village.population() : null);
      middleMinutes.add(village.middleMinutes());
      nearest.add(village.nearest());
    }
  }

  /**
   * What is tried does to people up to 60 minutes from a post.
   *
   * @param lost in villages that lose, summed
   * @param regained in villages that gain, summed
   */
  record Change(long people60Before, long people60After, long lost, long regained, Moved villages) {

    /** Villages that lose or gain, in columns. */
    record Moved(List<String> code, List<Long> lost, List<Long> regained) {}

    static Change of(PeopleInReach before, PeopleInReach after) {
      Moved moved = new Moved(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (int i = 0; i < before.villages().size(); i++) {
        VillageReach village = after.villages().get(i);
        long gain = village.within60() - before.villages().get(i).within60();
        if (gain != 0) {
          moved.code.add(village.village().dotted());
          moved.lost.add(Math.max(0, -gain));
          moved.regained.add(Math.max(0, gain));
        }
      }
      return new Change(
          within60(before), within60(after), sum(moved.lost), sum(moved.regained), moved);
    }

    private static long within60(PeopleInReach people) {
      return people.villages().stream().mapToLong(VillageReach::within60).sum();
    }

    private static long sum(List<Long> numbers) {
      return numbers.stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * @param people of the villages that were asked for
   * @param before the same without what is tried; null when nothing is
   */
  static ReachAnswer of(
      ReachSurfaces.Reach reach,
      PeopleInReach people,
      PeopleInReach before,
      boolean simulated,
      AreaIndex areas) {
    ReachPlan plan = reach.plan();
    return new ReachAnswer(
        reach.picture().version(),
        simulated,
        plan.ground().rough(),
        plan.ground().frame().cells(),
        reach.surface().reached(),
        reach.picture().computeMillis(),
        plan.travel().modes().stream().sorted().map(TravelMode::id).toList(),
        plan.ground().links().stream().map(link -> running(link, plan)).toList(),
        posts(plan, reach.picture().starts()::containsKey),
        posts(plan, number -> !plan.posts().get(number).open()),
        unplaced(reach),
        Arrays.stream(Bands.values()).map(Bands::id).toList(),
        people.byBand(),
        people.population(),
        Balance.of(people),
        Villages.of(people, areas),
        before == null ? null : Change.of(before, people),
        ReachNotes.of(reach, people));
  }

  private static Running running(TravelLink link, ReachPlan plan) {
    return new Running(link.id(), plan.model().runs(link, plan.travel()));
  }

  private static List<PostAnswer> posts(ReachPlan plan, Predicate<Integer> wanted) {
    List<PostAnswer> posts = new ArrayList<>();
    for (int number = 0; number < plan.posts().size(); number++) {
      if (wanted.test(number)) {
        ReachPost one = plan.posts().get(number);
        posts.add(PostAnswer.of(one.open() ? number + ReachTilesHandler.FIRST_NUMBER : null, one));
      }
    }
    return posts;
  }

  /** Of the district; where neighbours stand is nobody's concern here. */
  static List<PostAnswer> unplaced(ReachSurfaces.Reach reach) {
    ReachPlan plan = reach.plan();
    return posts(
        plan,
        number ->
            plan.posts().get(number).open()
                && plan.posts().get(number).own()
                && !reach.picture().starts().containsKey(number));
  }
}
