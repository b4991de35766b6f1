package id.petasehat.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** When the reports of a village arrived, month by month: on time, late, or not at all. */
final class Post {
  /** Reports are due on day 5 of the next month. */
  private static final int DUE_DAY = 5;

  /**
   * @param received null when there is no report
   * @param saidMissing whether a row says that there is no report, instead of no row
   */
  record Delivery(LocalDate received, boolean saidMissing) {
    boolean arrived() {
      return received != null;
    }
  }

  private final Chance chance;
  private final double remoteness;

  Post(VillageRef village, double remoteness, Chance chance) {
    this.chance = chance.of(village.code().dotted());
    this.remoteness = remoteness;
  }

  /** One for each month; the last month is the one for which most are still waited for. */
  List<Delivery> deliveries(List<YearMonth> months) {
    List<Delivery> deliveries = new ArrayList<>();
    int silent = 0;
    for (int index = 0; index < months.size(); index++) {
      long month = months.get(index).getYear() * 12L + months.get(index).getMonthValue();
      if (silent == 0 && chance.unit(month, 1) < 0.009 + 0.02 * remoteness) {
        silent = 1 + chance.count(1.5, month, 2);
      }
      boolean waiting =
          index == months.size() - 1 && chance.unit(month, 3) < 0.03 + 0.06 * remoteness;
      deliveries.add(
          silent > 0 || waiting
              ? new Delivery(null, chance.unit(month + silent, 4) < 0.5)
              : new Delivery(received(months.get(index), month), false));
      silent = Math.max(0, silent - 1);
    }
    return deliveries;
  }

  private LocalDate received(YearMonth reported, long month) {
    boolean late = chance.unit(month, 5) < 0.055 + 0.09 * remoteness;
    double day =
        late ? chance.between(DUE_DAY + 1, 28, month, 6) : chance.between(1, DUE_DAY + 1, month, 6);
    return reported.plusMonths(1).atDay((int) day);
  }
}
