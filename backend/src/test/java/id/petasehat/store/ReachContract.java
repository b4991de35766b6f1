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
    assertThat(key()).isNotEqualTo(before);
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
  }

  @Test
  void what_a_model_says_decides_the_ground_not_its_number_or_its_words() throws Exception {
    office.boundaries(SIX);
    String before = key();

    add(TravelModel.builtIn().speeds().stream().map(ReachContract::inOtherWords).toList(), "sama");

    assertThat(key()).isEqualTo(before);
  }

  private static Speed inOtherWords(Speed speed) {
    return new Speed(
        speed.layer(),
        speed.kind(),
        speed.mode(),
        speed.season(),
        speed.kmh(),
        speed.barrier(),
        "lain",
        "lain");
  }

  @Test
  void a_model_stored_before_a_rule_was_known_takes_that_rule_from_the_program() throws Exception {
    office.boundaries(SIX);
    add(WALK, "lama");
    store.<Void, RuntimeException>change(
        c -> {
          Sql.run(c, "DELETE FROM travel_rule WHERE rule_name = ?", "snapMetres");
          return null;
        });

    TravelModel now = store.<TravelModel, RuntimeException>read(c -> ReachBook.model(c, HERE));

    assertThat(now.version()).isEqualTo(1);
    assertThat(now.rules()).isEqualTo(TravelModel.builtIn().rules());
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
