package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.SixVillages;
import id.petasehat.fixture.Square;
import id.petasehat.reach.ReachMemory;
import id.petasehat.serve.ReachSurfaces.Reach;
import id.petasehat.store.LiveReach;
import id.petasehat.store.ReachPeople;
import id.petasehat.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Surfaces over the six villages, asked for by several at once. */
class ReachSurfacesTest {
  @TempDir static Path folder;
  private static Store store;
  private static Snapshots snapshots;

  @BeforeAll
  static void open() throws Exception {
    store = Store.inFolder(SixVillages.prepare(folder));
    snapshots = new Snapshots(store);
    new Office(store, folder)
        .facilities(
            "kode_faskes,nama,jenis,kode_desa,lat,lon",
            "P1,Puskesmas Elat,puskesmas,81.02.03.2001,-5.645,133.005",
            "T1,Pustu Larat,pustu,81.02.04.2004,-5.635,133.025");
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static ReachPlans plans(String store) {
    return new ReachPlans(store, snapshots.liveReach());
  }

  private static ReachPlan plan(ReachPlans plans, String changes) {
    return plan(plans, "open", changes);
  }

  /**
   * @param unknown how posts count of which nobody knows whether they work; both are such
   */
  private static ReachPlan plan(ReachPlans plans, String unknown, String changes) {
    Map<String, String> asked =
        Map.of("period", "2025-09", "modes", "kaki", "unknown", unknown, "changes", changes);
    ReachQuery query = ReachQuery.parse(asked::get);
    return snapshots.<ReachPlan, RuntimeException>read(
        snapshot -> plans.plan(snapshot, new AreaCode("81.02"), query));
  }

  @Test
  void who_asks_for_the_same_at_the_same_time_gets_the_same() throws Exception {
    ReachPlans plans = plans("test");
    ReachSurfaces surfaces = new ReachSurfaces(snapshots.liveReach());
    ExecutorService askers = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Reach>> questions =
          IntStream.range(0, 12)
              .<Callable<Reach>>mapToObj(
                  i -> () -> surfaces.of(plan(plans, i % 2 == 0 ? "" : "close:T1")))
              .toList();
      List<Future<Reach>> answers = askers.invokeAll(questions);
      for (int i = 2; i < answers.size(); i++) {
        assertThat(answers.get(i).get().surface()).isSameAs(answers.get(i % 2).get().surface());
      }
    } finally {
      askers.shutdown();
    }
  }

  @Test
  void who_asks_otherwise_for_the_same_surface_gets_it_with_posts_as_he_asked() {
    ReachPlans plans = plans("test");
    ReachSurfaces surfaces = new ReachSurfaces(snapshots.liveReach());
    Reach byRule = surfaces.of(plan(plans, "closed", ""));
    Reach tried = surfaces.of(plan(plans, "open", "close:P1;close:T1"));

    assertThat(tried.surface()).isSameAs(byRule.surface());
    assertThat(byRule.plan().posts()).extracting(ReachPost::change).containsOnlyNulls();
    assertThat(tried.plan().posts())
        .extracting(ReachPost::change)
        .containsExactly(ReachPost.CLOSED, ReachPost.CLOSED);
    assertThat(tried.plan().query().rule().unknownCountsOpen()).isTrue();
  }

  /** With changes and without: room for two of the largest district. */
  @Test
  void a_change_that_was_never_tried_before_is_kept_however_often_others_were_asked_for() {
    ReachPlans plans = plans("test");
    long cells = plan(plans, "").ground().frame().cells();
    LiveReach live = new LiveReach(new ReachMemory(ReachMemory.needBytes(cells)));
    ReachSurfaces surfaces = new ReachSurfaces(live);
    ReachPlan first = plan(plans, "");
    ReachPlan second = plan(plans, "close:T1");
    ReachPlan never = plan(plans, "close:P1");
    for (int tile = 0; tile < 20; tile++) {
      surfaces.of(first);
    }
    for (int tile = 0; tile < 20; tile++) {
      surfaces.of(second);
    }
    surfaces.of(never);

    assertThat(surfaces.known(first.version())).isEmpty();
    assertThat(surfaces.known(second.version())).isPresent();
    assertThat(surfaces.known(never.version())).isPresent();
  }

  @Test
  void a_picture_tells_sea_from_land_as_its_ground_does() {
    ReachPlan plan = plan(plans("test"), "");
    ReachPicture picture = new ReachSurfaces(snapshots.liveReach()).of(plan).picture();

    assertThat(picture.sea().cardinality()).isPositive().isLessThan((int) picture.frame().cells());
    for (int row = 0; row < picture.frame().rows(); row++) {
      for (int column = 0; column < picture.frame().columns(); column++) {
        assertThat(picture.sea(column, row)).isEqualTo(plan.ground().grid().sea(column, row));
      }
    }
  }

  @Test
  void a_server_that_starts_again_knows_the_same_surface_by_the_same_version() {
    ReachPlan plan = plan(plans("test"), "close:T1");
    ReachSurfaces before = new ReachSurfaces(snapshots.liveReach());
    before.of(plan(plans("test"), ""));
    Reach moved = before.of(plan);
    LiveReach empty = new LiveReach(ReachMemory.ofThisProgram());
    Reach anew = new ReachSurfaces(empty).of(plan(plans("test"), "close:T1"));

    assertThat(anew.picture().version()).isEqualTo(moved.picture().version());
    assertThat(anew.surface().minutes()).isEqualTo(moved.surface().minutes());
    assertThat(anew.surface().nearest()).isEqualTo(moved.surface().nearest());
  }

  @Test
  void whatever_decides_minutes_decides_the_version_and_nothing_else_does() {
    ReachPlans plans = plans("test");
    String usual = plan(plans, "").version();

    assertThat(plan(plans, "open:T1").version()).as("it is open").isEqualTo(usual);
    assertThat(plan(plans, "close:T1").version()).isNotEqualTo(usual);
    assertThat(plan(plans, "add:133.015,-5.635").version()).isNotEqualTo(usual);
    assertThat(plan(plans("another store"), "").version()).isNotEqualTo(usual);
  }

  @Test
  void of_posts_on_no_cell_only_those_of_the_district_are_told() {
    ReachSurfaces surfaces = new ReachSurfaces(snapshots.liveReach());
    ReachPlan plan = plan(plans("test"), "");
    Reach reach = surfaces.of(plan);
    List<ReachPost> posts =
        plan.posts().stream()
            .map(one -> new ReachPost(one.post(), true, one.post().code().equals("T1"), null))
            .toList();
    ReachPlan besides =
        new ReachPlan(
            plan.storeId(),
            plan.query(),
            plan.leftOut(),
            plan.on(),
            plan.travel(),
            posts,
            List.of(),
            false);
    assertThat(plan.posts()).allMatch(ReachPost::own);
    ReachPicture onNoCell =
        new ReachPicture(
            reach.picture().version(),
            reach.picture().frame(),
            reach.picture().sea(),
            Map.of(),
            reach.surface(),
            List.of(),
            0);

    assertThat(ReachAnswer.unplaced(new Reach(besides, onNoCell)))
        .extracting(PostAnswer::code)
        .containsExactly("T1");
  }

  @Test
  void people_stay_where_they_are_settled_while_neither_they_nor_the_ground_change()
      throws Exception {
    ReachPlans plans = plans("test");
    ReachPeople before = people(plans);
    store.<Void, RuntimeException>change(connection -> null);
    ReachPeople same = people(plans);
    new Office(store, folder).population(Office.sasaranRow(Square.WERKA, 2026, "penduduk", 1001));

    assertThat(same).isSameAs(before);
    assertThat(people(plans)).isNotSameAs(before);
  }

  private static ReachPeople people(ReachPlans plans) {
    return snapshots.<ReachPeople, RuntimeException>read(
        snapshot -> plans.people(snapshot, plan(plans, "")));
  }
}
