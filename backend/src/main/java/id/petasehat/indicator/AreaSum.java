package id.petasehat.indicator;

import id.petasehat.area.AreaCode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The value of one area from the figures of its villages. A village is an area of one village. */
final class AreaSum {
  private final Indicator indicator;
  private final Period period;
  private final TargetLines lines;
  private final TargetLine line;
  private final Deadline deadline;
  private final Rule rule;
  private final List<VillageFigure> villages;
  private final List<VillageFigure> applicable = new ArrayList<>();
  private final List<VillageFigure> counted = new ArrayList<>();
  private final Sum value;
  private final Sum before;
  private final Sum month;
  private final Sum monthBefore;
  private final Sum trendMonth;
  private final Sum trendMonthBefore;
  private int reporting;
  private boolean reportedInPeriod;
  private boolean anyWithoutGap;
  private boolean suppressed;

  AreaSum(
      Indicator indicator,
      Period period,
      TargetLines lines,
      Deadline deadline,
      List<VillageFigure> villages) {
    this.indicator = indicator;
    this.period = period;
    this.lines = lines;
    this.line = lines.of(villages);
    this.deadline = deadline;
    this.rule = new Rule(indicator, period);
    this.villages = villages;
    this.value = new Sum(indicator.unit());
    this.before = new Sum(indicator.unit());
    this.month = new Sum(indicator.unit());
    this.monthBefore = new Sum(indicator.unit());
    this.trendMonth = new Sum(indicator.unit());
    this.trendMonthBefore = new Sum(indicator.unit());
    choose();
    counted.forEach(figure -> value.add(rule.value(figure)));
    applicable.forEach(this::addMonths);
  }

  /** Takes the villages that reported; without any, those of the latest month in which any did. */
  private void choose() {
    YearMonth latest = null;
    for (VillageFigure figure : villages) {
      boolean reported = rule.inPeriod(figure) && !figure.held();
      reporting += reported ? 1 : 0;
      if (!rule.applies(figure)) {
        continue;
      }
      applicable.add(figure);
      if (reported) {
        counted.add(figure);
      } else if (figure.last() != null
          && !figure.held()
          && (latest == null || figure.last().month().isAfter(latest))) {
        latest = figure.last().month();
      }
    }
    reportedInPeriod = !counted.isEmpty();
    if (!reportedInPeriod && rule.fallsBack() && latest != null) {
      for (VillageFigure figure : applicable) {
        if (figure.reported(latest) && !figure.held()) {
          counted.add(figure);
        }
      }
    }
  }

  private void addMonths(VillageFigure figure) {
    before.add(rule.valueBefore(figure));
    Share now = rule.month(figure);
    Share earlier = rule.monthBefore(figure);
    month.add(now);
    monthBefore.add(earlier);
    if (now != null
        && earlier != null
        && Sum.usable(now, indicator.unit())
        && Sum.usable(earlier, indicator.unit())) {
      trendMonth.add(now);
      trendMonthBefore.add(earlier);
      anyWithoutGap |= figure.yearToDate().months() == period.months();
    }
  }

  /** Whether the value is not shown, so that nobody can be known by it. */
  boolean suppressed() {
    return suppressed
        || tooFew(villages.size())
        || (!counted.isEmpty() && tooFew(value.villages()));
  }

  /** Hides the value, although it rests on several villages. */
  void suppress() {
    suppressed = true;
  }

  /** Number of villages that the value rests on. */
  int villagesBehind() {
    return value.villages();
  }

  /** The villages that the value rests on. */
  Set<AreaCode> villagesShown() {
    Set<AreaCode> usable = new HashSet<>();
    Set<AreaCode> all = new HashSet<>();
    for (VillageFigure figure : counted) {
      Share share = rule.value(figure);
      all.add(figure.village());
      if (share != null && Sum.usable(share, indicator.unit())) {
        usable.add(figure.village());
      }
    }
    return usable.isEmpty() ? all : usable;
  }

  /** Whether the value is of the period itself, not of an earlier month that stands in. */
  boolean reportedInPeriod() {
    return reportedInPeriod;
  }

  AreaValue named(String code) {
    if (suppressed()) {
      return without(code, State.SUPPRESSED);
    }
    if (applicable.isEmpty()) {
      return without(code, State.NOT_APPLICABLE);
    }
    if (!reportedInPeriod && villages.stream().allMatch(VillageFigure::held)) {
      return without(code, State.HELD);
    }
    Trend trend = trend();
    return new AreaValue(
        code,
        value.numerator(),
        value.denominator(),
        value.value(),
        state(),
        status(trend),
        trend,
        restricted() ? null : before.value(),
        through(),
        reporting,
        villages.size(),
        restricted() ? null : month.numerator(),
        restricted() ? null : monthBefore.numerator(),
        gap());
  }

  private AreaValue without(String code, State state) {
    return new AreaValue(
        code,
        null,
        null,
        null,
        state,
        null,
        null,
        null,
        null,
        reporting,
        villages.size(),
        null,
        null,
        Gap.NONE);
  }

  /** Restricted figures never rest on a single village. */
  private boolean tooFew(int villagesBehind) {
    return restricted() && villagesBehind < 2;
  }

  private boolean restricted() {
    return indicator.privacy() == PrivacyClass.R;
  }

  /**
   * Late goes before zero: that the count was 0 still shows in the number, lateness nowhere else.
   */
  private State state() {
    if (!reportedInPeriod) {
      return State.NOT_REPORTED;
    }
    if (!period.wholeYear() && counted.stream().allMatch(this::late)) {
      return State.LATE;
    }
    Long count =
        period.wholeYear() || month.numerator() == null ? value.numerator() : month.numerator();
    return count != null && count == 0 ? State.ZERO : State.REPORTED;
  }

  private boolean late(VillageFigure figure) {
    return deadline.missedBy(figure.last().month(), figure.last().received());
  }

  YearMonth through() {
    YearMonth latest = null;
    for (VillageFigure figure : counted) {
      if (latest == null || figure.last().month().isAfter(latest)) {
        latest = figure.last().month();
      }
    }
    return latest;
  }

  private Gap gap() {
    YearMonth through = through();
    if (through == null) {
      return Gap.NONE;
    }
    GapSum gap = new GapSum(indicator, period, through.getMonthValue());
    counted.forEach(figure -> gap.add(rule.value(figure), lines.of(figure.village())));
    return gap.total(line, value.value());
  }

  private Trend trend() {
    if (!trendMonth.hasValue() || tooFew(trendMonth.villages())) {
      return null;
    }
    int change = trendMonth.compareTo(trendMonthBefore);
    return change > 0 ? Trend.NAIK : change < 0 ? Trend.TURUN : Trend.TETAP;
  }

  /** Null for an area in which every village misses a month, as for one such village. */
  private Status status(Trend trend) {
    boolean judged =
        indicator.hasStatus() && line != null && trend != null && value.hasValue() && anyWithoutGap;
    return judged
        ? Status.of(
            line.isReachedBy(value.numerator(), value.denominator(), period.months()), trend)
        : null;
  }
}
