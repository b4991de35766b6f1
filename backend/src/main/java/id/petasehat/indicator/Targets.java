package id.petasehat.indicator;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Annual targets: the district's own first, then the catalogue's.
 *
 * @param own targets set in this installation, by indicator code and year, in the indicator's unit
 */
public record Targets(Map<Key, BigDecimal> own) {

  /** One indicator in one year. */
  public record Key(String indicator, int year) {}

  public Targets {
    own = Map.copyOf(own);
  }

  /** The target of a year: own, else the catalogue's for that year, else its default, else null. */
  public BigDecimal of(Indicator indicator, int year) {
    BigDecimal set = own.get(new Key(indicator.code(), year));
    return set == null ? indicator.target(year) : set;
  }
}
