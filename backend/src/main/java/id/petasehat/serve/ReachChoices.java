package id.petasehat.serve;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.petasehat.area.AreaCode;
import id.petasehat.facility.FacilityType;
import id.petasehat.facility.WorkingRule;
import id.petasehat.reach.Bridge;
import id.petasehat.reach.DistrictGrid;
import id.petasehat.reach.GridFrame;
import id.petasehat.reach.Ground;
import id.petasehat.reach.LayerNote;
import id.petasehat.reach.Season;
import id.petasehat.reach.Start;
import id.petasehat.reach.TravelLink;
import id.petasehat.reach.TravelMode;
import id.petasehat.reach.TravelRules;
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

  record Grid(double cellMetres, int columns, int rows, int epsg) {

    static Grid of(GridFrame frame) {
      return new Grid(frame.cellMetres(), frame.columns(), frame.rows(), frame.utm().epsg());
    }
  }

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

  /**
   * A bridge.
   *
   * @param name of the bridge or its road; empty when not known
   * @param village code of the one that it begins in; null outside of all
   */
  record Crossed(int id, String name, double lon, double lat, String village) {

    static Crossed of(Bridge bridge, DistrictGrid grid) {
      String village = grid.firstVillage(bridge.cells()).map(AreaCode::dotted).orElse(null);
      return new Crossed(bridge.id(), bridge.name(), bridge.lon(), bridge.lat(), village);
    }
  }

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
    Ground ground = plan.ground();
    TravelRules rules = plan.model().rules();
    return new ReachChoices(
        plan.district().dotted(),
        plan.version(),
        Grid.of(ground.frame()),
        ground.rough(),
        Arrays.stream(TravelMode.values()).map(TravelMode::id).toList(),
        seasons(rules.seasonMonths()),
        plan.model().seasonOf(plan.query().month().getMonth()).id(),
        plan.model().version(),
        ground.layers().stream().map(Layered::of).toList(),
        ground.links().stream().map(Link::of).toList(),
        ground.bridges().stream().map(bridge -> Crossed.of(bridge, ground.grid())).toList(),
        types(every),
        Rule.of(rules.posts()),
        new ReachNotes()
            .ground(plan)
            .posts(plan.posts(), rules.posts().unknownCountsOpen())
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
