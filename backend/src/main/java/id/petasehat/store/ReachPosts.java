package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.Attribute;
import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.facility.PostStaff;
import id.petasehat.facility.Register;
import id.petasehat.facility.WorkingRule;
import id.petasehat.reach.GridFrame;
import id.petasehat.reach.Start;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The posts in the frame of a district's grid, those of neighbours too, with all that is known of
 * them at any time: read once, judged for many months.
 */
public final class ReachPosts {
  private final Map<String, FacilityPlace> places;
  private final Set<String> own;
  private final Register register;

  private ReachPosts(Map<String, FacilityPlace> places, Set<String> own, Register register) {
    this.own = own;
    this.places = places;
    this.register = register;
  }

  /** Reads the posts of a district, and those of others that have a point in a frame. */
  static ReachPosts read(Connection connection, AreaCode district, GridFrame frame)
      throws SQLException {
    Map<String, FacilityPlace> places = new TreeMap<>();
    Set<String> own = new TreeSet<>();
    for (FacilityPlace place : Facilities.places(connection, frame.boxDegrees())) {
      places.put(place.facility(), place);
    }
    for (FacilityPlace place : Facilities.places(connection, district)) {
      own.add(place.facility());
      if (place.hasPoint()) {
        places.put(place.facility(), place);
      }
    }
    Set<String> posts = new TreeSet<>(own);
    posts.addAll(places.keySet());
    Set<Attribute> attributes = EnumSet.copyOf(WorkingRule.ATTRIBUTES);
    attributes.add(Attribute.NAME);
    return new ReachPosts(places, own, Facilities.register(connection, posts, attributes));
  }

  /** Whether a post is one of the district, not of a neighbour. */
  public boolean isOwn(String code) {
    return own.contains(code);
  }

  /** Whether any fact that was read is invented. */
  public boolean simulated() {
    return register.simulated();
  }

  /**
   * The posts of the types of a rule as they stood at the end of a month, in order of code; on no
   * cell yet. Of months that have not come yet the present state is told.
   */
  public List<Start> at(YearMonth month, WorkingRule rule) {
    return posts(month, rule)
        .filter(post -> places.containsKey(post.code()))
        .map(post -> start(post, rule))
        .toList();
  }

  /** Names of the posts that would count, if files told where they are. */
  public List<String> withoutPoint(YearMonth month, WorkingRule rule) {
    return posts(month, rule)
        .filter(post -> !places.containsKey(post.code()) && rule.counts(rule.verdict(post)))
        .map(Facility::name)
        .toList();
  }

  private Stream<Facility> posts(YearMonth month, WorkingRule rule) {
    YearMonth now = YearMonth.now();
    LocalDate day = (month.isAfter(now) ? now : month).atEndOfMonth();
    return register.at(day).stream().filter(rule::isOf);
  }

  private Start start(Facility post, WorkingRule rule) {
    FacilityPlace place = places.get(post.code());
    return new Start(
        post.code(),
        post.name(),
        post.type(),
        place.longitude(),
        place.latitude(),
        rule.verdict(post),
        new PostStaff(post.number(Attribute.MIDWIVES), post.number(Attribute.NURSES)));
  }
}
