package id.petasehat.serve;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.facility.FacilityType;
import id.petasehat.facility.WorkingRule;
import id.petasehat.reach.Neighbours;
import id.petasehat.reach.Season;
import id.petasehat.reach.Speed;
import id.petasehat.reach.TravelModel;
import id.petasehat.reach.TravelRules;
import id.petasehat.rule.RefusedRule;
import id.petasehat.rule.TravelModelChange;
import id.petasehat.store.Store;
import id.petasehat.store.TravelModels;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The travel model of a district: speeds, barriers and rules, and setting them. */
final class ReachModelHandler {
  private final Store store;
  private final Snapshots snapshots;
  private final Answers answers;

  ReachModelHandler(Store store, Snapshots snapshots, Answers answers) {
    this.store = store;
    this.snapshots = snapshots;
    this.answers = answers;
  }

  /**
   * @param isDefault whether it is the program's own, version 0
   * @param classes that a row may name, by layer from the lowest to the highest
   * @param surfaces that a row of roads may name after its class
   * @param versions that the district set, newest first; without the program's own
   */
  record Answer(
      int version,
      @JsonProperty("default") boolean isDefault,
      List<Row> rows,
      Rules rules,
      List<LayerClasses> classes,
      Collection<String> surfaces,
      List<TravelModels.Version> versions) {}

  /**
   * @param classes none where only {@code *} fits
   */
  record LayerClasses(String layer, Collection<String> classes) {}

  /**
   * @param season null for all
   * @param kmh null without a speed
   */
  record Row(
      String layer,
      @JsonProperty("class") String kind,
      String mode,
      String season,
      Double kmh,
      boolean barrier,
      String note,
      String source) {

    static Row of(Speed speed) {
      return new Row(
          speed.layer(),
          speed.kind(),
          speed.mode().id(),
          speed.season() == null ? null : speed.season().id(),
          speed.kmh(),
          speed.barrier(),
          speed.note(),
          speed.source());
    }
  }

  /** As {@link TravelRules}, with ids for names. */
  record Rules(
      double cellMetres,
      int neighbours,
      Map<String, Double> boatKm,
      Map<String, Set<Integer>> seasonMonths,
      String outside,
      boolean nearRoadsAndCoast,
      double snapMetres,
      Posts posts) {

    static Rules of(TravelRules rules) {
      return new Rules(
          rules.cellMetres(),
          rules.neighbours() == Neighbours.SIXTEEN ? 16 : 8,
          byId(rules.boatKm()),
          byId(rules.seasonMonths()),
          rules.outside().id(),
          rules.nearRoadsAndCoast(),
          rules.snapMetres(),
          Posts.of(rules.posts()));
    }

    private static <T> Map<String, T> byId(Map<Season, T> bySeason) {
      return bySeason.entrySet().stream()
          .collect(
              Collectors.toMap(
                  entry -> entry.getKey().id(), Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }
  }

  /** Which posts count, unless somebody asks for others. */
  record Posts(List<String> types, String worst, String staff, int days, String unknown) {
    static Posts of(WorkingRule rule) {
      return new Posts(
          FacilityType.kinds(rule.types()),
          rule.worst().id(),
          rule.staff().id(),
          rule.leastDays(),
          rule.unknownCountsOpen() ? TravelRules.OPEN : TravelRules.CLOSED);
    }
  }

  /** {@code GET /api/v1/reach/model?within[&version]}. */
  void model(Context ctx) {
    answers.json(
        ctx,
        snapshot -> {
          AreaCode district = district(Requests.within(ctx, snapshot));
          return answer(snapshot, district, ctx.queryParam("version"));
        });
  }

  private static Answer answer(Snapshot snapshot, AreaCode district, String version)
      throws SQLException {
    TravelModel model =
        version == null
            ? TravelModels.newest(snapshot.connection(), district)
            : TravelModels.of(snapshot.connection(), district, number(version))
                .orElseThrow(() -> noVersion(version));
    return new Answer(
        model.version(),
        model.version() == 0,
        model.speeds().stream().map(Row::of).toList(),
        Rules.of(model.rules()),
        TravelModel.LAYERS.stream()
            .map(layer -> new LayerClasses(layer, TravelModel.KINDS.get(layer)))
            .toList(),
        TravelModel.SURFACES,
        TravelModels.versions(snapshot.connection(), district));
  }

  private static int number(String version) {
    if (!version.matches("\\d{1,6}")) {
      throw noVersion(version);
    }
    return Integer.parseInt(version);
  }

  private static HttpProblem noVersion(String version) {
    return HttpProblem.notFound(
        new Text(
            "Model perjalanan versi \"" + version + "\" tidak ada.",
            "There is no version \"" + version + "\" of the travel model."),
        new Text(
            "Pilih versi dari daftar; 0 adalah model bawaan.",
            "Choose a version from the list; 0 is the program's own."));
  }

  private static AreaCode district(Place within) {
    if (within.around().dotted().length() < Level.KABUPATEN.codeLength()) {
      throw HttpProblem.badRequest(
          new Text(
              "Model perjalanan berlaku untuk satu kabupaten/kota.",
              "A travel model belongs to one district."),
          new Text("Pakai kode kabupaten/kota.", "Use the code of a district."));
    }
    return within.around().at(Level.KABUPATEN);
  }

  /** {@code POST /api/v1/reach/model}: a new version of a district's model. */
  void change(Context ctx) {
    ReachModelRequest request = ReachModelRequest.parse(ctx.body());
    AreaCode district =
        snapshots.<AreaCode, RuntimeException>read(
            now -> district(Requests.place(request.within(), now)));
    TravelModelChange change = checked(request);
    int version =
        store.<Integer, RuntimeException>change(
            connection -> {
              refuseOvertaken(request.from(), TravelModels.newest(connection, district).version());
              return change.apply(connection, district);
            });
    ctx.header("Cache-Control", "no-store")
        .json(Map.of("version", version, "dataVersion", store.versions().data()));
  }

  /** All rows are sent: somebody else's change in between would be undone without a word. */
  private static void refuseOvertaken(Integer from, int newest) {
    if (from != null && from != newest) {
      throw HttpProblem.conflict(
          new Text(
              "Model ini sudah diubah orang lain: sekarang versi " + newest + ".",
              "Somebody else has changed this model: it is at version " + newest + " now."),
          new Text(
              "Muat ulang, lihat perubahannya, lalu ulangi perubahan Anda.",
              "Load it again, look at what changed, then make your change anew."));
    }
  }

  private static TravelModelChange checked(ReachModelRequest request) {
    try {
      return TravelModelChange.of(request.model());
    } catch (RefusedRule refusal) {
      throw new HttpProblem(
          422,
          new Text("Model ditolak", "Model refused"),
          new Text(refusal.reason().id(), refusal.reason().en()),
          new Text(refusal.remedy().id(), refusal.remedy().en()),
          Map.of("place", refusal.place(), "code", refusal.code()));
    }
  }
}
