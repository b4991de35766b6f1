package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.reach.Leg;
import id.petasehat.reach.TravelLink;
import id.petasehat.reach.TravelMode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** What is told of the legs of a way. */
class ReachPathTest {
  private static final List<Coordinate> LINE =
      List.of(new Coordinate(133.2, -5.6), new Coordinate(133.0, -5.6));

  @Test
  void a_leg_over_a_link_tells_its_ends_as_they_are_passed_and_the_days_on_which_it_runs() {
    TravelLink boat =
        new TravelLink(
            1,
            "Elat",
            "Tual",
            133,
            -5.6,
            133.2,
            -5.6,
            TravelMode.PERAHU,
            45.0,
            null,
            3.5,
            Set.of());

    ReachPath.Part leg = ReachPath.Part.of(new Leg(null, boat, 45, 22_000, LINE));

    assertThat(leg.mode()).isEqualTo("tautan");
    assertThat(leg.name()).isEqualTo("Tual – Elat");
    assertThat(leg.daysPerWeek()).isEqualTo(3.5);
  }

  @Test
  void a_leg_over_land_runs_on_no_days_of_its_own() {
    ReachPath.Part leg = ReachPath.Part.of(new Leg(TravelMode.KAKI, null, 30, 2_000, LINE));

    assertThat(leg.name()).isNull();
    assertThat(leg.daysPerWeek()).isNull();
  }
}
