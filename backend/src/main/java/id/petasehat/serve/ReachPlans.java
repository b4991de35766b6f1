package id.petasehat.serve;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.facility.FacilityType;
import id.petasehat.facility.PostStaff;
import id.petasehat.facility.WorkingRule;
import id.petasehat.reach.Start;
import id.petasehat.reach.TooManyCells;
import id.petasehat.reach.Travel;
import id.petasehat.reach.TravelModel;
import id.petasehat.store.LiveReach;
import id.petasehat.store.LiveReach.Grounded;
import id.petasehat.store.ReachBook;
import id.petasehat.store.ReachPeople;
import id.petasehat.store.ReachPosts;
import id.petasehat.store.Shelf;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads from a store what a query about travel times rests on. Posts are kept until it changes. */
final class ReachPlans {
  private static final int DISTRICTS_KEPT = 8;

  private final String storeId;
  private final LiveReach live;
  private final Shelf<ReachPosts> posts = new Shelf<>(DISTRICTS_KEPT, one -> 1);

  ReachPlans(String storeId, LiveReach live) {
    this.storeId = storeId;
    this.live = live;
  }

  /** The one district that a place lies in. */
  static AreaCode district(Place within) {
    Set<AreaCode> districts =
        within.villages().stream()
            .map(village -> village.at(Level.KABUPATEN))
            .collect(Collectors.toSet());
    if (districts.size() != 1) {
      throw HttpProblem.badRequest(
          new Text(
              "Jangkauan dihitung untuk satu kabupaten/kota; " + within.name() + " lebih dari itu.",
              "Reach is computed for one district; " + within.name() + " is more than that."),
          new Text(
              "Pilih satu kabupaten/kota, misalnya within=81.02.",
              "Choose one district, for example within=81.02."));
    }
    return districts.iterator().next();
  }

  /**
   * What decides the surface that a query asks for.
   *
   * @throws id.petasehat.store.NotMadeYet when the ground must be made first
   */
  ReachPlan plan(Snapshot snapshot, AreaCode district, ReachQuery asked) throws SQLException {
    Grounded on = live.ground(snapshot.connection(), district);
    ReachQuery query = asked.under(on.model().rules().posts());
    ReachPosts all = posts(snapshot, district, on.model());
    List<Start> judged = all.at(query.month(), query.rule());
    FittingChanges fitting =
        FittingChanges.of(
            query.changes(),
            on.ground(),
            judged.stream().map(Start::code).collect(Collectors.toSet()));
    ReachQuery sound = query.with(fitting.changes());
    return new ReachPlan(
        storeId,
        sound,
        fitting.leftOut(),
        on,
        travel(sound, on),
        posts(judged, all, sound),
        all.withoutPoint(query.month(), query.rule()),
        all.simulated());
  }

  private static Travel travel(ReachQuery query, Grounded on) {
    return query.season() == null
        ? on.model().travel(query.modes(), query.month().getMonth(), on.ground().links())
        : new Travel(query.modes(), query.season());
  }

  private ReachPosts posts(Snapshot snapshot, AreaCode district, TravelModel model)
      throws SQLException {
    String key = snapshot.versions().data() + " " + district;
    ReachPosts known = posts.find(key);
    if (known == null) {
      known = posts.keep(key, ReachBook.posts(snapshot.connection(), district, model));
    }
    return known;
  }

  /**
   * Where the people of a plan's district live.
   *
   * @throws id.petasehat.store.NotMadeYet when they must be settled first
   */
  ReachPeople people(Snapshot snapshot, ReachPlan plan) throws SQLException {
    return live.people(snapshot.connection(), plan.on());
  }

  /** All posts of a district and around it, whatever their type, as a month found them. */
  List<Start> everyPost(Snapshot snapshot, ReachPlan plan) throws SQLException {
    WorkingRule usual = WorkingRule.DEFAULT;
    WorkingRule every =
        new WorkingRule(
            Set.of(FacilityType.values()),
            usual.worst(),
            usual.staff(),
            usual.leastDays(),
            usual.unknownCountsOpen());
    return posts(snapshot, plan.district(), plan.model()).at(plan.query().month(), every);
  }

  private static List<ReachPost> posts(List<Start> judged, ReachPosts all, ReachQuery query) {
    ReachChanges changes = query.changes();
    List<ReachPost> posts = new ArrayList<>();
    judged.forEach(post -> posts.add(post(post, all.isOwn(post.code()), query)));
    for (int i = 0; i < changes.add().size(); i++) {
      posts.add(new ReachPost(added(changes.add().get(i), i + 1), true, true, ReachPost.ADDED));
    }
    return List.copyOf(posts);
  }

  private static ReachPost post(Start post, boolean own, ReachQuery query) {
    boolean open = query.rule().counts(post.verdict());
    if (open && query.changes().close().contains(post.code())) {
      return new ReachPost(post, false, own, ReachPost.CLOSED);
    }
    if (!open && query.changes().open().contains(post.code())) {
      return new ReachPost(post, true, own, ReachPost.OPENED);
    }
    return new ReachPost(post, open, own, null);
  }

  private static Start added(ReachChanges.Added place, int number) {
    return new Start(
        place.code(),
        ReachPost.NEW + number,
        FacilityType.PUSTU,
        place.lon(),
        place.lat(),
        WorkingRule.Verdict.OPEN,
        PostStaff.UNKNOWN);
  }

  /** A grid that does not fit into memory. */
  static HttpProblem tooManyCells(TooManyCells many) {
    long metres = Math.round(many.cellMetres());
    long coarser = Math.round(many.coarserMetres());
    return new HttpProblem(
        422,
        new Text("Petak terlalu banyak", "Too many cells"),
        new Text(
            String.format(
                Locale.forLanguageTag("id-ID"),
                "Kabupaten ini butuh %,d petak %d m, lebih dari yang muat di memori.",
                many.cells(),
                metres),
            String.format(
                Locale.ENGLISH,
                "This district needs %,d cells of %d m, more than fit into memory.",
                many.cells(),
                metres)),
        new Text(
            "Pakai petak "
                + coarser
                + " m pada model perjalanan, atau jalankan PetaSehat dengan"
                + " memori lebih besar.",
            "Use cells of "
                + coarser
                + " m in the travel model, or run PetaSehat with more memory."));
  }
}
