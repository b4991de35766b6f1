package id.petasehat.demo;

import java.time.YearMonth;

/**
 * Rates of one programme in one village, through years and seasons.
 *
 * @param remoteness 0 to 1, as this programme meets it
 * @param lastYear the year of the programme's best rate
 * @param chance of this village and programme
 */
record Rates(Programme programme, double remoteness, int lastYear, Chance chance) {
  /** Waves from January: the west monsoon around January, the east monsoon around July. */
  private static final double[] WAVES = {0.9, 0.7, 0.3, 0, 0.2, 0.8, 1, 0.8, 0.3, 0, 0.1, 0.6};

  /** Share of the remotest village's services that the highest waves prevent. */
  private static final double LOST_TO_WAVES = 0.5;

  /** A few villages serve more people than were counted, as in real data. */
  private static final double OVERFULL = 0.02;

  private static final double HIGHEST = 1.12;

  /** The whole year's rate, 0 to 1.12. */
  double year(YearMonth month) {
    int year = month.getYear();
    if (programme.isCumulative() && programme.best() > 0.9 && chance.unit(year, 1) < OVERFULL) {
      return chance.between(1.02, HIGHEST, year, 2);
    }
    double luck = 0.03 * programme.best() * chance.bell(year, 3);
    return clamped(level(lastYear - year) + luck);
  }

  /** A rate that moves a little each month, 0 to 1.12. */
  double smooth(YearMonth month) {
    return clamped(level(lastYear - month.getYear() + (12 - month.getMonthValue()) / 12.0));
  }

  private double level(double yearsBefore) {
    double own = 0.045 * programme.best() * chance.bell(0, 4);
    return programme.best() - programme.gap() * remoteness - programme.growth() * yearsBefore + own;
  }

  private static double clamped(double rate) {
    return Math.max(0, Math.min(HIGHEST, rate));
  }

  /** About 1: what the month's calendar, waves and luck leave of an average month. */
  double season(YearMonth month) {
    double calm = 1 - LOST_TO_WAVES * remoteness * WAVES[month.getMonthValue() - 1];
    double luck = Math.max(0.2, 1 + luckiness() * chance.bell(number(month), 5));
    return programme.rhythm().weight(month) * calm * luck;
  }

  private double luckiness() {
    return programme.isCumulative() ? 0.3 : 0.06;
  }

  /** Share of the year's work done by the end of the month, 0 to 1; never falls within a year. */
  double doneBy(YearMonth month) {
    double done = 0;
    double all = 0;
    for (int number = 1; number <= 12; number++) {
      double work = season(month.withMonth(number));
      all += work;
      done += number <= month.getMonthValue() ? work : 0;
    }
    return all == 0 ? 0 : done / all;
  }

  /** How many came this month, when so many come in an average one. */
  int seen(YearMonth month, double usually) {
    return chance.count(usually * season(month), number(month), 6);
  }

  /** To how many of those seen it applies; never more than those. */
  int among(YearMonth month, int seen) {
    double rate = Math.min(1, year(month));
    if (rate > 0.5) {
      return seen - Math.min(seen, chance.count(seen * (1 - rate), number(month), 7));
    }
    return Math.min(seen, chance.count(seen * rate, number(month), 7));
  }

  /** Cases this month, when so many occur in an average one where the rate is 1. */
  int events(YearMonth month, double usually) {
    double risk = Math.max(0.05, level(lastYear - month.getYear()));
    double mean = usually * risk * programme.rhythm().weight(month);
    return chance.count(mean, number(month), 8);
  }

  private static long number(YearMonth month) {
    return month.getYear() * 12L + month.getMonthValue();
  }
}
