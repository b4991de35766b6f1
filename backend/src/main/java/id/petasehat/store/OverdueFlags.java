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
    if (!isAsked(connection)) {
      return;
    }
    connection.setAutoCommit(false);
    Versions.raiseDataVersion(connection);
    // another process that opened the store first has held the version until it was done
    if (!isAsked(connection)) {
      connection.rollback();
      return;
    }
    System.err.println(
        "Memeriksa angka lama, sekali saja; untuk data besar ini perlu beberapa menit…");
    check(connection);
    Settings.put(connection, ASKED, "");
    connection.commit();
  }

  private static boolean isAsked(Connection connection) throws SQLException {
    return Settings.all(connection).containsKey(ASKED);
  }

  private static void check(Connection connection) throws SQLException {
    Catalogue catalogue = Catalogue.builtIn();
    for (String indicator : IndicatorNumbers.all(connection).keySet()) {
      for (Map.Entry<AreaCode, Span> one : ReportedSpans.of(connection, indicator).entrySet()) {
        int first = one.getValue().first().getYear();
        int last = one.getValue().last().getYear();
        Range range = Range.ofDistrict(one.getKey(), first, last);
        SeriesWriter.checkAgain(connection, catalogue, indicator, range);
      }
    }
  }
}
