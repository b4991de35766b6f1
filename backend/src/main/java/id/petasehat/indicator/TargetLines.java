package id.petasehat.indicator;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The target lines of one indicator in one year. Districts share the annual target, but each may
 * weigh the months in its own way.
 *
 * @param annual target in the indicator's unit; null without one: then there is no line
 * @param weightsByDistrict weights of the months by dotted code of the district; none for twelfths
 */
public record TargetLines(BigDecimal annual, Map<String, List<BigDecimal>> weightsByDistrict) {

  public TargetLines {
    weightsByDistrict = Map.copyOf(weightsByDistrict);
  }

  /** The line in twelfths for every district. */
  public static TargetLines evenly(BigDecimal annual) {
    return new TargetLines(annual, Map.of());
  }

  /** The line of the district that a village lies in; null without a target. */
  TargetLine of(AreaCode village) {
    if (annual == null) {
      return null;
    }
    return weightsByDistrict.isEmpty()
        ? TargetLine.evenly(annual)
        : new TargetLine(annual, weights(village));
  }

  /** The line that villages share; of districts with different ones, the twelfths. */
  TargetLine of(List<VillageFigure> villages) {
    if (annual == null) {
      return null;
    }
    if (weightsByDistrict.isEmpty()) {
      return TargetLine.evenly(annual);
    }
    List<List<BigDecimal>> different =
        villages.stream().map(one -> weights(one.village())).distinct().toList();
    return different.size() == 1
        ? new TargetLine(annual, different.get(0))
        : TargetLine.evenly(annual);
  }

  private List<BigDecimal> weights(AreaCode village) {
    return weightsByDistrict.getOrDefault(village.at(Level.KABUPATEN).dotted(), List.of());
  }
}
