package id.petasehat.reach;

import id.petasehat.area.AreaCode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Why villages are not served: what is asked of each in order is whether it is served at all, then
 * whether a post is in reach, then whether it reported. A village is in reach of posts when at
 * least half of its people, a share chosen by this project, are up to 60 minutes from one.
 *
 * @param villages in the order of the grid
 */
public record WhyNotServed(List<Village> villages) {

  public WhyNotServed {
    villages = List.copyOf(villages);
  }

  /** What keeps a village from being served; each village has one. */
  public enum Cause {
    /** Not in reach even if every post worked. */
    NO_POST("no-post"),
    /** In reach if every post worked: the nearest is closed, damaged or without staff. */
    POST_CLOSED("post-closed"),
    /** In reach, and reported to be behind. */
    NOT_SERVED("not-served"),
    /** In reach, and silent. */
    NOT_REPORTED("not-reported"),
    /** Nothing does: what is expected is reached. */
    SERVED("served"),
    /** People, ways or figures are not known, or not shown. */
    UNKNOWN("unknown");

    private final String id;

    Cause(String id) {
      this.id = id;
    }

    /** The name in answers: {@code no-post}. */
    public String id() {
      return id;
    }
  }

  /** What the reports of one village say of one indicator. */
  public enum Service {
    /** As expected, or there is nobody to serve. */
    REACHED,
    BEHIND,
    SILENT,
    /** There is a report that says neither, or that is not shown. */
    UNKNOWN
  }

  /**
   * The reports of one village.
   *
   * @param unserved people that it should serve in the year and has not; null when not known
   */
  public record Reported(Service service, Long unserved) {}

  /**
   * One village.
   *
   * @param people who live there; null when not known
   * @param unserved people that the indicator misses there; null when not known
   */
  public record Village(AreaCode code, Cause cause, Long people, Long unserved) {}

  /**
   * Finds the cause in every village.
   *
   * @param now reach of the posts that work
   * @param ifAllWorked reach of all posts of the same types, of the same villages
   * @param reports of an indicator, by village; of one that is not here nothing is known
   */
  public static WhyNotServed of(
      PeopleInReach now, PeopleInReach ifAllWorked, Map<AreaCode, Reported> reports) {
    Reported none = new Reported(Service.UNKNOWN, null);
    return new WhyNotServed(
        IntStream.range(0, now.villages().size())
            .mapToObj(
                i -> {
                  VillageReach here = now.villages().get(i);
                  Reported reported = reports.getOrDefault(here.village(), none);
                  return new Village(
                      here.village(),
                      cause(here, ifAllWorked.villages().get(i), reported.service),
                      here.population(),
                      reported.unserved);
                })
            .toList());
  }

  private static Cause cause(VillageReach now, VillageReach ifAllWorked, Service service) {
    if (service == Service.REACHED) {
      return Cause.SERVED;
    }
    if (now.population() == null || now.population() == 0) {
      return Cause.UNKNOWN;
    }
    if (isInReach(now)) {
      return switch (service) {
        case BEHIND -> Cause.NOT_SERVED;
        case SILENT -> Cause.NOT_REPORTED;
        default -> Cause.UNKNOWN;
      };
    }
    if (isInReach(ifAllWorked)) {
      return Cause.POST_CLOSED;
    }
    boolean mayBeInReach =
        2 * (ifAllWorked.within60() + ifAllWorked.in(Bands.UNKNOWN)) >= now.population();
    return mayBeInReach ? Cause.UNKNOWN : Cause.NO_POST;
  }

  private static boolean isInReach(VillageReach village) {
    return 2 * village.within60() >= village.population();
  }

  /**
   * People of the villages with each {@link Cause}, in their order; of the villages where known.
   */
  public long[] people() {
    long[] sum = new long[Cause.values().length];
    for (Village village : villages) {
      sum[village.cause.ordinal()] += village.people == null ? 0 : village.people;
    }
    return sum;
  }

  /** People not served in the villages with each {@link Cause}, in their order, where known. */
  public long[] unserved() {
    long[] sum = new long[Cause.values().length];
    for (Village village : villages) {
      sum[village.cause.ordinal()] += village.unserved == null ? 0 : village.unserved;
    }
    return sum;
  }
}
