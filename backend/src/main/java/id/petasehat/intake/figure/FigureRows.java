package id.petasehat.intake.figure;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Observation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The accepted rows of a file of figures, until all of the file is known to be right. 36 bytes a
 * row, so that a million rows take 36 MB; given back one indicator of one district at a time, as
 * the store writes them.
 */
public final class FigureRows {
  private static final int FIELDS = 8;
  private static final int PAGE_ROWS = 1 << 14;

  /** Of a numerator or denominator. */
  private static final int NO_COUNT = Integer.MIN_VALUE;

  private static final int NO_DATE = Integer.MIN_VALUE;

  private final List<int[]> pages = new ArrayList<>();
  private final Numbered<String> indicators = new Numbered<>();
  private final Numbered<AreaCode> villages = new Numbered<>();
  private final Numbered<String> notes = new Numbered<>();
  private int size;

  /** Takes the rows of one indicator in one district, in file order. */
  @FunctionalInterface
  public interface GroupSink<E extends Exception> {
    void accept(String indicator, List<Observation> rows) throws E;
  }

  /** Things, and the number under which each was first met, from 0. */
  private static final class Numbered<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    int number(T thing) {
      Integer known = numbers.putIfAbsent(thing, things.size());
      if (known != null) {
        return known;
      }
      things.add(thing);
      return things.size() - 1;
    }
  }

  /** Keeps a row; its counts are below 2^31. */
  public void add(Observation row) {
    if (size == pages.size() * PAGE_ROWS) {
      pages.add(new int[PAGE_ROWS * FIELDS]);
    }
    int[] page = pages.get(size / PAGE_ROWS);
    int at = size % PAGE_ROWS * FIELDS;
    page[at] = indicators.number(row.indicator());
    page[at + 1] = villages.number(row.village());
    page[at + 2] = row.period().getYear() * 12 + row.period().getMonthValue() - 1;
    page[at + 3] = row.numerator() == null ? NO_COUNT : Math.toIntExact(row.numerator());
    page[at + 4] = row.denominator() == null ? NO_COUNT : Math.toIntExact(row.denominator());
    page[at + 5] = row.received() == null ? NO_DATE : Math.toIntExact(row.received().toEpochDay());
    page[at + 6] = notes.number(row.note());
    page[at + 7] = row.line();
    size++;
  }

  /** Rows kept. */
  public int size() {
    return size;
  }

  /** Districts of the villages that any row is of. */
  public SortedSet<AreaCode> districts() {
    SortedSet<AreaCode> districts = new TreeSet<>();
    villages.things.forEach(village -> districts.add(village.at(Level.KABUPATEN)));
    return districts;
  }

  /** Hands on all rows: indicators in the order first met, the districts of each in code order. */
  public <E extends Exception> void forEachGroup(GroupSink<E> sink) throws E {
    List<AreaCode> districts = List.copyOf(districts());
    int[] districtOf = districtOfVillage(districts);
    int[] ends = new int[indicators.things.size() * districts.size()];
    for (int row = 0; row < size; row++) {
      ends[group(row, districtOf, districts.size())]++;
    }
    for (int group = 1; group < ends.length; group++) {
      ends[group] += ends[group - 1];
    }
    int[] order = new int[size];
    int[] next = ends.clone();
    for (int row = size - 1; row >= 0; row--) {
      order[--next[group(row, districtOf, districts.size())]] = row;
    }
    for (int group = 0; group < ends.length; group++) {
      if (next[group] < ends[group]) {
        sink.accept(
            indicators.things.get(group / districts.size()),
            observations(order, next[group], ends[group]));
      }
    }
  }

  /** The place of each village's district among the districts. */
  private int[] districtOfVillage(List<AreaCode> districts) {
    Map<AreaCode, Integer> places = new HashMap<>();
    districts.forEach(district -> places.put(district, places.size()));
    return villages.things.stream()
        .mapToInt(village -> places.get(village.at(Level.KABUPATEN)))
        .toArray();
  }

  private int group(int row, int[] districtOf, int districts) {
    int[] page = pages.get(row / PAGE_ROWS);
    int at = row % PAGE_ROWS * FIELDS;
    return page[at] * districts + districtOf[page[at + 1]];
  }

  private List<Observation> observations(int[] order, int from, int to) {
    List<Observation> rows = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      rows.add(observation(order[i]));
    }
    return rows;
  }

  private Observation observation(int row) {
    int[] page = pages.get(row / PAGE_ROWS);
    int at = row % PAGE_ROWS * FIELDS;
    return new Observation(
        villages.things.get(page[at + 1]),
        indicators.things.get(page[at]),
        YearMonth.of(page[at + 2] / 12, page[at + 2] % 12 + 1),
        count(page[at + 3]),
        count(page[at + 4]),
        page[at + 3] != NO_COUNT,
        page[at + 5] == NO_DATE ? null : LocalDate.ofEpochDay(page[at + 5]),
        notes.things.get(page[at + 6]),
        page[at + 7]);
  }

  private static Long count(int kept) {
    return kept == NO_COUNT ? null : Long.valueOf(kept);
  }
}
