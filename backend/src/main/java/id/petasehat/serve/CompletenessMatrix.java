package id.petasehat.serve;

import id.petasehat.area.AreaCode;
import id.petasehat.facility.Catchment;
import id.petasehat.facility.Puskesmas;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Receipt;
import id.petasehat.store.ReportBook;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Villages in rows, the months of a year in columns.
 *
 * @param indicator null: a report of any indicator counts
 * @param deadlineDay of the next month, 1 to 28
 * @param puskesmas code of the work area that each village is in; null for none
 * @param state in-time, late, undated, missing or not-due
 * @param received date of each report; null when it did not come or the date is not known
 * @param total all villages counted
 * @param groups the same by puskesmas; last, without code, those of no puskesmas
 */
record CompletenessMatrix(
    int year,
    String within,
    String indicator,
    long version,
    boolean simulated,
    int deadlineDay,
    List<String> months,
    List<String> code,
    List<String> puskesmas,
    List<List<String>> state,
    List<List<String>> received,
    Counts total,
    List<Counts> groups) {
  private static final int MONTHS = 12;

  /** One village's year. */
  private record Row(
      AreaCode village, Puskesmas puskesmas, List<Receipt> receipts, List<String> received) {

    String workArea() {
      return puskesmas == null ? null : puskesmas.areaCode();
    }
  }

  static CompletenessMatrix of(
      Snapshot snapshot, Place within, Indicator indicator, YearMonth january, ReportBook book) {
    List<YearMonth> months =
        Stream.iterate(january, month -> month.plusMonths(1)).limit(MONTHS).toList();
    List<Row> rows =
        within.villages().stream().map(village -> row(snapshot, book, months, village)).toList();
    return new CompletenessMatrix(
        january.getYear(),
        within.code(),
        indicator == null ? null : indicator.code(),
        snapshot.versions().data(),
        book.simulated(),
        book.deadline().dayOfNextMonth(),
        months.stream().map(YearMonth::toString).toList(),
        rows.stream().map(row -> row.village.dotted()).toList(),
        new ArrayList<>(rows.stream().map(Row::workArea).toList()),
        rows.stream().map(row -> row.receipts.stream().map(Receipt::id).toList()).toList(),
        rows.stream().map(Row::received).toList(),
        Counts.of(null, rows),
        groups(rows));
  }

  private static Row row(
      Snapshot snapshot, ReportBook book, List<YearMonth> months, AreaCode village) {
    Optional<Puskesmas> puskesmas =
        snapshot
            .catchments()
            .of(village)
            .map(Catchment::puskesmas)
            .flatMap(snapshot.catchments()::find);
    List<String> received = new ArrayList<>();
    for (YearMonth month : months) {
      received.add(book.receivedOn(village, month).map(Object::toString).orElse(null));
    }
    return new Row(
        village,
        puskesmas.orElse(null),
        months.stream().map(month -> book.receipt(village, month)).toList(),
        received);
  }

  private static List<Counts> groups(List<Row> rows) {
    Map<String, List<Row>> byPuskesmas = new TreeMap<>();
    List<Row> without = new ArrayList<>();
    for (Row row : rows) {
      (row.puskesmas == null
              ? without
              : byPuskesmas.computeIfAbsent(row.workArea(), code -> new ArrayList<>()))
          .add(row);
    }
    List<Counts> groups = new ArrayList<>();
    byPuskesmas.values().forEach(own -> groups.add(Counts.of(own.get(0).puskesmas, own)));
    if (!groups.isEmpty() && !without.isEmpty()) {
      groups.add(Counts.of(null, without));
    }
    return groups;
  }

  /**
   * Reports of several villages, counted month by month.
   *
   * @param code of the puskesmas; null for the whole, and for villages of none
   * @param due villages whose report was due
   * @param came those whose report came, late or not
   * @param late those whose report came late
   * @param provisional whether too few came for sums of the month to be final
   */
  record Counts(
      String code,
      String name,
      int villages,
      int[] due,
      int[] came,
      int[] late,
      boolean[] provisional) {
    /** Below this percentage of the reports due, sums are provisional. */
    private static final int WHOLE_ENOUGH = 80;

    private static Counts of(Puskesmas puskesmas, List<Row> rows) {
      int[] due = count(rows, (row, month) -> row.receipts.get(month) != Receipt.NOT_DUE);
      int[] came = count(rows, (row, month) -> row.receipts.get(month).came());
      return new Counts(
          puskesmas == null ? null : puskesmas.areaCode(),
          puskesmas == null ? null : puskesmas.name(),
          rows.size(),
          due,
          came,
          count(rows, (row, month) -> row.receipts.get(month) == Receipt.LATE),
          each(month -> 100 * came[month] < WHOLE_ENOUGH * due[month]));
    }

    @FunctionalInterface
    private interface Condition {
      boolean holds(Row row, int month);
    }

    private static int[] count(List<Row> rows, Condition condition) {
      return IntStream.range(0, MONTHS)
          .map(month -> (int) rows.stream().filter(row -> condition.holds(row, month)).count())
          .toArray();
    }

    private static boolean[] each(IntPredicate condition) {
      boolean[] months = new boolean[MONTHS];
      for (int month = 0; month < MONTHS; month++) {
        months[month] = condition.test(month);
      }
      return months;
    }
  }
}
