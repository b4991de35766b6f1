package id.petasehat.serve;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.facility.Puskesmas;
import id.petasehat.store.Populations;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lists areas by name and place, without their shapes. */
final class AreasHandler {
  private final Answers answers;

  AreasHandler(Answers answers) {
    this.answers = answers;
  }

  /**
   * One area of the list.
   *
   * @param population of the latest year that has one for every village; null when not known
   * @param bbox west, south, east, north in degrees
   * @param point longitude and latitude inside the area, of a puskesmas inside one of its villages
   * @param proposed of a puskesmas: whether some of its villages are only proposed to be its own;
   *     left out for areas
   */
  record AreaItem(
      String code,
      String name,
      String level,
      String parent,
      String term,
      Long population,
      double[] bbox,
      double[] point,
      @JsonInclude(JsonInclude.Include.NON_NULL) Boolean proposed) {}

  record AreaList(long version, List<AreaItem> areas) {}

  void list(Context ctx) {
    Layer layer = Requests.layer(ctx);
    answers.json(
        ctx,
        snapshot -> {
          Optional<Place> within =
              ctx.queryParam("within") == null
                  ? Optional.empty()
                  : Optional.of(Requests.within(ctx, snapshot));
          Populations populations = snapshot.populations();
          List<AreaItem> items =
              layer.level().isPresent()
                  ? areas(snapshot, layer.level().get(), within).stream()
                      .map(area -> item(area, populations.sum(snapshot.villages(area.code()))))
                      .toList()
                  : within.map(snapshot::puskesmas).orElse(snapshot.catchments().all()).stream()
                      .map(one -> item(one, snapshot, populations.sum(one.villages())))
                      .toList();
          return new AreaList(snapshot.versions().data(), items);
        });
  }

  private static List<Area> areas(Snapshot snapshot, Level level, Optional<Place> within) {
    return within
        .map(place -> snapshot.areas(level, place))
        .orElseGet(() -> snapshot.areas().all(level));
  }

  private static AreaItem item(Area area, Optional<Long> population) {
    return new AreaItem(
        area.code().dotted(),
        area.name(),
        area.level().id(),
        area.code().parent().map(AreaCode::dotted).orElse(null),
        area.term(),
        population.orElse(null),
        box(area.bounds()),
        new double[] {area.lon(), area.lat()},
        null);
  }

  private static AreaItem item(Puskesmas puskesmas, Snapshot snapshot, Optional<Long> population) {
    List<Area> villages =
        puskesmas.villages().stream()
            .flatMap(code -> snapshot.areas().find(code).stream())
            .toList();
    Area.Bounds box = villages.stream().map(Area::bounds).reduce(Area.Bounds::with).orElseThrow();
    Area middle = nearest(villages, (box.west() + box.east()) / 2, (box.south() + box.north()) / 2);
    return new AreaItem(
        puskesmas.areaCode(),
        puskesmas.name(),
        Layer.PUSKESMAS.id(),
        puskesmas.around().dotted(),
        Layer.PUSKESMAS.id(),
        population.orElse(null),
        box(box),
        new double[] {middle.lon(), middle.lat()},
        puskesmas.proposed());
  }

  private static Area nearest(List<Area> villages, double lon, double lat) {
    return villages.stream()
        .min(Comparator.comparingDouble(area -> Math.hypot(area.lon() - lon, area.lat() - lat)))
        .orElseThrow();
  }

  private static double[] box(Area.Bounds box) {
    return new double[] {box.west(), box.south(), box.east(), box.north()};
  }
}
