package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.option.DistrictPlan.DrawnPlace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Places for new posts that files name, with their own cost and land. Of a district the newest
 * batch counts, whole; an undone batch is gone, so that the one before it counts again.
 */
public final class PlanCandidates {
  private PlanCandidates() {}

  /** A place with the line of the file that tells it. */
  public record Candidate(DrawnPlace place, int line) {}

  /** The places of a district, in the order of their file; none when no file told any. */
  public static List<DrawnPlace> of(Connection connection, AreaCode district) throws SQLException {
    return Sql.all(
        connection,
        "SELECT c.place_id, c.name, c.lon, c.lat, c.cost, c.land FROM plan_candidate c"
            + " WHERE c.district = ? AND c.batch_id = (SELECT MAX(n.batch_id)"
            + " FROM plan_candidate n WHERE n.district = c.district) ORDER BY c.line_no",
        row ->
            new DrawnPlace(
                row.getString(1),
                row.getString(2),
                row.getDouble(3),
                row.getDouble(4),
                null,
                Observations.longOrNull(row, 5),
                row.getString(6)),
        district.dotted());
  }

  /** Stores what a batch says of a district. */
  public static void add(
      Connection connection, long batchId, AreaCode district, List<Candidate> candidates)
      throws SQLException {
    Sql.<Candidate>runEach(
        connection,
        "INSERT INTO plan_candidate (batch_id, district, line_no, place_id, name, lon, lat, cost,"
            + " land) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        candidates.iterator(),
        (statement, one) -> {
          DrawnPlace place = one.place();
          statement.setLong(1, batchId);
          statement.setString(2, district.dotted());
          statement.setInt(3, one.line());
          statement.setString(4, place.id());
          statement.setString(5, place.name());
          statement.setDouble(6, place.lon());
          statement.setDouble(7, place.lat());
          statement.setObject(8, place.cost());
          statement.setString(9, place.land());
        });
  }
}
