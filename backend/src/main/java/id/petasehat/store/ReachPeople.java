package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.reach.Ground;
import id.petasehat.reach.PeopleOnCells;
import id.petasehat.reach.SettlementPoint;
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
  record Counted(AreaCode district, Map<AreaCode, Long> population, boolean simulated) {

    /** The same for the same people, and different otherwise. */
    public String key() {
      return Digest.of(district, simulated, new TreeMap<>(population));
    }

    /** Reads where in their villages they live. */
    Dwelling dwelling(Connection connection) throws SQLException {
      return new Dwelling(this, TravelLayers.settlements(connection, district));
    }
  }

  /** People and the settlements of their villages, on no cells yet. */
  record Dwelling(Counted counted, Map<AreaCode, List<SettlementPoint>> settlements) {

    /** Settles them on the cells of the district's ground, which needs the store no more. */
    ReachPeople on(Ground ground, TravelModel model) {
      PeopleOnCells people =
          PeopleOnCells.of(
              ground, counted.population, settlements, model.rules().nearRoadsAndCoast());
      return new ReachPeople(people, counted.simulated);
    }
  }

  /** Reads how many people live in a district. */
  static Counted count(Connection connection, AreaCode district) throws SQLException {
    return new Counted(
        district,
        Populations.of(connection, List.of(district)).byVillage(),
        Invented.of(connection, district).hasPopulation(connection));
  }
}
