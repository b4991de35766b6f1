package id.petasehat.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.store.KeptPlans.Head;
import id.petasehat.store.KeptPlans.KeptPlan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every kind of store keeps to of plans that people keep. */
abstract class KeptPlanContract extends PlanContract {
  private static final AreaCode HERE = new AreaCode("81.02");
  private static final AreaCode ELSEWHERE = new AreaCode("11.01");

  private Optional<Head> keepPlan(AreaCode district, String name, String answered) {
    return store.<Optional<Head>, RuntimeException>derive(
        connection ->
            KeptPlans.keep(connection, district, name, "usul Bappeda", "{\"limit\":60}", answered));
  }

  private Optional<KeptPlan> plan(long id) {
    return store.<Optional<KeptPlan>, RuntimeException>read(
        connection -> KeptPlans.find(connection, id));
  }

  private List<Head> plans(AreaCode district) {
    return store.<List<Head>, RuntimeException>read(
        connection -> KeptPlans.of(connection, district));
  }

  @Test
  void a_plan_is_kept_as_it_was_answered_for_its_district_alone() {
    String longAnswer = "{\"villages\":\"" + "ohoi ".repeat(100_000) + "\"}";
    long dataBefore = store.versions().data();

    Head kept = keepPlan(HERE, "Tiga pustu", longAnswer).orElseThrow();

    KeptPlan found = plan(kept.id()).orElseThrow();
    assertThat(found.head()).isEqualTo(kept);
    assertThat(found.answered()).isEqualTo(longAnswer);
    assertThat(found.asked()).isEqualTo("{\"limit\":60}");
    assertThat(plans(HERE)).containsExactly(kept);
    assertThat(plans(ELSEWHERE)).isEmpty();
    assertThat(store.versions().data()).isEqualTo(dataBefore);
  }

  @Test
  void a_name_stands_for_one_plan_of_a_district_in_any_case() {
    keepPlan(HERE, "Tiga pustu", "{}");

    assertThat(keepPlan(HERE, "tiga PUSTU", "{}")).isEmpty();
    assertThat(keepPlan(ELSEWHERE, "Tiga pustu", "{}")).isPresent();
    assertThat(keepPlan(HERE, "Dua pustu", "{}")).isPresent();
    assertThat(plans(HERE)).extracting(Head::name).containsExactly("Dua pustu", "Tiga pustu");
  }

  @Test
  void a_plan_is_forgotten_once() {
    long id = keepPlan(HERE, "Tiga pustu", "{}").orElseThrow().id();

    assertThat(forgotten(id)).isTrue();
    assertThat(forgotten(id)).isFalse();
    assertThat(plan(id)).isEmpty();
  }

  private boolean forgotten(long id) {
    return store.<Boolean, RuntimeException>derive(connection -> KeptPlans.remove(connection, id));
  }
}
