package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.SasaranRow;
import id.petasehat.indicator.Series;
import id.petasehat.store.ObservationImport.Range;
import id.petasehat.store.ReportedSpans.Span;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes a batch's facts out of the store, so that what stood before it counts again. */
public final class Removal {
  private Removal() {}

  /** Removes a batch and marks it undone; its report and name stay in the history. */
  public static void of(Connection connection, Catalogue catalogue, Batch batch)
      throws SQLException {
    List<SasaranRow> counted = sasaran(connection, batch.id());
    Sql.run(connection, "DELETE FROM village_boundary WHERE batch_id = ?", batch.id());
    for (String facts :
        List.of(
            "sasaran",
            "population_age",
            "case_age",
            "area_figure",
            "facility_fact",
            "facility_alias",
            "work_area",
            "travel_layer",
            "travel_feature",
            "travel_link",
            "settlement",
            "plan_candidate")) {
      Sql.run(connection, "DELETE FROM " + facts + " WHERE batch_id = ?", batch.id());
    }
    removeObservations(connection, catalogue, batch.id());
    SasaranFlags.afterRows(connection, catalogue, counted);
    Batches.markUndone(connection, batch.id(), Instant.now());
  }

  /** One row for each kind, year, level and end of the range that a batch counted. */
  private static List<SasaranRow> sasaran(Connection connection, long batchId) throws SQLException {
    List<SasaranRow> ends = new ArrayList<>();
    for (String end : List.of("MIN", "MAX")) {
      ends.addAll(
          Sql.all(
              connection,
              "SELECT %s(village), for_year, kind FROM sasaran WHERE batch_id = ?".formatted(end)
                  + " GROUP BY for_year, kind, CHAR_LENGTH(village)",
              row ->
                  new SasaranRow(
                      new AreaCode(row.getString(1)),
                      row.getInt(2),
                      "",
                      Sasaran.byId(row.getString(3)).orElseThrow(),
                      0,
                      0),
              batchId));
    }
    return ends;
  }

  private record Touched(String indicator, Range range) {}

  private static void removeObservations(Connection connection, Catalogue catalogue, long batchId)
      throws SQLException {
    List<Touched> touched =
        Sql.all(
            connection,
            "SELECT indicator, MIN(village), MAX(village), MIN(yyyymm), MAX(yyyymm)"
                + " FROM observation WHERE batch_id = ? GROUP BY indicator",
            row ->
                new Touched(
                    row.getString(1),
                    Range.ofYears(
                        new AreaCode(row.getString(2)),
                        new AreaCode(row.getString(3)),
                        row.getInt(4) / 100,
                        row.getInt(5) / 100)),
            batchId);
    Map<AreaCode, Span> districts = districts(connection, batchId);
    keepUndone(connection, batchId);
    Sql.run(connection, "DELETE FROM observation WHERE batch_id = ?", batchId);
    Sql.run(connection, "DELETE FROM observation_past WHERE batch_id = ?", batchId);
    Sql.run(connection, "DELETE FROM figure_held WHERE batch_id = ?", batchId);
    bringNewestPastBack(connection);
    for (Touched one : touched) {
      ReportedSpans.find(connection, one.indicator);
      deriveSheets(connection, one.indicator, districts);
    }
    for (Touched one : touched) { // related indicators are compared by the sheets of both
      SeriesWriter.checkAgain(connection, catalogue, one.indicator, one.range);
    }
    for (Map.Entry<AreaCode, Span> one : districts.entrySet()) {
      VillageReports.derive(
          connection, one.getKey(), one.getValue().first(), one.getValue().last());
    }
  }

  private static void deriveSheets(
      Connection connection, String indicator, Map<AreaCode, Span> districts) throws SQLException {
    for (Map.Entry<AreaCode, Span> district : districts.entrySet()) {
      Span months = district.getValue();
      MonthSheets.derive(
          connection,
          indicator,
          district.getKey(),
          months.first().getYear(),
          months.last().getYear() + 1);
    }
  }

  /** What a batch said stays in the history of its figures. */
  private static void keepUndone(Connection connection, long batchId) throws SQLException {
    for (String table : List.of("observation", "observation_past")) {
      Sql.run(
          connection,
          "INSERT INTO observation_undone (id, indicator, yyyymm, village, batch_id, numerator,"
              + " denominator, reported, received_on, note, line_no)"
              + " SELECT id, indicator, yyyymm, village, batch_id, numerator,"
              + " denominator, reported, received_on, note, line_no FROM "
              + table
              + " WHERE batch_id = ?",
          batchId);
    }
  }

  /** The months that a batch speaks of, by district. */
  private static Map<AreaCode, Span> districts(Connection connection, long batchId)
      throws SQLException {
    Map<AreaCode, Span> districts = new TreeMap<>();
    Sql.each(
        connection,
        "SELECT SUBSTRING(village FROM 1 FOR 5), MIN(yyyymm), MAX(yyyymm)"
            + " FROM (SELECT village, yyyymm FROM observation WHERE batch_id = ? UNION ALL"
            + " SELECT village, yyyymm FROM observation_past WHERE batch_id = ?) said"
            + " GROUP BY SUBSTRING(village FROM 1 FOR 5)",
        row ->
            Map.entry(
                new AreaCode(row.getString(1)),
                new Span(Series.month(row.getInt(2)), Series.month(row.getInt(3)))),
        entry -> districts.put(entry.getKey(), entry.getValue()),
        batchId,
        batchId);
    return districts;
  }

  /**
   * Only what the batch corrected has past versions and no figure that counts. The past is as large
   * as what was ever corrected, not as what was reported, and is gone through once.
   */
  private static void bringNewestPastBack(Connection connection) throws SQLException {
    Sql.run(
        connection,
        "INSERT INTO observation (id, indicator, yyyymm, village, batch_id, numerator, denominator,"
            + " reported, received_on, note, line_no)"
            + " SELECT id, indicator, yyyymm, village, batch_id, numerator, denominator,"
            + " reported, received_on, note, line_no FROM observation_past"
            + " WHERE NOT EXISTS (SELECT 1 FROM observation o WHERE o.id = observation_past.id)"
            + " AND NOT EXISTS (SELECT 1 FROM observation_past newer"
            + " WHERE newer.id = observation_past.id"
            + " AND newer.batch_id > observation_past.batch_id)");
    Sql.run(
        connection,
        "DELETE FROM observation_past WHERE EXISTS (SELECT 1 FROM observation o"
            + " WHERE o.id = observation_past.id AND o.batch_id = observation_past.batch_id)");
  }
}
