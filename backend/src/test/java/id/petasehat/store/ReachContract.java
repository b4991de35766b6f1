package id.petasehat.store;

import static id.petasehat.fixture.Square.DISTRICT;
import static id.petasehat.fixture.Square.SIX;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.reach.Ground;
import id.petasehat.reach.Speed;
import id.petasehat.reach.TravelMode;
import id.petasehat.reach.TravelModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every kind of store keeps to when travel models are set and grounds are made. */
abstract class ReachContract extends TravelLayerContract {
  private static final AreaCode HERE = new AreaCode(DISTRICT);
  private static final List<Speed> WALK =
      List.of(new Speed("land", "*", TravelMode.KAKI, null, 3.5, false, "n", "s"));

  @Test
  void a_ground_is_made_of_the_stored_villages() throws Exception {
    office.boundaries(SIX);

    Ground ground = ground();

    assertThat(ground.grid().villages()).hasSize(6);
    assertThat(ground.rough()).isTrue();
    assertThat(ground.layers()).noneMatch(layer -> layer.present());
  }

  @Test
  void the_newest_travel_model_counts_and_older_ones_stay() throws Exception {
    office.boundaries(SIX);
    String before = key();
    TravelModel own = TravelModel.builtIn();

    assertThat(add(WALK, "satu")).isEqualTo(1);
    assertThat(add(own.speeds(), "dua")).isEqualTo(2);

    TravelModel now = store.<TravelModel, RuntimeException>read(c -> ReachBook.model(c, HERE));
    assertThat(now.version()).isEqualTo(2);
    assertThat(now.speeds()).isEqualTo(own.speeds());
    assertThat(now.rules()).isEqualTo(own.rules());
    TravelModel first =
        store.<TravelModel, RuntimeException>read(c -> TravelModels.of(c, HERE, 1).orElseThrow());
    assertThat(first.speeds()).isEqualTo(WALK);
    assertThat(
            store.<List<TravelModels.Version>, RuntimeException>read(
                c -> TravelModels.versions(c, HERE)))
        .extracting(TravelModels.Version::note)
        .containsExactly("dua", "satu");
    assertThat(key()).isNotEqualTo(before);
  }

  private int add(List<Speed> speeds, String note) {
    return store.<Integer, RuntimeException>change(
        c -> TravelModels.add(c, HERE, speeds, TravelModel.builtIn().rules(), note));
  }

  private String key() {
    return store.<String, RuntimeException>read(c -> ReachBook.groundKey(c, HERE));
  }

  private Ground ground() {
    return store.<Ground, RuntimeException>read(
        c -> ReachBook.ground(c, HERE, ReachBook.model(c, HERE)));
  }
}
