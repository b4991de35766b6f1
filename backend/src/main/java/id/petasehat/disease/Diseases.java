package id.petasehat.disease;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.AgeBand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the diseases of areas with those of the reference around each.
 *
 * <p>What is hidden is decided on whole districts, whatever is asked for, so that two answers never
 * disagree; totals of kecamatan, puskesmas and districts count as shown.
 */
public final class Diseases {
  /** Marks the district's total over villages with a known population, which rates rest on. */
  private static final String WITH_POPULATION = "#";

  /** The same of villages with people known by age, which standardised expected cases rest on. */
  private static final String WITH_AGES = "@";

  private final Map<AreaCode, Tally> tallies = new LinkedHashMap<>();
  private final Function<AreaCode, String> puskesmas;
  private final double confidence;
  private final CasesByAge casesByAge;
  private final Map<String, Map<AreaCode, Set<String>>> hidden = new HashMap<>();
  private final Map<AreaCode, Around> references = new HashMap<>();

  /** New cases of the twelve months by age, where they are known. */
  @FunctionalInterface
  public interface CasesByAge {
    /** None are known. */
    CasesByAge UNKNOWN = (group, area) -> Map.of();

    /**
     * @param area a district or province
     */
    Map<AgeBand, Long> of(String group, AreaCode area);
  }

  /**
   * @param villages all of each district that is asked of, also the silent ones
   * @param puskesmas code of the work area that a village is in; null for none
   * @param confidence of the limits: 0.95 or 0.99
   */
  public Diseases(
      List<Tally> villages,
      Function<AreaCode, String> puskesmas,
      double confidence,
      CasesByAge casesByAge) {
    this.casesByAge = casesByAge;
    villages.forEach(village -> tallies.put(village.village(), village));
    this.puskesmas = puskesmas;
    this.confidence = confidence;
  }

  /**
   * The diseases of one area.
   *
   * @param members its villages, at least one
   * @param reference level of the area it is compared with; null for none
   */
  public AreaDiseases of(String code, List<AreaCode> members, Level reference) {
    List<Tally> villages = members.stream().map(tallies::get).filter(Objects::nonNull).toList();
    boolean counted = villages.stream().allMatch(village -> village.population() != null);
    return new AreaDiseases(
        code,
        counted ? villages.stream().mapToLong(Tally::population).sum() : null,
        villages.size(),
        (int) villages.stream().filter(village -> village.months() > 0).count(),
        villages.stream().mapToInt(Tally::months).sum(),
        new Compared(code, villages, reference).figures());
  }

  /** One area beside what it is compared with. */
  private final class Compared {
    private final String code;
    private final List<Tally> villages;
    private final Around around;

    Compared(String code, List<Tally> villages, Level reference) {
      this.code = code;
      this.villages = villages;
      this.around = reference == null ? null : around(villages.get(0).village().at(reference));
    }

    Map<String, Figure> figures() {
      Map<String, Figure> figures = new TreeMap<>();
      villages.stream()
          .flatMap(village -> village.groups().keySet().stream())
          .distinct()
          .forEach(group -> figures.put(group, figure(group)));
      addQuotients(figures);
      return figures;
    }

    private Figure figure(String group) {
      List<Tally> reporting = villages.stream().filter(one -> one.reported(group)).toList();
      int months = reporting.stream().mapToInt(one -> one.groups().get(group).months()).sum();
      if (isHidden(group)) {
        return Figure.hidden(months);
      }
      long cases = reporting.stream().mapToLong(one -> one.cases(group)).sum();
      boolean counted = reporting.stream().allMatch(one -> one.population() != null);
      if (cases < Smr.RATED_FROM || !counted) {
        return new Figure(cases, months, null, null, null);
      }
      long people = reporting.stream().mapToLong(Tally::population).sum();
      Double rate = people == 0 ? null : Double.valueOf(1000.0 * cases / people);
      return new Figure(cases, months, rate, smr(group, reporting, cases), null);
    }

    private Smr smr(String group, List<Tally> reporting, long cases) {
      if (around == null || around.isHidden(group)) {
        return null;
      }
      Optional<AgeRates> byAge =
          reporting.stream().allMatch(Tally::hasAges) ? around.ageRates(group) : Optional.empty();
      double expected =
          byAge.isPresent()
              ? byAge.get().expected(group, reporting)
              : around.rate(group).expected(group, reporting);
      return expected > 0 ? Smr.of(cases, expected, confidence, byAge.isPresent()) : null;
    }

    private boolean isHidden(String group) {
      return districts(villages).stream()
          .anyMatch(
              district -> {
                Set<String> codes = hiddenIn(group, district);
                // a province shows no total where that of one of its districts is hidden
                return codes.contains(code)
                    || (code.length() < district.dotted().length()
                        && codes.contains(district.dotted()));
              });
    }

    /** Shares among what is shown, for groups that have no rate because people are not counted. */
    private void addQuotients(Map<String, Figure> figures) {
      if (around == null) {
        return;
      }
      Map<String, Long> shown = new TreeMap<>();
      figures.forEach(
          (group, figure) -> {
            if (!figure.isHidden() && !around.isHidden(group)) {
              shown.put(group, around.cases(group));
            }
          });
      long here = shown.keySet().stream().mapToLong(group -> figures.get(group).cases()).sum();
      long there = shown.values().stream().mapToLong(Long::longValue).sum();
      shown.forEach(
          (group, all) ->
              figures.computeIfPresent(
                  group, (same, figure) -> withQuotient(figure, here, all, there)));
    }

    private Figure withQuotient(Figure figure, long here, long all, long there) {
      boolean wanted = figure.cases() >= Smr.RATED_FROM && figure.ratePer1000() == null && all > 0;
      return wanted
          ? new Figure(
              figure.cases(),
              figure.months(),
              null,
              null,
              ((double) figure.cases() / here) / ((double) all / there))
          : figure;
    }
  }

  /** What areas are compared with: worked out once for all of them. */
  private final class Around {
    private final AreaCode area;
    private final List<Tally> villages;
    private final Set<AreaCode> districts;
    private final Map<String, Boolean> hiddenGroups = new HashMap<>();
    private final Map<String, Long> cases = new HashMap<>();
    private final Map<String, Reference> rates = new HashMap<>();
    private final Map<String, Optional<AgeRates>> ageRates = new HashMap<>();

    Around(AreaCode area) {
      this.area = area;
      this.villages = tallies.values().stream().filter(one -> one.village().within(area)).toList();
      this.districts = districts(villages);
    }

    boolean isHidden(String group) {
      return hiddenGroups.computeIfAbsent(
          group, same -> districts.stream().anyMatch(district -> isHidden(group, district)));
    }

    private boolean isHidden(String group, AreaCode district) {
      Set<String> codes = hiddenIn(group, district);
      return Stream.of("", WITH_POPULATION, WITH_AGES)
          .anyMatch(mark -> codes.contains(district.dotted() + mark));
    }

    long cases(String group) {
      return cases.computeIfAbsent(
          group, same -> villages.stream().mapToLong(village -> village.cases(group)).sum());
    }

    Reference rate(String group) {
      return rates.computeIfAbsent(group, same -> Reference.of(group, villages));
    }

    Optional<AgeRates> ageRates(String group) {
      return ageRates.computeIfAbsent(
          group, same -> AgeRates.of(group, villages, casesByAge.of(group, area)));
    }
  }

  private Around around(AreaCode area) {
    return references.computeIfAbsent(area, Around::new);
  }

  private static Set<AreaCode> districts(List<Tally> villages) {
    return villages.stream()
        .map(village -> village.village().at(Level.KABUPATEN))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> hiddenIn(String group, AreaCode district) {
    return hidden
        .computeIfAbsent(group, same -> new HashMap<>())
        .computeIfAbsent(district, same -> disclosure(group, around(district).villages));
  }

  private Set<String> disclosure(String group, List<Tally> district) {
    Map<String, Long> cases = new TreeMap<>();
    Map<String, Set<String>> totals = new TreeMap<>();
    for (Tally village : district) {
      if (village.reported(group)) {
        String code = village.village().dotted();
        cases.put(code, village.cases(group));
        totalsOf(village)
            .forEach(total -> totals.computeIfAbsent(total, same -> new HashSet<>()).add(code));
      }
    }
    return Disclosure.hidden(cases, totals);
  }

  private List<String> totalsOf(Tally village) {
    String district = village.village().at(Level.KABUPATEN).dotted();
    List<String> totals = new ArrayList<>();
    totals.add(village.village().at(Level.KECAMATAN).dotted());
    totals.add(district);
    if (village.population() != null) {
      totals.add(district + WITH_POPULATION);
    }
    if (village.hasAges()) {
      totals.add(district + WITH_AGES);
    }
    String workArea = puskesmas.apply(village.village());
    if (workArea != null) {
      totals.add(workArea);
    }
    return totals;
  }
}
