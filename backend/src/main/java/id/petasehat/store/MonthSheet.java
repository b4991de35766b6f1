package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Report;
import id.petasehat.indicator.Series;
import id.petasehat.indicator.YearToDate;
import id.petasehat.store.Observations.Figure;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * One indicator in one district at the end of a month: of each village that reported in that year
 * up to then the last figure. Held as columns of numbers, because a request may open the sheets of
 * the whole country.
 */
final class MonthSheet {
  private static final int VILLAGE = 0;
  private static final int MONTH = 1;
  private static final int SIMULATED = 2;
  private static final int NUMERATOR = 3;
  private static final int DENOMINATOR = 4;
  private static final int RECEIVED = 5;
  private static final int YEAR_NUMERATOR = 6;
  private static final int YEAR_DENOMINATOR = 7;
  private static final int MONTHS = 8;
  private static final int MONTHS_WITH_DENOMINATOR = 9;
  private static final int LAST_DENOMINATOR = 10;
  private static final int PREVIOUS_NUMERATOR = 11;
  private static final int PREVIOUS_DENOMINATOR = 12;

  /** Sheets of older programs have one more behind these. */
  private static final int COLUMNS = 13;

  /** So that every day of this era is a number above 0, which stands for no day. */
  private static final long DAYS_BEFORE_1970 = 1 - LocalDate.of(0, 1, 1).toEpochDay();

  /** Numbers that the codes of the villages of a kecamatan, and of a district, may have. */
  private static final long KECAMATAN = 10_000;

  private static final long DISTRICT = 100 * KECAMATAN;

  private final int year;
  private final long[][] columns;

  private MonthSheet(int year, long[][] columns) {
    this.year = year;
    this.columns = columns;
  }

  /** The sheet of figures of one year and one district, in order of village, one for each. */
  static MonthSheet of(int year, List<Figure> figures) {
    long[][] columns = new long[COLUMNS][];
    columns[VILLAGE] = column(figures, figure -> figure.village().number() % DISTRICT);
    columns[MONTH] = column(figures, figure -> figure.report().month().getMonthValue());
    columns[SIMULATED] = column(figures, figure -> figure.simulated() ? 1 : 0);
    columns[NUMERATOR] = column(figures, figure -> figure.report().numerator());
    columns[DENOMINATOR] = column(figures, figure -> fromNull(figure.report().denominator()));
    columns[RECEIVED] = column(figures, figure -> fromDay(figure.report().received()));
    addRunning(columns, figures);
    return new MonthSheet(year, columns);
  }

  private static void addRunning(long[][] columns, List<Figure> figures) {
    List<Series.Running> running = figures.stream().map(Figure::running).toList();
    columns[YEAR_NUMERATOR] = column(running, one -> one.yearToDate().numerator());
    columns[YEAR_DENOMINATOR] = column(running, one -> one.yearToDate().denominator());
    columns[MONTHS] = column(running, one -> one.yearToDate().months());
    columns[MONTHS_WITH_DENOMINATOR] =
        column(running, one -> one.yearToDate().monthsWithDenominator());
    columns[LAST_DENOMINATOR] = column(running, one -> fromNull(one.lastDenominator()));
    columns[PREVIOUS_NUMERATOR] = column(running, one -> fromNull(one.previousNumerator()));
    columns[PREVIOUS_DENOMINATOR] = column(running, one -> fromNull(one.previousDenominator()));
  }

  private static <T> long[] column(List<T> rows, ToLongFunction<T> cell) {
    return rows.stream().mapToLong(cell).toArray();
  }

  /** Reads what {@link #packed} wrote. */
  static MonthSheet unpack(int year, byte[] packed) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    long[][] columns = new long[COLUMNS][(int) number(in)];
    for (long[] column : columns) {
      for (int row = 0; row < column.length; row++) {
        column[row] = number(in);
      }
    }
    long[] villages = columns[VILLAGE];
    for (int row = 1; row < villages.length; row++) {
      villages[row] += villages[row - 1];
    }
    return new MonthSheet(year, columns);
  }

  /** Column after column, seven bits a byte, the villages as steps from one to the next. */
  byte[] packed() {
    long[] villages = columns[VILLAGE];
    ByteArrayOutputStream out = new ByteArrayOutputStream(COLUMNS * villages.length * 2);
    write(out, villages.length);
    long before = 0;
    for (long village : villages) {
      write(out, village - before);
      before = village;
    }
    for (int column = VILLAGE + 1; column < COLUMNS; column++) {
      for (long cell : columns[column]) {
        write(out, cell);
      }
    }
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, long number) {
    long rest = number;
    while (rest >>> 7 != 0) {
      out.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static long number(ByteBuffer in) {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      number |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }

  /** 0 is for none; only numbers from 0 on make room for it. */
  private static long fromNull(Long number) {
    return number == null ? 0 : number < 0 ? number : number + 1;
  }

  private static Long orNull(long cell) {
    return cell == 0 ? null : Long.valueOf(cell < 0 ? cell : cell - 1);
  }

  private static long fromDay(LocalDate day) {
    return day == null ? 0 : day.toEpochDay() + DAYS_BEFORE_1970;
  }

  private static LocalDate orNoDay(long cell) {
    return cell == 0 ? null : LocalDate.ofEpochDay(cell - DAYS_BEFORE_1970);
  }

  /** What the sheet says of a village of its district; empty when it was silent that year. */
  Optional<Figure> of(AreaCode village) {
    int row = Arrays.binarySearch(columns[VILLAGE], village.number() % DISTRICT);
    return row < 0 ? Optional.empty() : Optional.of(figure(village, row));
  }

  /** What it says of each village of its district, in order. */
  List<Figure> figures(AreaCode district) {
    return IntStream.range(0, columns[VILLAGE].length)
        .mapToObj(row -> figure(village(district, columns[VILLAGE][row]), row))
        .toList();
  }

  /** Takes the villages that reported in the sheet's own month, and their numerators. */
  void eachReported(AreaCode district, YearMonth month, ObjLongConsumer<AreaCode> taker) {
    for (int row = 0; row < columns[VILLAGE].length; row++) {
      if (columns[MONTH][row] == month.getMonthValue()) {
        taker.accept(village(district, columns[VILLAGE][row]), columns[NUMERATOR][row]);
      }
    }
  }

  private static AreaCode village(AreaCode district, long number) {
    long kecamatan = number / KECAMATAN;
    String digits = Long.toString(KECAMATAN + number % KECAMATAN).substring(1);
    return new AreaCode(
        district.dotted() + (kecamatan < 10 ? ".0" : ".") + kecamatan + "." + digits);
  }

  private Figure figure(AreaCode village, int row) {
    Report report =
        new Report(
            YearMonth.of(year, (int) columns[MONTH][row]),
            columns[NUMERATOR][row],
            orNull(columns[DENOMINATOR][row]),
            orNoDay(columns[RECEIVED][row]));
    YearToDate sums =
        new YearToDate(
            columns[YEAR_NUMERATOR][row],
            columns[YEAR_DENOMINATOR][row],
            (int) columns[MONTHS][row],
            (int) columns[MONTHS_WITH_DENOMINATOR][row]);
    return new Figure(
        village,
        report,
        new Series.Running(
            sums,
            orNull(columns[LAST_DENOMINATOR][row]),
            orNull(columns[PREVIOUS_NUMERATOR][row]),
            orNull(columns[PREVIOUS_DENOMINATOR][row])),
        columns[SIMULATED][row] != 0);
  }

  /** The same of the villages inside an area, which may be the whole district or larger. */
  MonthSheet within(AreaCode area) {
    if (area.level().codeLength() <= Level.KABUPATEN.codeLength()) {
      return this;
    }
    boolean village = area.level() == Level.DESA;
    long first = village ? area.number() % DISTRICT : area.number() % 100 * KECAMATAN;
    long last = village ? first : first + KECAMATAN - 1;
    long[] villages = columns[VILLAGE];
    int[] rows =
        IntStream.range(0, villages.length)
            .filter(row -> villages[row] >= first && villages[row] <= last)
            .toArray();
    long[][] part = new long[COLUMNS][];
    for (int column = 0; column < COLUMNS; column++) {
      long[] whole = columns[column];
      part[column] = IntStream.of(rows).mapToLong(row -> whole[row]).toArray();
    }
    return new MonthSheet(year, part);
  }

  boolean isEmpty() {
    return columns[VILLAGE].length == 0;
  }

  /** Whether any figure of the year, up to the month, is invented. */
  boolean simulated() {
    return LongStream.of(columns[SIMULATED]).anyMatch(simulated -> simulated != 0);
  }

  /** Whether any figure came without its denominator, so that the sasaran stands in. */
  boolean leansOnSasaran() {
    return LongStream.of(columns[DENOMINATOR]).anyMatch(denominator -> denominator == 0);
  }
}
