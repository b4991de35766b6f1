package id.petasehat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.Village;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** The invented roads, rivers, boats and hamlets could be real ones of their islands. */
class DemoGroundTest {
  private static final List<Village> VILLAGES =
      DemoDistrict.generate(DemoDistrict.DEFAULT_SEED).villages();
  private static final DemoGround GROUND = DemoGround.of(VILLAGES, DemoDistrict.DEFAULT_SEED);

  @Test
  void each_village_has_hamlets_and_all_lie_in_it() {
    assertThat(GROUND.hamlets())
        .extracting(one -> one.village().code())
        .containsAll(VILLAGES.stream().map(Village::code).toList());
    GeometryFactory points = new GeometryFactory();
    for (DemoGround.Hamlet one : GROUND.hamlets()) {
      assertThat(one.village().geometry().covers(points.createPoint(one.place())))
          .as(one.toString())
          .isTrue();
    }
  }

  @Test
  void roads_and_rivers_stay_on_land() {
    Geometry land =
        UnaryUnionOp.union(VILLAGES.stream().map(Village::geometry).toList()).buffer(1e-5);
    List<Geometry> lines = new ArrayList<>(GROUND.rivers());
    GROUND.roads().forEach(road -> lines.add(road.line()));

    assertThat(GROUND.roads()).hasSizeGreaterThan(VILLAGES.size() / 2);
    assertThat(GROUND.rivers()).isNotEmpty();
    assertThat(lines).allMatch(land::covers);
  }

  @Test
  void boats_join_islands_some_without_a_timetable_and_some_not_in_the_west_monsoon() {
    assertThat(GROUND.boats()).hasSizeGreaterThan(3);
    assertThat(GROUND.boats())
        .allMatch(boat -> boat.minutes() == null || boat.minutes() >= 5)
        .allMatch(boat -> boat.days() >= 1 && boat.days() <= 7)
        .noneMatch(boat -> boat.from().geometry().intersects(boat.to().geometry()))
        .anyMatch(boat -> !boat.closedMonths().isEmpty())
        .anyMatch(boat -> boat.closedMonths().isEmpty());
  }

  @Test
  void the_same_seed_writes_the_same_files(@TempDir Path folder) throws Exception {
    DemoGroundFiles first =
        DemoGroundFiles.write(Files.createDirectory(folder.resolve("a")), VILLAGES, 6);
    DemoGroundFiles again =
        DemoGroundFiles.write(Files.createDirectory(folder.resolve("b")), VILLAGES, 6);

    assertThat(first.roads()).hasSameTextualContentAs(again.roads());
    assertThat(first.rivers()).hasSameTextualContentAs(again.rivers());
    assertThat(first.links()).hasSameTextualContentAs(again.links());
    assertThat(first.settlements()).hasSameTextualContentAs(again.settlements());
  }
}
