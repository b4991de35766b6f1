package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.Attribute;
import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.facility.Register;
import id.petasehat.facility.WorkingRule;
import id.petasehat.reach.GridFrame;
import id.petasehat.reach.Start;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The posts in the frame of a district's grid, those of neighbours too, with all that is known of
 * them at any time: read once, judged for many months.
 */
public final class ReachPosts {
  private final Map<String, FacilityPlace> places;
  private final Register register;

  private ReachPosts(Map<String, FacilityPlace> places, Register register) {
    this.places = places;
    this.register = register;
  }

  /** Reads the posts of a district that have a point, and all others in a frame. */
  static ReachPosts read(Connection connection, AreaCode district, GridFrame frame)
      throws SQLException {
    Map<String, FacilityPlace> places = new TreeMap<>();
    for (FacilityPlace place : Facilities.places(connection, frame.boxDegrees())) {
      places.put(place.facility(), place);
    }
    for (FacilityPlace place : Facilities.places(connection, district)) {
      if (place.hasPoint()) {
        places.put(place.facility(), place);
      }
    }
    Set<Attribute> attributes = EnumSet.copyOf(WorkingRule.ATTRIBUTES);
    attributes.add(Attribute.NAME);
    return new ReachPosts(places, Facilities.register(connection, places.keySet(), attributes));
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
    YearMonth now = YearMonth.now();
    LocalDate day = (month.isAfter(now) ? now : month).atEndOfMonth();
    List<Start> starts = new ArrayList<>();
    for (Facility post : register.at(day)) {
      if (rule.isOf(post)) {
        starts.add(start(post, rule));
      }
    }
    return starts;
  }

  private Start start(Facility post, WorkingRule rule) {
    FacilityPlace place = Objects.requireNonNull(places.get(post.code()));
    return new Start(
        post.code(),
        post.name(),
        post.type(),
        place.longitude(),
        place.latitude(),
        rule.verdict(post),
        -1,
        -1);
  }
}
