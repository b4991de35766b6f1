package id.petasehat.serve;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.store.Populations;
import io.javalin.http.Context;
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
   * @param point longitude and latitude inside the area
   */
  record AreaItem(
      String code,
      String name,
      String level,
      String parent,
      String term,
      Long population,
      double[] bbox,
      double[] point) {}

  record AreaList(long version, List<AreaItem> areas) {}

  void list(Context ctx) {
    Level level = Requests.level(ctx);
    answers.json(
        ctx,
        snapshot -> {
          List<Area> areas = areas(ctx, snapshot, level);
          Populations populations = snapshot.populations();
          List<AreaItem> items =
              areas.stream()
                  .map(area -> item(area, populations.sum(snapshot.villages(area.code()))))
                  .toList();
          return new AreaList(snapshot.versions().data(), items);
        });
  }

  private static List<Area> areas(Context ctx, Snapshot snapshot, Level level) {
    return ctx.queryParam("within") == null
        ? snapshot.areas().all(level)
        : snapshot.areas().within(level, Requests.within(ctx, snapshot.areas()));
  }

  private static AreaItem item(Area area, Optional<Long> population) {
    Area.Bounds box = area.bounds();
    return new AreaItem(
        area.code().dotted(),
        area.name(),
        area.level().id(),
        area.code().parent().map(AreaCode::dotted).orElse(null),
        area.term(),
        population.orElse(null),
        new double[] {box.west(), box.south(), box.east(), box.north()},
        new double[] {area.lon(), area.lat()});
  }
}
