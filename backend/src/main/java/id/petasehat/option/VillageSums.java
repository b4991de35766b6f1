package id.petasehat.option;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.option.DistrictPlan.KecamatanGain;
import id.petasehat.option.DistrictPlan.Left;
import id.petasehat.option.DistrictPlan.Served;
import id.petasehat.option.DistrictPlan.VillageGain;
import id.petasehat.plan.Coverage.Why;
import id.petasehat.reach.PeopleBeyond.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a set of options does for the people of each village, season by season. */
final class VillageSums {
  private static final String LEFT_OUT = "left-out";

  private final Told told;
  private final Map<AreaCode, Village> villages = new TreeMap<>();

  /** People of one village, by season. */
  private static final class Village {
    private final long[] beyondBefore;
    private final long[] beyondAfter;

    /** Whether a site that was tried would serve anybody whom the set leaves. */
    private boolean reachable;

    /** Whether one that the rule on mending first leaves out would. */
    private boolean leftOut;

    Village(int seasons) {
      beyondBefore = new long[seasons];
      beyondAfter = new long[seasons];
    }

    void add(Group group, int season, BitSet sites, BitSet sitesLeftOut) {
      BitSet places = group.places().get(season);
      beyondBefore[season] += group.people();
      if (!places.intersects(sites)) {
        beyondAfter[season] += group.people();
        reachable |= !places.isEmpty();
        leftOut |= places.intersects(sitesLeftOut);
      }
    }

    boolean isLeft() {
      return Arrays.stream(beyondAfter).anyMatch(people -> people > 0);
    }
  }

  /**
   * @param sites of the chosen options
   * @param sitesLeftOut of the new places that the rule on mending first leaves out
   */
  VillageSums(Told told, BitSet sites, BitSet sitesLeftOut) {
    this.told = told;
    int seasons = told.seasons().size();
    told.names().keySet().stream()
        .filter(code -> code.level() == Level.DESA)
        .forEach(code -> villages.put(code, new Village(seasons)));
    for (Group group : told.set().people().groups()) {
      Village village = villages.computeIfAbsent(group.village(), code -> new Village(seasons));
      for (int season = 0; season < seasons; season++) {
        if (!group.withinNow().get(season)) {
          village.add(group, season, sites, sitesLeftOut);
        }
      }
    }
  }

  /** By code. */
  List<VillageGain> villages() {
    List<VillageGain> gains = new ArrayList<>();
    villages.forEach((code, village) -> gains.add(gain(code, village)));
    return gains;
  }

  private VillageGain gain(AreaCode code, Village village) {
    Long people = told.people().get(code);
    return new VillageGain(
        code.dotted(),
        told.name(code),
        code.at(Level.KECAMATAN).dotted(),
        people,
        people == null ? List.of() : less(people, village.beyondBefore),
        people == null ? List.of() : less(people, village.beyondAfter));
  }

  private static List<Long> less(long people, long[] beyond) {
    return Arrays.stream(beyond).map(one -> people - one).boxed().toList();
  }

  /**
   * By code.
   *
   * @param chosen how many options are chosen in each kecamatan, by code
   */
  List<KecamatanGain> kecamatan(Map<String, Integer> chosen) {
    Map<String, List<VillageGain>> byKecamatan = new TreeMap<>();
    for (VillageGain one : villages()) {
      byKecamatan.computeIfAbsent(one.kecamatan(), code -> new ArrayList<>()).add(one);
    }
    List<KecamatanGain> gains = new ArrayList<>();
    byKecamatan.forEach(
        (code, of) ->
            gains.add(
                new KecamatanGain(
                    code,
                    told.name(new AreaCode(code)),
                    chosen.getOrDefault(code, 0),
                    of.stream()
                        .filter(one -> one.people() != null)
                        .mapToLong(one -> one.people())
                        .sum(),
                    sum(of.stream().map(VillageGain::before).toList()),
                    sum(of.stream().map(VillageGain::after).toList()))));
    return gains;
  }

  /** Season by season; of villages that are not known nothing. */
  private List<Long> sum(List<List<Long>> each) {
    long[] sum = new long[told.seasons().size()];
    for (List<Long> one : each) {
      for (int season = 0; season < one.size(); season++) {
        sum[season] += one.get(season);
      }
    }
    return Arrays.stream(sum).boxed().toList();
  }

  /**
   * The villages of which somebody stays beyond the limit, most people first.
   *
   * @param why by village, the easiest to mend of its people, as far as the search knows
   */
  List<Left> left(Map<AreaCode, Why> why) {
    List<Left> left = new ArrayList<>();
    villages.forEach(
        (code, village) -> {
          if (village.isLeft()) {
            left.add(left(told, code, village, why.getOrDefault(code, Why.NO_OPTION)));
          }
        });
    left.sort(Comparator.comparingLong((Left one) -> -told.weighted(one.people())));
    return left;
  }

  /** The search does not know of options that cannot be chosen: it was never told of them. */
  private static String why(Village village, Why searched) {
    Why why = searched == Why.NO_OPTION && village.reachable ? Why.NOT_CHOOSABLE : searched;
    boolean isLeftOut = why == Why.NOT_CHOOSABLE && village.leftOut;
    return isLeftOut ? LEFT_OUT : why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Left left(Told told, AreaCode code, Village village, Why searched) {
    AreaCode kecamatan = code.at(Level.KECAMATAN);
    return new Left(
        code.dotted(),
        told.name(code),
        kecamatan.dotted(),
        told.name(kecamatan),
        Arrays.stream(village.beyondAfter).boxed().toList(),
        why(village, searched));
  }

  /** Villages whose people a site serves that are beyond the limit now, most people first. */
  static List<Served> servedBy(Told told, int site) {
    Map<AreaCode, long[]> served = new TreeMap<>();
    for (Group group : told.set().people().groups()) {
      for (int season = 0; season < told.seasons().size(); season++) {
        if (group.places().get(season).get(site)) {
          served
                  .computeIfAbsent(group.village(), code -> new long[told.seasons().size()])[
                  season] +=
              group.people();
        }
      }
    }
    List<Served> villages = new ArrayList<>();
    served.forEach(
        (code, people) ->
            villages.add(
                new Served(
                    code.dotted(), told.name(code), Arrays.stream(people).boxed().toList())));
    villages.sort(Comparator.comparingLong((Served one) -> -told.weighted(one.people())));
    return villages;
  }
}
