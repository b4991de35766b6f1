package id.petasehat.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.store.ReachScenarios.Scenario;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every kind of store keeps to of situations that people keep by a name. */
abstract class ScenarioContract extends ReachPeopleContract {
  private static final AreaCode HERE = new AreaCode("81.02");
  private static final AreaCode ELSEWHERE = new AreaCode("11.01");

  private Optional<Scenario> keep(AreaCode district, String name) {
    return store.<Optional<Scenario>, RuntimeException>change(
        connection ->
            ReachScenarios.keep(connection, district, name, "usul Bappeda", "changes=close:P1"));
  }

  private List<Scenario> of(AreaCode district) {
    return store.<List<Scenario>, RuntimeException>read(
        connection -> ReachScenarios.of(connection, district));
  }

  private boolean remove(long id) {
    return store.<Boolean, RuntimeException>change(
        connection -> ReachScenarios.remove(connection, id));
  }

  @Test
  void a_scenario_is_kept_as_it_is_for_its_district_alone() {
    Scenario kept = keep(HERE, "Elat tutup").orElseThrow();

    assertThat(kept.within()).isEqualTo("81.02");
    assertThat(kept.note()).isEqualTo("usul Bappeda");
    assertThat(kept.query()).isEqualTo("changes=close:P1");
    assertThat(of(HERE)).containsExactly(kept);
    assertThat(of(ELSEWHERE)).isEmpty();
  }

  @Test
  void a_name_stands_for_one_scenario_of_a_district_in_any_case() {
    keep(HERE, "Musim ombak");

    assertThat(keep(HERE, "musim OMBAK")).isEmpty();
    assertThat(keep(ELSEWHERE, "Musim ombak")).isPresent();
    assertThat(keep(HERE, "Dua pustu baru")).isPresent();
    assertThat(of(HERE))
        .extracting(Scenario::name)
        .containsExactly("Dua pustu baru", "Musim ombak");
  }

  @Test
  void a_scenario_is_forgotten_once() {
    long id = keep(HERE, "Elat tutup").orElseThrow().id();

    assertThat(remove(id)).isTrue();
    assertThat(remove(id)).isFalse();
    assertThat(of(HERE)).isEmpty();
  }
}
