package id.petasehat.option;

import id.petasehat.indicator.Wording;
import java.util.List;
import java.util.Map;

/**
 * The answer to where to rebuild in a district, with all that screen and paper say of it: whatever
 * prints it prints these figures. People are those of the aim, whole numbers; lists of them have
 * one number for each season, in the order of {@link #seasons}. What is not known is null.
 *
 * @param version changes with whatever the answer rests on
 * @param madeAt ISO 8601 moment, UTC
 * @param simulated whether posts, people or ground are invented
 * @param headline over all seasons, as the plan is judged
 * @param leftOut ids of new places that could be chosen but for {@link Asked#rebuildBeforeNew}
 * @param chosen most people first
 * @param others options that are not chosen, by id: those that alternatives, fairness or frontier
 *     name, and those that the question names, also drawn places that cannot be chosen
 * @param seasons at least one
 * @param limits at 30, 60 and 120 minutes in each of the three seasons
 * @param kecamatan by code
 * @param villages by code, all of the district
 * @param uncovered villages of which somebody stays beyond the limit, most people first
 * @param alternativesSought how many were asked for
 * @param alternativesEnd complete: as many came; no-more: it is proved that there are no others;
 *     out-of-time: no other was found in time
 * @param greedyValue what taking the option with most new people one after the other comes to; null
 *     where that keeps to no rule
 * @param fairness null where no kecamatan was promised anything
 * @param sources which data of which day, and assumptions
 */
public record DistrictPlan(
    String version,
    String madeAt,
    boolean simulated,
    Asked asked,
    Outcome outcome,
    Headline headline,
    List<SeasonReach> seasons,
    List<Chosen> chosen,
    List<OptionLine> others,
    List<String> leftOut,
    List<LimitReach> limits,
    List<KecamatanGain> kecamatan,
    List<VillageGain> villages,
    List<Left> uncovered,
    List<Alternative> alternatives,
    int alternativesSought,
    String alternativesEnd,
    Fairness fairness,
    List<FrontierStep> frontier,
    Long greedyValue,
    UnitPrices prices,
    List<Source> sources,
    List<Note> notes) {

  /**
   * What was asked, as it was understood: all defaults filled in.
   *
   * @param within code of the district
   * @param districtName with its kind: Kabupaten Maluku Tenggara
   * @param villageTerm what a village is called there: ohoi
   * @param period month, 2026-11
   * @param limit minutes
   * @param seasons ids
   * @param judge weighted or worst
   * @param modes ids
   * @param aim orang, belum:CODE or kelompok:CODE
   * @param aimName who that is
   * @param rule parts of the rule on working posts that differ from the district's: types, worst,
   *     staff, days, unknown
   * @param count most options; null for any number
   * @param budget most rupiah; null where money is no limit
   * @param bidan null where they are no limit
   * @param perawat null where they are no limit
   * @param leastPerKecamatan for each kecamatan with people beyond the limit; null for none
   * @param kecamatanExcept codes of those that need not have the least number
   * @param kinds of work that may be chosen
   * @param rebuildBeforeNew whether a new place is left out where mending posts would serve more
   *     than half of whom it would serve
   * @param extra places that somebody drew
   * @param costs rupiah by id of option, where somebody knows better than the unit prices
   */
  public record Asked(
      String within,
      String districtName,
      String villageTerm,
      String period,
      int limit,
      List<String> seasons,
      String judge,
      List<String> modes,
      String aim,
      Wording aimName,
      Map<String, String> rule,
      Integer count,
      Long budget,
      Long bidan,
      Long perawat,
      Integer leastPerKecamatan,
      List<String> kecamatanExcept,
      List<String> forced,
      List<String> forbidden,
      List<String> kinds,
      boolean rebuildBeforeNew,
      List<DrawnPlace> extra,
      Map<String, Long> costs) {}

  /**
   * A place that somebody drew.
   *
   * @param id {@code drawn:1} or as given
   * @param lon degrees, EPSG:4326
   * @param post code of the post that would move there; null for a new post
   * @param cost rupiah; null for the unit price
   * @param land whose the land is; null when not told
   */
  public record DrawnPlace(
      String id, String name, double lon, double lat, String post, Long cost, String land) {}

  /**
   * How good the chosen set is.
   *
   * @param value people, or people times months with several weighted seasons
   * @param bound value that no set exceeds
   * @param gap by how much a better set could be better; 0 when proved
   * @param settled whether it is also known that no set of the same value is cheaper
   * @param cost rupiah; null where a cost of the set is not known
   * @param staffYear rupiah each year for the staff that is lacking; null when not known
   */
  public record Outcome(
      boolean proved,
      boolean settled,
      long value,
      long bound,
      long gap,
      Long cost,
      long bidan,
      long perawat,
      Long staffYear) {}

  /**
   * People within the limit over all seasons: the mean by their weights, or, where the worst season
   * counts, the fewest of any season. What is gained is {@code after - before}.
   *
   * @param people all of the aim
   */
  public record Headline(long people, long before, long after) {}

  /**
   * People within the limit before and after.
   *
   * @param weight months
   * @param people all of the aim
   * @param unknown of those beyond it before, nobody knows how far they are
   */
  public record SeasonReach(
      String id, long weight, long people, long before, long after, long unknown) {}

  /**
   * Something that can be chosen.
   *
   * @param kind rebuild, repair, staff, house, upgrade, build or move
   * @param post code of the post; null for a new place
   * @param village code; null when not known
   * @param cost rupiah; null when not known
   * @param costPercent of the price of a new building by the unit prices; null where equipment is
   *     in the cost, and where somebody told it
   * @param bidan still lacking
   * @param staffKnown whether the register tells the staff there is
   * @param staffYear rupiah each year for who is lacking
   * @param condition id of the building's condition now; null when not known
   * @param land whose it is; null when not told
   * @param origin register, settlement, people, crossing, landing, drawn or file
   * @param people whom it alone would serve, by season
   * @param villages whose people these are
   * @param problem why it cannot be chosen; null when it can
   */
  public record OptionLine(
      String id,
      String kind,
      String name,
      String post,
      String village,
      String villageName,
      String kecamatan,
      String kecamatanName,
      Double lon,
      Double lat,
      Long cost,
      Integer costPercent,
      int bidan,
      int perawat,
      boolean staffKnown,
      Long staffYear,
      String condition,
      String land,
      String origin,
      List<Long> people,
      List<String> villages,
      Wording problem) {}

  /**
   * An option of the set.
   *
   * @param order from 1; the number on the map
   * @param people newly within the limit of it
   * @param onlyBy of these within that of no other of the set
   * @param rupiahPerPerson of the mean season; null without cost or people
   * @param villages whose people these are, most first
   */
  public record Chosen(
      int order,
      OptionLine option,
      List<Long> people,
      List<Long> onlyBy,
      Long rupiahPerPerson,
      List<Served> villages) {}

  /** People of one village whom one option newly serves. */
  public record Served(String code, String name, List<Long> people) {}

  /** People within some minutes in one season. */
  public record LimitReach(int minutes, String season, long before, long after) {}

  /**
   * @param options chosen there
   * @param people all of the aim
   */
  public record KecamatanGain(
      String code, String name, int options, long people, List<Long> before, List<Long> after) {}

  /**
   * @param people all of the aim; null when not known, then the lists are empty
   */
  public record VillageGain(
      String code,
      String name,
      String kecamatan,
      Long people,
      List<Long> before,
      List<Long> after) {}

  /**
   * @param people still beyond the limit
   * @param why rules, left-out (only new places reach them that the rule on mending first leaves
   *     out), not-choosable or no-option: the easiest to mend of its people
   */
  public record Left(
      String code,
      String name,
      String kecamatan,
      String kecamatanName,
      List<Long> people,
      String why) {}

  /**
   * A near-best set.
   *
   * @param gained people, as in {@link Headline}
   * @param lost value that the best set has more
   * @param dropped ids of the best set that it lacks
   * @param added ids that the best set lacks
   */
  public record Alternative(
      List<String> options,
      List<String> dropped,
      List<String> added,
      long value,
      long gained,
      long lost,
      List<Long> people,
      Long cost,
      long bidan,
      long perawat,
      boolean proved) {}

  /**
   * What the promise to kecamatan costs.
   *
   * @param price value lost to it
   * @param proved whether both sets are proved best
   * @param gained people, as in {@link Headline}, of the best set without it
   * @param options the best set without it
   */
  public record Fairness(
      long price,
      boolean proved,
      long value,
      long gained,
      List<Long> people,
      Long cost,
      List<String> options) {}

  /**
   * The best set under another count or budget, the rest alike.
   *
   * @param count null where the budget was changed
   * @param feasible whether any set keeps to the rules; null where none was found in time and
   *     nobody knows. Unless true the rest is null or empty
   * @param gained people, as in {@link Headline}
   */
  public record FrontierStep(
      Integer count,
      Long budget,
      Boolean feasible,
      Long value,
      Long gained,
      List<Long> people,
      Long cost,
      boolean proved,
      List<String> options) {}

  /**
   * @param what kind of data or assumption
   * @param said its source and day, or what is assumed
   */
  public record Source(Wording what, Wording said, boolean simulated) {}

  /**
   * @param place what it is about
   * @param least of a limit that is too small, the least that would do; otherwise null
   */
  public record Note(String place, String code, Wording reason, Wording remedy, Long least) {
    public Note(String place, String code, Wording reason, Wording remedy) {
      this(place, code, reason, remedy, null);
    }
  }
}
