package id.petasehat.reach;

import id.petasehat.area.AreaCode;
import id.petasehat.reach.PeopleOnCells.Village;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The people beyond a limit in some season, in groups: those of one village whom exactly the same
 * places would bring within it, season by season. Nobody is lost and nobody counted twice.
 *
 * @param groups by village, then by their first cells; those within the limit in every season are
 *     in none
 * @param seasons in the order they were asked for
 */
public record PeopleBeyond(List<Group> groups, List<SeasonPeople> seasons) {
  /** Of what it is made of beside the numbers of its places; as much again for each season. */
  private static final int BYTES_OF_A_GROUP = 80;

  public PeopleBeyond {
    groups = List.copyOf(groups);
    seasons = List.copyOf(seasons);
  }

  /**
   * People whom the same places would serve.
   *
   * @param number from 1 in each village
   * @param people 1 and above
   * @param withinNow the seasons, by their numbers, in which they are within the limit already
   * @param places numbers of those that would bring them within it, one set for each season
   */
  public record Group(
      AreaCode village, int number, long people, BitSet withinNow, List<BitSet> places) {}

  /**
   * All people in one season; the three add up to the population.
   *
   * @param within the limit
   * @param beyond it, or on no way to any post
   * @param unknown nobody knows how far; they are in groups like those beyond
   */
  public record SeasonPeople(long within, long beyond, long unknown) {}

  /**
   * Groups people.
   *
   * @param bySeason gains over {@link PeopleOnCells#cellsWithPeople} from the same places
   * @throws IllegalStateException when anybody is lost or counted twice
   */
  public static PeopleBeyond of(PeopleOnCells people, List<Gains> bySeason) {
    int[] cells = people.cellsWithPeople();
    LikeCells like = LikeCells.of(cells.length, bySeason);
    List<Group> groups = new ArrayList<>();
    for (Village village : people.villages()) {
      groups.addAll(groups(village, cells, like, bySeason.size()));
    }
    PeopleBeyond made = new PeopleBeyond(groups, seasons(people, cells, bySeason));
    made.refuseLost();
    return made;
  }

  private static List<Group> groups(Village village, int[] cells, LikeCells like, int seasons) {
    Map<Integer, Long> peopleOf = new LinkedHashMap<>();
    for (int i = 0; i < village.cells().length; i++) {
      int cell = Arrays.binarySearch(cells, village.cells()[i]);
      peopleOf.merge(like.kind(cell), (long) village.people()[i], Long::sum);
    }
    if (offGrid(village) > 0) {
      peopleOf.put(LikeCells.NOWHERE, offGrid(village));
    }
    List<Group> groups = new ArrayList<>();
    peopleOf.forEach(
        (kind, people) -> {
          BitSet within = like.withinNow(kind);
          if (within.cardinality() < seasons) {
            groups.add(
                new Group(
                    village.code(), groups.size() + 1, people, within, like.places(kind, seasons)));
          }
        });
    return groups;
  }

  /** People of a village without a cell: nobody knows how far they are. */
  private static long offGrid(Village village) {
    return village.onGrid() || village.population() == null ? 0 : village.population();
  }

  private static List<SeasonPeople> seasons(
      PeopleOnCells people, int[] cells, List<Gains> bySeason) {
    long offGrid = people.villages().stream().mapToLong(PeopleBeyond::offGrid).sum();
    List<SeasonPeople> seasons = new ArrayList<>();
    for (Gains season : bySeason) {
      long within = 0;
      long beyond = 0;
      long unknown = offGrid;
      for (int i = 0; i < cells.length; i++) {
        long here = people.people(cells[i]);
        within += season.within().get(i) ? here : 0;
        unknown += season.unknown().get(i) ? here : 0;
        beyond += season.within().get(i) || season.unknown().get(i) ? 0 : here;
      }
      seasons.add(new SeasonPeople(within, beyond, unknown));
    }
    return seasons;
  }

  /** About how much memory its groups take, bytes. */
  public long bytes() {
    long places = groups.stream().flatMap(one -> one.places.stream()).mapToLong(BitSet::size).sum();
    return places / Byte.SIZE + (long) groups.size() * BYTES_OF_A_GROUP * (1 + seasons.size());
  }

  private void refuseLost() {
    for (int i = 0; i < seasons.size(); i++) {
      int season = i;
      long left = seasons.get(i).beyond + seasons.get(i).unknown;
      long grouped =
          groups.stream()
              .filter(group -> !group.withinNow.get(season))
              .mapToLong(Group::people)
              .sum();
      if (grouped != left) {
        throw new IllegalStateException(grouped + " people in groups, " + left + " are beyond");
      }
    }
  }
}
