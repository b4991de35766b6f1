package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.reach.Ground;
import id.petasehat.reach.PeopleOnCells;
import id.petasehat.reach.TravelModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Where the people of a district live, as a store tells it now.
 *
 * @param simulated whether their numbers are invented
 */
public record ReachPeople(PeopleOnCells people, boolean simulated) {

  /** Settles the people of a district on the cells of its ground. */
  public static ReachPeople of(
      Connection connection, AreaCode district, Ground ground, TravelModel model)
      throws SQLException {
    PeopleOnCells people =
        PeopleOnCells.of(
            ground,
            Populations.of(connection, List.of(district)).byVillage(),
            TravelLayers.settlements(connection, district),
            model.rules().nearRoadsAndCoast());
    return new ReachPeople(people, Invented.of(connection, district).hasPopulation(connection));
  }
}
