package id.petasehat.serve;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.disease.AreaDiseases;
import id.petasehat.disease.Diseases;
import id.petasehat.facility.Puskesmas;
import id.petasehat.indicator.IcdGroups;
import id.petasehat.indicator.Period;
import id.petasehat.store.DiseaseBook;
import id.petasehat.store.Setting;
import id.petasehat.store.Settings;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which diseases are common, and which unusually so, in the areas of a level. */
final class DiseasesHandler {
  private static final Map<String, Double> CONFIDENCE = Map.of("95", 0.95, "99", 0.99);

  private final Answers answers;

  DiseasesHandler(Answers answers) {
    this.answers = answers;
  }

  /** {@code GET /api/v1/diseases?period&level&within[&confidence=95|99]}. */
  void list(Context ctx) {
    Period period = IndicatorsHandler.period(ctx);
    Layer layer = Requests.layer(ctx);
    String confidence = confidence(ctx);
    answers.json(
        ctx,
        snapshot -> {
          Place within = Requests.within(ctx, snapshot);
          return columns(new Asked(period, layer, within, confidence), snapshot);
        });
  }

  private static String confidence(Context ctx) {
    String asked = Optional.ofNullable(ctx.queryParam("confidence")).orElse("95");
    if (!CONFIDENCE.containsKey(asked)) {
      throw HttpProblem.badRequest(
          new Text(
              "Tingkat kepercayaan \"" + asked + "\" tidak dikenal.",
              "The confidence level \"" + asked + "\" is not known."),
          new Text("Pakai 95 atau 99.", "Use 95 or 99."));
    }
    return asked;
  }

  /** What a request asks for. */
  record Asked(Period period, Layer layer, Place within, String confidence) {

    /** The area whose villages decide what is shown: whole districts, and the reference. */
    private AreaCode around() {
      boolean compared = layer == Layer.KABUPATEN || layer == Layer.PROVINSI;
      boolean wide = compared || within.around().level() == Level.PROVINSI;
      return within.around().at(wide ? Level.PROVINSI : Level.KABUPATEN);
    }

    /** Level of what each area is compared with; null for provinces. */
    private Level reference() {
      return switch (layer) {
        case PROVINSI -> null;
        case KABUPATEN -> Level.PROVINSI;
        default -> Level.KABUPATEN;
      };
    }
  }

  private DiseaseColumns columns(Asked asked, Snapshot snapshot) throws SQLException {
    Map<String, String> settings = Settings.all(snapshot.connection());
    Selection selection =
        Selection.of(
            DiseaseBook.groups(snapshot.connection(), asked.around()),
            Setting.diseaseGroups(settings));
    DiseaseBook book =
        DiseaseBook.of(
            snapshot.connection(), selection.ranked, asked.period.last(), asked.around());
    Diseases diseases =
        new Diseases(
            book.tallies(snapshot.villages(asked.around())),
            village ->
                snapshot
                    .catchments()
                    .of(village)
                    .map(of -> Puskesmas.PREFIX + of.puskesmas())
                    .orElse(null),
            CONFIDENCE.get(asked.confidence),
            book::casesByAge);
    List<AreaDiseases> areas =
        members(asked, snapshot).entrySet().stream()
            .map(area -> diseases.of(area.getKey(), area.getValue(), asked.reference()))
            .toList();
    return DiseaseColumns.of(
        asked,
        snapshot.versions().data(),
        book,
        selection,
        snapshot.villages(asked.around()),
        areas);
  }

  private static Map<String, List<AreaCode>> members(Asked asked, Snapshot snapshot) {
    Map<String, List<AreaCode>> members = new TreeMap<>();
    if (asked.layer == Layer.PUSKESMAS) {
      snapshot
          .puskesmas(asked.within)
          .forEach(puskesmas -> members.put(puskesmas.areaCode(), puskesmas.villages()));
      return members;
    }
    for (Area area : snapshot.areas(asked.layer.level().orElseThrow(), asked.within)) {
      members.put(area.code().dotted(), snapshot.villages(area.code()));
    }
    return members;
  }

  /**
   * Which of the reported groups take part.
   *
   * @param left by code: why the others do not
   */
  record Selection(List<String> ranked, Map<String, String> left) {

    /**
     * @param wanted groups that the district chose; empty for all
     */
    static Selection of(List<String> reported, List<String> wanted) {
      Map<String, String> left = new TreeMap<>();
      for (String group : reported) {
        Optional<IcdGroups.Unranked> reason = IcdGroups.unranked(group);
        if (reason.isPresent()) {
          left.put(
              group, reason.get() == IcdGroups.Unranked.RESTRICTED ? "restricted" : "no-disease");
        } else if (!wanted.isEmpty() && !wanted.contains(group)) {
          left.put(group, "not-chosen");
        }
      }
      return new Selection(
          reported.stream().filter(group -> !left.containsKey(group)).toList(), left);
    }
  }
}
