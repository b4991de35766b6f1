package id.petasehat.indicator;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row of the catalogue, or a member of one of its families.
 *
 * @param code unique, {@code k4}; of a member {@code belum-layan:k4}, {@code dx-kasus:A00-A09}
 * @param name full name
 * @param shortId Indonesian name for a narrow list
 * @param clusters codes of one or more {@link Cluster}s, the main one first
 * @param stage code of a {@link Stage}
 * @param numerator what the numerator counts
 * @param denominator what it is measured against; null for a count
 * @param sasaran the stored target population that is the denominator of a report without one; null
 *     when the denominator comes with the report, or there is none
 * @param unit of the value and the target
 * @param target default annual target in the unit, for every year not in {@code targets}; null
 *     without one
 * @param targets annual targets by year, in the order of years
 * @param targetSource where the targets come from and how sure that is, Indonesian; may be empty
 * @param privacy how openly it may be shown
 * @param family whether this row stands for a family, and has no figures of its own
 * @param parent code of the indicator a {@code belum-layan} member is derived from; else null
 */
public record Indicator(
    String code,
    Wording name,
    String shortId,
    List<String> clusters,
    String stage,
    Wording numerator,
    Wording denominator,
    Sasaran sasaran,
    Unit unit,
    Direction direction,
    PeriodType periodType,
    Aggregation aggregation,
    BigDecimal target,
    Map<Integer, BigDecimal> targets,
    String targetSource,
    PrivacyClass privacy,
    boolean family,
    String parent) {

  public Indicator {
    clusters = List.copyOf(clusters);
    targets = Collections.unmodifiableMap(new TreeMap<>(targets));
    if (!aggregation.fits(periodType)) {
      throw new IllegalArgumentException(
          "agregasi " + aggregation.catalogueWord() + " tidak cocok dengan periode " + periodType);
    }
    if (unit == Unit.COUNT && (denominator != null || sasaran != null)) {
      throw new IllegalArgumentException("satuan # tidak memakai penyebut");
    }
    if (unit != Unit.COUNT && denominator == null) {
      throw new IllegalArgumentException("satuan " + unit.id() + " memerlukan penyebut");
    }
  }

  /** The code of the main cluster. */
  public String cluster() {
    return clusters.get(0);
  }

  /** The annual target of a year in the unit of the value; null without one. */
  public BigDecimal target(int year) {
    return targets.getOrDefault(year, target);
  }

  /**
   * Whether the expected value rises through the year to the target, a twelfth a month. A
   * cumulative ratio of two flows, such as a drop-out rate, is held against the target itself.
   */
  public boolean expectedRises() {
    return aggregation == Aggregation.CUMULATIVE;
  }

  /** Whether PWS gives villages a status: cumulative, and higher is better. */
  public boolean hasStatus() {
    return expectedRises() && direction == Direction.UP;
  }
}
