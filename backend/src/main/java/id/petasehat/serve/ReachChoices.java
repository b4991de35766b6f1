package id.petasehat.serve;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.petasehat.facility.FacilityType;
import id.petasehat.facility.WorkingRule;
import id.petasehat.reach.GridFrame;
import id.petasehat.reach.LayerNote;
import id.petasehat.reach.Season;
import id.petasehat.reach.Start;
import id.petasehat.reach.TravelLink;
import id.petasehat.reach.TravelMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What can be asked about travel times in a district.
 *
 * @param version changes with anything of the ground
 * @param seasonOfPeriod id
 * @param types of posts there are, with how many
 * @param rule what counts unless something else is asked for
 */
record ReachChoices(
    String district,
    String version,
    Grid grid,
    boolean rough,
    List<String> modes,
    List<Months> seasons,
    String seasonOfPeriod,
    int modelVersion,
    List<Layered> layers,
    List<Link> links,
    List<Crossed> bridges,
    List<Type> types,
    Rule rule,
    List<ReachNote> notes) {

  record Grid(double cellMetres, int columns, int rows, int epsg) {}

  /** A season and its months, 1 to 12. */
  record Months(String id, List<Integer> months) {}

  /**
   * @param date of the source; null when not known
   */
  record Layered(
      String layer, boolean present, String source, String date, boolean simulated, long features) {

    static Layered of(LayerNote note) {
      return new Layered(
          note.layer(),
          note.present(),
          note.source(),
          note.date() == null ? null : note.date().toString(),
          note.simulated(),
          note.features());
    }
  }

  /**
   * @param minutes null when not known
   * @param waitMinutes null when not known
   * @param coordinates longitude and latitude of both ends
   */
  record Link(
      int id,
      String from,
      String to,
      String mode,
      Double minutes,
      @JsonProperty("wait") Double waitMinutes,
      Double daysPerWeek,
      List<Integer> closedMonths,
      double[][] coordinates) {

    static Link of(TravelLink link) {
      return new Link(
          link.id(),
          link.from(),
          link.to(),
          link.mode().id(),
          link.minutes(),
          link.waitMinutes(),
          link.daysPerWeek(),
          link.closedMonths().stream().sorted().toList(),
          new double[][] {
            {link.fromLon(), link.fromLat()}, {link.toLon(), link.toLat()},
          });
    }
  }

  record Crossed(int id, String name, double lon, double lat) {}

  record Type(String id, String name, long count) {}

  record Rule(List<String> types, String worst, String staff, int days, String unknown) {

    static Rule of(WorkingRule rule) {
      return new Rule(
          FacilityType.kinds(rule.types()),
          rule.worst().id(),
          rule.staff().id(),
          rule.leastDays(),
          rule.unknownCountsOpen() ? "open" : "closed");
    }
  }

  /**
   * @param every post, whatever its type
   */
  static ReachChoices of(ReachPlan plan, List<Start> every) {
    GridFrame frame = plan.ground().frame();
    WorkingRule rule = plan.model().rules().posts();
    return new ReachChoices(
        plan.district().dotted(),
        plan.version(),
        new Grid(frame.cellMetres(), frame.columns(), frame.rows(), frame.utm().epsg()),
        plan.ground().rough(),
        Arrays.stream(TravelMode.values()).map(TravelMode::id).toList(),
        seasons(plan.model().rules().seasonMonths()),
        plan.model().seasonOf(plan.query().month().getMonth()).id(),
        plan.model().version(),
        plan.ground().layers().stream().map(Layered::of).toList(),
        plan.ground().links().stream().map(Link::of).toList(),
        plan.ground().bridges().stream()
            .map(one -> new Crossed(one.id(), one.name(), one.lon(), one.lat()))
            .toList(),
        types(every),
        Rule.of(rule),
        new ReachNotes()
            .ground(plan.ground())
            .posts(plan.posts(), rule.unknownCountsOpen())
            .withoutPoint(plan.withoutPoint())
            .all());
  }

  private static List<Months> seasons(Map<Season, Set<Integer>> months) {
    return Arrays.stream(Season.values())
        .filter(months::containsKey)
        .map(one -> new Months(one.id(), months.get(one).stream().sorted().toList()))
        .toList();
  }

  private static List<Type> types(List<Start> every) {
    Map<String, Long> counts = new TreeMap<>();
    every.forEach(post -> counts.merge(post.type().kind(), 1L, Long::sum));
    return counts.entrySet().stream()
        .map(one -> new Type(one.getKey(), name(one.getKey()), one.getValue()))
        .toList();
  }

  /** {@code Rumah sakit} for {@code rumah-sakit}. */
  private static String name(String id) {
    String words = id.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
