package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.disease.Tally;
import id.petasehat.indicator.IcdGroups;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** New cases of ICD-10 groups that the villages of an area reported in twelve months. */
public final class DiseaseBook {
  private static final String OF_MONTH =
      "SELECT o.village, o.numerator FROM observation o WHERE "
          + Observations.COUNTS
          + " AND o.id >= ? AND o.id < ?";

  private final Map<AreaCode, Map<String, Tally.Count>> counts = new HashMap<>();
  private final Map<AreaCode, Set<YearMonth>> months = new HashMap<>();
  private final Map<AreaCode, Long> population;
  private final Integer populationYear;
  private boolean simulated;

  private record Row(AreaCode village, long cases) {}

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
    return book;
  }

  private void read(
      Connection connection, String group, YearMonth first, YearMonth last, AreaCode within)
      throws SQLException {
    int number = IndicatorNumbers.of(connection, IcdGroups.indicatorOf(group));
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      YearMonth reported = month;
      Sql.each(
          connection,
          OF_MONTH,
          row -> new Row(new AreaCode(row.getString(1)), row.getLong(2)),
          row -> add(row, group, reported),
          FigureKey.of(number, month, within),
          FigureKey.after(number, month, within));
    }
  }

  private void add(Row row, String group, YearMonth month) {
    months.computeIfAbsent(row.village, village -> new HashSet<>()).add(month);
    counts
        .computeIfAbsent(row.village, village -> new HashMap<>())
        .merge(
            group,
            new Tally.Count(row.cases, 1),
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
                    months.getOrDefault(village, Set.of()).size(),
                    counts.getOrDefault(village, Map.of())))
        .toList();
  }

  /** The year that the populations are of; empty where none is known. */
  public Optional<Integer> populationYear() {
    return Optional.ofNullable(populationYear);
  }

  /** Whether any of it is invented. */
  public boolean simulated() {
    return simulated;
  }
}
