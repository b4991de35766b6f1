package id.petasehat.serve;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.AreaValue;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Deadline;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.indicator.PrivacyClass;
import id.petasehat.indicator.Targets;
import id.petasehat.indicator.Values;
import id.petasehat.store.FigureBook;
import id.petasehat.store.OwnTargets;
import id.petasehat.store.Setting;
import id.petasehat.store.Settings;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Values of indicators in one snapshot, judged by this installation's targets and deadline. */
record Situation(Snapshot snapshot, Catalogue catalogue, Targets targets, Deadline deadline) {

  static Situation of(Snapshot snapshot, Catalogue catalogue) throws SQLException {
    return new Situation(
        snapshot,
        catalogue,
        OwnTargets.all(snapshot.connection()),
        Setting.deadline(Settings.all(snapshot.connection())));
  }

  /**
   * Values and whether any figure behind them is invented.
   *
   * @param values of the areas in the order of their codes
   */
  record Judged(Values values, boolean simulated) {}

  /** One indicator in one period, for the areas of a level inside an area; none are larger. */
  Judged values(Indicator indicator, Period period, Level level, AreaCode within)
      throws SQLException {
    Indicator source = catalogue.sourceOf(indicator);
    FigureBook book =
        FigureBook.of(snapshot.connection(), source, period, around(indicator, level, within));
    return new Judged(values(book, indicator, period, level, within), book.simulated());
  }

  /** The same for the areas of a level in the whole store. */
  Judged values(Indicator indicator, Period period, Level level) throws SQLException {
    List<AreaValue> areas = new ArrayList<>();
    boolean simulated = false;
    for (Area province : snapshot.areas().all(Level.PROVINSI)) {
      Judged part = values(indicator, period, level, province.code());
      areas.addAll(part.values().areas());
      simulated |= part.simulated();
    }
    BigDecimal target = targets.of(indicator, period.year());
    return new Judged(Values.of(indicator, period, target, areas), simulated);
  }

  /** The same from figures read before, those of {@link #around}. */
  Values values(FigureBook book, Indicator indicator, Period period, Level level, AreaCode within) {
    AreaCode around = around(indicator, level, within);
    Values values =
        Values.of(
            indicator,
            period,
            targets.of(indicator, period.year()),
            book.at(catalogue.sourceOf(indicator), period, villages(level, around)),
            village -> village.at(level).dotted(),
            deadline);
    return around.equals(within) ? values : values.only(within.dotted());
  }

  /**
   * The area whose figures decide what is shown: of a restricted indicator also those beside the
   * area asked for, since what is shown of one tells of the other.
   */
  static AreaCode around(Indicator indicator, Level level, AreaCode within) {
    boolean oneOfSeveral =
        indicator.privacy() == PrivacyClass.R && level != Level.DESA && within.level() == level;
    return oneOfSeveral ? within.parent().orElse(within) : within;
  }

  /** A part of a larger area is not that area. */
  private List<AreaCode> villages(Level level, AreaCode within) {
    return level.codeLength() < within.dotted().length() ? List.of() : snapshot.villages(within);
  }
}
