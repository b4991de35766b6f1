package id.petasehat.serve;

import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.indicator.PrivacyClass;
import id.petasehat.indicator.Values;
import id.petasehat.rule.RuleChange;
import id.petasehat.store.FigureBook;
import id.petasehat.store.ReportedSpans;
import id.petasehat.store.ReportedSpans.Span;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of villages that a change of rules may touch, computed as the map computes them. */
record RuleTrial(Snapshots snapshots, Catalogue catalogue, Place district, RuleRequest request) {

  /** The last month of the request's year with a report; empty when the year has none. */
  Optional<Period> lastMonth(Connection connection) throws SQLException {
    Span span = ReportedSpans.byDistrict(connection).get(district.around());
    YearMonth january = YearMonth.of(request.year(), 1);
    YearMonth december = january.withMonth(12);
    if (span == null || span.first().isAfter(december) || span.last().isBefore(january)) {
      return Optional.empty();
    }
    return Optional.of(Period.of(span.last().isAfter(december) ? december : span.last()));
  }

  /** Values of the district's villages in one month, as the connection sees them now. */
  Map<Indicator, Values> values(Connection connection, Period month) throws SQLException {
    Snapshot snapshot = snapshots.during(connection);
    Situation situation = Situation.of(snapshot, catalogue);
    FigureBook book = FigureBook.ofAll(connection, snapshot.kept(), month, district.around());
    Map<Indicator, Values> values = new LinkedHashMap<>();
    for (Indicator indicator : touched(book)) {
      values.put(indicator, values(situation, book, indicator, month));
    }
    return values;
  }

  /**
   * Values of the one indicator that changes, in each month of the year up to the last one. Empty
   * where the sasaran change: that is of all indicators, and too much to look at month by month.
   */
  Map<Period, Values> byMonth(Connection connection) throws SQLException {
    Optional<Indicator> indicator = catalogue.find(request.indicator());
    Optional<Period> last = lastMonth(connection);
    Map<Period, Values> values = new LinkedHashMap<>();
    if (last.isEmpty() || indicator.filter(RuleTrial::isTold).isEmpty() || changesSasaran()) {
      return values;
    }
    Snapshot snapshot = snapshots.during(connection);
    Situation situation = Situation.of(snapshot, catalogue);
    Indicator source = catalogue.sourceOf(indicator.get());
    YearMonth to = last.get().last();
    FigureBook book =
        FigureBook.of(connection, snapshot.kept(), source, request.year(), to, district.around());
    for (int month = 1; month <= to.getMonthValue(); month++) {
      Period period = Period.of(to.withMonth(month));
      values.put(period, values(situation, book, indicator.get(), period));
    }
    return values;
  }

  private Values values(Situation situation, FigureBook book, Indicator indicator, Period month) {
    return situation.values(
        book, indicator, month, situation.scope(indicator, Layer.DESA, district));
  }

  private List<Indicator> touched(FigureBook book) {
    boolean all = changesSasaran();
    return catalogue.indicators().stream()
        .filter(RuleTrial::isTold)
        .filter(one -> one.code().equals(request.indicator()) || (all && one.sasaran() != null))
        .filter(one -> book.has(catalogue.sourceOf(one).code()))
        .toList();
  }

  /** Whether all that the request changes is looked at; a sasaran always is. */
  boolean tellsAll() {
    return request.changes().stream().allMatch(RuleTrial::isSasaran)
        || catalogue.find(request.indicator()).filter(RuleTrial::isTold).isPresent();
  }

  /** Class R figures are never told of one village, nor how many villages changed. */
  private static boolean isTold(Indicator indicator) {
    return !indicator.family() && indicator.privacy() != PrivacyClass.R;
  }

  private boolean changesSasaran() {
    return request.changes().stream().anyMatch(RuleTrial::isSasaran);
  }

  private static boolean isSasaran(RuleChange change) {
    return change instanceof RuleChange.PreferredSasaran
        || change instanceof RuleChange.BirthRate
        || change instanceof RuleChange.OfficialSasaran;
  }
}
