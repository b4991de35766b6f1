package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.disease.Tally;
import id.petasehat.indicator.AgeBand;
import id.petasehat.indicator.AgeCount;
import id.petasehat.indicator.IcdGroups;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** New cases of ICD-10 groups that the villages of an area reported in twelve months. */
public final class DiseaseBook {
  private final Map<AreaCode, Map<String, Tally.Count>> counts = new HashMap<>();
  private final Map<AreaCode, Set<YearMonth>> months = new HashMap<>();
  private final Map<AreaCode, Long> population;
  private final Integer populationYear;
  private final Map<AreaCode, NavigableMap<Integer, Long>> ages = new HashMap<>();
  private final Map<String, Map<AreaCode, Map<AgeBand, Long>>> casesByAge = new HashMap<>();
  private final SortedSet<Integer> ageYears = new TreeSet<>();
  private boolean simulated;

  private DiseaseBook(Map<AreaCode, Long> population, Integer populationYear) {
    this.population = population;
    this.populationYear = populationYear;
  }

  /** Codes of the groups that have reports in the districts of an area, in order. */
  public static List<String> groups(Connection connection, AreaCode within) throws SQLException {
    return ReportedSpans.indicators(connection, within).stream()
        .flatMap(indicator -> IcdGroups.groupOf(indicator).stream())
        .toList();
  }

  /**
   * Reads the twelve months that end with one.
   *
   * @param groups codes of those to be read
   */
  public static DiseaseBook of(
      Connection connection, List<String> groups, YearMonth last, AreaCode within)
      throws SQLException {
    int year = last.getYear();
    Map<AreaCode, Long> now = Sasarans.of(connection, Populations.EVERYBODY, year, within);
    // a year just begun has no counts of its own yet
    boolean old = now.isEmpty();
    Map<AreaCode, Long> people =
        old ? Sasarans.of(connection, Populations.EVERYBODY, year - 1, within) : now;
    DiseaseBook book = new DiseaseBook(people, people.isEmpty() ? null : old ? year - 1 : year);
    YearMonth first = last.minusMonths(Tally.MONTHS - 1);
    Invented invented = Invented.of(connection, within);
    for (String group : groups) {
      book.read(connection, group, first, last, within);
      String indicator = IcdGroups.indicatorOf(group);
      book.simulated = book.simulated || invented.hasFigures(connection, indicator, first, last);
    }
    if (!people.isEmpty() && !book.simulated) {
      book.simulated = invented.hasSasaran(connection, Populations.EVERYBODY, book.populationYear);
    }
    book.readAges(connection, first, last, within);
    return book;
  }

  private void readAges(Connection connection, YearMonth first, YearMonth last, AreaCode within)
      throws SQLException {
    Ages.Known cases = Ages.cases(connection, first, last, within);
    if (cases.rows().isEmpty()) {
      return;
    }
    simulated = simulated || cases.simulated();
    Set<AgedMonth> ofDistricts = new HashSet<>();
    cases.rows().stream()
        .filter(one -> one.area().level() == Level.KABUPATEN)
        .forEach(one -> ofDistricts.add(AgedMonth.of(one)));
    // what is said of a whole district is not added to what its villages say
    cases.rows().stream()
        .filter(
            one ->
                one.area().level() == Level.KABUPATEN || !ofDistricts.contains(AgedMonth.of(one)))
        .forEach(this::addCases);
    for (AreaCode district : districtsOf(cases)) {
      Ages.Known people = Ages.people(connection, district, last.getYear());
      simulated = simulated || people.simulated();
      people.rows().forEach(this::addPeople);
    }
  }

  private static SortedSet<AreaCode> districtsOf(Ages.Known cases) {
    SortedSet<AreaCode> districts = new TreeSet<>();
    cases.rows().forEach(one -> districts.add(one.area().at(Level.KABUPATEN)));
    return districts;
  }

  /** An indicator and month of a district. */
  private record AgedMonth(String indicator, int month, AreaCode district) {
    static AgedMonth of(AgeCount count) {
      return new AgedMonth(count.of(), count.period(), count.area().at(Level.KABUPATEN));
    }
  }

  private void addCases(AgeCount count) {
    IcdGroups.groupOf(count.of())
        .ifPresent(
            group ->
                casesByAge
                    .computeIfAbsent(group, none -> new HashMap<>())
                    .computeIfAbsent(count.area().at(Level.KABUPATEN), none -> new HashMap<>())
                    .merge(count.band(), count.count(), Long::sum));
  }

  private void addPeople(AgeCount count) {
    ageYears.add(count.period());
    ages.computeIfAbsent(count.area(), none -> new TreeMap<>())
        .merge(count.band().from(), count.count(), Long::sum);
  }

  /** From month sheets, because a province has millions of rows in a year and few sheets. */
  private void read(
      Connection connection, String group, YearMonth first, YearMonth last, AreaCode within)
      throws SQLException {
    String indicator = IcdGroups.indicatorOf(group);
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      YearMonth reported = month;
      MonthSheets.ofMonth(connection, indicator, month, within)
          .forEach(
              (district, sheet) ->
                  sheet.eachReported(
                      district,
                      reported,
                      (village, cases) -> add(village, cases, group, reported)));
    }
  }

  private void add(AreaCode village, long cases, String group, YearMonth month) {
    months.computeIfAbsent(village, code -> new HashSet<>()).add(month);
    counts
        .computeIfAbsent(village, code -> new HashMap<>())
        .merge(
            group,
            new Tally.Count(cases, 1),
            (before, one) ->
                new Tally.Count(before.cases() + one.cases(), before.months() + one.months()));
  }

  /** What each village reported; silent ones are there too. */
  public List<Tally> tallies(List<AreaCode> villages) {
    return villages.stream()
        .map(
            village ->
                new Tally(
                    village,
                    population.get(village),
                    ages.getOrDefault(village, new TreeMap<>()),
                    months.getOrDefault(village, Set.of()).size(),
                    counts.getOrDefault(village, Map.of())))
        .toList();
  }

  /** The year that the populations are of; empty where none is known. */
  public Optional<Integer> populationYear() {
    return Optional.ofNullable(populationYear);
  }

  /** New cases of a group by age in the districts of an area; empty where none are known. */
  public Map<AgeBand, Long> casesByAge(String group, AreaCode area) {
    Map<AgeBand, Long> sums = new HashMap<>();
    casesByAge
        .getOrDefault(group, Map.of())
        .forEach(
            (district, bands) -> {
              if (district.within(area)) {
                bands.forEach((band, some) -> sums.merge(band, some, Long::sum));
              }
            });
    return sums;
  }

  /** Villages whose people are known by age. */
  public Set<AreaCode> villagesWithAges() {
    return Collections.unmodifiableSet(ages.keySet());
  }

  /** The years that those people were counted in; empty where nobody was. */
  public List<Integer> ageYears() {
    return List.copyOf(ageYears);
  }

  /** Whether any of it is invented. */
  public boolean simulated() {
    return simulated;
  }
}
