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

  /** Values of the district's villages as the connection sees them now. */
  Map<Indicator, Values> values(Connection connection, Period month) throws SQLException {
    Snapshot snapshot = snapshots.during(connection);
    Situation situation = Situation.of(snapshot, catalogue);
    FigureBook book = FigureBook.ofAll(connection, month, district.around());
    Map<Indicator, Values> values = new LinkedHashMap<>();
    for (Indicator indicator : touched(book)) {
      Situation.Scope scope = situation.scope(indicator, Layer.DESA, district);
      values.put(indicator, situation.values(book, indicator, month, scope));
    }
    return values;
  }

  /** Class R figures are never told of one village, nor how many villages changed. */
  private List<Indicator> touched(FigureBook book) {
    boolean sasaran = request.changes().stream().anyMatch(RuleTrial::isOfSasaran);
    return catalogue.indicators().stream()
        .filter(one -> !one.family() && one.privacy() != PrivacyClass.R)
        .filter(one -> one.code().equals(request.indicator()) || (sasaran && one.sasaran() != null))
        .filter(one -> book.has(catalogue.sourceOf(one).code()))
        .toList();
  }

  private static boolean isOfSasaran(RuleChange change) {
    return change instanceof RuleChange.PreferredSasaran
        || change instanceof RuleChange.BirthRate
        || change instanceof RuleChange.OfficialSasaran;
  }
}
