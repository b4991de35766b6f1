package id.petasehat.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Annual targets: the district's own first, then the catalogue's; and how the months are weighed.
 *
 * @param own targets set in this installation, by indicator code and year, in the indicator's unit
 * @param weights of the months that districts set for themselves, by indicator code and year, then
 *     by the dotted code of the district
 */
public record Targets(Map<Key, BigDecimal> own, Map<Key, Map<String, List<BigDecimal>>> weights) {

  /** One indicator in one year. */
  public record Key(String indicator, int year) {}

  public Targets {
    own = Map.copyOf(own);
    weights = Map.copyOf(weights);
  }

  /** The target of a year: own, else the catalogue's for that year, else its default, else null. */
  public BigDecimal of(Indicator indicator, int year) {
    BigDecimal set = own.get(new Key(indicator.code(), year));
    return set == null ? indicator.target(year) : set;
  }

  /** The lines of a year. Only a cumulative indicator has months to weigh. */
  public TargetLines lines(Indicator indicator, int year) {
    return new TargetLines(
        of(indicator, year),
        indicator.expectedRises()
            ? weights.getOrDefault(new Key(indicator.code(), year), Map.of())
            : Map.of());
  }
}
