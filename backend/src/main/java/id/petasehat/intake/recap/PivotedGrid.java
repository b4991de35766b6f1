package id.petasehat.intake.recap;

import id.petasehat.intake.Findings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns values one below the other (place, period, element, value) into a grid with a row for each
 * place and period and a column for each element, so that elements are mapped as columns are.
 */
final class PivotedGrid {
  /** Ids of the first two columns. */
  static final String PLACE = "orgUnit";

  static final String PERIOD = "period";

  private final Findings findings;
  private final Map<String, String> names;
  private final Map<String, Integer> elements = new LinkedHashMap<>();
  private final Map<List<String>, Line> lines = new LinkedHashMap<>();
  private boolean summed;

  /** A row while it is filled. */
  private record Line(int number, Map<Integer, Sum> values) {}

  /** A value, or the sum of what its options hold. */
  private static final class Sum {
    private final Map<String, String> options = new HashMap<>();
    private BigDecimal total = BigDecimal.ZERO;
    private String text;
  }

  /**
   * @param names what places and elements are called, by their ids; may lack some
   */
  PivotedGrid(Map<String, String> names, Findings findings) {
    this.names = names;
    this.findings = findings;
  }

  /**
   * Adds a value; of an element that is divided into options the sum is kept.
   *
   * @param number of the value in its file, from 1
   * @param option empty when the element is not divided
   */
  void add(int number, String place, String period, String element, String option, String value) {
    int column = elements.computeIfAbsent(element, none -> elements.size());
    Line line =
        lines.computeIfAbsent(List.of(place, period), none -> new Line(number, new HashMap<>()));
    Sum sum = line.values.computeIfAbsent(column, none -> new Sum());
    String before = sum.options.putIfAbsent(option, value);
    if (before != null) {
      if (!before.equals(value)) {
        contradict(number, place, period, element, before, value);
      }
      return;
    }
    summed |= sum.options.size() > 1;
    sum.text = value;
    if (value.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
      sum.total = sum.total.add(new BigDecimal(value));
      sum.text = sum.total.stripTrailingZeros().toPlainString();
    }
  }

  private void contradict(
      int number, String place, String period, String element, String before, String value) {
    findings.reject(
        "data ke-" + number,
        "contradicting-rows",
        "Elemen "
            + called(element)
            + " dari "
            + called(place)
            + " pada "
            + period
            + " ada dua kali dengan angka yang berbeda: "
            + before
            + " dan "
            + value,
        "Tentukan mana yang benar dan hapus yang lain");
  }

  private String called(String id) {
    return names.getOrDefault(id, id);
  }

  Grid grid(Grid.Unit unit) {
    if (summed) {
      findings.tell(
          "", "options-summed", "Rincian (category option combo) dijumlah per elemen data");
    }
    List<Grid.Heading> headings = new ArrayList<>();
    headings.add(new Grid.Heading(PLACE, "Desa (orgUnit)"));
    headings.add(new Grid.Heading(PERIOD, "Periode"));
    elements.keySet().forEach(one -> headings.add(new Grid.Heading(one, called(one))));
    List<Grid.Row> rows = new ArrayList<>();
    lines.forEach((key, line) -> rows.add(row(key, line)));
    return new Grid("", unit, rows, List.of(), headings);
  }

  private Grid.Row row(List<String> key, Line line) {
    List<GridCell> cells = new ArrayList<>();
    cells.add(GridCell.text(called(key.get(0))));
    cells.add(GridCell.text(key.get(1)));
    for (int column = 0; column < elements.size(); column++) {
      Sum sum = line.values.get(column);
      cells.add(sum == null ? GridCell.BLANK : GridCell.text(sum.text));
    }
    return new Grid.Row(line.number, cells);
  }

  /** Which columns of a table hold place, period, element, options and value. */
  record Columns(int place, int period, int element, List<Integer> options, int value) {
    private static final Set<String> PLACES =
        Set.of("orgunit", "ou", "organisation unit", "organisation unit id", "org unit");
    private static final Set<String> ELEMENTS =
        Set.of("dataelement", "dx", "data", "data id", "data element");
    private static final Set<String> OPTIONS =
        Set.of("categoryoptioncombo", "attributeoptioncombo", "co", "ao");

    /** Those of a header of DHIS2; null for any other header. */
    static Columns of(List<String> header) {
      List<String> plain = header.stream().map(HeaderWords::plain).toList();
      int place = first(plain, PLACES);
      int element = first(plain, ELEMENTS);
      int period = first(plain, Set.of("period", "pe", "period id"));
      int value = first(plain, Set.of("value"));
      List<Integer> options = new ArrayList<>();
      Set<String> seen = new HashSet<>(OPTIONS);
      for (int column = 0; column < plain.size(); column++) {
        if (seen.remove(plain.get(column))) {
          options.add(column);
        }
      }
      return place < 0 || element < 0 || period < 0 || value < 0
          ? null
          : new Columns(place, period, element, options, value);
    }

    private static int first(List<String> header, Set<String> names) {
      for (int column = 0; column < header.size(); column++) {
        if (names.contains(header.get(column))) {
          return column;
        }
      }
      return -1;
    }
  }
}
