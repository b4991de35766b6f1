package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.reach.Ground;
import id.petasehat.reach.PeopleOnCells;
import id.petasehat.reach.TravelModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the people of a district live, as a store tells it now.
 *
 * @param simulated whether their numbers are invented
 */
public record ReachPeople(PeopleOnCells people, boolean simulated) {

  /**
   * How many people live in the villages of a district.
   *
   * @param simulated whether their numbers are invented
   */
  public record Counted(AreaCode district, Map<AreaCode, Long> population, boolean simulated) {

    /** The same for the same people, and different otherwise. */
    public String key() {
      return Digest.of(district, simulated, new TreeMap<>(population));
    }

    /** Settles them on the cells of the district's ground. */
    public ReachPeople onCells(Connection connection, Ground ground, TravelModel model)
        throws SQLException {
      PeopleOnCells people =
          PeopleOnCells.of(
              ground,
              population,
              TravelLayers.settlements(connection, district),
              model.rules().nearRoadsAndCoast());
      return new ReachPeople(people, simulated);
    }
  }

  /** Reads how many people live in a district. */
  public static Counted count(Connection connection, AreaCode district) throws SQLException {
    return new Counted(
        district,
        Populations.of(connection, List.of(district)).byVillage(),
        Invented.of(connection, district).hasPopulation(connection));
  }

  /** Settles the people of a district on the cells of its ground. */
  public static ReachPeople of(
      Connection connection, AreaCode district, Ground ground, TravelModel model)
      throws SQLException {
    return count(connection, district).onCells(connection, ground, model);
  }
}
