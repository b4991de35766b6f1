package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.WorkingRule;
import id.petasehat.option.Aim;
import id.petasehat.option.DistrictPlan.DrawnPlace;
import id.petasehat.reach.Season;
import id.petasehat.reach.TravelMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody wants to know of the posts of a district.
 *
 * @param period month at whose end posts are judged
 * @param limitMinutes more than 0
 * @param seasons one or more, none twice
 * @param modes at least one
 * @param rule which posts work; null for that of the district's travel model
 * @param costs in rupiah by id of proposal, where somebody knows better than the unit prices
 * @param extra places that somebody drew, for new posts or for posts to move to
 */
public record PlanQuestion(
    AreaCode district,
    YearMonth period,
    double limitMinutes,
    List<Season> seasons,
    Set<TravelMode> modes,
    Aim aim,
    WorkingRule rule,
    Map<String, Long> costs,
    List<DrawnPlace> extra) {
  public PlanQuestion {
    seasons = List.copyOf(seasons);
    modes = Set.copyOf(modes);
    costs = Map.copyOf(costs);
    extra = List.copyOf(extra);
    if (!(limitMinutes > 0) || seasons.isEmpty()) {
      throw new IllegalArgumentException(limitMinutes + " minutes, " + seasons);
    }
  }
}
