package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Catalogue;
import id.petasehat.store.ObservationImport.Range;
import id.petasehat.store.ReportedSpans.Span;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Looks at figures that were stored before there were checks: once, when a migration asks for it,
 * one indicator of one district after the other, in one transaction.
 */
final class OverdueFlags {
  private static final String ASKED = "flags-overdue";

  private OverdueFlags() {}

  static void find(Connection connection) throws SQLException {
    if (!Settings.all(connection).containsKey(ASKED)) {
      return;
    }
    connection.setAutoCommit(false);
    Versions.raiseDataVersion(connection);
    Catalogue catalogue = Catalogue.builtIn();
    for (String indicator : IndicatorNumbers.all(connection).keySet()) {
      for (Map.Entry<AreaCode, Span> one : ReportedSpans.of(connection, indicator).entrySet()) {
        int first = one.getValue().first().getYear();
        int last = one.getValue().last().getYear();
        Range range = Range.ofDistrict(one.getKey(), first, last);
        SeriesWriter.checkAgain(connection, catalogue, indicator, range);
      }
    }
    Settings.put(connection, ASKED, "");
    connection.commit();
  }
}
