package id.petasehat.serve;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.AreaSearch;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds areas of the whole store by name or code, so that no page must hold all names. */
final class SearchHandler {
  private static final int MOST_HITS = 20;

  private final Answers answers;
  private volatile Known known = new Known(null, null);

  /** Names made ready for searching, as long as the areas stay the same. */
  private record Known(AreaIndex areas, AreaSearch search) {}

  SearchHandler(Answers answers) {
    this.answers = answers;
  }

  /**
   * One area found.
   *
   * @param within names of the areas around it, smallest first; empty for a province
   * @param bbox west, south, east, north in degrees
   * @param point longitude and latitude inside the area
   */
  record Hit(
      String code,
      String name,
      String level,
      String term,
      String within,
      double[] bbox,
      double[] point) {}

  record Hits(long version, List<Hit> hits) {}

  /** {@code GET /api/v1/search?q}; at most 20, best first. */
  void search(Context ctx) {
    String query = Requests.required(ctx, "q");
    answers.json(
        ctx,
        snapshot -> {
          List<Area> found = search(snapshot.areas()).find(query, MOST_HITS);
          return new Hits(
              snapshot.versions().data(),
              found.stream().map(area -> hit(area, snapshot.areas())).toList());
        });
  }

  private AreaSearch search(AreaIndex areas) {
    Known current = known;
    if (current.areas != areas) {
      current = new Known(areas, new AreaSearch(areas));
      known = current;
    }
    return current.search;
  }

  private static Hit hit(Area area, AreaIndex areas) {
    List<String> around = new ArrayList<>();
    for (Optional<AreaCode> up = area.code().parent(); up.isPresent(); up = up.get().parent()) {
      areas.find(up.get()).map(Area::name).ifPresent(around::add);
    }
    Area.Bounds box = area.bounds();
    return new Hit(
        area.code().dotted(),
        area.name(),
        area.level().id(),
        area.term(),
        String.join(", ", around),
        new double[] {box.west(), box.south(), box.east(), box.north()},
        new double[] {area.lon(), area.lat()});
  }
}
